import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FormEnd } from './FormEnd.tsx';

export interface ConfirmationProps {
  /** What will be, before it is. */
  children: ComponentChildren;
  /** What the button that does it says. */
  action: string;
  error: string | null;
  onConfirm(): void;
  onCancel(): void;
}

/** What a step leads to, and the step itself. Escape leaves it undone. */
export function Confirmation({ children, action, error, onConfirm, onCancel }: ConfirmationProps) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);
  return (
    <form
      class="asked"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {children}
      <FormEnd error={error} action={action} onCancel={onCancel} />
    </form>
  );
}
