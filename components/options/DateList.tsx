import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { MOST_DATES } from '../../lib/settings-limits.ts';
import { longDate } from '../../lib/texts.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { enteredDate } from './entered.ts';
import { Hint } from './Hint.tsx';
import { useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

export interface DateListProps {
  title: string;
  about: string;
  dates: readonly CivilDate[];
  /** Dates of the opposite meaning, and what is said where one of them is added here. */
  others: { dates: readonly CivilDate[]; error: string };
  onChange(dates: CivilDate[]): void;
}

/** Single dates, sorted, each with a way to remove it, and a field for one more. */
export function DateList({ title, about, dates, others, onChange }: DateListProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useOwnId();
  const lock = useLock();
  const add = () => {
    const entered = enteredDate(text);
    const refusal =
      'error' in entered
        ? entered.error
        : dates.includes(entered.value)
          ? t('Эта дата уже есть в списке.')
          : others.dates.includes(entered.value)
            ? others.error
            : dates.length >= MOST_DATES
              ? t('Не больше {most} дат.', { most: MOST_DATES })
              : null;
    setError(refusal);
    if (refusal !== null || 'error' in entered) return;
    onChange([...dates, entered.value].sort());
    setText('');
  };
  const remove = (date: CivilDate) => {
    onChange(dates.filter((other) => other !== date));
    // The button pressed is gone; the keyboard goes on from here.
    input.current?.focus();
  };
  return (
    <div class="dates" role="group" aria-labelledby={`${id}-title`} aria-describedby={lock ?? undefined}>
      <h3 id={`${id}-title`}>{title}</h3>
      <Hint>{about}</Hint>
      {dates.length > 0 && (
        <ul>
          {dates.map((date) => (
            <li key={date}>
              <span>{dateWithYear(date)}</span>
              {lock === null && (
                <button type="button" class="remove" aria-label={t('Убрать: {what}', { what: dateWithYear(date) })} onClick={() => remove(date)}>
                  ✕
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {lock === null && (
        <form
          class="line"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <label class="hidden" for={id}>
            {t('{title}: новая дата', { title })}
          </label>
          <input
            id={id}
            ref={input}
            type="date"
            value={text}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : `${id}-error`}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit">{t('Добавить')}</button>
        </form>
      )}
      {lock !== null && dates.length === 0 && <Hint>{t('Нет.')}</Hint>}
      {error !== null && (
        <span class="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

/** «сб, 26 декабря 2026» */
function dateWithYear(date: CivilDate): string {
  return `${longDate(date)} ${date.slice(0, 4)}`;
}
