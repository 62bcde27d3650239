import type { Overview } from '../../lib/overview.ts';
import type { Mute } from '../../lib/settings-schema.ts';
import { capitalised, counted, whenText } from '../../lib/texts.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { LessonList } from './LessonList.tsx';
import { Mutes } from './Mutes.tsx';
import { Weeks } from './Weeks.tsx';

export interface PopupProps {
  overview: Overview;
  mutes: readonly Mute[];
  /** No page was ever looked at. */
  isFirst: boolean;
  /** The clock is behind the latest view kept. */
  isClockBehind: boolean;
  now: Instant;
  zone: string;
  onUnmute(mute: Mute): void;
  onTrustClock(): void;
}

/** The popup: what is due, what is overdue, how the week stands. */
export function Popup({ overview, mutes, isFirst, isClockBehind, now, zone, onUnmute, onTrustClock }: PopupProps) {
  const { due, overdue, weeks } = overview;
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
          <Weeks weeks={weeks} />
        </>
      )}
      {mutes.length > 0 && <Mutes mutes={mutes} onUnmute={onUnmute} />}
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
