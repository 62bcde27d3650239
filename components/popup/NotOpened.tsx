import type { DoneShare } from '../../lib/indicators.ts';
import type { ListedJournal } from '../../lib/reading.ts';
import { t } from '../../lib/language.ts';
import { counted, journalName } from '../../lib/texts.ts';

/** More than this is not read between two lessons; the rest unfolds. */
const AT_ONCE = 3;

/** The teacher's own journals no page of which was opened this week, each a link to it. */
export function NotOpened({ journals }: { journals: readonly ListedJournal[] }) {
  const item = (journal: ListedJournal) => (
    <li key={`${journal.group} ${journal.subject} ${journal.subgroup}`}>
      {journal.address === null ? (
        journalName(journal)
      ) : (
        <a href={journal.address} target="_blank" rel="noreferrer">
          {journalName(journal) || t('Журнал')}
        </a>
      )}
    </li>
  );
  const rest = journals.slice(AT_ONCE);
  return (
    <section class="not-opened">
      <h2>
        {t('Не открывали на этой неделе')} <span class="count">{journals.length}</span>
      </h2>
      <ul>{journals.slice(0, AT_ONCE).map(item)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t('Ещё {journals}', { journals: counted(rest.length, 'журнал', 'журнала', 'журналов') })}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

export interface SchoolProps {
  /** Journals of the school's list, and how many of them were opened this week. */
  journals: number;
  opened: number;
  /** Table 2, row 1. */
  timetable: DoneShare;
}

/** How much of the school this browser has seen: for a deputy who goes through its journals. */
export function School({ journals, opened, timetable }: SchoolProps) {
  return (
    <details class="school">
      <summary>{t('Школа: журналы и расписание')}</summary>
      {journals > 0 && (
        <p>
          {t('Открыто на этой неделе: {opened} из {journals} списка.', {
            opened,
            journals: counted(journals, 'журнала', 'журналов', 'журналов'),
          })}
        </p>
      )}
      <p>
        {[
          t('Расписание есть: {yes} из {classes}', { yes: timetable.yes, classes: counted(timetable.of, 'класса', 'классов', 'классов') }),
          ...(timetable.no > 0 ? [t('нет: {count}', { count: timetable.no })] : []),
          ...(timetable.unknown > 0 ? [t('не открывали: {count}', { count: timetable.unknown })] : []),
        ].join(', ')}
        . {t('Порог школы 100 %.')}
      </p>
    </details>
  );
}
