import type { KnownTeacher } from '../../../lib/inspections/known-choices.ts';
import { Tick } from '../../options/Tick.tsx';
import type { FormFieldProps } from './FormField.tsx';
import { WordsField } from './WordsField.tsx';
import { t } from '../../../lib/language.ts';

export interface TeachersFieldProps extends Pick<FormFieldProps, 'error'> {
  surnames: string;
  ids: readonly string[];
  known: readonly KnownTeacher[];
  onChange(changes: { surnames?: string; teacherIds?: readonly string[] }): void;
}

/** Whose journals are looked at: surnames as they are typed, and teachers that are known already. */
export function TeachersField({ surnames, ids, known, error, onChange }: TeachersFieldProps) {
  return (
    <>
      <WordsField
        label={t('Учителя')}
        hint={t('Фамилии через запятую. Вписанные фамилии хранятся в проверке, пока она есть.')}
        text={surnames}
        all={ids.length === 0 ? t('все учителя') : t('только отмеченные ниже')}
        error={error}
        known={[]}
        onChange={(text) => onChange({ surnames: text })}
      />
      {known.length > 0 && (
        <details class="form-more">
          <summary>{t('Выбрать из тех, чьи журналы уже открывали')}</summary>
          <div class="checks">
            {known.map(({ id, label }) => (
              <Tick
                key={id}
                label={label}
                checked={ids.includes(id)}
                onChange={(isOn) => onChange({ teacherIds: isOn ? [...ids, id] : ids.filter((each) => each !== id) })}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
