import type { ComponentChildren } from 'preact';
import { Hint } from './Hint.tsx';
import { describedBy, heldBack, useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

interface Option<T> {
  value: T;
  label: string;
  /** The language of the label, where it is another than the page's. */
  lang?: string;
  /** In small print under the label. */
  about?: string;
  /** What belongs to the choice, below it. */
  more?: ComponentChildren;
}

export interface OneOfProps<T> {
  legend: string;
  options: readonly Option<T>[];
  value: T;
  /** Short choices stand side by side. */
  isInline?: boolean;
  onChange(value: T): void;
}

/** One choice of a few, all in sight. */
export function OneOf<T extends string | number>({ legend, options, value: chosen, isInline = false, onChange }: OneOfProps<T>) {
  const id = useOwnId();
  const lock = useLock();
  return (
    <fieldset class={isInline ? 'inline' : undefined}>
      <legend>{legend}</legend>
      {options.map(({ value, label, lang, about, more }) => (
        <div class="choice" key={value}>
          <input
            id={`${id}-${value}`}
            type="radio"
            name={id}
            checked={value === chosen}
            aria-describedby={describedBy(about !== undefined && `${id}-${value}-about`, lock)}
            {...heldBack(lock)}
            onChange={() => onChange(value)}
          />
          <div>
            <label for={`${id}-${value}`} lang={lang}>
              {label}
            </label>
            {about !== undefined && <Hint id={`${id}-${value}-about`}>{about}</Hint>}
            {more}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
