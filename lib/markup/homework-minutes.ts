import { clean, sizeOf } from './text.ts';
import { isWord } from './words.ts';

/*
 * How long a homework takes: the project's own assumption and no norm. What is told by numbers costs so much
 * a piece, any other work so much at once. In minutes.
 */
const EXERCISE = 8;
const PARAGRAPH = 12;
const PAGE = 4;
const BY_HEART = 20;
const LEARN = 10;
const REPEAT = 5;
const COMPOSITION = 40;
const PREPARE = 15;
const OTHER = 10;

const MOST = 600;
/** No homework is of more pieces in a row: «№ 1–400» names a book. */
const LONGEST_RANGE = 30;

const WORKS: readonly [work: RegExp, minutes: number][] = [
  [/наизусть/, BY_HEART],
  [/^(?!.*наизусть).*учи(ть)?(?![а-я])/, LEARN],
  [/повтор/, REPEAT],
  [/сочинени|эссе|доклад|реферат|проект|презентаци|сообщени/, COMPOSITION],
  [/готов[а-я]*ся|подготовк/, PREPARE],
  [/чита[тйе]|чтени/, OTHER],
  [/состав|конспект|таблиц|вопрос/, OTHER],
];

// What is counted, and by its numbers: «5», «5а, 6», «5.12–5.15», «5 (а, б) и 7».
const PIECES =
  /(?:(повтор|чита|уч)[а-я]*\s)?(?<![а-я])(?:(?:(№|ном|упр|зад)|(§|пар)|стр)[№§а-я]*|(пп?)|с(?=\.))[.:]?[\s№]*(\d(?:[\d\s.,;–—-]|и\s|[а-г](?![а-я])|\([\d\s,;а-г–—-]*\))*)/g;

/** Estimates by its Russian text how many minutes a homework takes; null where the text tells of none. */
export function homeworkMinutes(text: string): number | null {
  const { letters, digits } = sizeOf(text);
  if ((letters <= 3 && digits === 0) || isWord(text, 'noHomework')) return null;
  let minutes = 0;
  // No homework is longer, and a page may be anything.
  const rest = clean(text.slice(0, 2000))
    .toLowerCase()
    .replace(PIECES, (_, verb, exercise, paragraph, shortly, numbers: string) => {
      const each = exercise ? EXERCISE : (paragraph ?? shortly) ? PARAGRAPH : PAGE;
      // A paragraph that is only repeated is not worked through; to read or to learn it is the work.
      minutes += countOf(numbers) * (verb === 'повтор' ? Math.min(each, REPEAT) : each);
      return ' ';
    });
  for (const [work, once] of WORKS) if (work.test(rest)) minutes += once;
  return minutes || OTHER;
}

/** The same of all the homeworks of a lesson, as a view of it says. */
export function minutesOf(texts: readonly string[]): { minutes?: number } {
  const minutes = texts.reduce((sum, text) => sum + (homeworkMinutes(text) ?? 0), 0);
  return minutes > 0 ? { minutes: Math.min(minutes, MOST) } : {};
}

/** How many numbers a list names. */
function countOf(list: string): number {
  let count = 0;
  for (const item of list.replace(/\(.*?\)/g, '').split(/[,;и]/)) {
    const [first, last = first] = item.split(/[–—-]/).map((part) => Number(/\d+(?=\D*$)/.exec(part)));
    const range = last! - first! + 1;
    if (/\d/.test(item)) count += range > 0 && range <= LONGEST_RANGE ? range : 1;
  }
  return count;
}
