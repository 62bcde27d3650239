import { summarise, unseenOn, type SummaryPart } from './bar-summary.ts';
import { cardText, type CardText } from './card-text.ts';
import type { KnownJournal } from './history.ts';
import { journalKey } from './journal-key.ts';
import { judge, nextChange } from './judge.ts';
import { keyOf } from './looks.ts';
import { marksOf } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Settings } from './settings-schema.ts';
import { PAGE_NAMES } from './texts.ts';
import { ENTRY_PAGE, type Field, type Instant, type PageId } from './vocabulary.ts';

/** What to draw at one lesson of a page. Plain data: the page decides where, this says what. */
export interface DrawnLesson {
  /** `keyOf` the lesson. */
  key: string;
  /** Null: nothing is open, there is only a hint to read. */
  standing: 'pending' | 'overdue' | null;
  fields: Field[];
  neutral: boolean;
  card: CardText;
  link: PageLink | null;
}

/** A link to another page of the same journal; `href` is where it was last seen, null if it never was. */
export interface PageLink {
  page: PageId;
  text: string;
  href: string | null;
}

/** All that is drawn on a page. */
export interface Drawing {
  parts: SummaryPart[];
  /** Said once, beside the counts. */
  note: { text: string; link: PageLink | null } | null;
  lessons: DrawnLesson[];
  /** False: the view this answers was not kept, and the page's account of itself has to begin anew. */
  isKept: boolean;
  /** The instant from which another drawing may be due by the clock alone. */
  validUntil: Instant;
}

/** Countdowns are rounded to hours and minutes: a drawing older than this misleads. */
const FRESH = 5 * 60_000;

/**
 * Judges a page's lessons with all that is known of their journal and words what to draw. Only what
 * can be acted on is drawn; a page without lessons gets nothing at all.
 */
export function drawing(reading: Reading, known: KnownJournal, settings: Settings, now: Instant): Drawing {
  const { zone, mutes } = settings;
  if (mutes.some(({ journal, reason }) => reason === 'not-mine' && journal === journalKey(reading.journal))) return NOT_MINE;
  const judged = judge(known.ledger, settings, now);
  const marks = marksOf(judged, reading, now);
  const linkTo = (page: PageId, text: string): PageLink => ({ page, text, href: known.pages[page]?.address ?? null });
  const lessons = reading.lessons.flatMap((view): DrawnLesson[] => {
    const mark = marks.get(keyOf(view));
    if (mark === undefined) return [];
    const { standing, fields, neutral } = mark;
    const isDouble = reading.lessons.filter(({ date }) => date === view.date).length > 1;
    const elsewhere = fields.map((field) => ENTRY_PAGE[field]).find((page) => page !== reading.page);
    return [
      {
        key: keyOf(view),
        standing,
        fields,
        neutral,
        card: cardText(mark, { now, zone, view, isDouble, sourceOf: (field) => ENTRY_PAGE[field] }),
        link: elsewhere === undefined ? null : linkTo(elsewhere, `Открыть ${PAGE_NAMES[elsewhere]}`),
      },
    ];
  });
  const keys = new Set(reading.lessons.map(keyOf));
  const unseen = unseenOn(
    judged.filter(({ record }) => keys.has(keyOf(record))),
    reading.page,
  );
  return {
    parts: reading.lessons.length > 0 ? summarise([...marks.values()], now, zone) : [],
    note: unseen && {
      text: unseen === 'planning' ? 'Темы и ДЗ видны в' : 'Отметки и посещаемость видны в',
      link: linkTo(unseen, unseen === 'planning' ? 'поурочном планировании' : 'журнале класса'),
    },
    lessons,
    isKept: true,
    validUntil: Math.min(nextChange(judged, now) ?? now + FRESH, now + FRESH),
  };
}

const saying = (text: string, validUntil: Instant, isKept: boolean): Drawing => ({
  parts: [],
  note: { text, link: null },
  lessons: [],
  isKept,
  validUntil,
});

const NOT_MINE = saying('Отмечено, что это не ваша группа: журнал не проверяется. Вернуть можно в окне Полдня.', Number.MAX_SAFE_INTEGER, true);

/** What is said while the computer's clock is behind an earlier view: nothing is judged, and the page asks again soon. */
export function clockNotice(now: Instant): Drawing {
  const text = 'Часы компьютера показывают время раньше, чем при прошлом просмотре. Пока это так, сроки не считаются.';
  return saying(text, now + FRESH / 10, false);
}
