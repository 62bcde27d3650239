import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noRows, type Contents, type Rows } from '../../../lib/backup/contents.ts';
import { openSealed, readSealed, restorable, writeBackup } from '../../../lib/backup/file.ts';
import { Refusal, type RefusalReason } from '../../../lib/backup/refusal.ts';
import { parseRow } from '../../../lib/backup/row-schema.ts';
import type { Remark } from '../../../lib/inspection.ts';
import { inspectedRow } from '../../../lib/supervision-history.ts';
import { known } from '../known.ts';
import { at, lesson, reading, ZONE } from '../readings.ts';
import { learn, NOTHING_KNOWN } from '../../../lib/learn.ts';
import { atOnce, contentsOf, inspection as inspections, NOW, rowsOf, twoBrowsers, VIEWER } from './copies.ts';

/** A copy is read back as it was written, or not at all. */

const MADE = at('11-22 10:40');
const write = (contents: Contents, password: string | null = null) => writeBackup(contents, MADE, password, atOnce);
const read = async (text: string, password: string | null = null, now = NOW) =>
  openSealed(await readSealed(text), password, now, 'Europe/Samara', atOnce);

/** Why a text is refused; fails if it is not. */
async function reason(reading: Promise<unknown>): Promise<RefusalReason> {
  const error = await reading.then(
    () => null,
    (refused: unknown) => refused,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error.reason;
}

const small = rowsOf(
  learn(NOTHING_KNOWN, reading('planning', at('11-18 14:00'), [lesson('2026-11-17', '+topic -homework'), lesson('2026-11-18', '-topic')]), ZONE),
);

/** A file whose checksum is right, whatever stands in it. */
async function forged(contents: Contents, change: (lines: string[]) => string[], head: (file: Record<string, unknown>) => void = () => undefined) {
  const file = JSON.parse(await write(contents)) as Record<string, unknown> & { contents: string };
  const bytes = Buffer.from(file.contents, 'base64');
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const lines = change(text.trimEnd().split('\n'));
  const packed = await new Response(new Blob([`${lines.join('\n')}\n`]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  const { sha256: _, ...rest } = file;
  const made: Record<string, unknown> = { ...rest, contents: Buffer.from(packed).toString('base64') };
  head(made);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(made)));
  return JSON.stringify({ ...made, sha256: Buffer.from(digest).toString('hex') });
}

describe('a copy', () => {
  it('gives back all that went into it, to the last key', async () => {
    await fc.assert(
      fc.asyncProperty(twoBrowsers, async ([rows]) => {
        const contents = contentsOf(rows);
        const back = await read(await write(contents));
        expect(JSON.stringify(back.rows)).toBe(JSON.stringify(rows));
        expect(back).toEqual(contents);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing out of what browsers keep', async () => {
    await fc.assert(
      fc.asyncProperty(twoBrowsers, async ([rows]) => {
        expect(await restorable(contentsOf(rows), atOnce)).toEqual({ contents: contentsOf(rows), leftOut: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('of an empty history is one too', async () => {
    const contents = { ...contentsOf(noRows()), lastView: null, lastViewer: null };
    expect(await read(await write(contents))).toEqual(contents);
  });

  it('says when it was made, and needs no password unless it has one', async () => {
    expect(await readSealed(await write(contentsOf(small)))).toMatchObject({ madeAt: MADE, isLocked: false });
  });

  it('leaves out a row that could not be restored, and says how many', async () => {
    const broken = structuredClone(small);
    broken.months[0]!.views.push(NaN);
    const { contents, leftOut } = await restorable(contentsOf(broken), atOnce);
    expect(leftOut).toBe(1);
    expect(contents.rows.journals[0]!.months).toEqual([]);
    expect(await read(await write(contents))).toEqual(contents);
  });
});

describe('a journal of an inspection in a copy', () => {
  type Row = Rows['inspected'][number];
  const remark: Remark = {
    id: 'a',
    lesson: null,
    date: null,
    rule: 'topic-missing',
    fields: [],
    text: 'Тема не указана',
    madeAt: at('11-18 14:00'),
    fixedAt: at('11-18 14:00'),
    isPast: false,
    dismissed: null,
  };
  const seen = known(reading('planning', at('11-18 14:00'), [lesson('2026-11-17', '-topic')]));
  const times = { firstAt: at('11-18 14:00'), lastAt: at('11-19 14:00') };
  const row: Row = inspectedRow(VIEWER, { inspection: 'first', known: seen, remarks: [remark], ...times });
  const parse = (change: Partial<Row>) => () => parseRow('inspected', { ...row, ...change }, NOW);

  it('is accepted with rules of another release', () => {
    expect(parse({})()).toEqual(row);
    expect(parse({ remarks: [{ ...remark, rule: 'of-next-year' }] })).not.toThrow();
    expect(parse({ remarks: [{ ...remark, rule: null, byHand: true }] })).not.toThrow();
  });

  it.each<[string, Partial<Row>]>([
    ['a rule that is no name of one', { remarks: [{ ...remark, rule: 'Иванова А. П.' }] }],
    ['two remarks of one id', { remarks: [remark, remark] }],
    ['a remark put right before it was made', { remarks: [{ ...remark, fixedAt: remark.madeAt - 1 }] }],
    ['a first look after the last', { firstAt: row.lastAt + 1 }],
  ])('is refused with %s', (_what, change) => {
    expect(parse(change)).toThrow(Refusal);
  });

  it('is not lost by a clock that was ahead once', async () => {
    const inspection = fc.sample(inspections, { numRuns: 1, seed: 1 })[0]!;
    const ahead = { ...row, firstAt: row.lastAt + 5, remarks: [{ ...remark, madeAt: remark.madeAt + 5 }] };
    const rows = { ...noRows(), inspections: [{ ...inspection, viewer: VIEWER, id: 'first' }], inspected: [ahead] };
    const { contents, leftOut } = await restorable(contentsOf(rows), atOnce);
    expect(leftOut).toBe(0);
    expect((await read(await write(contents))).rows.inspected).toEqual([{ ...row, firstAt: row.lastAt }]);
  });
});

describe('a copy with a password', () => {
  it('is opened by it, typed in either way, and by no other', async () => {
    const text = await write(contentsOf(small), 'йод и\u0306ёж');
    expect((await readSealed(text)).isLocked).toBe(true);
    expect(await read(text, 'йод йёж')).toEqual(contentsOf(small));
    expect(await reason(read(text, 'йод йёж '))).toBe('password');
    expect(await reason(read(text, ''))).toBe('password');
    expect(await reason(read(text))).toBe('password');
  });

  it('shows nothing of its contents, and is another one each time', async () => {
    const [one, other] = [await write(contentsOf(small), 'secret-1'), await write(contentsOf(small), 'secret-1')];
    const open = JSON.parse(one) as { contents: string; lock: { salt: string; iv: string; iterations: number } };
    expect(Object.keys(open)).toEqual(['format', 'schema', 'madeAt', 'compression', 'lock', 'contents', 'sha256']);
    expect(open.lock.iterations).toBeGreaterThanOrEqual(600_000);
    // Not even that it is compressed can be seen.
    expect([...Buffer.from(open.contents, 'base64').subarray(0, 2)]).not.toEqual([0x1f, 0x8b]);
    const { lock, contents } = JSON.parse(other) as typeof open;
    expect([lock.salt, lock.iv, contents]).not.toEqual(expect.arrayContaining([open.lock.salt, open.lock.iv, open.contents]));
  });

  it('is not opened with another head', async () => {
    const text = await write(contentsOf(small), 'secret-1');
    const file = JSON.parse(text) as Record<string, unknown>;
    const { sha256: _, ...others } = file;
    const rest = { ...others, madeAt: '2020-01-01T00:00:00.000Z' };
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rest)));
    expect(await reason(read(JSON.stringify({ ...rest, sha256: Buffer.from(digest).toString('hex') }), 'secret-1'))).toBe('password');
  });
});

describe('refused is', () => {
  it('a file with any byte changed', async () => {
    const text = await write(contentsOf(small));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), async (place, code) => {
        const letter = String.fromCharCode(code);
        fc.pre(letter !== text[place]);
        expect(['damaged', 'foreign', 'newer']).toContain(await reason(read(text.slice(0, place) + letter + text.slice(place + 1))));
      }),
      { numRuns: 2000 },
    );
  });

  it('a file cut off anywhere', async () => {
    const text = await write(contentsOf(small));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), async (length) => {
        expect(await reason(read(text.slice(0, length)))).toBe(length < '{"format":"polden-backup"'.length ? 'foreign' : 'damaged');
      }),
      { numRuns: 300 },
    );
  });

  it('anything else that is chosen by mistake', async () => {
    const picture = readFileSync('components/icon.svg', 'utf8');
    const others = ['', 'null', '[]', '42', '"polden-backup"', '{}', '{"format":"other","schema":1}', picture, '\uFFFDPNG\r\n\u001A'];
    for (const text of others) expect(await reason(readSealed(text)), text.slice(0, 20)).toBe('foreign');
  });

  it('a file of a newer release, whatever its shape', async () => {
    expect(await reason(readSealed('{"format":"polden-backup","schema":2,"blocks":[]}'))).toBe('newer');
    expect(
      await reason(
        read(
          await forged(
            contentsOf(small),
            (lines) => lines,
            (file) => (file['schema'] = 2),
          ),
        ),
      ),
    ).toBe('newer');
  });

  it('a file with times that have not been yet', async () => {
    const day = 86_400_000;
    const text = await write(contentsOf(small));
    expect(await reason(read(text, null, at('11-18 14:00') - day - 1))).toBe('future');
    expect(await read(text, null, at('11-18 14:00') - day)).toEqual(contentsOf(small));
  });
});

describe('a forged file, its checksum right, gets nothing odd into the history:', () => {
  const row = (store: keyof Rows, change: (row: never) => unknown) => (lines: string[]) =>
    lines.map((line) => {
      const [name, value] = JSON.parse(line) as [string, never];
      return name === store ? JSON.stringify([name, change(value)]) : line;
    });
  type Month = Rows['months'][number];
  type Journal = Rows['journals'][number];

  it.each<[string, (lines: string[]) => string[]]>([
    ['a key nobody knows', row('months', (month: Month) => ({ ...month, pupil: 'Иванов' }))],
    ['a key in a lesson', row('months', (month: Month) => ({ ...month, lessons: month.lessons.map((each) => ({ ...each, topic: 'Степень' })) }))],
    ['a key of all objects', (lines) => lines.map((line) => line.replace('{"viewer"', '{"__proto__":{"a":1},"viewer"'))],
    ['a long text', row('journals', (journal: Journal) => ({ ...journal, ref: { ...journal.ref, groupName: 'я'.repeat(61) } }))],
    ['another site’s account', row('journals', (journal: Journal) => ({ ...journal, viewer: 'evil.example//900001' }))],
    [
      'a link elsewhere',
      row('journals', (journal: Journal) => ({
        ...journal,
        pages: { planning: { address: 'https://evil.example/journals', at: 1_790_000_000_000 } },
      })),
    ],
    [
      'a link that runs',
      row('journals', (journal: Journal) => ({ ...journal, pages: { planning: { address: 'javascript:alert(1)', at: 1_790_000_000_000 } } })),
    ],
    ['a journal under another’s key', row('journals', (journal: Journal) => ({ ...journal, journal: '1/2/' }))],
    ['a lesson in another month', row('months', (month: Month) => ({ ...month, month: '2026-10' }))],
    [
      'a day that does not exist',
      row('months', (month: Month) => ({ ...month, lessons: month.lessons.map((each) => ({ ...each, date: '2026-11-31' })) })),
    ],
    ['a place that is not there', row('months', (month: Month) => ({ ...month, views: [] }))],
    ['views out of order', row('months', (month: Month) => ({ ...month, views: [...month.views, 5] }))],
    [
      'runs that go back',
      row('months', (month: Month) => ({
        ...month,
        lessons: month.lessons.map((each) => ({ ...each, evidence: { topic: [[0, 0, 0, 0], -1, 0, -1] } })),
      })),
    ],
    [
      'evidence of nothing that can have been',
      row('months', (month: Month) => ({ ...month, lessons: month.lessons.map((each) => ({ ...each, evidence: { topic: [[], 0, -1, -1] } })) })),
    ],
    ['a store nobody knows', (lines) => [...lines, '["passwords",{}]']],
    ['a row more than it says', (lines) => [...lines, lines.at(-1)!]],
    ['a line that is no entry', (lines) => [...lines, '{"months":1}']],
    ['an account of nobody', (lines) => lines.map((line) => line.replace('"lastViewer":"dnevnik.ru//', '"lastViewer":"<b>'))],
    ['no settings', (lines) => lines.filter((line) => !line.startsWith('["settings"'))],
  ])('%s', async (_what, change) => {
    expect(await reason(read(await forged(contentsOf(small), change)))).toBe('odd');
  });

  it('and what is not compressed, or not text', async () => {
    const text = (bytes: Buffer) =>
      forged(
        contentsOf(small),
        (lines) => lines,
        (file) => (file['contents'] = bytes.toString('base64')),
      );
    expect(await reason(read(await text(Buffer.from('[]'))))).toBe('odd');
    expect(
      await reason(
        read(
          await forged(
            contentsOf(small),
            (lines) => lines,
            (file) => (file['contents'] = '%%%%'),
          ),
        ),
      ),
    ).toBe('damaged');
  });

  it('a lock that would keep the computer busy for a year', async () => {
    const text = await write(contentsOf(small), 'secret-1');
    const file = JSON.parse(text) as { lock: Record<string, unknown> };
    for (const iterations of [1, 1_000_000_000]) {
      const changed = JSON.stringify({ ...file, lock: { ...file.lock, iterations } });
      expect(await reason(readSealed(changed))).toBe('damaged');
    }
  });

  it('what is open in it is reckoned anew, and a list’s links elsewhere are dropped', async () => {
    const listed = { group: '1', groupName: '7б', subgroup: null, subject: '2', subjectName: 'Алгебра', address: 'https://evil.example/journals' };
    const rosters = [{ viewer: VIEWER, scope: 'own' as const, at: MADE, address: 'https://schools.dnevnik.ru/journals/', journals: [listed] }];
    const contents = contentsOf({ ...small, rosters });
    const text = await forged(
      contents,
      row('months', (month: Month) => ({ ...month, open: undefined })),
    );
    const { rows } = await read(text);
    expect(rows.months).toEqual(small.months);
    expect(small.months[0]!.open).toBe(VIEWER);
    expect(rows.rosters[0]!.journals).toEqual([{ ...listed, address: null }]);
  });

  it('months without their journal, and inspected journals without their inspection, are nobody’s', async () => {
    const orphans = { ...small, journals: [] };
    expect((await read(await write(contentsOf(orphans)))).rows.months).toEqual([]);
  });
});
