import { reasons } from './because.ts';
import { summarise, unseenOn, type SummaryPart } from './bar-summary.ts';
import { cardText, type CardText } from './card-text.ts';
import { unacknowledged } from './exemptions.ts';
import { homeworkLoads } from './homework-load.ts';
import { journalKey } from './journal-key.ts';
import { judge, nextChange, type JudgedLesson } from './judge.ts';
import type { KnownJournal } from './known.ts';
import { inRussian, msg, t } from './language.ts';
import { lessonKey } from './lesson-key.ts';
import { homeOf, viewIn } from './loose.ts';
import { markOf, type Hint, type Mark, type ShownLesson } from './marks.ts';
import type { JournalRef, LooseLesson, Reading, Slot } from './reading.ts';
import { applyDayRules, rules } from './rules.ts';
import { hiddenId, isTurnedDown, turnedDownBy } from './settings.ts';
import type { Acknowledgement, Hidden, Hideable, Mute, Settings } from './settings-schema.ts';
import { counted, journalName, lessonName, PAGE_NAMES } from './texts.ts';
import type { PlannedJournal } from './timetable.ts';
import { entryPage, FIELDS, type Field, type Instant, type PageId } from './vocabulary.ts';

/** What to draw at one lesson of a page. Plain data: the page decides where, this says what. */
export interface DrawnLesson {
  /** `lessonKey` of the lesson. */
  key: string;
  /** Null: nothing is open, there is only a hint to read. */
  standing: 'pending' | 'overdue' | null;
  fields: Field[];
  neutral: boolean;
  card: CardText;
  link: PageLink | null;
  /** What the standing of each field rests on. */
  why: { field: string; text: string }[];
  /** The journal whose demands can be turned down at this lesson. */
  journal: Omit<Mute, 'reason'>;
  /** What it stands in and can be hidden as a whole, and the rules of its hints. */
  hide: Hideable[];
  /** What is said of this lesson and can be acknowledged. */
  open: Omit<Acknowledgement, 'reason'>;
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
  /** Said once, beside the counts; `skeleton` offers to save what the page is made of. */
  note: { text: string; link: PageLink | null; skeleton?: true } | null;
  lessons: DrawnLesson[];
  /** False: the view this answers was not kept, and the page's account of itself has to begin anew. */
  isKept: boolean;
  /** The instant from which another drawing may be due by the clock alone. */
  validUntil: Instant;
}

/** Countdowns are rounded to hours and minutes: a drawing older than this misleads. */
const FRESH = 5 * 60_000;

interface Judged {
  known: PlannedJournal;
  lessons: JudgedLesson[];
}

/**
 * Judges a page's lessons with all that is known of their journals and words what to draw. Only what
 * can be acted on is drawn; a page without lessons gets nothing at all. `classmates` are other journals of
 * the same class, whose homework is done on the same day.
 */
export function drawing(
  reading: Reading,
  journals: readonly PlannedJournal[],
  settings: Settings,
  now: Instant,
  classmates: readonly KnownJournal[] = [],
): Drawing {
  const own = journals.filter(({ ledger }) => !isTurnedDown(ledger.journal, settings));
  if (reading.kind === 'journal' && own.length === 0) return notLookedAt(reading.journal, settings);
  const judged = own.map((known): Judged => ({ known, lessons: judge(known.ledger, settings, now) }));
  const lessons: DrawnLesson[] = [];
  const marks: Mark[] = [];
  const found = shownLessons(reading, judged, journals);
  const others = classmates.map((known) => ({ journal: known.ledger.journal, lessons: judge(known.ledger, settings, now) }));
  const overloaded = overloads([...judged.map((each) => ({ journal: each.known.ledger.journal, lessons: each.lessons })), ...others]);
  for (const each of found) {
    const mark = markOf(each.lesson, each.shown, now, overloaded(each, settings));
    if (mark === null) continue;
    marks.push(mark);
    lessons.push(drawnLesson(mark, each, found, reading.page, settings, now));
  }
  const missing = own.flatMap((known) => known.missing);
  return {
    parts: partsOf(reading, marks, missing.length, settings.zone, now),
    note: reading.kind === 'journal' ? unseenNote(found, reading.page) : null,
    lessons,
    isKept: true,
    validUntil: Math.min(
      nextChange(
        judged.flatMap((each) => each.lessons),
        now,
      ) ?? now + FRESH,
      now + FRESH,
    ),
  };
}

interface Found {
  shown: ShownLesson;
  lesson: JudgedLesson;
  known: PlannedJournal;
}

