import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { IndicatorsAnswer } from '../../lib/report/answers.ts';
import type { Summary } from '../../lib/papers/indicators-summary.ts';
import { weekName } from '../../lib/report/spoken-dates.ts';
import type { NamedSum } from '../../lib/report/sums.ts';
import { addressOf, type View } from '../../lib/report/view.ts';
import { msg, t } from '../../lib/language.ts';
import { addDays, weekStart } from '../../lib/time.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { Comparison } from '../popup/Comparison.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { Link } from './Link.tsx';
import { Paper } from './Paper.tsx';
import { PapersAreRussian } from './PapersAreRussian.tsx';
import { PrintedHead } from './Report.tsx';
import { HowCounted, IndicatorHead, ShareCell, TableAcross, TableDown } from './Tables.tsx';

export interface IndicatorsProps extends IndicatorsAnswer {
  view: View;
  /** What the filters say, in words. */
  shown: readonly string[];
  today: CivilDate;
  /** The document that the view asks for; null while it shows tables. */
  summary: Summary | null;
  onView(changes: Partial<View>): void;
  onGo(address: string): void;
  onExport: ComponentProps<typeof ExportButtons>['onExport'];
  /** Saves the archive of the dates shown, of one's own lessons. */
  onArchive(): Promise<void>;
}

const PAPERS = [
  { paper: null, text: msg('Таблицы') },
  { paper: 'week', text: msg('Сводка за неделю') },
  { paper: 'span', text: msg('Сводка за период') },
] as const;

/** Table 2 week by week and part by part, or as a document to hand over. */
export function Indicators(props: IndicatorsProps) {
  const { view, summary, onGo } = props;
  return (
    <div class="indicators">
      <nav class="papers" aria-label={t('Вид показателей')}>
        {PAPERS.map(({ paper, text }) => (
          <Link key={paper} href={addressOf({ ...view, paper, week: null })} isCurrent={view.paper === paper} onGo={onGo}>
            {t(text)}
          </Link>
        ))}
      </nav>
      {summary === null ? <AllTables {...props} /> : <SummaryPaper {...props} summary={summary} />}
    </div>
  );
}

function AllTables(props: IndicatorsProps) {
  const { view, shown, today, dates, whole, weeks, isCut, periods, classes, subjects, timetable, comparison, onArchive } = props;
  const named = weeks.map((week) => ({ ...week, name: weekName(week.monday) }));
  return (
    <>
      <PrintedHead shown={shown} today={today} />
      <h2>{t('Показатели: {dates}', { dates: dates.title })}</h2>
      {view.of === null && whole.rows.some(({ share }) => share.of > 0) && <ArchiveButton onArchive={onArchive} />}
      <TableAcross caption={t('Показатели регламента за период и по отчётным периодам')} tables={[whole, ...periods.filter(isOther(whole))]} />
      {timetable === null ? (
        <p class="hint">{t('Строка 1 таблицы 2 (расписание классов) появится, когда вы откроете список журналов школы и расписания классов.')}</p>
      ) : (
        <table class="sums">
          <caption class="unseen">{t('Расписание классов школы')}</caption>
          <tbody>
            <tr>
              <IndicatorHead indicator={timetable.indicator} />
              <ShareCell {...timetable} />
            </tr>
          </tbody>
        </table>
      )}
      <HowCounted rows={timetable === null ? whole.rows : [timetable, ...whole.rows]} />
      {named.length === 0 ? (
        <p class="hint">{t('В этом периоде проведённых уроков не видно.')}</p>
      ) : (
        <>
          <TableDown caption={t('По неделям')} head={t('Неделя')} tables={named} />
          {isCut && <p class="hint">{t('Недель больше, чем в году: показаны последние.')}</p>}
          <TableDown caption={t('По классам')} head={t('Класс')} tables={classes} />
          <TableDown caption={t('По предметам')} head={t('Предмет')} tables={subjects} />
        </>
      )}
      {comparison !== null && <Comparison {...comparison} />}
    </>
  );
}

/** What source documents of schools ask to keep on paper at a period's end: each journal a sheet. */
function ArchiveButton({ onArchive }: Pick<IndicatorsProps, 'onArchive'>) {
  const [said, say] = useState('');
  const save = async () => {
    say('');
    await onArchive().then(
      () => say(msg('Архив сохранён в папку загрузок.')),
      () => say(msg('Не получилось. Попробуйте ещё раз.')),
    );
  };
  return (
    <div class="paper-tools exports">
      <button type="button" onClick={() => void save()}>
        {t('Архив за период (.xlsx)')}
      </button>
      <span class="said" role="status">
        {said !== '' && t(said)}
      </span>
      <PapersAreRussian />
    </div>
  );
}

const isOther =
  ({ name }: NamedSum) =>
  (table: NamedSum) =>
    table.name !== name;

function SummaryPaper({ view, today, summary, week, onView, onExport }: IndicatorsProps & { summary: Summary }) {
  return (
    <>
      <div class="paper-tools">
        {view.paper === 'week' && (
          <label>
            {t('Неделя')}
            <select value={week.monday} onChange={(event) => onView({ week: event.currentTarget.value })}>
              {lastWeeks(today, week.monday).map((monday) => (
                <option key={monday} value={monday}>
                  {weekName(monday)}
                </option>
              ))}
            </select>
          </label>
        )}
        <ExportButtons document={summary.document} sheets={summary.sheets} onExport={onExport} />
      </div>
      <Paper document={summary.document} />
    </>
  );
}

/** This week and those before it in a school year, and the one that is shown, whichever it is. */
function lastWeeks(today: CivilDate, shown: CivilDate): CivilDate[] {
  const monday = weekStart(today);
  const weeks = new Set([...Array.from({ length: 40 }, (_, index) => addDays(monday, -7 * index)), shown]);
  return [...weeks].sort().toReversed();
}
