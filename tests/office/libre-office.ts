import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { requireBrowser } from '../tools/browsers.mjs';

const run = promisify(execFile);

/**
 * A file as LibreOffice reads it and writes it again, by the name of each file it wrote. The filter is what `--convert-to` takes.
 * It runs under a profile of its own, so that neither another run nor an open window is in its way.
 */
async function converted(name: string, file: Blob, filter: string, { zone = 'UTC' } = {}): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'polden-office-'));
  try {
    const [source, out] = [join(folder, name), join(folder, 'out')];
    await mkdir(out);
    await writeFile(source, new Uint8Array(await file.arrayBuffer()));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(
      requireBrowser('libreoffice'),
      [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', filter, '--outdir', out, source],
      { timeout: 100_000, killSignal: 'SIGKILL', env: { ...process.env, TZ: zone, HOME: folder } },
    );
    const names = await readdir(out);
    // It ends with 0 even where it could not open the file.
    if (names.length === 0) throw new Error(`LibreOffice made nothing of ${name}.`);
    return new Map(await Promise.all(names.sort().map(async (written) => [written, await readFile(join(out, written))] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The same where one file is written: its text. */
export async function convertedText(name: string, file: Blob, filter: string, options: { zone?: string } = {}): Promise<string> {
  const [text] = (await converted(name, file, filter, options)).values();
  return text!.toString('utf8');
}

/** The size of each page of a PDF in points, breadth first. */
export async function pagesOf(name: string, file: Blob): Promise<[number, number][]> {
  const [pdf] = (await converted(name, file, 'pdf')).values();
  return [...pdf!.toString('latin1').matchAll(/\/Type\/Page\/[^>]*?\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, breadth, height]) => [
    Math.round(Number(breadth)),
    Math.round(Number(height)),
  ]);
}

/** A cell of a flat spreadsheet: its type, the value behind it and what it shows. */
export interface OfficeCell {
  type: string | null;
  value: string | null;
  shown: string;
  formula: boolean;
}

/** The sheets of a flat spreadsheet (.fods), row by row, without the empty cells at a row's end. */
export function sheetsOf(fods: string): Map<string, OfficeCell[][]> {
  return new Map(
    [...fods.matchAll(/<table:table table:name="([^"]*)"[^>]*>([^]*?)<\/table:table>/g)].map(([, name, body]) => [
      unescaped(name!),
      [...body!.matchAll(/<table:table-row\b[^>]*?(?:\/>|>([^]*?)<\/table:table-row>)/g)].map(([, row = '']) => withoutEmptyEnd(cellsOf(row))),
    ]),
  );
}

function cellsOf(row: string): OfficeCell[] {
  return [...row.matchAll(/<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>([^]*?)<\/table:(?:covered-)?table-cell>)/g)].flatMap(
    ([, attributes = '', inner = '']) => {
      const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
      const cell: OfficeCell = {
        type: attribute('office:value-type'),
        value: attribute('office:date-value') ?? attribute('office:value'),
        shown: [...inner.matchAll(/<text:p\b[^>]*?(?:\/>|>([^]*?)<\/text:p>)/g)].map(([, text = '']) => plain(text)).join('\n'),
        formula: attribute('table:formula') !== null,
      };
      // The empty rest of a row is one cell repeated a thousand times.
      const times = Math.min(Number(attribute('table:number-columns-repeated') ?? 1), 100);
      return Array.from({ length: times }, () => cell);
    },
  );
}

function withoutEmptyEnd(cells: OfficeCell[]): OfficeCell[] {
  return cells.slice(0, cells.findLastIndex(({ type, shown }) => type !== null || shown !== '') + 1);
}

/** The text within a paragraph of an OpenDocument file. */
function plain(markup: string): string {
  return unescaped(
    markup
      .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_all, count) => ' '.repeat(Number(count ?? 1)))
      .replaceAll('<text:tab/>', '\t')
      .replaceAll('<text:line-break/>', '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!);
}
