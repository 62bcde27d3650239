import type { ComponentChildren } from 'preact';
import { t } from '../lib/language.ts';

interface Props {
  /** A Russian text with places, as given to `t`: «Откройте {link} ещё раз». */
  text: string;
  /** What stands in each place: a link, a name in bold. */
  places: Readonly<Record<string, ComponentChildren>>;
}

/** A text of the catalogue with elements in its midst, wherever each language puts them. */
export function Phrase({ text, places }: Props) {
  return (
    <>
      {t(text)
        .split(/\{(\w+)\}/)
        .map((piece, index) => (index % 2 === 0 ? piece : (places[piece] ?? `{${piece}}`)))}
    </>
  );
}
