import { CHECK_IDS, CHECKS, type CheckId } from './checks.ts';
import { t } from './language.ts';
import { findRemarks, judgeForLoad, type FoundRemark } from './remarks.ts';
import { isTurnedDown } from './settings.ts';
import type { Settings } from './settings-schema.ts';
import { journalName, longDate } from './texts.ts';
import type { PlannedJournal } from './timetable.ts';
import type { CivilDate, Instant } from './vocabulary.ts';

/** What one check of an inspection would note and what can still be put right, «7б, Алгебра, ср, 18 ноября: Не указана тема урока». */
export interface CheckRemarks {
  check: CheckId;
  title: string;
  places: readonly string[];
}

/**
 * What an inspection of all checks would find in one's own journals between two dates and could still be put right, by
 * check. Pure: only from what one's own pages have shown on this computer. What two checks ask for is told at the first of them.
 */
export function ownRemarks(journals: readonly PlannedJournal[], from: CivilDate, to: CivilDate, settings: Settings, now: Instant): CheckRemarks[] {
  const all = { checks: [...CHECK_IDS], from, to };
  const own = journals
    .filter(({ ledger }) => !isTurnedDown(ledger.journal, settings))
    .map((planned) => ({ planned, judged: judgeForLoad(planned, all, settings, now) }));
  const found = own.flatMap(({ planned, judged }) => {
    const { journal } = planned.ledger;
    const classmates = own.flatMap((other) => (other.judged !== judged && other.judged.journal.group === journal.group ? [other.judged] : []));
    return findRemarks(planned, classmates, all, settings, now)
      .filter(({ isPast }) => !isPast)
      .map((each) => ({ ...each, place: placeOf(each, journalName(journal)) }));
  });
  const told = new Set<string>();
  return CHECK_IDS.flatMap((check) => {
    const asked = CHECKS[check].rules.filter((rule) => !told.has(rule));
    for (const rule of asked) told.add(rule);
    const places = found.filter(({ rule }) => asked.includes(rule)).map(({ place }) => place);
    return places.length === 0 ? [] : [{ check, title: t(CHECKS[check].short), places }];
  });
}

function placeOf({ date, text }: FoundRemark, journal: string): string {
  return `${[journal, date === null ? '' : longDate(date)].filter(Boolean).join(', ')}: ${text}`;
}
