import type { ComponentChildren } from 'preact';
import { passes, type DoneShare } from '../../lib/indicators.ts';
import type { NamedSum, ToldIndicator } from '../../lib/report/sums.ts';
import { t } from '../../lib/language.ts';
import { coverageText, shareText, thresholdText, verdictText } from '../../lib/share-text.ts';

type Told = NamedSum['rows'][number];

/** Table 2 with an indicator to a row, for the week, the last one and the period beside one another. */
export function TableAcross({ caption, tables, above }: { caption: string; tables: readonly NamedSum[]; above?: ComponentChildren }) {
  return (
    <table class="sums">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Показатель')}</th>
          {tables.map(({ name, open }) => (
            <th key={name} scope="col">
              {name}
              {open !== null && <small>{open}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {above}
        {tables[0]!.rows.map(({ indicator }, row) => (
          <tr key={indicator.id}>
            <IndicatorHead indicator={indicator} />
            {tables.map(({ name, rows }) => (
              <ShareCell key={name} {...rows[row]!} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The name of an indicator with its threshold, at the head of its row. */
export function IndicatorHead({ indicator }: { indicator: ToldIndicator }) {
  return (
    <th scope="row">
      {t(indicator.title)}
      <small>{thresholdText(indicator)}</small>
    </th>
  );
}

/** Table 2 with an indicator to a column: a row to each week, class or subject. */
export function TableDown({ caption, head, tables }: { caption: string; head: string; tables: readonly NamedSum[] }) {
  return (
    <table class="sums down">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {tables[0]?.rows.map(({ indicator }) => (
            <th key={indicator.id} scope="col">
              {t(indicator.title)}
              <small>{thresholdText(indicator)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map(({ name, rows, open }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {open !== null && <small>{open}</small>}
            </th>
            {rows.map((row) => (
              <ShareCell key={row.indicator.id} {...row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A share with its range, whether it reaches the school's threshold, and of how many it is known. */
export function ShareCell({ share, indicator }: { share: DoneShare; indicator: ToldIndicator }) {
  const verdict = verdictText(share, indicator);
  const isBelow = passes(share, indicator) === false;
  return (
    <td>
      {shareText(share)}
      {share.unknown > 0 && <small>{coverageText(share)}</small>}
      {verdict !== '' && (
        <small class={isBelow ? 'below' : 'reached'}>
          {isBelow ? '↓' : '✓'} {verdict}
        </small>
      )}
    </td>
  );
}

/** What the numbers take for granted. */
export function HowCounted({ rows }: { rows: readonly Told[] }) {
  return (
    <details class="how">
      <summary>{t('Как считается')}</summary>
      {rows.map(({ indicator }) => (
        <p key={indicator.id} class="hint">
          <b>{t(indicator.title)}.</b> {t('Таблица 2, строка {row}.', { row: indicator.row })} {t(indicator.assumes)}
        </p>
      ))}
      <p class="hint">
        {t(
          'Уроки, которых ещё не было, отменённые и те, где ничего не требуется, не считаются. «14–17 из 20»: точно 14, ещё о трёх неизвестно; «известно 17 из 20» — охват. Порог назначен школе, а не одному учителю.',
        )}
      </p>
      <p class="hint">{t('Строки 4 таблицы 2 (учётные записи родителей) здесь нет: её не показывает ни одна страница журнала.')}</p>
    </details>
  );
}
