import { writtenText } from './cell-text.ts';

/** What Windows takes for a device, whatever its extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Most file systems take 255 bytes of a name; the browser may add « (1)», and Windows counts the folders too. */
const MOST_BYTES = 180;

const encoder = new TextEncoder();

/** «Справка 7б 2026-11-30.docx»: a name any system takes, of the parts that are not empty. */
export function fileName(parts: readonly string[], extension: string): string {
  const words = parts.map((part) => clean(part)).filter(Boolean);
  const base = bare(shortened(words.join(' '))).replace(DEVICES, '_$1');
  return `${base || 'Полдень'}.${extension}`;
}

function clean(part: string): string {
  return bare(
    writtenText(part)
      .normalize('NFC')
      // Marks of direction turn «cod.exe» into «exe.doc».
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/["<>|*?]/g, '')
      .replace(/\s*:\s*/g, ' ')
      .replace(/[\\/]+/g, '-')
      .replace(/\s+/g, ' '),
  );
}

/** A dot at the beginning hides a file, one at the end is lost on Windows, and «~$» is how Office calls the file that locks another. */
function bare(text: string): string {
  return text.replace(/^(?:[\s.]|~\$)+|[\s.]+$/g, '');
}

function shortened(text: string): string {
  let kept = '';
  let bytes = 0;
  // By whole characters, not by halves.
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}
