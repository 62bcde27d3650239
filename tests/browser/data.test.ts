import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noRows, type Rows } from '../../lib/backup/contents.ts';
import { writeBackup } from '../../lib/backup/file.ts';
import type { Inspection } from '../../lib/inspection.ts';
import { schoolYear } from '../../lib/school-year.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { addDays, weekStart } from '../../lib/time.ts';
import { openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations, violationsInEnglish } from './accessibility.ts';
import { insideOf, openPopup, readStorage, tell } from './extension-inside.ts';

/** «Данные»: what is kept is copied, deleted and restored, all of it or nothing. One browser, in order. */

let browser: JournalBrowser;
let tab: Page;
const folder = mkdtempSync(join(tmpdir(), 'polden-copies-'));
const within = { timeout: 15_000, interval: 50 };

beforeAll(async () => {
  browser = await openJournalBrowser();
  await tour(['algebra-7b', 'geometry-8a', 'russian-5a']);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const viewer = () => `dnevnik.ru//${browser.site.school.viewer.userId}`;

/** Opens journals, then leaves them: a page left open would tell its journal anew. */
async function tour(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    for (const page of ['classJournal', 'planning'] as const) {
      await browser.page.goto(journal(key).urls[page]);
      await browser.page.locator('polden-bar').waitFor({ state: 'attached' });
    }
  }
  await browser.page.goto('about:blank');
}

async function openTab(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`chrome-extension://${browser.extensionId}/report.html?tab=data`);
  await page.getByRole('button', { name: 'Удалить всё…' }).waitFor();
  return page;
}

/** Every store of the history with its keys; when it was last looked what is kept no longer is nobody's history. */
async function stores(): Promise<Record<string, { rows: unknown[]; keys: unknown[] }>> {
  const disk = JSON.parse(await readStorage(browser, 'disk')) as unknown[];
  const found: Record<string, { rows: unknown[]; keys: unknown[] }> = {};
  for (let at = 0; disk[at] === 'polden'; at += 4)
    found[disk[at + 1] as string] = { rows: disk[at + 2] as unknown[], keys: disk[at + 3] as unknown[] };
  const { rows, keys } = found['meta']!;
  const isKept = (_: unknown, i: number) => keys[i] !== 'sweptOn';
  return { ...found, meta: { rows: rows.filter(isKept), keys: keys.filter((key) => key !== 'sweptOn') } };
}

async function local(): Promise<{ settings: Settings } & Record<string, unknown>> {
  const disk = JSON.parse(await readStorage(browser, 'disk')) as unknown[];
  return disk.at(-2) as { settings: Settings };
}

async function badge(): Promise<string> {
  const page = await insideOf(browser);
  return page.evaluate(() =>
    (globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }).chrome.action.getBadgeText({}),
  );
}

/** All the popup says of the history, without the parts that count minutes. */
async function popupText(): Promise<string> {
  const popup = await openPopup(browser);
  const text = await popup.evaluate(() => [...document.querySelectorAll('main > :not(.kinds)')].map((part) => part.textContent).join('\n'));
  await popup.close();
  return text.replace(/(ещё|на) \d+ (мин|ч)/g, '');
}

/** Presses «Сохранить копию» and keeps the file. */
async function saveCopy(name: string): Promise<string> {
  const [download] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: 'Сохранить копию' }).click()]);
  expect(download.suggestedFilename()).toBe(`polden-${browser.site.school.today}.json`);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

const choose = (file: string) => tab.getByLabel('Файл копии').setInputFiles(file);
const said = () => tab.locator('.data [role="status"]').allInnerTexts();
const alerts = () => tab.locator('.data [role="alert"]').allInnerTexts();

