import type { ComponentProps } from 'preact';
import { DNEVNIK, type Site } from '../../lib/hosts.ts';
import { t } from '../../lib/language.ts';
import type { Overview } from '../../lib/overview.ts';
import type { CheckRemarks } from '../../lib/own-remarks.ts';
import type { ListedJournal } from '../../lib/reading.ts';
import { capitalised, counted, whenText } from '../../lib/texts.ts';
import type { Instant, PageId } from '../../lib/vocabulary.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { Comparison } from './Comparison.tsx';
import { Indicators } from './Indicators.tsx';
import { LessonList } from './LessonList.tsx';
import { NotOpened, School, type SchoolProps } from './NotOpened.tsx';
import { Notes } from './Notes.tsx';
import { OwnRemarks } from './OwnRemarks.tsx';
import { PageKinds } from './PageKinds.tsx';
import { Siblings } from './Siblings.tsx';
import { TurnedDown, type TurnedDownProps } from './TurnedDown.tsx';
import { Weeks } from './Weeks.tsx';

export interface PopupProps extends TurnedDownProps {
  overview: Overview;
  /** What was not in the lists when the popup was opened last, by `openKey`. */
  news: ReadonlySet<string>;
  /** What an inspection would note in the teacher's own journals. */
  remarks: readonly CheckRemarks[];
  /** The name of the chosen policy. */
  term: string;
  /** Own journals not opened this week; empty while no page listed them. */
  notOpened: readonly ListedJournal[];
  /** Null while no page listed the school's journals. */
  school: SchoolProps | null;
  /** Null while the vendor's statistics were not seen, or show no journal that was opened. */
  comparison: ComponentProps<typeof Comparison> | null;
  kinds: { read: readonly PageId[]; drifted: readonly PageId[] };
  siblings: readonly Site['id'][];
  /** It is time to save a copy of the history. */
  isCopyDue: boolean;
  /** No page was ever looked at. */
  isFirst: boolean;
  /** The clock is behind the latest view kept. */
  isClockBehind: boolean;
  now: Instant;
  zone: string;
  onTrustClock(): void;
  onSwitchSibling(site: Site, on: boolean): void;
  onOpenSettings(): void;
  onCopyLater(): void;
}

/** The popup: what is due, what is overdue, how the week stands. */
export function Popup(props: PopupProps) {
  const { overview, news, term, mutes, hidden, acknowledged, notOpened, school, comparison, kinds, siblings, isFirst, now, zone } = props;
  const { due, overdue, notes } = overview;
  const deadlines = [...new Set(due.map((lesson) => lesson.due))];
  return (
    <main>
      <h1 tabIndex={-1}>{t('Полдень')}</h1>
      {props.isClockBehind && (
        <p class="notice" role="alert">
          {t('Часы компьютера показывают время раньше, чем при прошлом просмотре, поэтому новые просмотры не учитываются.')}{' '}
          <button type="button" onClick={props.onTrustClock}>
            {t('Часы верны')}
          </button>
        </p>
      )}
      {isFirst ? (
        <FirstMinute />
      ) : (
        <>
          <p class="summary">{sentence(due.length, overdue.length, news.size)}</p>
          {deadlines.map((deadline) => (
            <LessonList
              key={deadline}
              kind="due"
              title={t('Срок: {when}', { when: whenText(deadline, now, zone) })}
              lessons={due.filter((lesson) => lesson.due === deadline)}
              news={news}
              now={now}
            />
          ))}
          {overdue.length > 0 && <LessonList kind="overdue" title={t('Просрочено')} lessons={overdue} news={news} now={now} />}
          {notOpened.length > 0 && <NotOpened journals={notOpened} />}
          <Weeks {...overview} term={t(term)} />
          <Indicators {...overview} />
          {notes.length > 0 && <Notes notes={notes} />}
          {props.remarks.length > 0 && <OwnRemarks remarks={props.remarks} />}
          {school !== null && <School {...school} />}
          {comparison !== null && <Comparison {...comparison} />}
        </>
      )}
      {props.isCopyDue && <BackupReminder onLater={props.onCopyLater} />}
      {mutes.length + hidden.length + acknowledged.length > 0 && <TurnedDown {...props} />}
      <PageKinds {...kinds} />
      <Siblings on={siblings} onSwitch={props.onSwitchSibling} />
      <p class="foot">
        <a class="button" href="/report.html" target="_blank" rel="noreferrer">
          {t('Отчёт')}
        </a>
        <button type="button" onClick={props.onOpenSettings}>
          {t('Настройки')}
        </button>
        <a class="help" href="/help.html" target="_blank" rel="noreferrer">
          {t('Справка Полдня')}
        </a>
      </p>
    </main>
  );
}

/** «3 урока ждут срока, 1 урок просрочен. С прошлого раза новых: 2.» */
function sentence(due: number, overdue: number, fresh: number): string {
  if (due === 0 && overdue === 0) return t('Всё, что видно на открытых страницах, заполнено.');
  const waiting = due === 0 ? '' : counted(due, 'урок ждёт срока', 'урока ждут срока', 'уроков ждут срока');
  const late = overdue === 0 ? '' : counted(overdue, 'урок просрочен', 'урока просрочены', 'уроков просрочено');
  const counts = `${capitalised([waiting, late].filter(Boolean).join(', '))}.`;
  return fresh === 0 ? counts : `${counts} ${t('С прошлого раза новых: {count}.', { count: fresh })}`;
}

function FirstMinute() {
  return (
    <section class="first">
      <p>
        {t(
          'Откройте журнал класса или поурочное планирование. Полдень отметит уроки, в которых не хватает темы, домашнего задания или записи, и покажет срок.',
        )}
      </p>
      <p>{t('Здесь появится список на сегодня и история: что заполнено вовремя. Всё хранится только на этом компьютере.')}</p>
      <p>
        <a class="button" href={`${DNEVNIK.origins[0]}/journals/`} target="_blank" rel="noreferrer">
          {t('Открыть журналы')}
        </a>
        <a class="help" href="/welcome.html" target="_blank" rel="noreferrer">
          {t('Попробовать на примере')}
        </a>
      </p>
    </section>
  );
}
