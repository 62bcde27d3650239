import { REASON_NAMES } from './acknowledged-reasons.ts';
import { acknowledgementsOf, type Exemption } from './exemptions.ts';
import type { JudgedLesson } from './judge.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf } from './ledger.ts';
import type { JournalRef } from './reading.ts';
import type { Settings } from './settings-schema.ts';
import { capitalised, longDate, shortFieldList } from './texts.ts';
import { civilTime } from './time.ts';
import { FIELD_COMPONENTS, type Field, type Instant } from './vocabulary.ts';

/** An entry known to within this is known when: the log of changes prints minutes. */
const EXACT = 61_000;

/**
 * What a standing rests on, in one Russian sentence with its full stop: which views showed what, when, and
 * where the deadline stood. «Ср, 18 ноября, 15:10 — пусто; срок прошёл чт, 19 ноября, 12:00; чт, 19 ноября,
 * 12:40 — ещё пусто.» Dates are always named, so that the sentence may be copied and read another day.
 * `isShownEmpty`: the open page asks for it because it shows it empty, which the evidence alone would not.
 */
export function because(name: Field, lesson: JudgedLesson, journal: JournalRef, settings: Settings, isShownEmpty = false): string {
  const { exempt } = lesson.fields[name];
  const parts =
    exempt === null
      ? [
          ...seenBy(name, lesson, settings.zone, isShownEmpty),
          ...removed(name, lesson, settings.zone),
          ...(isShownEmpty ? ['на этой странице сейчас пусто'] : []),
        ]
      : [exemptText(exempt, name, lesson, journal, settings)];
  return `${capitalised(parts.join('; '))}.`;
}

/** The same for several fields; those that rest on the same are named together: «Тема, ДЗ». `shownEmpty` are those the open page asks for. */
export function reasons(
  fields: readonly Field[],
  lesson: JudgedLesson,
  journal: JournalRef,
  settings: Settings,
  shownEmpty: readonly Field[] = [],
): { field: string; text: string }[] {
  const byText = new Map<string, Field[]>();
  for (const field of fields) {
    const text = because(field, lesson, journal, settings, shownEmpty.includes(field));
    byText.set(text, [...(byText.get(text) ?? []), field]);
  }
  return [...byText].map(([text, same]) => ({ field: capitalised(shortFieldList(same)), text }));
}

/** «ср, 18 ноября, 15:10» */
function whenSeen(instant: Instant, zone: string): string {
  const civil = civilTime(instant, zone);
  return `${longDate(civil.slice(0, 10))}, ${civil.slice(11, 16)}`;
}

function seenBy(name: Field, lesson: JudgedLesson, zone: string, isShownEmpty: boolean): string[] {
  const field = lesson.fields[name];
  const { standing, after, by, due, isPast, lastEmpty, state } = field;
  const at = (instant: Instant) => whenSeen(instant, zone);
  const deadline = at(due);
  const entered = by === null ? null : after !== null && by - after <= EXACT ? `заполнено ${at(by)}` : `${at(by)} уже заполнено`;
  switch (standing) {
    case 'on-time':
      return [entered!, `срок ${deadline}`];
    case 'late':
      return [`срок ${deadline}`, ...(after! > due ? [`${at(after!)} ещё пусто`] : ['в этот срок ещё пусто']), entered!];
    case 'overdue': {
      const before = emptyBefore(name, lesson);
      return [...(before === null ? [] : [`${at(before)} пусто`]), `срок прошёл ${deadline}`, `${at(after!)} ещё пусто`];
    }
    case 'pending':
    case 'upcoming':
      return [
        `${at(lastEmpty!)} пусто`,
        `срок ${deadline}`,
        ...(standing === 'upcoming' ? [notOver(lesson, zone)] : isPast ? ['когда урок кончается, не видно'] : []),
      ];
    default:
      if (state === null) return ['страницу, где это видно, не открывали'];
      if (by === null)
        return [`${at(lastEmpty ?? field.seenAt!)} пусто`, `срок прошёл ${deadline}`, ...(isShownEmpty ? [] : [afterwards(name, lesson)])];
      return [seenInTime(name, lesson, at), `срок ${deadline}`, `${at(by)} уже заполнено`, 'когда именно, не видно'];
  }
}

