import { shortDeadline } from './bar-summary.ts';
import { t } from './language.ts';
import type { OpenLesson, OpenLessons } from './overview.ts';
import { counted } from './texts.ts';
import type { Instant } from './vocabulary.ts';

/** What the toolbar's icon says: the popup's counts in a few characters, and in words under the pointer. */
export interface Badge {
  kind: 'overdue' | 'due' | 'none';
  /** «!2»: so many are overdue; «3»: so many wait for the next deadline. Told by the sign as well as by the colour. */
  text: string;
  title: string;
}

/** A badge has room for four characters. */
const MOST = 99;

/** The badge of what is left to do: what is overdue, else what waits for the next deadline, as the popup's lists count it. */
export function badgeOf({ due, overdue }: OpenLessons, now: Instant, zone: string): Badge {
  const next = nextOf(due, now);
  const parts = [
    ...(overdue.length > 0 ? [counted(overdue.length, 'урок просрочен', 'урока просрочены', 'уроков просрочено')] : []),
    ...(due.length > 0 ? [waitingText(due.length, next, now, zone)] : []),
  ];
  if (parts.length === 0) return noBadge();
  const title = t('Полдень: {summary}', { summary: parts.join(', ') });
  if (overdue.length > 0) return { kind: 'overdue', text: `!${short(overdue.length)}`, title };
  return { kind: 'due', text: short(next.count), title };
}

/** The badge that says nothing. */
export function noBadge(): Badge {
  return { kind: 'none', text: '', title: t('Полдень') };
}

interface Next {
  /** Null where all terms have passed, of lessons of today that may not have been held yet. */
  due: Instant | null;
  count: number;
}

function nextOf(lessons: readonly OpenLesson[], now: Instant): Next {
  const due = Math.min(...lessons.map((lesson) => lesson.due).filter((each) => each >= now));
  if (due === Infinity) return { due: null, count: lessons.length };
  return { due, count: lessons.filter((lesson) => lesson.due === due).length };
}

const short = (count: number) => (count > MOST ? `${MOST}+` : String(count));

/** «3 урока ждут до 12:00, и ещё 2» */
function waitingText(total: number, { due, count: first }: Next, now: Instant, zone: string): string {
  if (due === null) return t('сегодня {count}', { count: counted(total, 'урок', 'урока', 'уроков') });
  const places = { count: counted(first, 'урок ждёт', 'урока ждут', 'уроков ждут'), when: shortDeadline(due, now, zone), rest: total - first };
  return total === first ? t('{count} до {when}', places) : t('{count} до {when}, и ещё {rest}', places);
}
