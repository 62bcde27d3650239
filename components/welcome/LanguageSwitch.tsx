import { language, LANGUAGE_NAMES, LANGUAGES, t, type Language } from '../../lib/language.ts';

/** The languages by their own names, the one that is spoken pressed. */
export function LanguageSwitch({ onChange }: { onChange(language: Language): void }) {
  return (
    <p class="languages" role="group" aria-label={t('Язык')}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language()} onClick={() => onChange(each)}>
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </p>
  );
}
