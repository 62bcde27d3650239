import type { OverviewAnswer } from '../../lib/report/answers.ts';
import type { View } from '../../lib/report/view.ts';
import { t } from '../../lib/language.ts';
import { counted } from '../../lib/texts.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { ByClass } from './ByClass.tsx';
import { HeatMap } from './HeatMap.tsx';
import { PrintedHead } from './Report.tsx';
import { HowCounted, TableAcross } from './Tables.tsx';
import { WeekChart } from './WeekChart.tsx';

export interface OverviewProps extends OverviewAnswer {
  view: View;
  /** What the filters say, in words. */
  shown: readonly string[];
  today: CivilDate;
  onGo(address: string): void;
}

/** How things stand: the indicators, the weeks, the days, class by class. */
export function Overview({ view, shown, today, onGo, dates, tables, weeks, calendar, isCut, parts, entries, term, count }: OverviewProps) {
  return (
    <div class="overview">
      <PrintedHead shown={shown} today={today} />
      <h2>{t('Показатели: {dates}', { dates: dates.title })}</h2>
      <p class="hint">
        {t('{lessons} на открытых страницах; порядок сроков: «{term}».', { lessons: counted(count, 'урок', 'урока', 'уроков'), term: t(term) })}
      </p>
      <TableAcross caption={t('Показатели регламента')} tables={tables} />
      <HowCounted rows={tables[0]!.rows} />
      <h2>{t('Записи об уроках по неделям')}</h2>
      <WeekChart weeks={weeks} />
      {entries.of > 0 && (
        <p class="hint">
          {t('По записям журнала изменений: вовремя {onTime} из {entries}.', {
            onTime: entries.onTime,
            entries: counted(entries.of, 'отметки', 'отметок', 'отметок'),
          })}
        </p>
      )}
      <h2>{t('Записи об уроках по дням')}</h2>
      <HeatMap weeks={calendar} />
      {isCut && <p class="hint">{t('Недель больше, чем в году: показаны последние.')}</p>}
      <h2>{t('По классам и предметам')}</h2>
      <ByClass parts={parts} view={view} onGo={onGo} />
    </div>
  );
}