function notOver({ end, record: { date } }: JudgedLesson, zone: string): string {
  return end === null ? `урок ${longDate(date)}` : `урок кончается ${whenSeen(end, zone)}`;
}

/** Of a record only some of what makes it up may have been seen after the deadline. */
function afterwards(name: Field, lesson: JudgedLesson): string {
  const isPartlySeen = evidenceFor(name, lesson).some(({ lastEmpty }) => (lastEmpty ?? 0) > lesson.fields[name].due);
  return isPartlySeen ? 'после срока видели не всё, где бывает запись' : 'после срока страницу не открывали';
}

function evidenceFor(name: Field, { record }: JudgedLesson): Evidence[] {
  return FIELD_COMPONENTS[name].flatMap((component) => evidenceOf(record, component) ?? []);
}

/** What was seen before the deadline of a field that was filled when it was next looked at. */
function seenInTime(name: Field, lesson: JudgedLesson, at: (instant: Instant) => string): string {
  const latest = emptiesInTime(name, lesson);
  if (latest.every((each) => each === null)) return 'до срока страницу не открывали';
  if (latest.includes(null)) return 'до срока видели не всё, где бывает запись';
  const first = Math.min(...(latest as Instant[]));
  return `${at(first)} пусто, ${latest.every((each) => each === first) ? 'до срока больше не открывали' : 'потом до срока видели не всё'}`;
}

/** For each component that was shown the latest instant up to the deadline at which it was seen empty; null if it never was. */
function emptiesInTime(name: Field, lesson: JudgedLesson): (Instant | null)[] {
  return evidenceFor(name, lesson).map(({ empties }) => empties.findLast((at) => at <= lesson.fields[name].due) ?? null);
}

/** The latest instant up to the deadline by which every one of them had been seen empty; null if some never was. */
function emptyBefore(name: Field, lesson: JudgedLesson): Instant | null {
  const latest = emptiesInTime(name, lesson);
  return latest.includes(null) ? null : Math.min(...(latest as Instant[]));
}

/** When what had been entered was seen to be gone. */
function removed(name: Field, lesson: JudgedLesson, zone: string): string[] {
  if (!lesson.fields[name].blankAgain) return [];
  const gone = evidenceFor(name, lesson).flatMap(({ firstFilled, lastEmpty }) => (firstFilled === null ? [] : [lastEmpty ?? 0]));
  return [`запись потом убрана, ${whenSeen(Math.max(...gone), zone)} пусто`];
}

const EXEMPT: Readonly<Record<Exclude<Exemption, 'acknowledged'>, string>> = {
  muted: 'отмечено, что этого не ждут в этом журнале',
  cancelled: 'по расписанию урок отменён',
  'held-by-other': 'по расписанию урок — замена, в настройках такие уроки не считаются',
  'no-term': 'выбранный порядок сроков этого не требует',
  'rule-off': 'правило для этого класса или предмета выключено в настройках',
  'grade-1': 'в 1 классе этого не ждут',
  'unmarked-subject': 'по этому предмету отметок не ставят',
  'double-lesson': 'ДЗ достаточно на одном из уроков этого дня',
  unlisted: 'пока не открыт журнал, неизвестно, последний ли это урок дня',
  'control-work': 'на контрольной ДЗ не ждут',
  'before-holidays': 'последний урок перед каникулами, ДЗ не ждут',
};

function exemptText(exempt: Exemption, name: Field, { record }: JudgedLesson, journal: JournalRef, settings: Settings): string {
  if (exempt !== 'acknowledged') return `не требуется: ${EXEMPT[exempt]}`;
  const own = acknowledgementsOf(record, journal, settings).find(({ what }) => what.includes(name))!;
  return `не требуется: отмечена причина — ${REASON_NAMES[own.reason]}`;
}
