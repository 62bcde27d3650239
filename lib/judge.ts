import { dueBy, type LessonDay } from './deadlines.ts';
import { exemptionOf, unacknowledged, type Exemption, type Surroundings } from './exemptions.ts';
import { gradeOf } from './grade.ts';
import { evidenceOf, isControl, isListed, type Ledger, type LessonRecord } from './ledger.ts';
import { lessonChecks, type Finding } from './rules.ts';
import { lockOf } from './rules/parts/terms.ts';
import { policiesOf, termsOf } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { fieldEvidence, isOpen, standingOf, type FieldEvidence } from './standing.ts';
import { civilDate, toInstant } from './time.ts';
import { FIELD_COMPONENTS, FIELDS, type CivilDate, type Field, type Instant, type Standing } from './vocabulary.ts';

const DAY = 86_400_000;

/** One field of one lesson, judged. Recomputed from evidence whenever it is asked for, never stored. */
export interface JudgedField extends FieldEvidence {
  standing: Standing;
  /** Inclusive; infinite where the policy sets no term. */
  due: Instant;
  /** The deadline has passed. */
  isPast: boolean;
  exempt: Exemption | null;
  /** It had been entered and was seen empty later, of a lesson of today or before. The standing keeps the first entry. */
  blankAgain: boolean;
}

export interface JudgedLesson {
  record: LessonRecord;
  /** The lesson's date is today's and no page told when it ends: it may not have been held yet. */
  today: boolean;
  /** The lesson is over, by its end if the timetable told it, else by its date: it counts in indicators. */
  held: boolean;
  /** When it ends, of a lesson the timetable told that of. */
  end: Instant | null;
  /** The last instant at which the school's journal lets it be filled in, where the settings tell that. */
  lock: Instant | null;
  fields: Record<Field, JudgedField>;
  findings: Finding[];
}

/**
 * Judges every lesson of a journal by the settings at an instant. Pure. Lessons that vanished from
 * their pages (moved, cancelled) are left out. Sorted by date and order.
 *
 * @throws Error if the settings name a policy that does not exist
 */
export function judge(ledger: Ledger, settings: Settings, now: Instant): JudgedLesson[] {
  const { zone } = settings;
  const { journal } = ledger;
  const today = civilDate(now, zone);
  const byDate = new Map<CivilDate, LessonRecord[]>();
  for (const lesson of ledger.lessons) {
    if (!isListed(lesson)) continue;
    const sameDate = byDate.get(lesson.date);
    if (sameDate === undefined) byDate.set(lesson.date, [lesson]);
    else sameDate.push(lesson);
  }
  const isHeldOn = ([, lessons]: [CivilDate, LessonRecord[]]) => lessons.some(({ slot }) => slot?.cancelled !== true);
  const dates = new Set([...[...byDate].filter(isHeldOn).map(([date]) => date), ...(ledger.planned ?? [])]);
  const check = lessonChecks(journal, settings, now);
  const judged: JudgedLesson[] = [];
  for (const sameDate of byDate.values()) {
    for (const record of sameDate) {
      const end = endOf(record, zone);
      const isToday = record.date === today && end === null;
      const isHeld = record.date < today || (end !== null && end <= now);
      const lock = settings.lockDays === null ? null : lockOf(record, settings);
      const basis = { record, today: isToday, held: isHeld, end, lock };
      const field = (name: Field) => judgeField(name, basis, { journal, sameDate, dates }, settings, now);
      const lesson: JudgedLesson = {
        ...basis,
        fields: { topic: field('topic'), homework: field('homework'), record: field('record') },
        findings: [],
      };
      // No rule speaks of a lesson yet to come, whatever its page already shows.
      if (isToday || isHeld) lesson.findings = unacknowledged(check(lesson), record, journal, settings);
      judged.push(lesson);
    }
  }
  return judged.sort((a, b) => compare(a.record.date, b.record.date) || a.record.order - b.record.order);
}

/** The next instant after `now` at which what is said of some lesson changes by the clock alone; null when none will. */
export function nextChange(lessons: readonly JudgedLesson[], now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const { fields, end, lock } of lessons) {
    if (end !== null && end > now && (next === null || end < next)) next = end;
    for (const name of FIELDS) {
      const { due, state } = fields[name];
      // Inclusive deadline: the standing changes a millisecond after it.
      if (state === 'empty' && due >= now && due < Infinity && (next === null || due + 1 < next)) next = due + 1;
    }
    if (lock === null || lock < now || FIELDS.every((name) => !isOpen(fields[name]))) continue;
    // The days until the lock are told: one less from each midnight on.
    const midnight = lock + 1_000 - DAY * Math.floor((lock + 999 - now) / DAY);
    if (next === null || midnight < next) next = midnight;
  }
  return next;
}

function judgeField(
  name: Field,
  { record, today, held, end }: Pick<JudgedLesson, 'record' | 'today' | 'held' | 'end'>,
  around: Surroundings,
  settings: Settings,
  now: Instant,
): JudgedField {
  const evidence = fieldEvidence(FIELD_COMPONENTS[name].flatMap((component) => evidenceOf(record, component) ?? []));
  // A lesson that the timetable does not have may be after the class's last one.
  const dayEnds = record.slot === undefined ? null : (record.dayEnds ?? null);
  const day: LessonDay = { date: record.date, grade: gradeOf(around.journal), isWritten: isControl(record), dayEnds };
  const civil = dueBy(policiesOf(settings), day, name, termsOf(settings));
  // No term ends before the lesson does.
  const due = civil === null ? Infinity : Math.max(toInstant(civil, settings.zone), end ?? 0);
  const exempt = exemptionOf(name, record, around, settings, civil !== null);
  const standing = standingOf(evidence, due, now, today || held);
  return {
    ...evidence,
    due,
    isPast: now > due,
    exempt,
    // A term of its own day may pass before a lesson of today whose end nobody knows: it still waits.
    standing: exempt !== null ? 'exempt' : standing === 'overdue' && today ? 'pending' : standing,
    blankAgain: exempt === null && (today || held) && evidence.by !== null && evidence.state === 'empty',
  };
}

/** The instant a lesson ends at, by the timetable; null where none told. */
function endOf({ date, slot }: LessonRecord, zone: string): Instant | null {
  return slot?.ends == null ? null : toInstant(`${date}T${slot.ends}:00`, zone);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
