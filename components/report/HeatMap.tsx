import type { CalendarWeek, Day, DayCounts } from '../../lib/report/day-sums.ts';
import { msg, t } from '../../lib/language.ts';
import { dayAndMonth, weekdayName } from '../../lib/texts.ts';

/** In the order they are told; a day has the colour of the first it has any of. */
const PARTS = [
  { id: 'overdue', kind: 'overdue', sign: '!', text: msg('не заполнено') },
  { id: 'late', kind: 'late', sign: '↷', text: msg('с опозданием') },
  { id: 'unknown', kind: 'unknown', sign: '?', text: msg('неизвестно') },
  { id: 'waiting', kind: 'pending', sign: '◷', text: msg('ждут срока') },
  { id: 'onTime', kind: 'on-time', sign: '✓', text: msg('вовремя') },
] as const satisfies readonly { id: keyof DayCounts; kind: string; sign: string; text: string }[];

/** The calendar: how many of each day's lessons stand how, by signs and numbers, with the colour of what wants a look first. */
export function HeatMap({ weeks }: { weeks: readonly CalendarWeek[] }) {
  if (weeks.length === 0) return <p class="hint">{t('В этом периоде проведённых уроков не видно.')}</p>;
  return (
    <>
      <ul class="legend" aria-hidden="true">
        {PARTS.map(({ id, kind, sign, text }) => (
          <li key={id}>
            <i class={`day-key ${kind}`}>{sign}</i> {t(text)}
          </li>
        ))}
      </ul>
      <table class="calendar">
        <caption class="unseen">{t('Уроки по дням: сколько записей сделано вовремя, с опозданием, не сделано, неизвестно')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Неделя с')}</th>
            {weeks[0]!.days.map(({ date }) => (
              <th key={date} scope="col">
                {weekdayName(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, days }) => (
            <tr key={monday}>
              <th scope="row">{dayAndMonth(monday)}</th>
              {days.map((day) => (
                <DayCell key={day.date} {...day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DayCell({ date, counts }: Day) {
  const day = Number(date.slice(8));
  if (counts === null) {
    return (
      <td class="free">
        <span class="date">{day}</span>
        <span class="unseen">{t(', уроков нет')}</span>
      </td>
    );
  }
  const parts = PARTS.filter(({ id }) => counts[id] > 0);
  return (
    <td class={parts[0]!.kind} title={`${dayAndMonth(date)}: ${parts.map(({ id, text }) => `${t(text)} ${counts[id]}`).join(', ')}`}>
      <span class="date">{day}</span>
      {parts.map(({ id, sign, text }) => (
        <span key={id} class="part">
          <span aria-hidden="true">{sign}</span>
          <span class="unseen">, {t(text)} </span>
          {counts[id]}
        </span>
      ))}
    </td>
  );
}
