import type { OpenLesson } from '../../lib/overview.ts';
import { counted, journalName, shortFieldList, longDate, spanText } from '../../lib/texts.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Sign } from '../overlay/Sign.tsx';

/** More than this is not read between two lessons; the rest unfolds. */
const AT_ONCE = 5;

export interface LessonListProps {
  kind: 'pending' | 'overdue';
  title: string;
  lessons: readonly OpenLesson[];
  now: Instant;
}

/** Lessons with something left to do, each a link to the page where it is entered. */
export function LessonList({ kind, title, lessons, now }: LessonListProps) {
  const item = (lesson: OpenLesson) => <LessonItem key={`${lesson.address} ${lesson.date} ${lesson.order}`} kind={kind} lesson={lesson} now={now} />;
  const rest = lessons.slice(AT_ONCE);
  return (
    <section class="lessons">
      <h2>
        {title} <span class="count">{lessons.length}</span>
      </h2>
      <ul>{lessons.slice(0, AT_ONCE).map(item)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>Ещё {counted(rest.length, 'урок', 'урока', 'уроков')}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function LessonItem({ kind, lesson, now }: { kind: LessonListProps['kind']; lesson: OpenLesson; now: Instant }) {
  const { journal, date, fields, due, today, address, why } = lesson;
  const name = journalName(journal) || 'Журнал';
  const left = kind === 'overdue' ? `на ${spanText(now - due)}` : `ещё ${spanText(due - now)}`;
  const text = (
    <>
      <Sign kind={today && kind === 'pending' ? 'today' : kind} />
      <span class="what">
        <b>{name}</b>, {longDate(date)}
        <small>{shortFieldList(fields)}</small>
      </span>
      <span class="left">{left}</span>
    </>
  );
  return (
    <li>
      {address === null ? (
        <span class="lesson">{text}</span>
      ) : (
        <a class="lesson" href={address} target="_blank" rel="noreferrer">
          {text}
        </a>
      )}
      <details class="why">
        <summary>почему</summary>
        {why.map(({ field, text: words }) => (
          <p key={field}>
            <b>{field}.</b> {words}
          </p>
        ))}
      </details>
    </li>
  );
}
