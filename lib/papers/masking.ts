import type { Inspection } from '../inspection.ts';
import type { TeacherLabels } from './teacher-labels.ts';

/** What a teacher is called who has no number. */
const SOMEBODY = 'учитель';

/**
 * What somebody typed by hand, without the teachers' names as far as they are known: a deputy may have written
 * «Ивановой напомнить», and a paper without names is to have none. Found are, declined and in capitals too, the surname with
 * initials or names around it, and a first name with the patronymic where both begin with the teacher's initials. A capital
 * first letter tells a name from a word.
 *
 * Its limits: a first name alone stays, and so does a name that no page has told; one of another person is taken out
 * where it reads the same. A sentence that begins with «Белая доска» loses its adjective where a teacher is called so: better
 * a word too many than a name.
 */
export function withoutNames(text: string, { names, teachers }: Pick<Inspection, 'names' | 'teachers'>, labels: TeacherLabels): string {
  const known = [
    ...Object.entries(names).map(([user, name]) => ({ name, label: labels.get(user) ?? SOMEBODY })),
    ...teachers.filter((each) => !/^\d+$/.test(each)).map((name) => ({ name, label: SOMEBODY })),
  ];
  const all = known.map(({ name, label }) => ({ ...partsOf(name), label })).filter(({ surname }) => surname !== '');
  // «Белова-Рощина» before «Белова», and last the names without a surname.
  const surnames = all.toSorted((a, b) => b.surname.length - a.surname.length).map((each) => ({ ...each, pattern: surnamePattern(each) }));
  const forenames = all.flatMap((each) => (each.initials.length < 2 ? [] : [{ ...each, pattern: forenamesPattern(each) }]));
  return [...surnames, ...forenames].reduce(
    (masked, { pattern }, _index, patterns) =>
      masked.replace(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'gu'), (found) => labelOf(found, patterns)),
    text,
  );
}

/** What to put in the place of a name; of two teachers who may both be meant, neither. */
function labelOf(found: string, patterns: readonly { pattern: string; label: string }[]): string {
  const fitting = patterns.filter(({ pattern }) => new RegExp(`^${pattern}$`, 'u').test(found));
  const labels = new Set(fitting.flatMap(({ label }) => (label === SOMEBODY ? [] : [label])));
  return labels.size === 1 ? [...labels][0]! : SOMEBODY;
}

/** A name in its parts. */
interface NameParts {
  /** «фон», «де»: in front of the surname. */
  particle: string;
  surname: string;
  /** As far as they are known, in capitals. */
  initials: readonly string[];
}

const PARTICLES = /^(?:фон|фан|ван|дер|ден|де|дю|ди|да|ла|ле|эль|аль|бен)$/i;

function partsOf(name: string): NameParts {
  const words = name.trim().split(/\s+/);
  const isParticle = words.length > 1 && PARTICLES.test(words[0]!);
  const [surname = '', ...others] = isParticle ? words.slice(1) : words;
  const initials = others.flatMap((word) => (word.includes('.') ? word.split('.').filter(Boolean) : [word])).map((word) => word.charAt(0));
  return { particle: isParticle ? words[0]! : '', surname, initials: initials.map((each) => each.toLocaleUpperCase('ru')) };
}

/** Not the end of a line: what stands on the next one is another matter. */
const SPACE = String.raw`[^\S\r\n]`;
const INITIALS = String.raw`\p{Lu}\.(?:${SPACE}*\p{Lu}\.)?`;
/** The «Б.» that ends «в 7 Б.» is no initial. */
const INITIALS_BEFORE = String.raw`(?:(?<!\d${SPACE}*)${INITIALS}${SPACE}*)?`;

