import { useState } from 'preact/hooks';
import type { Entered } from './entered.ts';
import { describedBy, useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

export interface TextFieldProps<T> {
  label: string;
  /** Told to a screen reader only: the words around the field say it to the eye. */
  isLabelHidden?: boolean;
  /** What follows on the same line: «дней». */
  unit?: string;
  value: string;
  width: 'number' | 'time' | 'text';
  parse(text: string): Entered<T>;
  onChange(value: T): void;
}

/** A text that is kept when it makes sense, and until then stays as it was typed with one line below it that says what is wrong. */
export function TextField<T>({ label, isLabelHidden = false, unit, value, width, parse, onChange }: TextFieldProps<T>) {
  // What is being typed outlives a drawing of the page that something else caused.
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ text: string; error: string; instead: string } | null>(null);
  const id = useOwnId();
  const lock = useLock();
  // A value that was changed elsewhere meanwhile takes the place of what was refused.
  const shown = refused?.instead === value ? refused : null;
  const change = (text: string) => {
    const entered = parse(text);
    setTyped(null);
    setRefused('error' in entered ? { text, error: entered.error, instead: value } : null);
    if ('value' in entered) onChange(entered.value);
  };
  return (
    <span class="field">
      <span class="line">
        <label for={id} class={isLabelHidden ? 'hidden' : undefined}>
          {label}
        </label>
        <input
          id={id}
          class={width}
          inputMode={width === 'text' ? 'text' : 'numeric'}
          autocomplete="off"
          readOnly={lock !== null}
          value={typed ?? shown?.text ?? value}
          aria-invalid={shown !== null}
          aria-describedby={describedBy(shown !== null && `${id}-error`, lock)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {unit !== undefined && <span>{unit}</span>}
      </span>
      {shown !== null && (
        <span class="error" id={`${id}-error`} role="alert">
          {shown.error}
        </span>
      )}
    </span>
  );
}
