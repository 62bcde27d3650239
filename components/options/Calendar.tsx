import { PERIOD_KINDS, type Settings } from '../../lib/settings-schema.ts';
import { capitalised } from '../../lib/texts.ts';
import type { CivilDate, Instant } from '../../lib/vocabulary.ts';
import { CalendarImport } from './CalendarImport.tsx';
import { DateList } from './DateList.tsx';
import { Hint } from './Hint.tsx';
import { MOST_HOLIDAYS, MOST_PERIODS } from '../../lib/settings-limits.ts';
import { NationalDaysOff } from './NationalDaysOff.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';
import { SpanList } from './SpanList.tsx';
import { ZoneChoice } from './ZoneChoice.tsx';

type PeriodKind = Settings['periodKind'];

const PERIODS: Readonly<Record<PeriodKind, { many: string; one: string; count: number }>> = {
  quarter: { many: 'четверти', one: 'четверть', count: 4 },
  trimester: { many: 'триместры', one: 'триместр', count: 3 },
  'half-year': { many: 'полугодия', one: 'полугодие', count: 2 },
  module: { many: 'модули', one: 'модуль', count: 6 },
};

/** «Календарь»: what days there are. */
export function Calendar({ settings, today, now, onChange }: SectionProps & { today: CivilDate; now: Instant }) {
  const { week, daysOff, workingDays, holidays, periodKind, periods } = settings;
  const { one, count } = PERIODS[periodKind];
  return (
    <>
      <OneOf
        legend="Учебная неделя"
        isInline
        value={week}
        options={[
          { value: 5, label: 'Пять дней' },
          { value: 6, label: 'Шесть дней' },
        ]}
        onChange={(days) => onChange({ week: days })}
      />
      <ZoneChoice zone={settings.zone} now={now} onChange={(zone) => onChange({ zone })} />
      <NationalDaysOff isOn={settings.nationalDaysOff} week={week} today={today} onChange={(nationalDaysOff) => onChange({ nationalDaysOff })} />
      <div class="pair">
        <DateList
          title="Дополнительные выходные"
          about="Дни, когда школа не работает: региональный праздник, перенесённый выходной, карантин."
          dates={daysOff}
          others={{ dates: workingDays, error: 'Эта дата стоит среди рабочих: сначала уберите её там.' }}
          onChange={(dates) => onChange({ daysOff: dates })}
        />
        <DateList
          title="Рабочие субботы и переносы"
          about="Дни, когда школа работает, хотя по календарю выходной."
          dates={workingDays}
          others={{ dates: daysOff, error: 'Эта дата стоит среди выходных: сначала уберите её там.' }}
          onChange={(dates) => onChange({ workingDays: dates })}
        />
      </div>
      <div class="part">
        <h3>Каникулы</h3>
        <Hint>Нужны для «учебного дня класса» и для ДЗ на последнем уроке перед каникулами.</Hint>
        <SpanList
          name="Каникулы"
          spans={holidays}
          blank={{ title: '', from: '', to: '', grades: null }}
          most={MOST_HOLIDAYS}
          onChange={(spans) => onChange({ holidays: spans })}
        />
      </div>
      <CalendarImport settings={settings} today={today} onChange={onChange} />
      <div class="part">
        <OneOf
          legend="Отчётные периоды"
          isInline
          value={periodKind}
          options={PERIOD_KINDS.map((kind) => ({ value: kind, label: capitalised(PERIODS[kind].many) }))}
          onChange={(kind) => onChange({ periodKind: kind })}
        />
        <SpanList
          name="Период"
          spans={periods}
          blank={{ title: '', from: '', to: '' }}
          most={MOST_PERIODS}
          titles={{ button: `Заполнить названия: 1–${count} ${one}`, titles: Array.from({ length: count }, (_, i) => `${i + 1} ${one}`) }}
          onChange={(spans) => onChange({ periods: spans })}
        />
      </div>
    </>
  );
}
