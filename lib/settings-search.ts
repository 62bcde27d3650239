/** Finding settings by words: parts of words, «ё» as «е», and endings that are bent away. */

/** What a query asks for: every one of these stems, each in the form that texts are compared in. */
export type Query = readonly string[];

/** The query that was typed; empty: everything. Where no word was, it is what was typed itself: «?». */
export function queryOf(typed: string): Query {
  const words = plain(typed)
    .split(/[^\p{L}\p{N}:№%+−.-]+/u)
    .map((word) => stem(word.replace(/^[.-]+|[.-]+$/g, '')))
    .filter(Boolean);
  return words.length > 0 ? words : [plain(typed).trim()].filter(Boolean);
}

/** Whether a text has all that a query asks for. */
export function isFound(text: string, query: Query): boolean {
  const searched = plain(text);
  return query.every((word) => searched.includes(word));
}

/** Where a text has any of it: first place and the one after the last, in order, none inside another. */
export function hitsIn(text: string, query: Query): [from: number, to: number][] {
  const searched = plain(text);
  const hits: [number, number][] = [];
  for (const word of query) {
    for (let at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length)) hits.push([at, at + word.length]);
  }
  hits.sort(([a, b], [c, d]) => a - c || d - b);
  const places = placesOf(text);
  return hits.filter(([from], i) => !hits.slice(0, i).some(([, to]) => from < to)).map(([from, to]) => [places[from]!, places[to]!]);
}

/** Where each place of the composed text, and its end, is in the text as it is written: «й» may be written as two signs. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    for (let i = 0; i < letter.normalize('NFC').length; i += 1) places.push(index + i);
  }
  return [...places, text.length];
}

/** A text as it is compared: composed, and then place by place. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[\p{Lu}ёЁ\u00A0\u2011]/gu, (character) => {
    if (character === '\u00A0') return ' ';
    if (character === '\u2011') return '-';
    const small = character.toLowerCase();
    return small === 'ё' ? 'е' : small.length === character.length ? small : character;
  });
}

/** Russian endings of nouns and adjectives, longest first, and the English plural. */
const ENDING =
  /(?:иями|ями|ами|иях|ого|его|ому|ему|ыми|ими|ией|иям|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ие|ые|ам|ям|ом|ем|ых|их|ую|юю|ия|ии|ию|а|я|о|е|ы|и|у|ю|ь|й|s)$/;

/** What is left of it is still a word. */
const SHORTEST_STEM = 4;

/** A word without its ending: «каникулами» finds «каникулы». */
function stem(word: string): string {
  const bare = word.replace(ENDING, '');
  return bare.length >= SHORTEST_STEM ? bare : word;
}
