import { language, t } from '../../lib/language.ts';
import { MOST_HOLIDAYS, MOST_PERIODS } from '../../lib/settings-limits.ts';
import type { CivilDate, Instant } from '../../lib/vocabulary.ts';
import { CalendarImport } from './CalendarImport.tsx';
import { periodKinds, PERIODS, said, WEEKS } from './choices.ts';
import { DateList } from './DateList.tsx';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { NationalDaysOff } from './NationalDaysOff.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';
import { SpanList } from './SpanList.tsx';
import { ZoneChoice } from './ZoneChoice.tsx';

/** «Календарь»: what days there are. */
export function Calendar({ settings, today, now, onChange }: SectionProps & { today: CivilDate; now: Instant }) {
  const { week, daysOff, workingDays, holidays, periodKind, periods } = settings;
  const { one, button, count } = PERIODS[periodKind];
  return (
    <>
      <Item keys={['week']} words={t('пятидневка шестидневка суббота рабочая')}>
        <OneOf legend={t('Учебная неделя')} isInline value={week} options={said(WEEKS)} onChange={(days) => onChange({ week: days })} />
      </Item>
      <Item keys={['zone']} words={t('время часы регион город МСК')}>
        <ZoneChoice key={language()} zone={settings.zone} now={now} onChange={(zone) => onChange({ zone })} />
      </Item>
      <Item keys={['nationalDaysOff']} words={t('нерабочие дни каникулы переносы')}>
        <NationalDaysOff isOn={settings.nationalDaysOff} week={week} today={today} onChange={(nationalDaysOff) => onChange({ nationalDaysOff })} />
      </Item>
      <div class="pair" data-group>
        <Item keys={['daysOff']} words={t('нерабочие дни праздники карантин актировка')}>
          <DateList
            title={t('Дополнительные выходные')}
            about={t('Дни, когда школа не работает: региональный праздник, перенесённый выходной, карантин.')}
            dates={daysOff}
            others={{ dates: workingDays, error: t('Эта дата стоит среди рабочих: сначала уберите её там.') }}
            onChange={(dates) => onChange({ daysOff: dates })}
          />
        </Item>
        <Item keys={['workingDays']} words={t('перенос выходного отработка')}>
          <DateList
            title={t('Рабочие субботы и переносы')}
            about={t('Дни, когда школа работает, хотя по календарю выходной.')}
            dates={workingDays}
            others={{ dates: daysOff, error: t('Эта дата стоит среди выходных: сначала уберите её там.') }}
            onChange={(dates) => onChange({ workingDays: dates })}
          />
        </Item>
      </div>
      <Item keys={['holidays']} words={t('отдых выходные осенние зимние весенние летние')}>
        <h3>{t('Каникулы')}</h3>
        <Hint>{t('Нужны для «учебного дня класса» и для ДЗ на последнем уроке перед каникулами.')}</Hint>
        <SpanList
          name={t('Каникулы')}
          spans={holidays}
          blank={{ title: '', from: '', to: '', grades: null }}
          most={MOST_HOLIDAYS}
          onChange={(spans) => onChange({ holidays: spans })}
        />
      </Item>
      <Item words={t('каникулы выходные календарь загрузить импорт iCalendar')}>
        <CalendarImport settings={settings} today={today} onChange={onChange} />
      </Item>
      <Item keys={['periodKind', 'periods']} words={t('четверть триместр полугодие модуль семестр')}>
        <OneOf
          legend={t('Отчётные периоды')}
          isInline
          value={periodKind}
          options={periodKinds()}
          onChange={(kind) => onChange({ periodKind: kind })}
        />
        <SpanList
          name={t('Период')}
          spans={periods}
          blank={{ title: '', from: '', to: '' }}
          most={MOST_PERIODS}
          titles={{ button: t(button, { count }), titles: Array.from({ length: count }, (_, i) => t(one, { number: i + 1 })) }}
          onChange={(spans) => onChange({ periods: spans })}
        />
      </Item>
    </>
  );
}
