import { t } from './language.ts';
import { isCountdown, type Mark, type ShownLesson } from './marks.ts';
import { capitalised, deadlineText, FIELD_NAMES, longDate, PAGE_NAMES, spanText, whenText } from './texts.ts';
import { FIELD_COMPONENTS, FIELDS, type Field, type Instant, type PageId } from './vocabulary.ts';

/** What the card at a marked lesson says. */
export interface CardText {
  /** «ср, 18 ноября» and, of a double lesson, which one. */
  title: string;
  lines: { kind: 'overdue' | 'pending' | 'today' | 'done' | 'lock' | 'hint'; field: string; text: string }[];
}

interface Context {
  now: Instant;
  zone: string;
  /** The lesson as this page shows it. */
  view: ShownLesson;
  /** Where each field is entered, to name the page another fact came from. */
  sourceOf(field: Field): PageId;
  isDouble: boolean;
  /** What the journal is called, on pages that show lessons of several. */
  name: string | null;
}

/** Words for one mark: what is missing, by when, and what other pages said and when they were seen. */
export function cardText(mark: Mark, { now, zone, view, sourceOf, isDouble, name }: Context): CardText {
  const { lesson } = mark;
  const isShown = (field: Field) => FIELD_COMPONENTS[field].some((component) => view.components[component] !== undefined);
  const source = (field: Field) => {
    const { seenAt } = lesson.fields[field];
    return isShown(field) || seenAt === null ? '' : ` (${t(PAGE_NAMES[sourceOf(field)])}, ${whenText(seenAt, now, zone)})`;
  };
  const lines: CardText['lines'] = mark.fields.map((field) => ({
    kind: mark.neutral ? 'today' : lesson.fields[field].standing === 'pending' ? 'pending' : 'overdue',
    field: capitalised(t(FIELD_NAMES[field])),
    // What a record would be is said, since any of several entries is one.
    text: debtText(mark, field, now, zone) + source(field) + (field === 'record' ? `. ${t('Нет ни отметок, ни отсутствующих, проверьте')}` : ''),
  }));
  for (const field of FIELDS) {
    const { state, exempt } = lesson.fields[field];
    if (mark.fields.includes(field) || isShown(field) || state !== 'filled' || exempt !== null) continue;
    lines.push({ kind: 'done', field: capitalised(t(FIELD_NAMES[field])), text: t('есть') + source(field) });
  }
  for (const hint of mark.hints) lines.push({ kind: isCountdown(hint) ? 'lock' : 'hint', field: hint.text, text: '' });
  const order = isDouble ? `, ${t('урок {number}', { number: lesson.record.order })}` : '';
  const date = longDate(lesson.record.date) + order;
  return { title: name === null ? capitalised(date) : `${name}, ${date}`, lines };
}

function debtText({ lesson, neutral }: Mark, field: Field, now: Instant, zone: string): string {
  const { standing, state, due, isPast, blankAgain } = lesson.fields[field];
  if (blankAgain || state === 'filled') return t('заполнялось раньше, сейчас пусто');
  if (standing !== 'pending') return t('просрочено на {span}, срок был {when}', { span: spanText(now - due), when: whenText(due, now, zone) });
  // A term of the day itself may have passed before the lesson, whose end nobody knows.
  if (neutral && isPast) return t('после урока');
  const deadline = deadlineText(due, now, zone);
  return neutral ? t('после урока, {deadline}', { deadline }) : t('{deadline}, осталось {left}', { deadline, left: spanText(due - now) });
}
