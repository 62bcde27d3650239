import { CHECK_IDS, CHECKS, type CheckId } from '../../../lib/checks.ts';
import { t } from '../../../lib/language.ts';
import { useOwnId } from '../../options/own-id.ts';
import { Tick } from '../../options/Tick.tsx';

export interface ChecksFieldProps {
  chosen: readonly CheckId[];
  error: string | undefined;
  onChange(checks: readonly CheckId[]): void;
}

/** The seven checks of a plan of internal control, each to be ticked, or all at once. */
export function ChecksField({ chosen, error, onChange }: ChecksFieldProps) {
  const id = useOwnId();
  return (
    <fieldset class="form-row" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{t('Что проверять')}</legend>
      <div>
        <div class="checks">
          {CHECK_IDS.map((check) => (
            <Tick
              key={check}
              label={t(CHECKS[check].title)}
              {...(CHECKS[check].about !== undefined && { about: t(CHECKS[check].about) })}
              checked={chosen.includes(check)}
              onChange={(isOn) => onChange(isOn ? [...chosen, check] : chosen.filter((each) => each !== check))}
            />
          ))}
        </div>
        {chosen.length < CHECK_IDS.length && (
          <button type="button" onClick={() => onChange(CHECK_IDS)}>
            {t('Все семь')}
          </button>
        )}
        {error !== undefined && (
          <p class="error" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
      </div>
    </fieldset>
  );
}
