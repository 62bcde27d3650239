import type { ComparedRow } from '../../lib/comparison.ts';
import type { DoneShare } from '../../lib/indicators.ts';
import { msg, numberText, t } from '../../lib/language.ts';
import { dayAndMonth, journalName } from '../../lib/texts.ts';

const COLUMNS = [
  { name: 'topic', text: msg('тема') },
  { name: 'homework', text: msg('ДЗ') },
  { name: 'planning', text: msg('план') },
  { name: 'journal', text: msg('журнал') },
] as const;

/** The vendor's own percentages beside what the opened pages say of the same lessons. */
export function Comparison({ rows, from, to }: { rows: readonly ComparedRow[]; from: string | null; to: string | null }) {
  return (
    <details class="comparison">
      <summary>
        {from === null || to === null
          ? t('Рядом со статистикой журнала')
          : t('Рядом со статистикой журнала, {from} – {to}', { from: dayAndMonth(from), to: dayAndMonth(to) })}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('Журнал')}</th>
            {COLUMNS.map(({ name, text }) => (
              <th key={name} scope="col">
                {t(text)}
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
                  {row[name] === null ? '—' : t('{percent}\u00a0%', { percent: numberText(row[name]) })}
                  <small>{shareText(own[name])}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        {t(
          'Сверху — процент сайта, под ним — уроки, которые видел этот браузер («?» — неизвестно). Числа расходятся: сайт считает ДЗ от всех уроков расписания, а Полдень не ждёт его на контрольных и на первом из двух уроков подряд, и знает только открытые страницы. Как сайт понимает «вовремя», он не объясняет.',
        )}
      </p>
    </details>
  );
}

function shareText({ of, yes, unknown }: DoneShare): string {
  return t('{some} из {all}', { some: yes, all: of }) + (unknown > 0 ? `, ? ${unknown}` : '');
}
