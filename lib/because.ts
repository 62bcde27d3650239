import { REASON_NAMES } from './acknowledged-reasons.ts';
import { acknowledgementsOf, type Exemption } from './exemptions.ts';
import type { JudgedLesson } from './judge.ts';
import type { Evidence } from './evidence.ts';
import { msg, t } from './language.ts';
import { evidenceOf } from './ledger.ts';
import type { JournalRef } from './reading.ts';
import type { Settings } from './settings-schema.ts';
import { capitalised, longDate, shortFieldList } from './texts.ts';
import { civilTime } from './time.ts';
import { FIELD_COMPONENTS, type Field, type Instant } from './vocabulary.ts';

/** An entry known to within this is known when: the log of changes prints minutes. */
const EXACT = 61_000;

/**
 * What a standing rests on, in one sentence with its full stop: which views showed what, when, and
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
          ...(isShownEmpty ? [t('на этой странице сейчас пусто')] : []),
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
  const deadline = t('срок {when}', { when: at(due) });
  const passed = t('срок прошёл {when}', { when: at(due) });
  const empty = (instant: Instant) => t('{when} пусто', { when: at(instant) });
  const stillEmpty = (instant: Instant) => t('{when} ещё пусто', { when: at(instant) });
  const filled = (instant: Instant) => t('{when} уже заполнено', { when: at(instant) });
  const entered = by === null ? null : after !== null && by - after <= EXACT ? t('заполнено {when}', { when: at(by) }) : filled(by);
  switch (standing) {
    case 'on-time':
      return [entered!, deadline];
    case 'late':
      return [deadline, after! > due ? stillEmpty(after!) : t('в этот срок ещё пусто'), entered!];
    case 'overdue': {
      const before = emptyBefore(name, lesson);
      return [...(before === null ? [] : [empty(before)]), passed, stillEmpty(after!)];
    }
    case 'pending':
    case 'upcoming':
      return [
        empty(lastEmpty!),
        deadline,
        ...(standing === 'upcoming' ? [notOver(lesson, zone)] : isPast ? [t('когда урок кончается, не видно')] : []),
      ];
    default:
      if (state === null) return [t('страницу, где это видно, не открывали')];
      if (by === null) return [empty(lastEmpty ?? field.seenAt!), passed, ...(isShownEmpty ? [] : [afterwards(name, lesson)])];
      return [...seenInTime(name, lesson, empty), deadline, filled(by), t('когда именно, не видно')];
  }
}

function notOver({ end, record: { date } }: JudgedLesson, zone: string): string {
  return end === null ? t('урок {day}', { day: longDate(date) }) : t('урок кончается {when}', { when: whenSeen(end, zone) });
}

/** Of a record only some of what makes it up may have been seen after the deadline. */
function afterwards(name: Field, lesson: JudgedLesson): string {
  const isPartlySeen = evidenceFor(name, lesson).some(({ lastEmpty }) => (lastEmpty ?? 0) > lesson.fields[name].due);
  return isPartlySeen ? t('после срока видели не всё, где бывает запись') : t('после срока страницу не открывали');
}

function evidenceFor(name: Field, { record }: JudgedLesson): Evidence[] {
  return FIELD_COMPONENTS[name].flatMap((component) => evidenceOf(record, component) ?? []);
}

/** What was seen before the deadline of a field that was filled when it was next looked at. */
function seenInTime(name: Field, lesson: JudgedLesson, empty: (instant: Instant) => string): string[] {
  const latest = emptiesInTime(name, lesson);
  if (latest.every((each) => each === null)) return [t('до срока страницу не открывали')];
  if (latest.includes(null)) return [t('до срока видели не всё, где бывает запись')];
  const first = Math.min(...(latest as Instant[]));
  return [`${empty(first)}, ${latest.every((each) => each === first) ? t('до срока больше не открывали') : t('потом до срока видели не всё')}`];
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
  return [t('запись потом убрана, {when} пусто', { when: whenSeen(Math.max(...gone), zone) })];
}

const EXEMPT: Readonly<Record<Exclude<Exemption, 'acknowledged'>, string>> = {
  muted: msg('отмечено, что этого не ждут в этом журнале'),
  hidden: msg('этот класс или предмет скрыт'),
  cancelled: msg('по расписанию урок отменён'),
  'held-by-other': msg('по расписанию урок — замена, в настройках такие уроки не считаются'),
  'no-term': msg('выбранный порядок сроков этого не требует'),
  'rule-off': msg('правило для этого класса или предмета выключено в настройках'),
  'grade-1': msg('в 1 классе этого не ждут'),
  'unmarked-subject': msg('по этому предмету отметок не ставят'),
  'double-lesson': msg('ДЗ достаточно на одном из уроков этого дня'),
  unlisted: msg('пока не открыт журнал, неизвестно, последний ли это урок дня'),
  'control-work': msg('на контрольной ДЗ не ждут'),
  'before-holidays': msg('последний урок перед каникулами, ДЗ не ждут'),
};

function exemptText(exempt: Exemption, name: Field, { record }: JudgedLesson, journal: JournalRef, settings: Settings): string {
  if (exempt !== 'acknowledged') return t('не требуется: {reason}', { reason: t(EXEMPT[exempt]) });
  const own = acknowledgementsOf(record, journal, settings).find(({ what }) => what.includes(name))!;
  return t('не требуется: отмечена причина — {reason}', { reason: t(REASON_NAMES[own.reason]) });
}
