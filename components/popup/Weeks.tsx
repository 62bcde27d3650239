import type { TimelinessShare } from '../../lib/indicators/timeliness.ts';
import type { Overview } from '../../lib/overview.ts';
import { msg, t } from '../../lib/language.ts';
import { shortDay } from '../../lib/report/spoken-dates.ts';
import { counted, dayAndMonth, journalName, longDate } from '../../lib/texts.ts';
import type { Standing } from '../../lib/vocabulary.ts';

const OUTCOMES = [
  { name: 'onTime', kind: 'on-time', text: msg('вовремя') },
  { name: 'late', kind: 'late', text: msg('с опозданием') },
  { name: 'overdue', kind: 'overdue', text: msg('просрочено') },
  { name: 'unknown', kind: 'unknown', text: msg('неизвестно') },
] as const;

const KINDS: Partial<Record<Standing, (typeof OUTCOMES)[number]>> = {
  'on-time': OUTCOMES[0],
  late: OUTCOMES[1],
  overdue: OUTCOMES[2],
  unknown: OUTCOMES[3],
};

export interface WeeksProps extends Pick<Overview, 'weeks' | 'decided' | 'entries'> {
  /** The name of the chosen policy. */
  term: string;
}

/** This week in words and one bar, the last eight weeks as a small chart that is a table to a screen reader. */
export function Weeks({ weeks, decided, entries, term }: WeeksProps) {
  const thisWeek = weeks[0]!.share;
  const most = Math.max(1, ...weeks.map(({ share }) => share.of));
  return (
    <section class="weeks">
      <h2>
        {t('Записи об уроках за неделю')} <span class="count">{thisWeek.of}</span>
      </h2>
      {thisWeek.of === 0 ? (
        <p class="hint">{t('На этой неделе ещё ни у одного проведённого урока не прошёл срок.')}</p>
      ) : (
        <>
          <p class="bar" aria-hidden="true">
            {OUTCOMES.map(({ name, kind }) => thisWeek[name] > 0 && <i key={name} class={kind} style={{ flexGrow: thisWeek[name] }} />)}
          </p>
          <ul class="legend">
            {OUTCOMES.map(({ name, kind, text }) => (
              <li key={name}>
                <i class={kind} aria-hidden="true" />
                {t(text)} <b>{thisWeek[name]}</b>
              </li>
            ))}
          </ul>
          <Decided lessons={decided} />
        </>
      )}
      <table class="chart">
        <caption>{t('Восемь недель')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Неделя с')}</th>
            {OUTCOMES.map(({ name, text }) => (
              <th key={name} scope="col">
                {t(text)}
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
          {t('По записям журнала изменений: вовремя {onTime} из {entries}.', {
            onTime: entries.onTime,
            entries: counted(entries.of, 'отметки', 'отметок', 'отметок'),
          })}
        </p>
      )}
      <p class="hint">
        {t('По урокам: первая отметка или запись о посещаемости в срок («{term}»). «Неизвестно»: страница в срок не открывалась.', { term })}
      </p>
    </section>
  );
}

/** The week's lessons one by one, each with what its standing rests on. */
function Decided({ lessons }: { lessons: Overview['decided'] }) {
  return (
    <details class="decided">
      <summary>{t('Уроки недели и почему так')}</summary>
      <ul>
        {lessons.map(({ journal, date, order, standing, why }) => (
          <li key={`${journal.group} ${journal.subject} ${journal.subgroup} ${date} ${order}`}>
            <i class={KINDS[standing]!.kind} aria-hidden="true" />
            <span>
              <b>{journalName(journal) || t('Журнал')}</b>, {longDate(date)}: {t(KINDS[standing]!.text)}
              <small>{why}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function WeekColumn({ monday, share, most }: { monday: string; share: TimelinessShare; most: number }) {
  const words = OUTCOMES.filter(({ name }) => share[name] > 0).map(({ name, text }) => `${t(text)} ${share[name]}`);
  return (
    <tr title={t('С {date}: {lessons}', { date: dayAndMonth(monday), lessons: words.join(', ') || t('нет уроков') })}>
      <th scope="row">{shortDay(monday)}</th>
      {OUTCOMES.map(({ name, kind }) => (
        <td key={name} class={kind} style={{ height: `${(share[name] / most) * 44}px` }}>
          {share[name]}
        </td>
      ))}
    </tr>
  );
}
