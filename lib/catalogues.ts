import { language, speak, type Catalogue, type Language } from './language.ts';

/** The catalogues, each read when its language is spoken; and of each the part that the journal's pages need. */
const whole = import.meta.glob<Catalogue>('./languages/*.ts', { import: 'default' });
const pages = import.meta.glob<Catalogue>('./languages/*/page.ts', { import: 'default' });

/** How a journal's page is to speak. A language and its few texts go there with what is drawn, so that no page loads a catalogue. */
export interface Speech {
  language: Language;
  catalogue: Catalogue;
}

/** From now on this language is spoken. Every entrypoint says so before it words anything. */
export async function speakAs(spoken: Language): Promise<void> {
  speak(spoken, spoken === 'ru' ? {} : await whole[`./languages/${spoken}.ts`]!());
}

/** For a page that is to speak as we do here. */
export async function pageSpeech(): Promise<Speech> {
  const spoken = language();
  return { language: spoken, catalogue: spoken === 'ru' ? {} : await pages[`./languages/${spoken}/page.ts`]!() };
}
