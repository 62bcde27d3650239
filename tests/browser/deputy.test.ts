import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Remark } from '../../lib/inspection.ts';
import { addDays, weekStart } from '../../lib/time.ts';
import { convertedText, sheetsOf } from '../office/libre-office.ts';
import { scheduleAddress } from '../site/addresses.ts';
import { dotted } from '../site/civil-date.ts';
import { COLLEAGUE_PLANS } from '../site/colleague-plans.ts';
import { TEACHERS, type TeacherRole } from '../site/people.ts';
import type { Journal } from '../site/school.ts';
import { openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';
import { insideOf, storedRows, tell } from './extension-inside.ts';

/**
 * A deputy head's whole way: an inspection, twelve journals of five teachers, the papers, the teachers put three lessons right, and
 * the second look. One browser, in order.
 */

let browser: JournalBrowser;
let report: Page;
const folder = mkdtempSync(join(tmpdir(), 'polden-papers-'));
const within = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  browser = await openJournalBrowser();
  // Two dozen times the tour would wait for it.
  browser.site.setPartialDelay(50);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Twelve journals of five teachers, one of whom leaves nothing to remark. */
const LED: readonly string[] = ['chemistry-8b', ...COLLEAGUE_PLANS.map(({ key }) => key)].filter((key) => key !== 'english-5a');
const journals = (): Journal[] => LED.map((key) => browser.site.school.journals.find((journal) => journal.key === key)!);
const surname = (role: TeacherRole) => TEACHERS[role].split(' ')[0]!;
const today = () => browser.site.school.today;
const first = () => addDays(today(), -28);

async function tour(): Promise<void> {
  for (const { urls } of journals()) {
    for (const address of [urls.classJournal, urls.planning]) {
      await browser.page.goto(address);
      await expect.poll(() => browser.page.locator('polden-bar .counts').textContent(), within).toContain('проверка:');
    }
  }
}

const bar = () => browser.page.locator('polden-bar .counts').textContent();

interface Inspected {
  ref: { group: string; subject: string };
  remarks: Remark[];
}

const rows = <T>(store: string) => storedRows<T>(browser, store);

const inspected = () => rows<Inspected>('inspected');
const remarks = async () =>
  (await inspected()).flatMap((each) => each.remarks.map((remark) => ({ ...remark, journal: each.ref.group + each.ref.subject })));
const nameOf = ({ journal, id }: { journal: string; id: string }) => `${journal} ${id}`;

/** What the pages call for, told from the look-alike's own data: lesson id → fields, of lessons whose term has passed. */
function owed(journal: Journal): [string, string][] {
  const marks = expectedMarks(journal, ['classJournal', 'planning'], today());
  return Object.entries(marks).flatMap(([lesson, mark]) => {
    const { date } = journal.lessons.find(({ id }) => id === lesson)!;
    return mark.startsWith('overdue: ') && date >= first() ? [[lesson, mark.slice('overdue: '.length)]] : [];
  });
}

async function openPaper(id: string, more = ''): Promise<void> {
  await report.goto(`${report.url().split('&')[0]}&inspection=${inspection}&part=papers&paper=${id}${more}`);
  await report.locator('.exports button').first().waitFor();
}

/** A file as a click on its button saves it. */
async function download(button: string): Promise<{ name: string; file: Blob }> {
  const [saved] = await Promise.all([report.waitForEvent('download'), report.getByRole('button', { name: button, exact: true }).click()]);
  const path = join(folder, saved.suggestedFilename());
  await saved.saveAs(path);
  return { name: basename(path), file: new Blob([readFileSync(path)]) };
}

let inspection = '';

test('opens an inspection in the report', async () => {
  const page = await insideOf(browser);
  expect(await tell(page, 'changeSettings', { changes: { supervision: true, supervisionNames: true }, base: {} })).toBe('kept');
  await browser.page.goto(browser.site.school.urls.journalsList);
  // Each class is unfolded to its subjects in turn.
  const classes = new Set(browser.site.school.journals.map(({ groupName }) => groupName));
  for (const name of classes) await browser.page.getByRole('link', { name, exact: true }).click();
  const listed = async () => (await rows<{ scope: string; journals: { subject: string | null }[] }>('rosters')).flatMap(({ journals: all }) => all);
  const { length } = browser.site.school.journals;
  await expect.poll(async () => (await listed()).filter(({ subject }) => subject !== null).length, within).toBe(length);
  report = await browser.context.newPage();
  await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=inspections`);
  await report
    .getByRole('link', { name: 'Новая проверка' })
    .or(report.getByRole('button', { name: 'Новая проверка' }))
    .first()
    .click();
  await report.getByLabel('Название').fill('Проверка журналов за ноябрь');
  await report.getByLabel('Уроки с').fill(first());
  await report.getByLabel('Уроки по').fill(today());
  await report.getByRole('button', { name: 'Создать проверку' }).click();
  await expect.poll(() => new URL(report.url()).searchParams.get('inspection'), within).toMatch(/^[\w-]{36}$/);
  inspection = new URL(report.url()).searchParams.get('inspection')!;
});

describe('the tour', () => {
  test('counts twelve journals in the bar', async () => {
    await tour();
    const all = browser.site.school.journals.length;
    await expect.poll(bar, within).toContain(`проверка: 12 из ${all} журналов`);
    expect(await inspected()).toHaveLength(12);
  });

  test('collects a remark for each thing that is owed, and for nothing else', async () => {
    const all = await remarks();
    const asked = ['topic-missing', 'homework-missing', 'lesson-blank'];
    const byLesson = new Map<string, string[]>();
    for (const { lesson, rule, fields } of all) {
      if (asked.includes(rule!)) byLesson.set(lesson!, [...(byLesson.get(lesson!) ?? []), ...fields]);
    }
    const expected = journals().flatMap(owed);
    expect(expected.length).toBeGreaterThan(30);
    expect(new Map([...byLesson].map(([lesson, fields]) => [lesson, fields.sort().join(' ')]))).toEqual(
      new Map(expected.map(([lesson, fields]) => [lesson, fields.split(' ').sort().join(' ')])),
    );
  });

  test('leaves the teacher without remarks without one', async () => {
    const punctual = journals().filter(({ key }) => key.startsWith('geography'));
    const found = (await inspected()).filter(({ ref }) => punctual.some(({ group, subject }) => ref.group === group && ref.subject === subject));
    expect(found.map((each) => each.remarks)).toEqual([[], []]);
  });
});

describe('the papers', () => {
  test('know of substitutions once the timetable of the week was opened', async () => {
    const { school } = browser.site;
    const physics = journals().find(({ key }) => key === 'physics-8v')!;
    for (const { date } of physics.lessons.filter(({ status }) => status !== 'planned')) {
      await browser.page.goto(scheduleAddress('', school, physics.group, dotted(date)));
      const isKept = async () =>
        (await rows<{ group: string; monday: string }>('weeks')).some((week) => week.group === physics.group && week.monday === weekStart(date));
      await expect.poll(isKept, within).toBe(true);
    }
  });

  test('the note praises first, names nobody unless asked, and opens in LibreOffice', async () => {
    await openPaper('note');
    const masked = await convertedText('note.docx', (await download('Word (.docx)')).file, 'txt:Text (encoded):UTF8');
    expect(masked).toContain('СПРАВКА');
    expect(masked).toContain('Учитель 1');
    for (const name of Object.values(TEACHERS)) expect(masked).not.toContain(name.split(' ')[0]);
    await openPaper('note', '&names=1');
    const named = await convertedText('note.docx', (await download('Word (.docx)')).file, 'txt:Text (encoded):UTF8');
    for (const role of ['colleague', 'mathematician', 'philologist', 'linguist', 'geographer'] as const) expect(named).toContain(surname(role));
    expect(named.indexOf(surname('geographer'))).toBeLessThan(named.indexOf(surname('mathematician')));
    expect(named).toMatch(new RegExp(`Охват: 12 из ${browser.site.school.journals.length} журналов`));
    expect(named).not.toContain(TEACHERS.geographer);
  });

  test.each([
    ['remarks', ['date', 'string']],
    ['classes', ['string']],
    ['timeliness', ['float', 'string']],
    ['programme', ['float', 'string']],
    ['register', ['date', 'string']],
    ['recheck', ['string']],
    ['substitutions', ['date', 'string']],
    ['timesheet', ['float', 'string']],
    ['archive', ['date', 'float', 'string']],
  ])('%s is a workbook whose cells are typed', async (id, expected) => {
    await openPaper(id, '&names=1');
    const { name, file } = await download('Excel (.xlsx)');
    const cells = [...sheetsOf(await convertedText('paper.xlsx', file, 'fods')).values()].flat(2);
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect(
      cells.flatMap(({ type }) => type ?? []),
      name,
    ).toEqual(expect.arrayContaining(expected));
  });

  test('the list of remarks has a row for each, no pupil in it, and the same rows as CSV', async () => {
    await openPaper('remarks', '&names=1');
    const csv = await (await download('CSV')).file.text();
    // Those that the timetable has made void were none.
    const all = (await remarks()).filter(({ dismissed }) => dismissed !== 'void');
    expect(csv.trim().split('\r\n')).toHaveLength(all.length + 1);
    const pupils = journals().flatMap((journal) => journal.pupils.map(({ name }) => name.split(' ')[0]!));
    const names = new Set(Object.values(TEACHERS).map((name) => name.split(' ')[0]!));
    expect(pupils.filter((name) => csv.includes(name) && ![...names].some((own) => own.startsWith(name)))).toEqual([]);
  });

  test('the note is copied as text and as a rich text', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPaper('note');
    await report.getByRole('button', { name: 'Скопировать' }).click();
    const copied = await expect.poll(
      () =>
        report.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type: string) => (await item!.getType(type)).text();
          return { plain: await read('text/plain'), html: await read('text/html') };
        }),
      within,
    );
    await copied.toMatchObject({ plain: expect.stringContaining('СПРАВКА'), html: expect.stringMatching(/<table/) });
  });

  test('the list of its lessons has those of its dates only, and names nobody', async () => {
    await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=lessons&of=${inspection}&period=all`);
    await report.locator('tbody tr').first().waitFor();
    const csv = await (await download('CSV')).file.text();
    expect(csv).toContain('Учитель 1');
    for (const name of Object.values(TEACHERS)) expect(csv).not.toContain(name.split(' ')[0]);
    const dates = [...csv.matchAll(/\b(\d\d)\.(\d\d)\.(20\d\d)\b/g)].map(([, day, month, year]) => `${year}-${month}-${day}`).sort();
    expect(dates.length).toBeGreaterThan(30);
    expect(dates[0]! >= first()).toBe(true);
  });
});

