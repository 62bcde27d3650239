import * as z from 'zod/mini';
import { parseSettings, type Settings } from '../settings-schema.ts';
import type { Instant } from '../vocabulary.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { lock, LOCK, newLock, unlock } from './cipher.ts';
import { noRows, ROW_STORES, type Contents, type Pause, type Row, type Rows, type RowStore } from './contents.ts';
import { Refusal } from './refusal.ts';
import { parseRow, viewer } from './row-schema.ts';

/**
 * A copy of everything as one file of JSON. The contents are lines, `["months", {…}]`, one a row, so that a
 * history of ten years is written and read in small steps; they are compressed, locked if there is a
 * password, and written in Base64. The checksum is that of all that stands before it in the file.
 */

const FORMAT = 'polden-backup';
/** Raised with each change that an older release would not understand. */
const SCHEMA = 1;

/** No file of ours is as large, nor what it unfolds to: a few hundred bytes would do to fill the memory. */
export const LARGEST_FILE = 300_000_000;
const LONGEST_TEXT = 1_000_000_000;

/** A clock may be a little ahead; by more than this, what it dates cannot be trusted. */
const AHEAD = 86_400_000;

/** As many rows at a time as take a few milliseconds. */
const AT_ONCE = 4;

const head = {
  format: z.literal(FORMAT),
  schema: z.int().check(z.minimum(1)),
  madeAt: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text)),
  compression: z.literal('gzip'),
  lock: z.nullable(LOCK),
};
const sealed = z.strictObject({ ...head, contents: z.string(), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

/** A whole and undamaged file whose contents were not looked at yet. */
export interface Sealed {
  madeAt: Instant;
  isLocked: boolean;
  file: Omit<z.infer<typeof sealed>, 'sha256'>;
}

/** The text of a copy made at an instant; `password` null leaves it readable for everybody. */
export async function writeBackup(contents: Contents, madeAt: Instant, password: string | null, pause: Pause): Promise<string> {
  const own = password === null ? null : newLock();
  const named = { format: FORMAT, schema: SCHEMA, madeAt: new Date(madeAt).toISOString(), compression: 'gzip', lock: own } as const;
  const plain = await compressed(linesOf(contents), countOf(contents), pause);
  const bytes = own === null ? plain : await lock(plain, password!, own, JSON.stringify(named));
  const file = { ...named, contents: await toBase64(bytes, () => pause(1)) };
  return JSON.stringify({ ...file, sha256: await checksum(file) });
}

/** What a copy can bring back of a history, and how many rows it cannot: such as this release would not have written. */
export async function restorable(contents: Contents, pause: Pause): Promise<{ contents: Contents; leftOut: number }> {
  const rows = noRows();
  let read = 0;
  for (const store of ROW_STORES) {
    for (const each of contents.rows[store]) {
      const row = soundRow(store, each);
      if (row !== null) (rows[store] as Row[]).push(row);
      read += 1;
      if (read % AT_ONCE === 0) await pause(read / countOf(contents));
    }
  }
  const sound = { ...contents, rows: belonging(rows) };
  return { contents: sound, leftOut: countOf(contents) - countOf(sound) };
}

/** A clock that was ahead and put right since may have left an end before its beginning. */
function inOrder(row: Row<'inspected'>): Row<'inspected'> {
  const remarks = row.remarks.map((each) => (each.fixedAt !== null && each.fixedAt < each.madeAt ? { ...each, madeAt: each.fixedAt } : each));
  return { ...row, remarks, firstAt: Math.min(row.firstAt, row.lastAt) };
}

function soundRow(store: RowStore, row: Row): Row | null {
  try {
    const ordered = store === 'inspected' ? inOrder(row as Row<'inspected'>) : row;
    parseRow(store, ordered, Infinity);
    return ordered;
  } catch {
    return null;
  }
}

/** Checks that a text is a whole copy. Throws a `Refusal`. */
export async function readSealed(text: string): Promise<Sealed> {
  const value = jsonOf(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) throw new Refusal('foreign');
  if ('schema' in value && typeof value.schema === 'number' && value.schema > SCHEMA) throw new Refusal('newer');
  const parsed = sealed.safeParse(value);
  if (!parsed.success) throw new Refusal('damaged');
  const { sha256, ...file } = parsed.data;
  if ((await checksum(file)) !== sha256) throw new Refusal('damaged');
  return { madeAt: Date.parse(file.madeAt), isLocked: file.lock !== null, file };
}

/** Opens a copy and parses all of it. Throws a `Refusal`. `zone`: where its settings tell none. */
export async function openSealed({ file }: Sealed, password: string | null, now: Instant, zone: string, pause: Pause): Promise<Contents> {
  const { contents, ...named } = file;
  const bytes = await fromBase64(contents, () => pause(0)).catch(() => {
    throw new Refusal('damaged');
  });
  const plain = file.lock === null ? bytes : await unlock(bytes, password ?? '', file.lock, JSON.stringify(named));
  const rows = noRows();
  let settings: Settings | null = null;
  let meta: z.infer<typeof views> | null = null;
  let read = 0;
  for await (const line of linesIn(plain)) {
    const [what, value] = entryOf(line);
    if (what === 'settings') settings = parseSettings(value, zone);
    else if (what === 'views') meta = parseViews(value);
    else (rows[what] as Row[]).push(parseRow(what, value, now + AHEAD));
    read += 1;
    if (meta !== null && read % AT_ONCE === 0) await pause(Math.min(1, read / (meta.rows + 2)));
  }
  if (settings === null || meta === null || meta.rows !== ROW_STORES.reduce((sum, store) => sum + rows[store].length, 0)) throw new Refusal('odd');
  return { rows: belonging(rows), settings, lastView: meta.lastView, lastViewer: meta.lastViewer };
}

/** Whether the text, or as much of it as there is, is that of a copy. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(text.startsWith(`{"format":"${FORMAT}"`) ? 'damaged' : 'foreign');
  }
}

async function checksum(file: Sealed['file']): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(file)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const views = z.strictObject({
  lastView: z.nullable(z.int().check(z.minimum(0))),
  lastViewer: z.nullable(viewer),
  rows: z.int().check(z.minimum(0)),
});

function parseViews(value: unknown): z.infer<typeof views> {
  const parsed = views.safeParse(value);
  if (!parsed.success) throw new Refusal('odd');
  return parsed.data;
}

const countOf = ({ rows }: Contents) => ROW_STORES.reduce((sum, store) => sum + rows[store].length, 0);

function* linesOf(contents: Contents): Generator<string> {
  const { settings, lastView, lastViewer, rows } = contents;
  yield JSON.stringify(['views', { lastView, lastViewer, rows: countOf(contents) }]);
  yield JSON.stringify(['settings', settings]);
  for (const store of ROW_STORES) for (const row of rows[store]) yield JSON.stringify([store, row]);
}

function entryOf(line: string): ['settings' | 'views' | RowStore, unknown] {
  let entry: unknown;
  try {
    entry = JSON.parse(line) as unknown;
  } catch {
    throw new Refusal('odd');
  }
  const isEntry = Array.isArray(entry) && entry.length === 2 && ['settings', 'views', ...ROW_STORES].includes(entry[0] as string);
  if (!isEntry) throw new Refusal('odd');
  return entry as ['settings' | 'views' | RowStore, unknown];
}

/** Rows without an owner are nobody's: months without their journal, journals without their inspection. A journal names the months there are. */
function belonging(rows: Rows): Rows {
  const key = (...parts: string[]) => parts.join(' ');
  const monthsOf = new Map(rows.journals.map(({ viewer, journal }) => [key(viewer, journal), [] as string[]]));
  for (const { viewer, journal, month } of rows.months) monthsOf.get(key(viewer, journal))?.push(month);
  const inspections = new Set(rows.inspections.map(({ viewer, id }) => key(viewer, id)));
  return {
    ...rows,
    journals: rows.journals.map((row) => ({ ...row, months: monthsOf.get(key(row.viewer, row.journal))!.sort() })),
    months: rows.months.filter(({ viewer, journal }) => monthsOf.has(key(viewer, journal))),
    inspected: rows.inspected.filter(({ viewer, inspection }) => inspections.has(key(viewer, inspection))),
  };
}

async function compressed(lines: Iterable<string>, count: number, pause: Pause): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('gzip');
  const whole = bytesOf(stream.readable);
  const writer = stream.writable.getWriter();
  const encoder = new TextEncoder();
  let part = '';
  let written = 0;
  for (const line of lines) {
    part += `${line}\n`;
    written += 1;
    if (written % AT_ONCE !== 0) continue;
    await writer.write(encoder.encode(part));
    part = '';
    await pause(written / (count + 2));
  }
  await writer.write(encoder.encode(part));
  await writer.close();
  return whole;
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function* linesIn(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await read(reader);
      rest += decode(decoder, value);
      length += value?.length ?? 0;
      if (length > LONGEST_TEXT) throw new Refusal('large');
      const lines = rest.split('\n');
      rest = lines.pop()!;
      yield* lines;
      if (done) break;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What cannot be unfolded was not folded by us. */
async function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    throw new Refusal('odd');
  }
}

function decode(decoder: TextDecoder, value: Uint8Array | undefined): string {
  try {
    return value === undefined ? decoder.decode() : decoder.decode(value, { stream: true });
  } catch {
    throw new Refusal('odd');
  }
}
