import type { ComponentState } from '../vocabulary.ts';
import { isMarks, PRESENCE } from './mark-cell.ts';
import { clean, hasWord, isOpaque } from './text.ts';
import { hasWords, isWord, withoutWords } from './words.ts';

/** What is written in a place for a topic or a homework, without the prompt to write something; a lone sign is an entry too. */
export function entryText(shown: string): string {
  const text = withoutWords(clean(shown), 'addHomework');
  // The vendor's own string for an empty topic (`themeWrite` of its script of texts); that it stands here is a deduction.
  return isWord(text, 'noTopic') || /^[|\s]*$/.test(text) ? '' : text;
}

/** Whether a homework's place holds more than words: an attached file perhaps, or a link to the task. */
export function hasIcon(cell: Element): boolean {
  return (
    isOpaque(cell) ||
    [...cell.querySelectorAll('a, i')].some((element) => !hasWords((element.closest('a') ?? element).textContent ?? '', 'addHomework'))
  );
}

/**
 * A test, independent or credit lesson by its topic: it asks for no homework. A lesson that only
 * prepares for one or goes over its mistakes is an ordinary lesson.
 */
export function isControlTopic(topic: string): boolean {
  return hasWords(topic, 'controlTopic') && !hasWords(topic, 'aboutControl');
}

/** What stands where nothing has been entered. */
const PROMPTS = { topic: 'noTopic', homework: 'addHomework', comment: 'noComment', marks: 'noMark', attendance: null } as const;

/** What the text of a place for an entry says; null if it may be an entry or not. */
export function stateOfText(kind: keyof typeof PROMPTS, shown: string): ComponentState | null {
  const prompt = PROMPTS[kind];
  const text = prompt === null ? clean(shown) : withoutWords(shown, prompt);
  if (text === '') return 'empty';
  return isEntry(kind, text) ? 'filled' : null;
}

function isEntry(kind: keyof typeof PROMPTS, text: string): boolean {
  // Who was there is the default of a form as likely as an entry.
  if (kind === 'attendance') return isWord(text, 'absent') || PRESENCE.test(text);
  if (kind === 'marks') return isMarks(text);
  // «Не задано» is the site's word or the teacher's, «Изменить» is nobody's; a lone sign is put in place of a topic.
  return !isWord(text, 'noHomework') && (hasWord(text) ? hasWord(withoutWords(text, 'edit')) : kind !== 'comment');
}