describe('the second look', () => {
  let before: Awaited<ReturnType<typeof remarks>>;
  const fixed: string[] = [];

  test('after three lessons were put right closes exactly their remarks', async () => {
    await report.goto(`chrome-extension://${browser.extensionId}/report.html?tab=inspections&inspection=${inspection}`);
    await report.getByRole('button', { name: 'Передать замечания' }).click();
    await report.getByLabel('Устранить до').fill(addDays(today(), 5));
    await report.locator('.confirmation, form').getByRole('button', { name: 'Передать замечания' }).click();
    await report.getByText('Повторная проверка').first().waitFor();
    before = await remarks();
    const [algebra, russian, literature] = ['algebra-8a', 'russian-7a', 'literature-6b'].map((key) => journals().find((each) => each.key === key)!);
    const lacking = (journal: Journal, field: string) => {
      const [lesson] = owed(journal).find(([, fields]) => fields === field)!;
      return journal.lessons.find(({ id }) => id === lesson)!;
    };
    const [topic, homework, blank] = [lacking(algebra!, 'topic'), lacking(russian!, 'homework'), lacking(literature!, 'record')];
    topic.topic = 'Неравенства с одной переменной';
    homework.homeworks.push({ id: '2579999999999999999', text: 'Упр. 77', changed: `${today()}T08:00` });
    // With a mark for everybody, so that no remark about too few takes its place.
    for (const cell of Object.values(blank.works[0]!.cells)) cell.mark = '4';
    fixed.push(`${topic.id} topic-missing`, `${homework.id} homework-missing`, `${blank.id} lesson-blank`);

    await tour();
    const marks = `${blank.id} marks-missing`;
    const closed = async () => (await remarks()).filter(({ fixedAt }) => fixedAt !== null).map(({ id }) => id);
    await expect.poll(async () => (await closed()).filter((id) => id !== marks).sort(), within).toEqual(fixed.toSorted());
  });

  test('adds no remark and opens none again', async () => {
    const after = await remarks();
    expect(after.map(nameOf)).toEqual(before.map(nameOf));
    expect(after.filter(({ dismissed }) => dismissed !== null).map(nameOf)).toEqual(before.filter(({ dismissed }) => dismissed !== null).map(nameOf));
  });

  test('is told by the bar and by the sheet to check again with', async () => {
    expect(await bar()).toMatch(/повторная проверка: (\d+) из \1 журнал/);
    await openPaper('recheck', '&names=1');
    const sheets = sheetsOf(await convertedText('recheck.xlsx', (await download('Excel (.xlsx)')).file, 'fods'));
    const lines = [...sheets.values()].flat().map((row) => row.map(({ shown }) => shown));
    const yes = lines.filter((row) => row.includes('да'));
    expect(yes.length).toBeGreaterThanOrEqual(3);
    expect(lines.filter((row) => row.includes('нет')).length).toBeGreaterThan(20);
  });
});
