import type { ComponentChildren } from 'preact';
import { Hint } from '../../options/Hint.tsx';

export interface FormFieldProps {
  /** The id of the control it names. */
  id: string;
  label: string;
  hint?: string;
  error?: string | null | undefined;
  /** What helps to fill it in, under the hint. */
  help?: ComponentChildren;
  children: ComponentChildren;
}

/** A control with its name beside it, and under it what it is for and what is wrong with it. */
export function FormField({ id, label, hint, error, help, children }: FormFieldProps) {
  return (
    <div class="form-row">
      <label for={id}>{label}</label>
      <div>
        {children}
        {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error !== undefined && error !== null && (
          <p class="error" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        {help}
      </div>
    </div>
  );
}

/** What a control says of its hint and its error to a screen reader. */
export function described(id: string, { hint, error }: Pick<FormFieldProps, 'hint' | 'error'>) {
  const isWrong = error !== undefined && error !== null;
  const ids = [hint === undefined ? '' : `${id}-hint`, isWrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, 'aria-invalid': isWrong, 'aria-describedby': ids === '' ? undefined : ids };
}
