import { t } from '../../../lib/language.ts';
export interface FormEndProps {
  /** Why it did not work; null while nothing went wrong. */
  error: string | null;
  /** What the button that does it says. */
  action: string;
  onCancel(): void;
}

/** How each form ends: what went wrong, the button that does it, and the one that does not. */
export function FormEnd({ error, action, onCancel }: FormEndProps) {
  return (
    <>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <p class="line">
        <button type="submit" class="main">
          {action}
        </button>
        <button type="button" onClick={onCancel}>
          {t('Отмена')}
        </button>
      </p>
    </>
  );
}
