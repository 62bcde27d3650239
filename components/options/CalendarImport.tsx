import { useContext, useState } from 'preact/hooks';
import { msg, t } from '../../lib/language.ts';
import { type CalendarEvent, LARGEST_CALENDAR_FILE, readCalendarFile, schoolYears } from '../../lib/calendar-file.ts';
import { MOST_DATES, MOST_HOLIDAYS } from '../../lib/settings-limits.ts';
import { counted, dayAndMonth } from '../../lib/texts.ts';
import { addDays } from '../../lib/time.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { said } from './choices.ts';
import { Hint } from './Hint.tsx';
import { LockedSettings } from './lock.tsx';
import { OneOf } from './OneOf.tsx';
import { useOwnId } from './own-id.ts';
import type { SectionProps } from './section.ts';

type Kind = 'holidays' | 'daysOff';

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'holidays', label: msg('Каникулы (учителя работают)') },
  { value: 'daysOff', label: msg('Выходные (не работает никто)') },
];

/** Holidays from a calendar file: what was found is shown first, and only what stays ticked is added. */
export function CalendarImport({ settings, today, onChange }: SectionProps & { today: CivilDate }) {
  const [found, setFound] = useState<readonly CalendarEvent[]>([]);
  const [left, setLeft] = useState<ReadonlySet<CalendarEvent>>(new Set());
  const locked = useContext(LockedSettings);
  const kinds = KINDS.filter(({ value }) => !locked.has(value));
  const [wanted, setKind] = useState<Kind>('holidays');
  const kind = kinds.some(({ value }) => value === wanted) ? wanted : kinds[0]?.value;
  const [answer, setAnswer] = useState<{ isError: boolean; text: string } | null>(null);
  const id = useOwnId();

  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const { from, to } = schoolYears(today);
    try {
      // Too large a file is not even opened; the reader says the same of a long text.
      const text = file.size > LARGEST_CALENDAR_FILE ? ' '.repeat(LARGEST_CALENDAR_FILE + 1) : await file.text();
      const events = readCalendarFile(text, from, to, settings.zone);
      setFound(events);
      setLeft(new Set());
      setAnswer(events.length > 0 ? null : { isError: true, text: t('В этом файле нет событий этого и следующего учебного года.') });
    } catch (error) {
      setFound([]);
      setAnswer({ isError: true, text: error instanceof Error ? error.message : t('Файл не прочитан.') });
    }
    // The same file may be chosen again.
    input.value = '';
  };
  const toggle = (event: CalendarEvent, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(event);
    else next.add(event);
    setLeft(next);
  };
  const chosen = found.filter((event) => !left.has(event));
  const add = () => {
    const { changes, count } = kind === 'holidays' ? withHolidays(settings, chosen) : withDaysOff(settings, chosen);
    if ('daysOff' in changes && changes.daysOff.length > MOST_DATES)
      return setAnswer({ isError: true, text: t('Не больше {most} выходных.', { most: MOST_DATES }) });
    if ('holidays' in changes && changes.holidays.length > MOST_HOLIDAYS)
      return setAnswer({ isError: true, text: t('Не больше {most} строк каникул.', { most: MOST_HOLIDAYS }) });
    if (count > 0) onChange(changes);
    const what = kind === 'holidays' ? counted(count, 'строка', 'строки', 'строк') : counted(count, 'день', 'дня', 'дней');
    setAnswer({ isError: false, text: count > 0 ? t('Добавлено: {what}.', { what }) : t('Всё это уже есть.') });
    setFound([]);
  };

  if (kind === undefined) return null;
  return (
    <>
      <h3>{t('Загрузить из файла .ics')}</h3>
      <Hint>
        {t(
          'Календарь каникул своего региона или школы. Файл читается на этом компьютере и никуда не отправляется; добавится только то, что вы отметите.',
        )}
      </Hint>
      <p class="line">
        <label for={id}>{t('Файл календаря')}</label>
        <input id={id} type="file" accept=".ics,text/calendar" onChange={(event) => void choose(event.currentTarget)} />
      </p>
      {found.length > 0 && (
        <div class="found">
          <ul>
            {found.map((event, i) => (
              <li key={`${event.from} ${event.to} ${event.title}`} class="choice">
                <input
                  id={`${id}-${i}`}
                  type="checkbox"
                  checked={!left.has(event)}
                  onChange={({ currentTarget }) => toggle(event, currentTarget.checked)}
                />
                <label for={`${id}-${i}`}>
                  {event.title || t('Без названия')} <span class="hint">{spanText(event)}</span>
                </label>
              </li>
            ))}
          </ul>
          <OneOf<Kind> legend={t('Добавить как')} isInline value={kind} options={said(kinds)} onChange={(chosenKind) => setKind(chosenKind)} />
          <button type="button" disabled={chosen.length === 0} onClick={add}>
            {t('Добавить')}
          </button>
        </div>
      )}
      {answer !== null && (
        <p class={answer.isError ? 'error' : 'done'} role={answer.isError ? 'alert' : 'status'}>
          {answer.text}
        </p>
      )}
    </>
  );
}

/** «26 октября — 3 ноября 2026» */
function spanText({ from, to }: CalendarEvent): string {
  const year = to.slice(0, 4);
  return from === to ? `${dayAndMonth(from)} ${year}` : `${dayAndMonth(from)} — ${dayAndMonth(to)} ${year}`;
}

function withHolidays({ holidays }: SectionProps['settings'], events: readonly CalendarEvent[]) {
  const added = events.filter((event) => !holidays.some(({ from, to, grades }) => from === event.from && to === event.to && grades === null));
  const all = [...holidays, ...added.map((event) => ({ ...event, grades: null }))];
  return { changes: { holidays: all.sort((a, b) => (a.from < b.from ? -1 : 1)) }, count: added.length };
}

function withDaysOff({ daysOff }: SectionProps['settings'], events: readonly CalendarEvent[]) {
  const all = new Set(daysOff);
  for (const { from, to } of events) for (let day = from; day <= to; day = addDays(day, 1)) all.add(day);
  return { changes: { daysOff: [...all].sort() }, count: all.size - daysOff.length };
}