function surnamePattern({ particle, surname, initials }: NameParts): string {
  const particles = particle === '' ? '' : `${anyCase(particle)}${SPACE}+`;
  // Of «фон К. Г.» the surname is not known, but how it begins.
  const own = particle !== '' && /^\p{L}\.?$/u.test(surname) ? `${anyCase(surname.charAt(0))}\\p{L}+` : declined(surname);
  const names = initials.length === 0 ? '' : `|${SPACE}+${forename(initials[0]!)}(?:${SPACE}+${forename(initials[1] ?? '')})?`;
  const before = initials.length < 2 ? INITIALS_BEFORE : `(?:${forenamesPattern({ initials })}${SPACE}+|${INITIALS_BEFORE})`;
  return `${before}${particles}${own}(?:${SPACE}*${INITIALS}${names})?`;
}

/** «Мария Петровна», in any case. */
function forenamesPattern({ initials: [first = '', second = ''] }: Pick<NameParts, 'initials'>): string {
  const endings = ['ович', 'евич', 'ич', 'овн', 'евн', 'ичн'].map(anyCase).join('|');
  return `${forename(first)}${SPACE}+${letter(second)}\\p{L}*(?:${endings})\\p{L}{0,3}`;
}

/** A name that begins with a capital; where the letter is not known, with any. */
function forename(initial: string): string {
  return `${initial === '' ? '\\p{Lu}' : letter(initial)}\\p{L}+`;
}

/** Endings that a surname changes when it is declined: «Белая», «Белой», «Иванова», «Иванову», «Соловей», «Соловья». */
const ENDING = /(?:ая|яя|ий|ый|ой|ей|[аяоейьы])$/;
/** Shorter than this, what is left of a surname would be found in other words, and only the usual endings are looked for. */
const LEAST_STEM = 3;
const USUAL_ENDINGS = ['а', 'я', 'у', 'ю', 'ы', 'и', 'е', 'о', 'й', 'ь', 'ой', 'ей', 'ом', 'ем', 'ём', 'ою', 'ею'].map(anyCase).join('|');
/** A vowel that may be lost in the other cases: «Кравец», «Кравца», «Заяц», «Зайца», «Лев», «Льва». */
const FLEETING = /^(?<before>.+)(?<vowel>[еёоя])(?<last>[бвгджзклмнпрстфхцчшщ])ь?$/;

/** A pattern of a surname in any case; of «Белова-Рощина» both halves are declined. */
function declined(surname: string): string {
  return surname.split('-').map(declinedHalf).join('-');
}

function declinedHalf(half: string): string {
  const name = half.toLocaleLowerCase('ru');
  const { before = '', vowel = '', last = '' } = FLEETING.exec(name)?.groups ?? {};
  const stem = name.replace(ENDING, '');
  // A surname may have been typed with a small letter where the inspection is limited to it.
  const initial = [...new Set([half.charAt(0), half.charAt(0).toLocaleUpperCase('ru')])].map(letter).join('|');
  const rest = (text: string) => `(?:${initial})${anyCase(text.slice(1))}`;
  if (last !== '') {
    // Of a single letter before it too little would be left without any vowel.
    const lost = `(?:${anyCase(vowel)}|[ьЬ]|[йЙ])${before.length > 1 ? '?' : ''}`;
    return `${rest(before)}${lost}${anyCase(last)}\\p{L}{0,3}`;
  }
  // «Цой»: without its ending it would be a letter.
  const short = name.replace(/[аяйь]$/, '');
  return stem.length >= LEAST_STEM ? `${rest(stem)}\\p{L}{0,4}` : `${rest(short)}(?:${USUAL_ENDINGS})?`;
}

/** A pattern of a text in small letters or capitals. */
function anyCase(text: string): string {
  return [...text].map((each) => `(?:${letter(each.toLocaleLowerCase('ru'))}|${letter(each.toLocaleUpperCase('ru'))})`).join('');
}

/** A pattern of one letter: «ё» is often written «е». */
function letter(each: string): string {
  return /[её]/.test(each) ? '[её]' : /[ЕЁ]/.test(each) ? '[ЕЁ]' : each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
