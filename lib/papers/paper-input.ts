import { rulesOf } from '../checks.ts';
import type { InspectedJournal, Inspection } from '../inspection.ts';
import { judge, type JudgedLesson } from '../judge.ts';
import { inRussian } from '../language.ts';
import type { ListedJournal } from '../reading.ts';
import { asking } from '../remarks.ts';
import type { Settings } from '../settings-schema.ts';
import { addDays, civilDate } from '../time.ts';
import { onTimetable, withoutOthers, type PlannedJournal, type Week } from '../timetable.ts';
import type { CivilDate, Instant } from '../vocabulary.ts';
import { withoutNames } from './masking.ts';
import { leadersOf, teacherLabels, type TeacherLabels } from './teacher-labels.ts';

/** What the stores know of an inspection, and how its papers are asked for. */
export interface SeenInspection {
  inspection: Inspection;
  inspected: readonly InspectedJournal[];
  /** Of the classes of these journals, over the inspection's dates. */
  weeks: readonly Week[];
  /** The school's list of journals; empty where none was seen. */
  roster: readonly ListedJournal[];
  settings: Settings;
  now: Instant;
  /** Teachers by their names, where a page told them; else by numbers. */
  isNamed: boolean;
  /** `YYYY-MM` of the timesheet; the inspection's last month that has begun unless told. */
  month?: string;
}

/** An inspected journal held against the timetable, of the inspection's dates only. */
export interface PlannedInspected extends InspectedJournal {
  known: PlannedJournal;
  /** The lessons that the journal lists, by date and order. */
  lessons: readonly JudgedLesson[];
  /** Those that the timetable has and the journal has not. */
  unlisted: readonly JudgedLesson[];
  /** What the papers call those who lead it; one at least. */
  teachers: readonly string[];
}

/**
 * All that papers are made of. Where names are not shown, none is in here but the surnames an inspection is limited to, which
 * no paper prints: neither told ones nor, as far as they are known, those in what was typed by hand. Remarks that
 * dismissed themselves were none, and are left out.
 */
export interface PaperInput {
  inspection: Inspection;
  journals: readonly PlannedInspected[];
  weeks: readonly Week[];
  roster: readonly ListedJournal[];
  /** With the rules on that the inspection asks for. */
  settings: Settings;
  now: Instant;
  today: CivilDate;
  isNamed: boolean;
  labels: TeacherLabels;
  /** `YYYY-MM` */
  month: string;
}

/** Makes papers' input of what the stores know, in Russian: the judgement has words of its own. Pure. */
export function paperInput(seen: SeenInspection): PaperInput {
  return inRussian(() => inputOf(seen));
}

function inputOf({ inspection, inspected, weeks, roster, settings, now, isNamed, month }: SeenInspection): PaperInput {
  const labels = teacherLabels(
    inspection,
    inspected,
    isNamed,
    weeks.flatMap(({ lessons }) => lessons.flatMap(({ teachers = [] }) => teachers)),
  );
  const bare = (text: string) => (isNamed ? text : withoutNames(text, inspection, labels));
  const asked = asking(settings, rulesOf(inspection.checks));
  const today = civilDate(now, settings.zone);
  const others = inspected.map(({ known }) => known);
  const journals = inspected.map((each): PlannedInspected => {
    const known = withoutOthers(onTimetable(each.known, weeks, now, settings.zone), others);
    const judged = (ledger: PlannedJournal['ledger']) => judge(ledger, asked, now).filter(({ record }) => isWithin(record.date, inspection));
    return {
      ...each,
      known,
      lessons: judged(known.ledger),
      unlisted: judged({ ...known.ledger, lessons: [...known.missing] }),
      teachers: leadersOf(known.ledger.journal, labels),
      remarks: each.remarks
        .filter(({ date, dismissed }) => dismissed !== 'void' && (date === null || isWithin(date, inspection)))
        .map((remark) => (remark.rule === null ? { ...remark, text: bare(remark.text) } : remark)),
      ...(each.reason === undefined ? {} : { reason: bare(each.reason) }),
    };
  });
  const { name, purpose, basis } = inspection;
  const shown = isNamed ? inspection : { ...inspection, name: bare(name), purpose: bare(purpose), basis: bare(basis), names: {} };
  return { inspection: shown, journals, weeks, roster, settings: asked, now, today, isNamed, labels, month: month ?? lastMonth(inspection, today) };
}

/** The months of an inspection's dates, `YYYY-MM`: one timesheet each. */
export function monthsOf({ from, to }: Pick<Inspection, 'from' | 'to'>): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = `${addDays(first, 31).slice(0, 7)}-01`) months.push(first.slice(0, 7));
  return months;
}

/** The last month of an inspection that has begun. */
function lastMonth(inspection: Pick<Inspection, 'from' | 'to'>, today: CivilDate): string {
  const months = monthsOf(inspection);
  return months.findLast((month) => month <= today) ?? months[0]!;
}

function isWithin(date: CivilDate, { from, to }: Pick<Inspection, 'from' | 'to'>): boolean {
  return date >= from && date <= to;
}
