import { listedIn, withWord } from '../../../lib/inspections/inspection-draft.ts';
import { useOwnId } from '../../options/own-id.ts';
import { described, FormField, type FormFieldProps } from './FormField.tsx';
import { t } from '../../../lib/language.ts';

export interface WordsFieldProps extends Pick<FormFieldProps, 'label' | 'hint' | 'error'> {
  /** Words between commas. */
  text: string;
  /** What an empty field stands for: «все классы». */
  all: string;
  /** Words that pages have shown, to be put in with one press. */
  known: readonly { word: string; label: string }[];
  onChange(text: string): void;
}

/** Words that are typed between commas, or chosen from those that pages have shown. */
export function WordsField({ label, hint, error, text, all, known, onChange }: WordsFieldProps) {
  const id = useOwnId();
  const chosen = new Set(listedIn(text).map((word) => word.toLocaleLowerCase('ru')));
  const isChosen = (word: string) => chosen.has(word.toLocaleLowerCase('ru'));
  const field = { label, ...(hint !== undefined && { hint }), error };
  const choice = known.length > 0 && (
    <details>
      <summary>{t('Выбрать')}</summary>
      <div class="toggles" role="group" aria-label={t('{label}: выбрать', { label })}>
        {known.map(({ word, label: name }) => (
          <button key={word} type="button" aria-pressed={isChosen(word)} onClick={() => onChange(withWord(text, word, !isChosen(word)))}>
            {name}
          </button>
        ))}
      </div>
    </details>
  );
  return (
    <FormField id={id} {...field} help={choice}>
      <input
        class="wide"
        autocomplete="off"
        placeholder={all}
        value={text}
        {...described(id, field)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </FormField>
  );
}
