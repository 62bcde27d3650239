import type { PaperDocument, Sheet } from '../exports/document.ts';

/**
 * One thing that is handed out: the same contents to print and sign, and for a spreadsheet. All of it is in Russian,
 * whatever is spoken; of title and about the interface says the same in its own language.
 */
export interface Paper {
  id: string;
  title: string;
  /** What is in it and what it is good for, one sentence. */
  about: string;
  document: PaperDocument;
  sheets: Sheet[];
  /** The parts of its file's name, without an extension. */
  fileName: string[];
}