async function restore(file: string, how: 'Объединить' | 'Заменить'): Promise<void> {
  await choose(file);
  await tab.getByLabel(`${how} `).check();
  if (how === 'Объединить') await tab.getByRole('button', { name: 'Объединить' }).click();
  else {
    await tab.getByRole('button', { name: 'Заменить…' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Заменить' }).click();
  }
  await expect.poll(said, within).toContainEqual(expect.stringMatching(/^Готово\. /));
}

/** Puts rows into the history as if it had gone on for longer than a test can. */
function put(rows: readonly [store: string, value: unknown, key?: string][]): Promise<void> {
  return tab.evaluate(async (all) => {
    const request = indexedDB.open('polden');
    const db = await new Promise<IDBDatabase>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const tx = db.transaction([...db.objectStoreNames], 'readwrite');
    for (const [store, value, key] of all) tx.objectStore(store).put(value, key);
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
  }, rows);
}

/** A month of an invented journal, in the form in which the history keeps it. */
function invented(number: number, month: string): [Rows['journals'][number], Rows['months'][number]] {
  const ref = { group: String(7_000_000 + number), subject: '500', subgroup: null, groupName: '6г', subjectName: 'Музыка', teachers: null };
  const own = { viewer: viewer(), journal: `${ref.group}/500/` };
  const lessons = Array.from({ length: 8 }, (_, i) => ({
    date: `${month}-${String(i + 10)}`,
    order: 1,
    lessonId: null,
    evidence: { topic: [[], 0, -1, 0] as [number[], number, number, number] },
    sights: { topic: { planning: [0, -1] as [number, number] } },
    listed: { planning: [0, { listed: true, period: null }] as [number, { listed: boolean; period: null }] },
    control: {},
    sizes: {},
  }));
  return [
    { ...own, ref, months: [month], pages: {} },
    { ...own, month, empties: [], views: [Date.parse(`${month}-20T09:00:00Z`)], lessons },
  ];
}

describe('a copy', () => {
  let copy: string;
  let locked: string;
  let before: Awaited<ReturnType<typeof stores>>;
  let text: string;

  test('is saved as one file, with a password or without', async () => {
    const page = await insideOf(browser);
    expect(await tell(page, 'changeSettings', { changes: { retention: 'always', substituted: true }, base: {} })).toBe('kept');
    [before, text] = [await stores(), await popupText()];
    tab = await openTab();
    expect(await violations(tab)).toEqual([]);
    expect(await violationsInEnglish(tab)).toEqual([]);
    copy = await saveCopy('plain.json');
    await expect.poll(said, within).toContainEqual(expect.stringMatching(/^Копия готова: polden-/));
    await tab.getByLabel('Закрыть паролем').check();
    await tab.getByLabel('Пароль', { exact: true }).fill('осень 2026');
    await tab.getByLabel('Ещё раз').fill('осень 2027');
    await tab.getByRole('button', { name: 'Сохранить копию' }).click();
    await expect.poll(alerts, within).toEqual(['Пароли не совпадают.']);
    await tab.getByLabel('Ещё раз').fill('осень 2026');
    locked = await saveCopy('locked.json');
    const written = readFileSync(copy, 'utf8');
    const pupils = new Set(browser.site.school.journals.flatMap(({ pupils: all }) => all.map(({ name }) => name.split(' ')[0]!)));
    expect([...pupils].filter((name) => written.includes(name))).toEqual([]);
  });

  test('brings everything back after everything was deleted', async () => {
    await tab.getByRole('button', { name: 'Удалить всё…' }).click();
    const dialog = tab.getByRole('dialog');
    expect(await dialog.innerText()).toMatch(/\d+ урок\S*, 3 журнала и все настройки/);
    expect(await violations(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Удалить всё…');
    expect(await stores()).toEqual(before);
    // Pages that are open, one of a journal and one of lessons of many, do not tell anew what is deleted.
    const lessons = await browser.context.newPage();
    await lessons.goto(browser.site.school.urls.homeworkList);
    await browser.page.goto(journal('algebra-7b').urls.classJournal);
    await browser.page.locator('polden-bar').waitFor({ state: 'attached' });
    await expect.poll(async () => Object.keys((await local())['recognised'] as object), within).toContain('homework-list');
    await tab.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Удалить' }).click();
    await expect.poll(said, within).toContain('Удалено.');
    await expect.poll(async () => (await local()).settings?.retention, within).toBe('year');
    await tab.waitForTimeout(1_000);
    expect(Object.values(await stores()).flatMap(({ rows }) => rows)).toEqual([]);
    expect(JSON.parse(await readStorage(browser, 'session'))).toEqual({ begun: true });
    expect(Object.keys(await local()).sort()).toEqual(['pulse', 'settings', 'welcomed']);
    expect(await badge()).toBe('');
    await lessons.close();
    await browser.page.goto('about:blank');
    await restore(copy, 'Заменить');
    expect(JSON.stringify(await stores())).toBe(JSON.stringify(before));
    expect((await local()).settings).toMatchObject({ retention: 'always', substituted: true });
    expect(await popupText()).toBe(text);
  });

  test('with a password opens with it alone', async () => {
    await choose(locked);
    await tab.getByLabel('Пароль копии').fill('осень 2027');
    await tab.getByRole('button', { name: 'Открыть' }).click();
    await expect.poll(alerts, within).toEqual([expect.stringMatching(/^Пароль не подошёл/)]);
    expect(await stores()).toEqual(before);
    await tab.getByLabel('Пароль копии').fill('осень 2026');
    await tab.getByRole('button', { name: 'Открыть' }).click();
    expect(await violations(tab)).toEqual([]);
    await tab.getByLabel('Объединить ').check();
    await tab.getByRole('button', { name: 'Не надо' }).click();
    await expect.poll(() => tab.locator('.found').count(), within).toBe(0);
  });

  test('that is damaged, foreign or newer changes nothing, and says why in a sentence', async () => {
    const whole = readFileSync(copy, 'utf8');
    const place = Math.floor(whole.length / 2);
    const flipped = `${whole.slice(0, place)}${whole[place] === 'A' ? 'B' : 'A'}${whole.slice(place + 1)}`;
    const cases: [string, string | Buffer, RegExp][] = [
      ['flipped.json', flipped, /^Файл повреждён или скопирован не до конца/],
      ['cut.json', whole.slice(0, place), /^Файл повреждён или скопирован не до конца/],
      ['other.json', '{"version":3}', /^Это не копия Полдня/],
      ['picture.json', readFileSync('.output/chrome-mv3/icons/48.png'), /^Это не копия Полдня/],
      ['newer.json', whole.replace('"schema":1', '"schema":2'), /^Копия сделана более новой версией/],
    ];
    for (const [name, content, why] of cases) {
      writeFileSync(join(folder, name), content);
      await choose(join(folder, name));
      await expect.poll(alerts, within).toEqual([expect.stringMatching(why)]);
      expect((await alerts())[0]).toMatch(/ничего не изменилось\.$/);
    }
    expect(await stores()).toEqual(before);
  });

  test('joined into a history that went on loses nothing of either, however often', async () => {
    await tour(['history-9a', 'algebra-7b']);
    const [later, popup] = [await stores(), await popupText()];
    expect(later).not.toEqual(before);
    for (const _ of [1, 2]) {
      await restore(copy, 'Объединить');
      expect(await popupText()).toBe(popup);
      expect((await stores())['journals']!.keys).toEqual(later['journals']!.keys);
    }
    expect((await stores())['meta']).toEqual(later['meta']);
    await tab.getByRole('button', { name: 'Удалить историю…' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
    await expect.poll(said, within).toContain('Удалено.');
    await restore(copy, 'Объединить');
    expect(await popupText()).toBe(text);
  });
});

describe('killed in the middle of it', () => {
  /** A copy of many journals, none of which is in the history. */
  const large = async () => {
    const rows: Rows = noRows();
    for (let number = 0; number < 800; number += 1) {
      const [own, month] = invented(number, '2026-10');
      rows.journals.push(own);
      rows.months.push(month);
    }
    const contents = { rows, settings: defaultSettings(browser.zone), lastView: null, lastViewer: viewer() };
    const path = join(folder, 'large.json');
    writeFileSync(path, await writeBackup(contents, Date.now(), null, () => Promise.resolve()));
    const keys = (store: 'journals' | 'months') =>
      rows[store].map((row) => ('month' in row ? [row.viewer, row.month, row.journal] : [row.viewer, row.journal]));
    const none = { rows: [], keys: [] };
    const after = {
      journals: { rows: rows.journals, keys: keys('journals') },
      months: { rows: rows.months, keys: keys('months') },
      weeks: none,
      rosters: none,
      inspections: none,
      inspected: none,
    };
    return { path, after };
  };
  const contentOf = ({ journals, months, weeks, rosters }: Awaited<ReturnType<typeof stores>>) => JSON.stringify([journals, months, weeks, rosters]);

  test('a restore leaves the history as it was or as the copy has it, never a mixture', async () => {
    const { path, after } = await large();
    const before = await stores();
    const outcomes: string[] = [];
    for (const wait of [0, 60, 150, 300, 2_000]) {
      await choose(path);
      await tab.getByLabel('Заменить ').check();
      await tab.getByRole('button', { name: 'Заменить…' }).click();
      await tab.getByRole('dialog').getByRole('button', { name: 'Заменить' }).click();
      await new Promise((resolve) => setTimeout(resolve, wait));
      await tab.close({ runBeforeUnload: false });
      const found = contentOf(await stores());
      outcomes.push(found === contentOf(before) ? 'old' : found === contentOf(after) ? 'new' : 'mixture');
      tab = await openTab();
      if (outcomes.at(-1) !== 'old') await restore(join(folder, 'plain.json'), 'Заменить');
      expect((await stores())['months']).toEqual(before['months']);
    }
    // Killed at once nothing had happened yet, after two seconds all of it.
    expect(outcomes).not.toContain('mixture');
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['old', 'new']);
  });
});

describe('deleting', () => {
  const confirm = async (button: string): Promise<string> => {
    await tab.getByRole('button', { name: button }).click();
    const text = await tab.getByRole('dialog').innerText();
    await tab.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
    await expect.poll(said, within).toContain('Удалено.');
    return text;
  };
  const months = async () => (await stores())['months']!.keys.map((key) => (key as string[])[1]!);

  test('a school year says how much it is, and leaves the other years', async () => {
    const year = schoolYear(browser.site.school.today);
    const last = schoolYear(addDays(year.from, -1));
    const rows = [invented(1, `${last.from.slice(0, 4)}-10`), invented(2, `${last.to.slice(0, 4)}-05`)].flat();
    await put(rows.map((row) => [('ref' in row ? 'journals' : 'months') as string, row]));
    await tab.reload();
    await tab.getByLabel('За учебный год').selectOption({ label: `${last.title}: 16 уроков, 2 журнала` });
    const asked = await confirm('Удалить год…');
    expect(asked).toContain(`Удалить ${last.title} учебный год?`);
    expect(asked).toContain('16 уроков, 2 журнала и расписания');
    expect((await months()).filter((month) => month < year.from.slice(0, 7))).toEqual([]);
    expect((await months()).length).toBeGreaterThan(0);
    expect((await stores())['journals']!.rows).toHaveLength(3);
  });

  test('one account leaves the other', async () => {
    const [own, month] = invented(3, '2026-10');
    const other = 'dnevnik.ru//1000000000009';
    await put([
      ['journals', { ...own, viewer: other }],
      ['months', { ...month, viewer: other }],
    ]);
    await tab.reload();
    await tab.getByLabel('Учётная запись').selectOption(other);
    expect(await confirm('Удалить историю…')).toContain('8 уроков, 1 журнал');
    expect(await readStorage(browser, 'disk')).not.toContain(other);
    expect((await stores())['journals']!.rows).toHaveLength(3);
  });
});

describe('what is kept no longer', () => {
  test('goes by itself on a later day, and nothing of the present school year with it', async () => {
    const page = await insideOf(browser);
    expect(await tell(page, 'changeSettings', { changes: { retention: 'year' }, base: {} })).toBe('kept');
    const year = schoolYear(browser.site.school.today);
    const kept = (await stores())['months'];
    const rows = invented(4, `${year.from.slice(0, 4)}-06`);
    const { today } = browser.site.school;
    const planned = { date: today, number: 1, lessonId: null, subjectName: 'Музыка', starts: null, ends: null, cancelled: false, substituted: false };
    const lessons = [{ ...planned, own: null, teachers: ['900555'] }];
    await put([
      // Nobody inspects the class any more.
      ['weeks', { viewer: viewer(), group: '7000004', groupName: '6г', monday: weekStart(today), at: Date.now(), lessons }],
      ...rows.map((row): [string, unknown] => ['ref' in row ? 'journals' : 'months', row]),
      ['meta', browser.site.school.yesterday, 'sweptOn'],
    ]);
    await tour(['algebra-7b']);
    const keys = async () => (await stores())['months']!.keys;
    await expect.poll(keys, within).toEqual(kept!.keys);
    expect(await readStorage(browser, 'disk')).not.toContain('7000004/500/');
    await expect.poll(() => readStorage(browser, 'disk'), within).not.toContain('900555');
  });

  test('stays while the day is only the first of a clock that may be wrong', async () => {
    const rows = invented(5, `${schoolYear(browser.site.school.today).from.slice(0, 4)}-06`);
    await put([...rows.map((row): [string, unknown] => ['ref' in row ? 'journals' : 'months', row]), ['meta', '2020-01-01', 'sweptOn']]);
    await tour(['algebra-7b']);
    await expect.poll(() => readStorage(browser, 'disk'), within).not.toContain('2020-01-01');
    expect(await readStorage(browser, 'disk')).toContain('7000005');
  });
});

test('the popup asks for a copy when it is time, and can be put off', async () => {
  const note = (copies: object) =>
    tab.evaluate(
      (backup) =>
        (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ backup }),
      copies,
    );
  const reminder = async () => {
    const popup = await openPopup(browser);
    return { popup, line: popup.getByRole('link', { name: 'Пора сохранить копию истории' }) };
  };
  const day = 86_400_000;
  await note({ usedSince: Date.now() - 29 * day, madeAt: null, silentUntil: null });
  const early = await reminder();
  expect(await early.line.count()).toBe(0);
  await early.popup.close();
  await note({ usedSince: Date.now() - 200 * day, madeAt: Date.now() - 100 * day, silentUntil: null });
  const due = await reminder();
  expect(await due.line.getAttribute('href')).toBe('/report.html?tab=data');
  await due.popup.getByRole('button', { name: 'Позже' }).click();
  await expect.poll(() => due.line.count(), within).toBe(0);
  await due.popup.close();
  await note({ usedSince: Date.now() - 200 * day, madeAt: null, silentUntil: null });
  await saveCopy('third.json');
  const saved = await reminder();
  expect(await saved.line.count()).toBe(0);
  await saved.popup.close();
});

describe('colleagues’ journals', () => {
  const inspection = (): Inspection => ({
    id: 'first',
    name: 'Проверка 8 классов',
    purpose: '',
    basis: '',
    from: addDays(browser.site.school.today, -40),
    to: browser.site.school.today,
    classes: ['8б'],
    subjects: [],
    teachers: [],
    checks: ['timeliness', 'homework'],
    openedAt: Date.now(),
    issued: null,
    closedAt: null,
    names: {},
  });
  const change = async (changes: object) => {
    const page = await insideOf(browser);
    expect(await tell(page, 'changeSettings', { changes, base: {} })).toBe('kept');
  };
  let copy: string;

  test('are in a copy while supervision is on, to the last remark', async () => {
    await change({ supervision: true, supervisionNames: true });
    const page = await insideOf(browser);
    await tell(page, 'saveInspection', { viewer: viewer(), inspection: inspection(), before: null });
    await tour(['chemistry-8b']);
    const before = await stores();
    expect(before['inspected']!.rows).toHaveLength(1);
    copy = await saveCopy('supervision.json');
    await expect.poll(said, within).toContainEqual(expect.not.stringContaining('поврежден'));
    await restore(copy, 'Заменить');
    expect(JSON.stringify(await stores())).toBe(JSON.stringify(before));
    await restore(copy, 'Объединить');
    const { inspected } = await stores();
    expect(inspected!.keys).toEqual(before['inspected']!.keys);
    const remarks = ({ rows }: { rows: unknown[] }) => (rows[0] as { remarks: { id: string }[] }).remarks.map(({ id }) => id).sort();
    expect(remarks(inspected!)).toEqual(remarks(before['inspected']!));
    expect(remarks(inspected!).length).toBeGreaterThan(0);
  });

  test('can be forgotten teacher by teacher', async () => {
    await tab.reload();
    await expect.poll(() => tab.getByLabel('Учитель в проверках').locator('option').count(), within).toBe(1);
    await tab.getByRole('button', { name: 'Удалить учителя…' }).click();
    expect(await tab.getByRole('dialog').innerText()).toMatch(/ведёт только этот учитель: 1/);
    await tab.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
    await expect.poll(said, within).toContain('Удалено.');
    const { inspected, inspections } = await stores();
    expect([inspected!.rows, (inspections!.rows as Inspection[]).map(({ names }) => names)]).toEqual([[], [{}]]);
    await restore(copy, 'Заменить');
    expect((await stores())['inspected']!.rows).toHaveLength(1);
  });

  test('are still judged by their timetable after the year was deleted', async () => {
    const monday = weekStart(browser.site.school.today);
    const week = (group: string, groupName: string) => ({ viewer: viewer(), group, groupName, monday, at: Date.now(), lessons: [] });
    await put([
      ['weeks', week('7000008', '8б')],
      ['weeks', week('7000009', '6г')],
    ]);
    await tab.getByRole('button', { name: 'Удалить год…' }).click();
    expect(await tab.getByRole('dialog').innerText()).toContain('Проверки и нужные им расписания останутся');
    await tab.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
    await expect.poll(said, within).toContain('Удалено.');
    const { weeks, inspections } = await stores();
    expect(inspections!.rows).toHaveLength(1);
    expect(weeks!.keys).toContainEqual([viewer(), '7000008', monday]);
    expect(weeks!.keys).not.toContainEqual([viewer(), '7000009', monday]);
  });

  test('do not come back if supervision was switched off after a copy was chosen', async () => {
    await choose(copy);
    await tab.locator('.found').waitFor();
    await change({ supervision: false });
    await tab.getByLabel('Объединить ').check();
    await tab.getByRole('button', { name: 'Объединить' }).click();
    await expect.poll(said, within).toContainEqual(expect.stringContaining('Проверки из копии не вернулись: режим завуча выключен.'));
    const { inspections, inspected } = await stores();
    expect([inspections!.rows, inspected!.rows]).toEqual([[], []]);
  });

  test('stay out of a restore while supervision is off, and the page says so first', async () => {
    await change({ supervision: false });
    expect((await stores())['inspections']!.rows).toEqual([]);
    await choose(copy);
    await expect
      .poll(() => tab.locator('.found .notice').first().innerText(), within)
      .toMatch(/^1 проверка из копии не вернётся: режим завуча выключен/);
    expect(await violations(tab)).toEqual([]);
    await restore(copy, 'Заменить');
    const { inspections, inspected } = await stores();
    expect([inspections!.rows, inspected!.rows]).toEqual([[], []]);
    expect((await local()).settings.supervision).toBe(false);
  });
});
