import { useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { enteredDate, type Entered } from './entered.ts';
import { GradeRange } from './GradeRange.tsx';
import { describedBy, useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

/** Days with a name; `grades` only where they are for some grades. */
export interface Span {
  title: string;
  from: CivilDate;
  to: CivilDate;
  grades?: readonly [number, number] | null;
}

export interface SpanRowProps<T extends Span> {
  /** Told to a screen reader: «Каникулы 2». */
  name: string;
  span: T;
  /** Kept: a row of the list at each change, a new one when it is left complete. */
  onChange(span: T): void;
  /** Of a new row: added by its button. */
  onAdd?(span: T): void;
  onRemove(): void;
}

/** One row: title, first and last day, grades. What is not right yet stays in the row and is not kept. */
export function SpanRow<T extends Span>({ name, span, onChange, onAdd, onRemove }: SpanRowProps<T>) {
  const [draft, setDraft] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);
  const id = useOwnId();
  const lock = useLock();
  const shown = draft ?? span;
  const keep = (changed: T, take: (span: T) => void) => {
    const entered = enteredSpan(changed);
    if ('error' in entered) return setError(entered.error);
    setDraft(null);
    setError(null);
    take(entered.value);
  };
  const change = (changed: T) => {
    setDraft(changed);
    // What is wrong is said on leaving the row, not while its second date is being typed.
    if (onAdd === undefined && 'value' in enteredSpan(changed)) keep(changed, onChange);
  };
  const leave = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside && draft !== null && (onAdd === undefined || 'value' in enteredSpan(draft))) keep(draft, onChange);
  };
  const date = (which: 'from' | 'to', label: string) => (
    <input
      type="date"
      aria-label={label}
      readOnly={lock !== null}
      value={shown[which]}
      aria-invalid={error !== null}
      aria-describedby={describedBy(error !== null && `${id}-error`, lock)}
      onInput={(event) => change({ ...shown, [which]: event.currentTarget.value })}
    />
  );
  return (
    <li class="span" onFocusOut={leave}>
      <div class="line">
        <input
          class="title"
          aria-label={t('{name}: название', { name })}
          placeholder={t('Название')}
          readOnly={lock !== null}
          maxLength={60}
          autocomplete="off"
          value={shown.title}
          onInput={(event) => setDraft({ ...shown, title: event.currentTarget.value })}
          onChange={(event) => change({ ...shown, title: event.currentTarget.value })}
        />
        {t('с')} {date('from', t('{name}: первый день', { name }))} {t('по')} {date('to', t('{name}: последний день', { name }))}
        {span.grades !== undefined && <GradeRange value={shown.grades ?? null} onChange={(grades) => change({ ...shown, grades })} />}
        {onAdd !== undefined && (
          <button type="button" onClick={() => keep(shown, onAdd)}>
            {t('Добавить')}
          </button>
        )}
        {lock === null && (
          <button type="button" class="remove" aria-label={t('{name}: убрать', { name })} onClick={onRemove}>
            ✕
          </button>
        )}
      </div>
      {error !== null && (
        <span class="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </li>
  );
}

function enteredSpan<T extends Span>(span: T): Entered<T> {
  const [from, to] = [enteredDate(span.from), enteredDate(span.to)];
  if ('error' in from || 'error' in to) return { error: t('Нужны обе даты: первый и последний день.') };
  if (from.value > to.value) return { error: t('Последний день раньше первого.') };
  return { value: { ...span, title: span.title.trim() } };
}
