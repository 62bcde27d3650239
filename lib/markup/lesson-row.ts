import type { LooseLesson } from '../reading.ts';
import { lessonIdOf } from './address.ts';
import type { PlacedCell } from './grid.ts';
import { classAtEnd } from './heading.ts';
import { only } from './journal-link.ts';
import { clean, shownText } from './text.ts';
import { hasWords, startsWithWord } from './words.ts';

/** What a row of a list says of the lesson it is about. */

/** The ids of its links; null where they give none or several. */
export function linkedIds(row: Element): Pick<LooseLesson, 'lessonId' | 'group' | 'subject' | 'subgroup'> {
  const links = [...row.getElementsByTagName('a')];
  const id = (name: string) =>
    only(links.flatMap((link) => new RegExp(`[?&]${name}=([1-9]\\d{0,18})(?:[&#]|$)`).exec(link.getAttribute('href') ?? '')?.[1] ?? []));
  return { lessonId: only(links.flatMap((link) => lessonIdOf(link) ?? [])), group: id('group'), subject: id('subject'), subgroup: id('subgroup') };
}

/** The column of the first heading that is as asked for. */
export function headedColumn(heads: readonly PlacedCell[], is: (heading: string) => boolean): number | undefined {
  return heads.find(({ cell }) => is(textOf(cell)))?.column;
}

/** The column of the lessons' dates: «Урок», «Дата урока». A bare «Дата» may be that of anything. */
export function lessonColumn(heads: readonly PlacedCell[]): number | undefined {
  return headedColumn(heads, (text) => startsWithWord(text, 'lesson') || (startsWithWord(text, 'date') && hasWords(text, 'lesson')));
}

/** The cell of a row that stands in a column. */
export function cellAt(cells: readonly PlacedCell[], at: number | undefined): Element | undefined {
  return at === undefined ? undefined : cells.find(({ column, span }) => column <= at && at < column + span)?.cell;
}

export function textOf(cell: Element | undefined): string {
  return cell === undefined ? '' : clean(shownText(cell));
}

/** A name as a cell shows it. What is too long for one is no name. */
export function nameIn(cell: Element | undefined): string | null {
  const text = textOf(cell);
  return text === '' || text.length > 60 ? null : text;
}

/** The class a cell names: «7б», «Школа № 5 (7б)». */
export function classIn(cell: Element | undefined): string | null {
  const text = textOf(cell);
  const name = classAtEnd(text);
  return text === name || text.endsWith(')') ? name : null;
}
