import type { ComponentState } from '../vocabulary.ts';
import { stateOfText } from './entry-text.ts';
import { linesOf, rowsOf, type PlacedCell } from './grid.ts';
import { clean, isOpaque, shownText } from './text.ts';
import { isWord, type Word } from './words.ts';

/** What a table of one lesson's pupils says of them all together, by its headings or by the prompts in its cells. */

/** The columns, each with the texts in its cells by which it is known without a heading. */
const KNOWN_BY = { attendance: ['attended', 'absent'], marks: ['noMark'], comment: ['noComment'] } as const satisfies Partial<Record<Word, Word[]>>;
type Kind = keyof typeof KNOWN_BY;
const KINDS = Object.keys(KNOWN_BY) as Kind[];
/** Null where the table does not say. */
export type PupilsTable = Record<Kind, ComponentState | null>;

/** Reads a table; null if it is not one of pupils. */
export function readPupils(table: Element, edited: ReadonlySet<Element>): PupilsTable | null {
  const lines = linesOf(rowsOf(table));
  const placed = lines.flat();
  // By the link to the pupil's marks, which the class journal has, else under the heading.
  const head = placed.find(({ cell }) => isWord(shownText(cell), 'pupil'));
  const isLinked = ({ cell }: PlacedCell) => cell.querySelector('a[href*="student="]') !== null;
  const isUnder = ({ cell, row, column }: PlacedCell) => row > head!.row && column === head!.column && shownText(cell) !== '';
  const isName = placed.some(isLinked) ? isLinked : isUnder;
  if (head === undefined && isName === isUnder) return null;

  const pupils = lines.filter((line) => line.some(isName)).map((line) => line.slice(line.findIndex(isName) + 1));
  const heads = lines
    .slice(
      0,
      lines.findIndex((line) => line.some(isName)),
    )
    .flat();
  const cells = pupils.flat();
  const kinds = new Map([...new Set(cells.map(({ column }) => column))].map((at) => [at, kindOf(at, heads, cells)]));
  const ends = new Set(pupils.map((line) => line.at(-1)?.column));
  // Where rows differ in their columns, or something stands in a column nobody knows, nothing is known to be empty.
  const isAllTold =
    ends.size === 1 && cells.every(({ cell, column, span }) => (span === 1 && kinds.get(column) !== undefined) || clean(shownText(cell)) === '');
  const stateAs = (kind: Kind): ComponentState | null => {
    const states = cells.filter(({ column }) => kinds.get(column) === kind).map(({ cell }) => (edited.has(cell) ? null : stateOf(cell, kind)));
    if (states.includes('filled')) return 'filled';
    // Without a column for them there are no comments, while marks may just be shown elsewhere.
    const isEmpty = states.length === 0 ? kind === 'comment' : states.every((state) => state === 'empty');
    return isAllTold && isEmpty ? 'empty' : null;
  };
  return { attendance: stateAs('attendance'), marks: stateAs('marks'), comment: stateAs('comment') };
}

/** By the lowest heading that is known, else by the texts of the cells. */
function kindOf(at: number, heads: readonly PlacedCell[], cells: readonly PlacedCell[]): Kind | undefined {
  const over = heads
    .filter(({ column, span }) => column <= at && at < column + span)
    .map(({ cell }) => KINDS.find((kind) => isWord(shownText(cell), kind)));
  const under = cells.filter(({ column }) => column === at).map(({ cell }) => shownText(cell));
  return over.findLast(Boolean) ?? KINDS.find((kind) => KNOWN_BY[kind].some((word) => under.some((text) => isWord(text, word))));
}

/** Null where the cell may hold an entry or not. */
function stateOf(cell: Element, kind: Kind): ComponentState | null {
  const lists = [...cell.getElementsByTagName('select')];
  const chosen = lists.map(chosenIn);
  if (chosen.includes(null)) return null;
  const state = stateOfText(kind, `${shownText(cell)} ${chosen.join(' ')}`);
  const holdsMore = lists.length === 0 && (isOpaque(cell) || cell.querySelector('i, input:not([type="hidden"])') !== null);
  return state === 'empty' && holdsMore ? null : state;
}

/**
 * What is chosen in a list: as it was served, or since then by the teacher. Null where a word shows only
 * because it comes first, and where a choice was taken back: that it was saved is not seen.
 */
function chosenIn(list: HTMLSelectElement): string | null {
  const options = [...list.querySelectorAll('option')];
  const served = options.findIndex((option) => option.hasAttribute('selected'));
  const text = clean(options[list.selectedIndex]?.textContent);
  if (list.selectedIndex !== Math.max(served, 0)) return text === '' ? null : text;
  return served === -1 && text !== '' ? null : text;
}
