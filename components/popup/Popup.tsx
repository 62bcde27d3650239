import type { ComponentProps } from 'preact';
import type { Site } from '../../lib/hosts.ts';
import type { Overview } from '../../lib/overview.ts';
import type { CheckRemarks } from '../../lib/own-remarks.ts';
import type { ListedJournal } from '../../lib/reading.ts';
import { capitalised, counted, whenText } from '../../lib/texts.ts';
import type { Instant, PageId } from '../../lib/vocabulary.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { Comparison } from './Comparison.tsx';
import { Indicators } from './Indicators.tsx';
import { LessonList } from './LessonList.tsx';
import { Mutes, type MutesProps } from './Mutes.tsx';
import { NotOpened, School, type SchoolProps } from './NotOpened.tsx';
import { Notes } from './Notes.tsx';
import { OwnRemarks } from './OwnRemarks.tsx';
import { PageKinds } from './PageKinds.tsx';
import { Siblings } from './Siblings.tsx';
import { Weeks } from './Weeks.tsx';

export interface PopupProps extends MutesProps {
  overview: Overview;
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
  const { overview, term, mutes, acknowledged, notOpened, school, comparison, kinds, siblings, isFirst, isClockBehind, now, zone, onTrustClock } =
    props;
  const { due, overdue, notes } = overview;
  const deadlines = [...new Set(due.map((lesson) => lesson.due))];
  return (
    <main>
      <h1>Полдень</h1>
      {isClockBehind && (
        <p class="notice" role="alert">
          Часы компьютера показывают время раньше, чем при прошлом просмотре, поэтому новые просмотры не учитываются.{' '}
          <button type="button" onClick={onTrustClock}>
            Часы верны
          </button>
        </p>
      )}
      {isFirst ? (
        <FirstMinute />
      ) : (
        <>
          <p class="summary">{sentence(due.length, overdue.length)}</p>
          {deadlines.map((deadline) => (
            <LessonList
              key={deadline}
              kind="pending"
              title={`Срок: ${whenText(deadline, now, zone)}`}
              lessons={due.filter((lesson) => lesson.due === deadline)}
              now={now}
            />
          ))}
          {overdue.length > 0 && <LessonList kind="overdue" title="Просрочено" lessons={overdue} now={now} />}
          {notOpened.length > 0 && <NotOpened journals={notOpened} />}
          <Weeks {...overview} term={term} />
          <Indicators {...overview} />
          {notes.length > 0 && <Notes notes={notes} />}
          {props.remarks.length > 0 && <OwnRemarks remarks={props.remarks} />}
          {school !== null && <School {...school} />}
          {comparison !== null && <Comparison {...comparison} />}
        </>
      )}
      {props.isCopyDue && <BackupReminder onLater={props.onCopyLater} />}
      {mutes.length + acknowledged.length > 0 && <Mutes {...props} />}
      <PageKinds {...kinds} />
      <Siblings on={siblings} onSwitch={props.onSwitchSibling} />
      <p class="foot">
        <a class="button" href="/report.html" target="_blank" rel="noreferrer">
          Отчёт
        </a>{' '}
        <button type="button" onClick={props.onOpenSettings}>
          Настройки
        </button>
      </p>
    </main>
  );
}

function sentence(due: number, overdue: number): string {
  if (due === 0 && overdue === 0) return 'Всё, что видно на открытых страницах, заполнено.';
  const waiting = due === 0 ? '' : counted(due, 'урок ждёт', 'урока ждут', 'уроков ждут');
  const late = overdue === 0 ? '' : counted(overdue, 'урок просрочен', 'урока просрочены', 'уроков просрочено');
  return `${capitalised([waiting, late].filter(Boolean).join(', '))}.`;
}

function FirstMinute() {
  return (
    <section class="first">
      <p>
        Откройте журнал класса или поурочное планирование. Полдень отметит уроки, в которых не хватает темы, домашнего задания или записи, и покажет
        срок.
      </p>
      <p>Здесь появится список на сегодня и история: что заполнено вовремя. Всё хранится только на этом компьютере.</p>
      <a class="button" href="https://schools.dnevnik.ru/journals/" target="_blank" rel="noreferrer">
        Открыть журналы
      </a>
    </section>
  );
}
