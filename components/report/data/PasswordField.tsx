import { useOwnId } from '../../options/own-id.ts';

export interface PasswordFieldProps {
  label: string;
  value: string;
  /** It is being thought up, not remembered. */
  isNew?: boolean;
  onInput(value: string): void;
}

export function PasswordField({ label, value, isNew = false, onInput }: PasswordFieldProps) {
  const id = useOwnId();
  return (
    <p class="line password">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        maxLength={200}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </p>
  );
}
