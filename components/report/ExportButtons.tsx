import { useState } from 'preact/hooks';
import type { PaperDocument, Sheet } from '../../lib/exports/document.ts';
import { msg, t } from '../../lib/language.ts';
import { PapersAreRussian } from './PapersAreRussian.tsx';

/** What can be done with a document: a file for Word, for a spreadsheet, as plain lines; the clipboard; paper. */
export type ExportKind = 'docx' | 'xlsx' | 'csv' | 'copy' | 'print';

export interface ExportButtonsProps {
  /** Null where there is nothing but tables. */
  document: PaperDocument | null;
  /** Empty where there is nothing but the document. */
  sheets: readonly Sheet[];
  /** Resolves when it is done. */
  onExport(kind: ExportKind): Promise<void>;
}

const BUTTONS: readonly { kind: ExportKind; of: 'document' | 'sheets'; text: string; done: string }[] = [
  { kind: 'docx', of: 'document', text: 'Word (.docx)', done: msg('Файл для Word сохранён в папку загрузок.') },
  { kind: 'xlsx', of: 'sheets', text: 'Excel (.xlsx)', done: msg('Файл для Excel сохранён в папку загрузок.') },
  { kind: 'csv', of: 'sheets', text: 'CSV', done: msg('Файл CSV сохранён в папку загрузок.') },
  { kind: 'copy', of: 'document', text: msg('Скопировать'), done: msg('Скопировано: вставьте в письмо или в документ.') },
  { kind: 'print', of: 'document', text: msg('Печать'), done: '' },
];

const FAILED = msg('Не получилось. Попробуйте ещё раз или выберите другой вид файла.');

/** The ways a document leaves the page, each by a click of its own. */
export function ExportButtons({ document, sheets, onExport }: ExportButtonsProps) {
  /** A text of the constants above, or none. */
  const [said, say] = useState('');
  const run = async ({ kind, done }: (typeof BUTTONS)[number]) => {
    say('');
    try {
      await onExport(kind);
      say(done);
    } catch {
      say(FAILED);
    }
  };
  const shown = BUTTONS.filter((button) => (button.of === 'document' ? document !== null : sheets.length > 0));
  return (
    <div class="exports">
      {shown.map((button) => (
        <button key={button.kind} type="button" onClick={() => void run(button)}>
          {t(button.text)}
        </button>
      ))}
      <span class="said" role="status">
        {said !== '' && t(said)}
      </span>
      <PapersAreRussian />
    </div>
  );
}
