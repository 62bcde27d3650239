/**
 * The language the interface speaks. Texts are written in Russian where they are used, and a catalogue tells what another
 * language says in their place, as gettext does it: a surface reads like what it shows, and Russian can miss nothing.
 *
 * One language is spoken at a time, as there is one person in front of the screen; whoever draws says which first.
 */

/** A language more is a folder of `lib/languages/`, a file that joins its parts, and its name here: `tests/unit/languages.test.ts` tells what it lacks. */
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

/** The forms of a word beside a number, by the categories of the language. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** By the Russian text, or by the three Russian forms with bars between them, what another language says. */
export type Catalogue = Readonly<Record<string, string | Forms>>;

interface Speech {
  language: Language;
  catalogue: Catalogue;
}

const RUSSIAN: Speech = { language: 'ru', catalogue: {} };

let spoken = RUSSIAN;

/** From now on this is spoken; a catalogue is not asked for Russian. */
export function speak(language: Language, catalogue: Catalogue = {}): void {
  spoken = language === 'ru' ? RUSSIAN : { language, catalogue };
}

/** The language that is spoken. */
export function language(): Language {
  return spoken.language;
}

/** Does something in Russian whatever is spoken: a school's papers are kept in Russian. Nothing that waits may be done so. */
export function inRussian<T>(work: () => T): T {
  const before = spoken;
  spoken = RUSSIAN;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** A text in the language that is spoken, with the values in place of their names: `t('до {when}', { when: '12:00' })`. */
export function t(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  const said = spoken.catalogue[text];
  return (typeof said === 'string' ? said : text).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Marks a Russian text that is kept in a constant and said by `t` where it is shown. */
export function msg(text: string): string {
  return text;
}

/** The form of a word that goes with a number, without the number: «урок», «урока», «уроков». */
export function formFor(count: number, one: string, few: string, many: string): string {
  const category = pluralsOf(spoken.language).select(count);
  const forms = spoken.catalogue[`${one}|${few}|${many}`];
  if (typeof forms === 'object') return forms[category] ?? forms.other;
  return { one, few, many }[pluralsOf('ru').select(count) as 'one' | 'few' | 'many'] ?? many;
}

/** By whose custom a language writes numbers and dates, where its name leaves that open: in Britain the day stands before the month. */
const LOCALES: Readonly<Partial<Record<Language, string>>> = { en: 'en-GB' };

/** The locale of the language that is spoken. */
export function locale(): string {
  return LOCALES[spoken.language] ?? spoken.language;
}

/** A number as the language writes it. */
export function numberText(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(locale(), options);
}

const plurals = new Map<Language, Intl.PluralRules>();

function pluralsOf(of: Language): Intl.PluralRules {
  let rules = plurals.get(of);
  if (rules === undefined) plurals.set(of, (rules = new Intl.PluralRules(of)));
  return rules;
}
