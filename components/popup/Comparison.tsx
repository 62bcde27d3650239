import type { ComparedRow } from '../../lib/comparison.ts';
import type { DoneShare } from '../../lib/indicators.ts';
import { dayAndMonth, journalName } from '../../lib/texts.ts';

const COLUMNS = [
  { name: 'topic', text: 'тема' },
  { name: 'homework', text: 'ДЗ' },
  { name: 'planning', text: 'план' },
  { name: 'journal', text: 'журнал' },
] as const;

/** The vendor's own percentages beside what the opened pages say of the same lessons. */
export function Comparison({ rows, from, to }: { rows: readonly ComparedRow[]; from: string | null; to: string | null }) {
  const span = from === null || to === null ? '' : `, ${dayAndMonth(from)} – ${dayAndMonth(to)}`;
  return (
    <details class="comparison">
      <summary>Рядом со статистикой журнала{span}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Журнал</th>
            {COLUMNS.map(({ name, text }) => (
              <th key={name} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, journal, own }) => (
            <tr key={`${journal.group} ${journal.subject} ${journal.subgroup}`}>
              <th scope="row">{journalName(journal)}</th>
              {COLUMNS.map(({ name }) => (
                <td key={name}>
                  {row[name] === null ? '—' : `${row[name].toLocaleString('ru')} %`}
                  <small>{shareText(own[name])}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        Сверху — процент сайта, под ним — уроки, которые видел этот браузер («?» — неизвестно). Числа расходятся: сайт считает ДЗ от всех уроков
        расписания, а Полдень не ждёт его на контрольных и на первом из двух уроков подряд, и знает только открытые страницы. Как сайт понимает
        «вовремя», он не объясняет.
      </p>
    </details>
  );
}

function shareText({ of, yes, unknown }: DoneShare): string {
  return `${yes} из ${of}${unknown > 0 ? `, ? ${unknown}` : ''}`;
}
