import type { Table } from '../exports/document.ts';
import { fullDate, spanText } from './date-words.ts';
import type { PaperInput } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { smallPrint } from './small-print.ts';

interface TablePaper extends Pick<Paper, 'id' | 'title' | 'about'> {
  table: Table;
  /** What is said instead of a table without rows. */
  empty: string;
  /** What there is to say before it. */
  lines?: readonly string[];
  isLandscape?: boolean;
}

/** A paper that is one table: on a page of its own with the small print, and as a sheet. */
export function tablePaper(input: PaperInput, { id, title, about, table, empty, lines = [], isLandscape = false }: TablePaper): Paper {
  const { inspection, today } = input;
  const dates = `Уроки ${spanText(inspection.from, inspection.to)}`;
  const small = smallPrint(input);
  const side = isLandscape ? { isLandscape } : {};
  const isEmpty = table.rows.length === 0;
  return {
    id,
    title,
    about,
    document: {
      title: table.title,
      subtitle: `${inspection.name}. ${dates}`,
      blocks: [
        ...lines.map((text) => ({ kind: 'text' as const, text })),
        // The title is at the top of the page already.
        isEmpty ? { kind: 'text', text: empty } : { kind: 'table', table: { ...table, title: '' } },
        ...small.map((text) => ({ kind: 'small' as const, text })),
      ],
      ...side,
    },
    sheets: [
      {
        name: title,
        above: [inspection.name, `${dates}. Составлено ${fullDate(today)}.`, ...lines, ...(isEmpty ? [empty] : [])],
        table: { ...table, notes: [...(table.notes ?? []), ...small] },
        ...side,
      },
    ],
    fileName: [title, inspection.name, today],
  };
}
