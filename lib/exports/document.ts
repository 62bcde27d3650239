import type { CivilDate } from '../vocabulary.ts';

/** What is handed out on paper or in a file, whatever file it becomes: texts and tables with typed cells. */

/** A cell's value; null is an empty cell. Numbers, percentages (0–100) and dates stay what they are in every file that knows them. */
export type Cell = string | number | null | { date: CivilDate } | { percent: number };

export interface Column {
  title: string;
  kind: 'text' | 'number' | 'date' | 'percent';
  /** In characters, roughly: how the room is divided. */
  width: number;
}

export interface Table {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** The last row sums up the others. */
  hasTotal?: boolean;
  /** What there is to say under it, one paragraph each. */
  notes?: readonly string[];
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  /** A numbered list. */
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; table: Table }
  /** A line to sign on: what stands before the line, and whose name after it. */
  | { kind: 'signature'; role: string; name: string | null }
  /** Small print: how it was made. */
  | { kind: 'small'; text: string };

/** A document to print and sign, or tables for a spreadsheet. */
export interface PaperDocument {
  title: string;
  /** Under the title. */
  subtitle: string | null;
  blocks: readonly Block[];
  /** Wide tables ask for a sheet on its side. */
  isLandscape?: boolean;
}

/** One sheet of a spreadsheet. */
export interface Sheet {
  /** Up to 31 characters; what no spreadsheet takes in a name is left out by the writer, and doubles are numbered. */
  name: string;
  table: Table;
  /** Lines above the table. */
  above: readonly string[];
  isLandscape?: boolean;
}
