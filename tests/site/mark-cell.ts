// One cell of the class journal: presence first, marks second, in the form the cell's rights ask for.
import { esc } from './html.ts';
import type { Cell } from './school.ts';

const COLOURS: Record<string, string> = { 5: 'good', 4: 'good', 3: 'average', 2: 'bad', 1: 'bad' };

/** Each half of '5/4' in its own box. */
export const markBoxes = (mark: string): string =>
  mark
    .split('/')
    .filter(Boolean)
    .map((half) => `<b class="${COLOURS[half[0]!] ?? 'other'}">${esc(half)}</b>`)
    .join('/');

export const markCell = (id: string, { presence, mark }: Cell, editable: boolean): string => {
  const pres = `<div class="pres">${esc(presence)}</div>`;
  if (editable) return `<td id="${id}"><span>${pres}<a href="#">${markBoxes(mark)}</a></span></td>`;
  return `<td id="${id}" class="${mark ? 'mark_v' : 'mX'}"><span>${pres}<span>${markBoxes(mark)}</span></span></td>`;
};
