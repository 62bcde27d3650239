import type { Counts } from '../reading.ts';
import type { ComponentState } from '../vocabulary.ts';
import { isHidden } from './editing.ts';
import { stateOfText } from './entry-text.ts';
import { linesOf, rowsOf, type PlacedCell } from './grid.ts';
import { startTally } from './tally.ts';
import { clean, isOpaque, shownText } from './text.ts';
import { isWord, withoutWords, type Word } from './words.ts';

/** What a table of one lesson's pupils says of them all together, by its headings or by the prompts in its cells. */

/** The columns, each with the texts in its cells by which it is known without a heading. */
const KNOWN_BY = { attendance: ['attended', 'absent'], marks: ['noMark'], comment: ['noComment'] } as const satisfies Partial<Record<Word, Word[]>>;
type Kind = keyof typeof KNOWN_BY;
const KINDS = Object.keys(KNOWN_BY) as Kind[];
/** Null where the table does not say; counts only where it says all of every pupil. */
export type PupilsTable = Record<Kind, ComponentState | null> & { counts?: Counts };

/** Reads a table; null if it is not one of pupils. */
export function readPupils(table: Element, edited: ReadonlySet<Element>): PupilsTable | null {
  const rows = rowsOf(table);
  const lines = linesOf(rows);
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
  // Below the headings each row with anything in it is a pupil's, and is seen, and all have the same cells.
  const below = lines.slice(lines.findIndex((line) => line.some(isName)));
  const isPupils = below.every((line) => line.some(isName) || line.every(({ cell }) => clean(shownText(cell)) === ''));
  const isCounted = isAllTold && isPupils && !rows.some(isHidden) && pupils.every(({ length }) => length === pupils[0]!.length);
  const counts = isCounted ? countsIn(pupils, kinds, heads, edited) : {};
  return { attendance: stateAs('attendance'), marks: stateAs('marks'), comment: stateAs('comment'), ...counts };
}

/** The counts, where the table has one column of attendance beside those of marks. */
function countsIn(
  pupils: readonly PlacedCell[][],
  kinds: ReadonlyMap<number, Kind | undefined>,
  heads: readonly PlacedCell[],
  edited: ReadonlySet<Element>,
): { counts?: Counts } {
  const isOf =
    (kind: Kind) =>
    ({ column }: PlacedCell) =>
      kinds.get(column) === kind;
  let presence: string | null = null;
  const tally = startTally((cell, found) => {
    const mark = entryAs('marks', cell);
    Object.assign(found, { presence: presence ?? '', mark: mark ?? '', isUnclear: presence === null || mark === null });
  }, edited);
  pupils.forEach((line, pupil) => {
    const [place, ...others] = line.filter(isOf('attendance'));
    presence = place === undefined || others.length > 0 || edited.has(place.cell) ? null : entryAs('attendance', place.cell);
    line.filter(isOf('marks')).forEach(({ cell }, work) => tally.add(cell, pupil, work));
  });
  return tally.counts(heads.filter(isOf('marks')).some(({ cell }) => isWord(shownText(cell), 'controlWork')));
}

/** What is entered in a cell, attendance as a letter; '' for nothing, null where that is not sure. */
function entryAs(kind: Kind, cell: Element): string | null {
  const text = textIn(cell) ?? '';
  if (kind === 'attendance' && isWord(text, 'attended')) return '';
  const state = stateOf(cell, kind);
  if (state !== 'filled') return state && '';
  if (kind === 'marks') return withoutWords(text, 'noMark');
  return isWord(text, 'late') ? 'о' : isWord(text, 'absent') ? 'н' : clean(text);
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
  const text = textIn(cell);
  if (text === null) return null;
  const state = stateOfText(kind, text);
  const holdsMore = cell.querySelector('select') === null && (isOpaque(cell) || cell.querySelector('i, input:not([type="hidden"])') !== null);
  return state === 'empty' && holdsMore ? null : state;
}

/** What a cell shows and what is chosen in its lists; null where that is not sure. */
function textIn(cell: Element): string | null {
  const chosen = [...cell.getElementsByTagName('select')].map(chosenIn);
  return chosen.includes(null) ? null : `${shownText(cell)} ${chosen.join(' ')}`;
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