/** The lessons a page shows, each as it is judged; those of no known journal, or of one turned down, are left out. */
function shownLessons(reading: Reading, judged: readonly Judged[], journals: readonly PlannedJournal[]): Found[] {
  const byId = new Map<string, Omit<Found, 'shown'>>();
  const byPlace = new Map<string, Omit<Found, 'shown'>>();
  for (const { known, lessons } of judged) {
    for (const lesson of lessons) {
      const { lessonId, date, order } = lesson.record;
      if (lessonId !== null) byId.set(lessonId, { lesson, known });
      byPlace.set(`${journalKey(known.ledger.journal)} ${date}#${order}`, { lesson, known });
    }
  }
  const { openedAt } = reading;
  const nothing = { components: {}, openedAt };
  const find = (key: string, lessonId: string | null, place: string | null, said: Omit<ShownLesson, 'key'>): Found[] => {
    const match = (lessonId === null ? undefined : byId.get(lessonId)) ?? (place === null ? undefined : byPlace.get(place));
    return match === undefined ? [] : [{ shown: { key, ...said }, ...match }];
  };
  switch (reading.kind) {
    case 'journal':
      return reading.lessons.flatMap((view) => {
        const place = `${journalKey(reading.journal)} ${view.date}#${view.order}`;
        return find(lessonKey(view), view.lessonId, place, { ...view, openedAt });
      });
    case 'lessons':
      // Nothing is entered on the log, and its rows are no lessons.
      if (reading.page === 'change-log') return [];
      return reading.lessons.flatMap((lesson) => find(lessonKey(lesson), lesson.lessonId, placeOf(lesson, journals), { ...lesson, openedAt }));
    case 'timetable':
      return reading.slots.flatMap((slot) => find(lessonKey(slot), slot.lessonId, plannedPlace(slot, reading.group, journals), nothing));
    default:
      return [];
  }
}

function placeOf(lesson: LooseLesson, journals: readonly PlannedJournal[]): string | null {
  const home = homeOf(lesson, journals);
  const view = home && viewIn(home.ledger, lesson);
  return home && view && `${journalKey(home.ledger.journal)} ${view.date}#${view.order}`;
}

/** A slot whose id no journal has is the lesson to which the timetable was joined by its place. */
function plannedPlace(own: Slot, group: string, journals: readonly PlannedJournal[]): string | null {
  for (const { ledger } of journals) {
    if (ledger.journal.group !== group) continue;
    const record = ledger.lessons.find(({ slot }) => slot !== undefined && lessonKey(slot) === lessonKey(own));
    if (record !== undefined) return `${journalKey(ledger.journal)} ${record.date}#${record.order}`;
  }
  return null;
}

/** What the rules say of the homework of a whole class and day, at the lessons whose homework can still be changed. */
function overloads(journals: Parameters<typeof homeworkLoads>[0]) {
  const loads = new Map(homeworkLoads(journals).map((load) => [`${load.group} ${load.date}`, load]));
  return ({ lesson, shown, known }: Found, settings: Settings): Hint[] => {
    const { journal } = known.ledger;
    const load = loads.get(`${journal.group} ${lesson.record.date}`);
    const isOwn = shown.components.homework === 'filled' && lesson.record.minutes !== undefined && !lesson.fields.homework.isPast;
    if (load === undefined || !isOwn) return [];
    return unacknowledged(applyDayRules(load, journal, settings), lesson.record, journal, settings);
  };
}

function drawnLesson(mark: Mark, { shown, known }: Found, found: readonly Found[], page: PageId, settings: Settings, now: Instant): DrawnLesson {
  const { zone } = settings;
  const { standing, fields, neutral, lesson, hints } = mark;
  const { journal } = known.ledger;
  const isDouble = found.some((other) => other.known === known && other.lesson !== lesson && other.lesson.record.date === lesson.record.date);
  const elsewhere = fields.map((field) => entryPage(field, known.pages, page)).find((entered) => entered !== page);
  const name = page === 'schedule' || page === 'homework-list' ? journalName(journal) : null;
  return {
    key: shown.key,
    standing,
    fields,
    neutral,
    card: cardText(mark, { now, zone, view: shown, isDouble, name, sourceOf: (field) => entryPage(field, known.pages, null) }),
    link:
      elsewhere === undefined
        ? null
        : { page: elsewhere, text: t('Открыть {page}', { page: t(PAGE_NAMES[elsewhere]) }), href: known.pages[elsewhere]?.address ?? null },
    why: reasons(
      FIELDS,
      lesson,
      journal,
      settings,
      fields.filter((field) => isOpenByPage(lesson.fields[field])),
    ),
    journal: { journal: journalKey(journal), label: journalName(journal) },
    hide: hideablesOf(journal, hints),
    open: {
      journal: journalKey(journal),
      lesson: lessonKey(lesson.record),
      // A reason is one for the whole lesson, also for what no page has shown of it yet.
      what: [...(fields.length > 0 ? FIELDS : []), ...hints.map(({ rule }) => rule)],
      // It is kept, and read whatever language is spoken then.
      label: inRussian(() => lessonName(journal, lesson.record.date)),
    },
  };
}

