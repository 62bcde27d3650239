import { t } from '../language.ts';
import type { Period } from '../settings-schema.ts';
import { addDays, weekStart } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';

/** Dates of lessons that are chosen with one press; both inclusive. */
export interface DatePreset {
  title: string;
  from: CivilDate;
  to: CivilDate;
}

/** The reporting periods that have begun, then weeks and months around a date. */
export function datePresets(periods: readonly Period[], today: CivilDate): DatePreset[] {
  const monday = weekStart(today);
  const first = `${today.slice(0, 8)}01`;
  const lastBefore = addDays(first, -1);
  return [
    ...periods.filter(({ from, title }) => from <= today && title !== ''),
    { title: t('Эта неделя'), from: monday, to: addDays(monday, 6) },
    { title: t('Прошлая неделя'), from: addDays(monday, -7), to: addDays(monday, -1) },
    twoWeeks(today),
    { title: t('Прошлый месяц'), from: `${lastBefore.slice(0, 8)}01`, to: lastBefore },
  ];
}

/** What a new inspection looks at unless told otherwise: the reporting period it is now, else the last two weeks. */
export function usualDates(periods: readonly Period[], today: CivilDate): DatePreset {
  return periods.find(({ from, to }) => from <= today && today <= to) ?? twoWeeks(today);
}

function twoWeeks(today: CivilDate): DatePreset {
  return { title: t('Последние две недели'), from: addDays(today, -13), to: today };
}
