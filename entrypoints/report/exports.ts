import type { ExportKind } from '../../components/report/ExportButtons.tsx';
import { saveFile } from '../../components/overlay/save-file.ts';
import type { PaperDocument, Sheet } from '../../lib/exports/document.ts';
import { fileName } from '../../lib/exports/file-name.ts';

/** What is handed out, and the parts of its file's name. */
export interface Exported {
  document: PaperDocument;
  sheets: Sheet[];
  fileName: string[];
}

/**
 * Hands a document out the way that was asked for: a file in the downloads (of the sheets for a spreadsheet, of the first
 * of them as CSV), the clipboard, or the printer. The writers are heavy and are brought when one is needed.
 */
export async function exportDocument(kind: ExportKind, { document: paper, sheets, fileName: parts }: Exported): Promise<void> {
  switch (kind) {
    case 'docx': {
      const { docxFile } = await import('../../lib/exports/docx-file.ts');
      return saveFile(document, fileName(parts, 'docx'), await docxFile(paper));
    }
    case 'xlsx': {
      const { xlsxFile } = await import('../../lib/exports/xlsx-file.ts');
      return saveFile(document, fileName(parts, 'xlsx'), await xlsxFile(sheets));
    }
    case 'csv': {
      const [sheet] = sheets;
      if (sheet === undefined) throw new Error('no sheet to write');
      const { csvText } = await import('../../lib/exports/csv-file.ts');
      return saveFile(document, fileName(parts, 'csv'), new Blob([csvText(sheet.table)], { type: 'text/csv;charset=utf-8' }));
    }
    case 'copy':
      return copy(paper);
    case 'print':
      return print();
  }
}

async function copy(paper: PaperDocument): Promise<void> {
  const [{ htmlText }, { plainText }] = await Promise.all([import('../../lib/exports/html-text.ts'), import('../../lib/exports/plain-text.ts')]);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([htmlText(paper)], { type: 'text/html' }),
      'text/plain': new Blob([plainText(paper)], { type: 'text/plain' }),
    }),
  ]);
}
