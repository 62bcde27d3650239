import { t } from '../../lib/language.ts';
import type { OpenLesson } from '../../lib/overview.ts';
import { counted, journalName, lessonName, longDate, shortFieldList, spanText } from '../../lib/texts.ts';
import { openKey } from '../../lib/visit.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Sign } from '../overlay/Sign.tsx';

/** More than this is not read between two lessons; the rest unfolds. */
const AT_ONCE = 5;

export interface LessonListProps {
  kind: 'due' | 'overdue';
  title: string;
  lessons: readonly OpenLesson[];
  /** What was not in the lists when the popup was opened last, by `openKey`. */
  news: ReadonlySet<string>;
  now: Instant;
}

/** Lessons with something left to do, each a link to the page where it is entered. */
export function LessonList({ kind, title, lessons, news, now }: LessonListProps) {
  const item = (lesson: OpenLesson) => {
    const key = openKey(kind, lesson);
    return <LessonItem key={key} kind={kind} lesson={lesson} isNew={news.has(key)} now={now} />;
  };
  const rest = lessons.slice(AT_ONCE);
  return (
    <section class="lessons">
      <h2>
        {title} <span class="count">{lessons.length}</span>
      </h2>
      <ul>{lessons.slice(0, AT_ONCE).map(item)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{restText(rest.length, rest.filter((lesson) => news.has(openKey(kind, lesson))).length)}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function restText(count: number, fresh: number): string {
  const lessons = counted(count, 'урок', 'урока', 'уроков');
  return fresh === 0 ? t('Ещё {lessons}', { lessons }) : t('Ещё {lessons}, новых: {fresh}', { lessons, fresh });
}

function LessonItem({ kind, lesson, isNew, now }: Pick<LessonListProps, 'kind' | 'now'> & { lesson: OpenLesson; isNew: boolean }) {
  const { journal, date, fields, due, today, address, why } = lesson;
  const name = journalName(journal) || t('Журнал');
  const left = kind === 'overdue' ? t('на {span}', { span: spanText(now - due) }) : t('ещё {span}', { span: spanText(due - now) });
  const text = (
    <>
      <Sign kind={kind === 'overdue' ? 'overdue' : today ? 'today' : 'pending'} />
      <span class="what">
        <b>{name}</b>, {longDate(date)}
        <small>
          {shortFieldList(fields)}
          {isNew && <span class="new">{t('новое')}</span>}
        </small>
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
        <summary aria-label={t('почему: {lesson}', { lesson: lessonName(journal, date) || longDate(date) })}>{t('почему')}</summary>
        {why.map(({ field, text: words }) => (
          <p key={field}>
            <b>{field}.</b> {words}
          </p>
        ))}
      </details>
    </li>
  );
}
