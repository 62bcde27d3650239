import { t } from '../../lib/language.ts';
import type { NextDeadline, NextDeadlines } from '../../lib/next-deadlines.ts';
import { capitalised, dayAndMonth, dayText, shortFieldList, whenText } from '../../lib/texts.ts';
import { toInstant } from '../../lib/time.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Hint } from './Hint.tsx';

export interface PreviewProps {
  next: NextDeadlines;
  /** Lessons a week, as the days of it are told. */
  week: 5 | 6;
  now: Instant;
  zone: string;
}

/** What the settings come to: the deadlines that are next, and what is taken for granted in them. */
export function Preview({ next, week, now, zone }: PreviewProps) {
  const { deadlines } = next;
  const kinds = new Set(deadlines.map(({ fields, isWritten }) => `${isWritten} ${fields.join(' ')}`));
  return (
    <div class="preview" role="group" aria-labelledby="preview">
      <h3 id="preview">{t('Ближайшие сроки')}</h3>
      {deadlines.length === 0 ? (
        <p>
          {next.hasSchoolDays
            ? t('Сроков нет: при таких настройках не спрашивается ни одно поле.')
            : t('По этому календарю учебных дней нет. Проверьте выходные и каникулы.')}
        </p>
      ) : (
        <>
          {kinds.size === 1 && <p>{fieldsText(deadlines[0]!)}</p>}
          <table aria-labelledby="preview">
            <thead>
              <tr>
                <th scope="col">{t('Срок')}</th>
                <th scope="col">{t('За урок')}</th>
              </tr>
            </thead>
            <tbody>
              {deadlines.map((deadline) => (
                <tr key={`${deadline.due} ${deadline.lesson} ${deadline.isWritten}`}>
                  <th scope="row">{whenText(toInstant(deadline.due, zone), now, zone)}</th>
                  <td>
                    {dayText(toInstant(`${deadline.lesson}T12:00:00`, zone), now, zone)}
                    {kinds.size > 1 && <span class="hint">{fieldsText(deadline)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {assumptions(next, week).map((text) => (
        <Hint key={text}>{text}</Hint>
      ))}
    </div>
  );
}

/** «Тема, ДЗ», «Контрольная: запись об уроке» */
function fieldsText({ isWritten, fields }: NextDeadline): string {
  const what = shortFieldList(fields);
  return isWritten ? t('Контрольная: {fields}', { fields: what }) : capitalised(what);
}

/** What is not known here and taken as it usually is. */
function assumptions({ special, dependsOnTimetable, isLimited }: NextDeadlines, week: 5 | 6): string[] {
  const days = week === 5 ? t('с понедельника по пятницу') : t('с понедельника по субботу');
  const usual = t('Как если бы урок был каждый учебный день ({days}, без выходных и каникул) и никто ещё ничего не записал.', { days });
  return [
    special === null ? usual : `${usual} ${specialText(special)}`,
    ...(dependsOnTimetable ? [t('Когда класс кончает уроки, здесь неизвестно: у класса, чьё расписание вы открывали, срок ДЗ раньше.')] : []),
    ...(isLimited ? [t('Правила, ограниченные классами или предметами, взяты так, будто урок к ним относится.')] : []),
  ];
}

/** «Каникулы 20–23 ноября заданы не для всех: показан 5-й класс.» */
function specialText({ grade, holidays: { title, from, to } }: NonNullable<NextDeadlines['special']>): string {
  const values = { name: capitalised(title || t('каникулы')), from: dayAndMonth(from), to: dayAndMonth(to), grade };
  return t('«{name}» ({from} — {to}) заданы не для всех классов; здесь показан {grade}-й.', values);
}
