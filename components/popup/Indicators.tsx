import { passes } from '../../lib/indicators.ts';
import { msg, t } from '../../lib/language.ts';
import type { NamedTable, Overview } from '../../lib/overview.ts';
import { coverageText, shareText, thresholdText, verdictText } from '../../lib/share-text.ts';

/** The columns of narrow tables. */
const SHORT: Readonly<Record<string, string>> = { planning: msg('планирование'), record: msg('журнал'), timeliness: msg('в срок') };

/** The rows of Table 2 for the week and the period, by class and by subject, with what they rest on. */
export function Indicators({ tables, byClass, bySubject }: Pick<Overview, 'tables' | 'byClass' | 'bySubject'>) {
  const [week] = tables;
  if (week === undefined) return null;
  return (
    <section class="indicators">
      <h2>{t('Показатели регламента')}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {tables.map(({ name, isOpen }) => (
              <th key={name} scope="col">
                {name}
                {isOpen && <small>{t('ещё не закрыта')}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rows.map(({ indicator }, row) => (
            <tr key={indicator.id}>
              <th scope="row">
                {t(indicator.title)}
                <small>{thresholdText(indicator)}</small>
              </th>
              {tables.map(({ name, rows }) => (
                <Cell key={name} row={rows[row]!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t('По классам и предметам')}</summary>
        <Parts parts={[...byClass, ...bySubject]} />
      </details>
      <details>
        <summary>{t('Как считается')}</summary>
        {week.rows.map(({ indicator }) => (
          <p key={indicator.id} class="hint">
            <b>{t(indicator.title)}.</b> {t('Таблица 2, строка {row}.', { row: indicator.row })} {t(indicator.assumes)}
          </p>
        ))}
        <p class="hint">
          {t(
            'Уроки, которых ещё не было, отменённые и те, где ничего не требуется, не считаются. «14–17 из 20»: точно 14, ещё о трёх неизвестно. Порог назначен школе, а не одному учителю. Долю родителей с учётной записью страницы журнала не показывают.',
          )}
        </p>
      </details>
    </section>
  );
}

function Parts({ parts }: { parts: readonly NamedTable[] }) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          {parts[0]?.rows.map(({ indicator }) => (
            <th key={indicator.id} scope="col">
              {t(SHORT[indicator.id]!)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, rows }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {rows.map((row) => (
              <Cell key={row.indicator.id} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ row: { share, indicator } }: { row: NamedTable['rows'][number] }) {
  const verdict = verdictText(share, indicator);
  const isReached = passes(share, indicator) === true;
  return (
    <td title={share.of === 0 ? t('нет уроков') : coverageText(share)}>
      {shareText(share)}
      {verdict !== '' && <small class={isReached ? 'reached' : 'below'}>{verdict}</small>}
    </td>
  );
}