/** The class and the subject, as far as they are named, and the rules of the hints. Of a group that is its own subject «not mine» says it all. */
function hideablesOf(journal: JournalRef, hints: readonly Hint[]): Hideable[] {
  const { groupName, subjectName, subject } = journal;
  const names =
    subject === '0'
      ? []
      : ([
          ['class', groupName],
          ['subject', subjectName],
        ] as const);
  const said = new Set(hints.map(({ rule }) => rule));
  return [
    ...names.flatMap(([kind, label]): Hideable[] => (label === null ? [] : [{ kind, id: hiddenId(kind, journal), label }])),
    ...rules.flatMap(({ id, kind, title }): Hideable[] => (kind === 'hint' && said.has(id) ? [{ kind: 'rule', id, label: t(title) }] : [])),
  ];
}

/** Asked for because the open page shows it empty: the evidence alone does not say so. */
function isOpenByPage({ standing, blankAgain }: JudgedLesson['fields'][Field]): boolean {
  return standing !== 'pending' && standing !== 'overdue' && !blankAgain;
}

/** The bar's counts. A page of lessons of many journals says nothing while nothing is wrong: most of them it knows nothing of. */
function partsOf(reading: Reading, marks: readonly Mark[], missing: number, zone: string, now: Instant): SummaryPart[] {
  const isOwn = reading.kind === 'journal' && reading.lessons.length > 0;
  const parts = isOwn || marks.length > 0 ? summarise(marks, now, zone) : [];
  const untied = reading.kind === 'lessons' ? (reading.untied ?? 0) : 0;
  const more: SummaryPart[] = [];
  if (missing > 0) {
    const lessons = counted(missing, 'урок', 'урока', 'уроков');
    more.push({ kind: 'hint', count: missing, text: t('{lessons} из расписания нет в журнале', { lessons }) });
  }
  if (untied > 0) {
    const count = counted(untied, 'задание не привязано', 'задания не привязаны', 'заданий не привязано');
    more.push({ kind: 'hint', count: untied, text: t('{count} к уроку', { count }) });
  }
  return more.length === 0 ? parts : [...parts.filter(({ kind }) => kind !== 'done'), ...more];
}

/** Where the rest is seen, said once. Only the two old pages of one journal are known to complete each other. */
function unseenNote(found: readonly Found[], page: PageId): Drawing['note'] {
  const unseen = unseenOn(
    found.map(({ lesson }) => lesson),
    page,
  );
  const pages = found[0]?.known.pages;
  return (
    unseen && {
      text: unseen === 'planning' ? t('Темы и ДЗ видны в') : t('Отметки и посещаемость видны в'),
      link: { page: unseen, text: unseen === 'planning' ? t('поурочном планировании') : t('журнале класса'), href: pages?.[unseen]?.address ?? null },
    }
  );
}

const saying = (text: string, validUntil: Instant, isKept: boolean): Drawing => ({
  parts: [],
  note: { text, link: null },
  lessons: [],
  isKept,
  validUntil,
});

/** Why a journal that was turned down is not looked at, and where that is taken back. */
function notLookedAt(journal: JournalRef, settings: Settings): Drawing {
  const by = turnedDownBy(journal, settings);
  return saying(by === null || by === 'not-mine' ? t(NOT_MINE) : t(HIDDEN_NOTES[by.kind], { name: by.label }), Number.MAX_SAFE_INTEGER, true);
}

const NOT_MINE = msg('Отмечено, что это не ваша группа: журнал не проверяется. Вернуть можно в окне Полдня.');
const HIDDEN_NOTES: Readonly<Record<Hidden['kind'], string>> = {
  class: msg('Класс {name} скрыт: журнал не проверяется. Вернуть можно в окне Полдня.'),
  subject: msg('Предмет «{name}» скрыт: журнал не проверяется. Вернуть можно в окне Полдня.'),
};

/** What is drawn where there is nothing to say. */
export const NOTHING: Drawing = { ...saying('', Number.MAX_SAFE_INTEGER, true), note: null };

/** What is said while the computer's clock is behind an earlier view: nothing is judged, and the page asks again soon. */
export function clockNotice(now: Instant): Drawing {
  return saying(t('Часы компьютера показывают время раньше, чем при прошлом просмотре. Пока это так, сроки не считаются.'), now + FRESH / 10, false);
}
