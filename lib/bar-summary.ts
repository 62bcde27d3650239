import type { JudgedLesson } from './judge.ts';
import type { Mark } from './marks.ts';
import { counted, spanText, whenText } from './texts.ts';
import { civilDate } from './time.ts';
import type { Field, Instant, PageId } from './vocabulary.ts';

/** One part of the bar's sentence: «1 просрочен». */
export interface SummaryPart {
  kind: 'overdue' | 'emptied' | 'pending' | 'today' | 'hint' | 'done' | 'inspection';
  text: string;
}

const SOON = 3 * 3_600_000;

/** The bar's sentence about the marked lessons: overdue first, then those that wait, then today's. */
export function summarise(marks: Iterable<Mark>, now: Instant, zone: string): SummaryPart[] {
  const all = [...marks];
  const isLate = ({ lesson, fields, standing }: Mark) => standing === 'overdue' && fields.some((field) => lesson.fields[field].due < now);
  const overdue = all.filter(isLate).length;
  // Emptied before its deadline: as urgent, but nothing is overdue yet.
  const emptied = all.filter((mark) => mark.standing === 'overdue' && !isLate(mark)).length;
  const today = all.filter((mark) => mark.neutral);
  const waiting = all.filter((mark) => mark.standing === 'pending' && !mark.neutral);
  const parts: SummaryPart[] = [];
  if (overdue > 0) parts.push({ kind: 'overdue', text: counted(overdue, 'урок просрочен', 'урока просрочены', 'уроков просрочено') });
  if (emptied > 0) parts.push({ kind: 'emptied', text: counted(emptied, 'урок снова пуст', 'урока снова пусты', 'уроков снова пусто') });
  if (waiting.length > 0) {
    const due = Math.min(...waiting.map(dueOf));
    const left = due - now <= SOON ? `, осталось ${spanText(due - now)}` : '';
    const count = counted(waiting.length, 'урок ждёт', 'урока ждут', 'уроков ждут');
    parts.push({ kind: 'pending', text: `${count} до ${shortDeadline(due, now, zone)}${left}` });
  }
  if (today.length > 0) {
    const count = counted(today.length, 'урок', 'урока', 'уроков');
    const next = Math.min(...today.map(dueOf).filter((due) => due >= now));
    parts.push({ kind: 'today', text: `сегодня ${count}${next === Infinity ? '' : `: до ${shortDeadline(next, now, zone)}`}` });
  }
  const hints = all.reduce((sum, mark) => sum + mark.hints.length, 0);
  if (hints > 0) parts.push({ kind: 'hint', text: counted(hints, 'подсказка', 'подсказки', 'подсказок') });
  return parts.length > 0 ? parts : [{ kind: 'done', text: 'Замечаний нет' }];
}

/**
 * The page that would show what no visited page has shown of some held lesson among these; null if
 * nothing is unseen, or nobody knows which page would show it.
 */
export function unseenOn(lessons: readonly JudgedLesson[], page: PageId): PageId | null {
  if (page === 'journal-table') return null;
  const [fields, where]: [Field[], PageId] = page === 'planning' ? [['record'], 'class-journal'] : [['topic', 'homework'], 'planning'];
  const isUnseen = ({ fields: judged, held, today }: JudgedLesson) =>
    (held || today) && fields.some((field) => judged[field].exempt === null && judged[field].state === null);
  return lessons.some(isUnseen) ? where : null;
}

function dueOf({ lesson, fields }: Mark): Instant {
  return Math.min(...fields.map((field) => lesson.fields[field].due));
}

/** «12:00» while it is today's, else with its day: the shortest form that cannot be misread. */
function shortDeadline(due: Instant, now: Instant, zone: string): string {
  const text = whenText(due, now, zone);
  return civilDate(due, zone) === civilDate(now, zone) ? text.slice(text.indexOf(',') + 2) : text;
}
