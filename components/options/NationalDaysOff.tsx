import { schoolYears } from '../../lib/calendar-file.ts';
import { t } from '../../lib/language.ts';
import { isNationalDayOff, LAST_DECREED_YEAR } from '../../lib/national-days-off.ts';
import { dayAndMonth, longDate } from '../../lib/texts.ts';
import { addDays } from '../../lib/time.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { Hint } from './Hint.tsx';
import { Tick } from './Tick.tsx';

export interface NationalDaysOffProps {
  isOn: boolean;
  week: 5 | 6;
  today: CivilDate;
  onChange(isOn: boolean): void;
}

/** The country's holidays: whether they count, and which days those are. */
export function NationalDaysOff({ isOn, week, today, onChange }: NationalDaysOffProps) {
  const { from, to } = schoolYears(today);
  const [first, middle, last] = [from, addYear(from), to].map((date) => Number(date.slice(0, 4))) as [number, number, number];
  const years = [
    { name: `${first}/${middle}`, from, to: `${middle}-08-31` },
    { name: `${middle}/${last}`, from: addYear(from), to },
  ];
  return (
    <Tick label={t('Государственные праздники — выходные')} checked={isOn} onChange={onChange}>
      <details>
        <summary>{t('Какие это дни')}</summary>
        {years.map((year) => (
          <Hint key={year.name}>{t('{year} учебный год: {days}.', { year: year.name, days: daysOff(year.from, year.to, week).join('; ') })}</Hint>
        ))}
      </details>
      <Hint>
        {t('Переносы известны по {year} год. Более поздние правительство объявляет осенью: когда объявит, добавьте их ниже.', {
          year: LAST_DECREED_YEAR,
        })}
      </Hint>
    </Tick>
  );
}

/** «ср, 4 ноября», «1–8 января»: days in a row together. */
function daysOff(from: CivilDate, to: CivilDate, week: 5 | 6): string[] {
  const runs: [CivilDate, CivilDate][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isNationalDayOff(day, week)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === addDays(day, -1)) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([first, last]) => (first === last ? longDate(first) : spanText(first, last)));
}

function spanText(first: CivilDate, last: CivilDate): string {
  return first.slice(0, 7) === last.slice(0, 7) ? `${Number(first.slice(8))}–${dayAndMonth(last)}` : `${dayAndMonth(first)} — ${dayAndMonth(last)}`;
}

const addYear = (date: CivilDate): CivilDate => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
