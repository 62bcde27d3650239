import type { ComponentChildren } from 'preact';
import { Hint } from './Hint.tsx';
import { describedBy, heldBack, useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

export interface TickProps {
  label: string;
  /** In small print under the label. */
  about?: string;
  checked: boolean;
  onChange(checked: boolean): void;
  /** What belongs to the tick, below it. */
  children?: ComponentChildren;
}

/** A tick with its words and what belongs to it. */
export function Tick({ label, about, checked, onChange, children }: TickProps) {
  const id = useOwnId();
  const lock = useLock();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={describedBy(about !== undefined && `${id}-about`, lock)}
        {...heldBack(lock)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {about !== undefined && <Hint id={`${id}-about`}>{about}</Hint>}
        {children}
      </div>
    </div>
  );
}
