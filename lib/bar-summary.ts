import type { JudgedLesson } from './judge.ts';
import { t } from './language.ts';
import { isCountdown, type Mark } from './marks.ts';
import { countdownText, counted, spanText, timeText, whenText } from './texts.ts';
import { civilDate } from './time.ts';
import type { Field, Instant, PageId } from './vocabulary.ts';

/** One part of the bar's sentence: «1 просрочен». */
export interface SummaryPart {
  kind: 'overdue' | 'emptied' | 'pending' | 'today' | 'lock' | 'hint' | 'done' | 'inspection';
  text: string;
  /** How many it counts: what is new when this has changed. */
  count?: number;
}

const SOON = 3 * 3_600_000;

/** The bar's sentence about the marked lessons: overdue first, then those that wait, then today's, then what else there is to know. */
export function summarise(marks: Iterable<Mark>, now: Instant, zone: string): SummaryPart[] {
  const all = [...marks];
  const isLate = ({ lesson, fields, standing }: Mark) => standing === 'overdue' && fields.some((field) => lesson.fields[field].due < now);
  const overdue = all.filter(isLate).length;
  // Emptied before its deadline: as urgent, but nothing is overdue yet.
  const emptied = all.filter((mark) => mark.standing === 'overdue' && !isLate(mark)).length;
  const today = all.filter((mark) => mark.neutral);
  const waiting = all.filter((mark) => mark.standing === 'pending' && !mark.neutral);
  const parts: SummaryPart[] = [];
  if (overdue > 0) parts.push({ kind: 'overdue', count: overdue, text: counted(overdue, 'урок просрочен', 'урока просрочены', 'уроков просрочено') });
  if (emptied > 0)
    parts.push({ kind: 'emptied', count: emptied, text: counted(emptied, 'урок снова пуст', 'урока снова пусты', 'уроков снова пусто') });
  if (waiting.length > 0) {
    const due = Math.min(...waiting.map(dueOf));
    const count = counted(waiting.length, 'урок ждёт', 'урока ждут', 'уроков ждут');
    const places = { count, when: shortDeadline(due, now, zone), left: spanText(due - now) };
    const text = due - now <= SOON ? t('{count} до {when}, осталось {left}', places) : t('{count} до {when}', places);
    parts.push({ kind: 'pending', count: waiting.length, text });
  }
  if (today.length > 0) {
    const count = counted(today.length, 'урок', 'урока', 'уроков');
    const next = Math.min(...today.map(dueOf).filter((due) => due >= now));
    const text =
      next === Infinity ? t('сегодня {count}', { count }) : t('сегодня {count}: до {when}', { count, when: shortDeadline(next, now, zone) });
    parts.push({ kind: 'today', count: today.length, text });
  }
  const countdowns = all.flatMap(({ hints, lesson: { lock } }) => (lock !== null && hints.some(isCountdown) ? [lock] : [])).sort((a, b) => a - b);
  if (countdowns.length > 0) {
    const left = countdownText(countdowns[0]!, now, zone);
    const first = countdowns.filter((lock) => countdownText(lock, now, zone) === left).length;
    parts.push({ kind: 'lock', count: first, text: t('до блокировки {left}: {count}', { left, count: counted(first, 'урок', 'урока', 'уроков') }) });
  }
  const hints = all.flatMap((mark) => mark.hints).filter((hint) => !isCountdown(hint)).length;
  if (hints > 0) parts.push({ kind: 'hint', count: hints, text: counted(hints, 'подсказка', 'подсказки', 'подсказок') });
  return parts.length > 0 ? parts : [{ kind: 'done', text: t('Замечаний нет') }];
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
export function shortDeadline(due: Instant, now: Instant, zone: string): string {
  return civilDate(due, zone) === civilDate(now, zone) ? timeText(due, zone) : whenText(due, now, zone);
}
