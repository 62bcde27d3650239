import type { TimelinessShare } from '../../lib/indicators/timeliness.ts';
import type { Overview } from '../../lib/overview.ts';
import { counted, dayAndMonth } from '../../lib/texts.ts';

const OUTCOMES = [
  { name: 'onTime', kind: 'on-time', text: 'вовремя' },
  { name: 'late', kind: 'late', text: 'с опозданием' },
  { name: 'overdue', kind: 'overdue', text: 'просрочено' },
  { name: 'unknown', kind: 'unknown', text: 'неизвестно' },
] as const;

/** This week in words and one bar, the last eight weeks as a small chart that is a table to a screen reader. */
export function Weeks({ weeks, entries }: Pick<Overview, 'weeks' | 'entries'>) {
  const thisWeek = weeks[0]!.share;
  const most = Math.max(1, ...weeks.map(({ share }) => share.of));
  return (
    <section class="weeks">
      <h2>
        Записи об уроках за неделю <span class="count">{thisWeek.of}</span>
      </h2>
      {thisWeek.of === 0 ? (
        <p class="hint">На этой неделе ещё ни у одного проведённого урока не прошёл срок.</p>
      ) : (
        <>
          <p class="bar" aria-hidden="true">
            {OUTCOMES.map(({ name, kind }) => thisWeek[name] > 0 && <i key={name} class={kind} style={{ flexGrow: thisWeek[name] }} />)}
          </p>
          <ul class="legend">
            {OUTCOMES.map(({ name, kind, text }) => (
              <li key={name}>
                <i class={kind} aria-hidden="true" />
                {text} <b>{thisWeek[name]}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <table class="chart">
        <caption>Восемь недель</caption>
        <thead>
          <tr>
            <th scope="col">Неделя с</th>
            {OUTCOMES.map(({ name, text }) => (
              <th key={name} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ monday, share }) => (
            <WeekColumn key={monday} monday={monday} share={share} most={most} />
          ))}
        </tbody>
      </table>
      {entries.of > 0 && (
        <p class="hint">
          По записям журнала изменений: вовремя {entries.onTime} из {counted(entries.of, 'отметки', 'отметок', 'отметок')}.
        </p>
      )}
      <p class="hint">По урокам: первая отметка или запись о посещаемости до 12:00 следующего дня. «Неизвестно»: страница в срок не открывалась.</p>
    </section>
  );
}

function WeekColumn({ monday, share, most }: { monday: string; share: TimelinessShare; most: number }) {
  const words = OUTCOMES.filter(({ name }) => share[name] > 0).map(({ name, text }) => `${text} ${share[name]}`);
  return (
    <tr title={`С ${dayAndMonth(monday)}: ${words.join(', ') || 'нет уроков'}`}>
      <th scope="row">
        {monday.slice(8)}.{monday.slice(5, 7)}
      </th>
      {OUTCOMES.map(({ name, kind }) => (
        <td key={name} class={kind} style={{ height: `${(share[name] / most) * 44}px` }}>
          {share[name]}
        </td>
      ))}
    </tr>
  );
}
