import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inspection, Remark } from '../../lib/inspection.ts';
import { addDays } from '../../lib/time.ts';
import type { Week } from '../../lib/timetable.ts';
import { scheduleAddress } from '../site/addresses.ts';
import { dotted } from '../site/civil-date.ts';
import { marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { expectedMarks } from './expected-marks.ts';
import { insideOf, readStorage, stopWorker, storedRows, tell } from './extension-inside.ts';

/** What is kept of colleagues' journals: nothing, until supervision is on and an inspection asks for it. One browser, in order. */

let browser: JournalBrowser;
beforeAll(async () => void (browser = await openJournalBrowser()));
afterAll(() => browser.close());

const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const chemistry = () => journal('chemistry-8b');

async function visit(page: Page, key: string, kind: 'classJournal' | 'planning'): Promise<void> {
  await page.goto(journal(key).urls[kind]);
  await page.locator('polden-bar').waitFor({ state: 'attached' });
}

const barText = (page: Page) => page.locator('polden-bar .counts').textContent();

function inspection(more: Partial<Inspection> = {}): Inspection {
  const { today } = browser.site.school;
  return {
    id: 'first',
    name: 'Проверка 8 классов',
    purpose: '',
    basis: '',
    from: addDays(today, -40),
    to: today,
    classes: ['8б'],
    subjects: [],
    teachers: [],
    checks: ['timeliness', 'homework'],
    openedAt: Date.now(),
    issued: null,
    closedAt: null,
    names: {},
    ...more,
  };
}

interface Stored {
  journal: string;
  remarks: Remark[];
}

const rows = <T>(store: string) => storedRows<T>(browser, store);

const inspected = () => rows<Stored>('inspected');

const viewer = () => `dnevnik.ru//${browser.site.school.viewer.userId}`;

async function change(settings: object): Promise<void> {
  const page = await insideOf(browser);
  expect(await tell(page, 'changeSettings', { changes: settings, base: {} })).toBe('kept');
}

let kept: Inspection | null = null;

async function save(changed: Inspection): Promise<void> {
  const page = await insideOf(browser);
  expect(await tell(page, 'saveInspection', { viewer: viewer(), inspection: changed, before: kept })).toBe('kept');
  kept = changed;
}

describe('supervision off', () => {
  test("a colleague's journal leaves no trace on disk, and an inspection is refused", async () => {
    await visit(browser.page, 'chemistry-8b', 'classJournal');
    await visit(browser.page, 'chemistry-8b', 'planning');
    const page = await insideOf(browser);
    await expect(tell(page, 'saveInspection', { viewer: viewer(), inspection: inspection(), before: null })).rejects.toThrow('supervision is off');
    expect(await readStorage(browser, 'disk')).not.toContain(chemistry().group);
  });
});

test("of a colleague's page it is noted that somebody looked, and nothing else", async () => {
  const [lastView, lastViewer] = await rows<number | string>('meta');
  expect(lastViewer).toBe(viewer());
  expect(Date.now() - Number(lastView)).toBeLessThan(60_000);
});

describe('supervision on', () => {
  test('without an inspection nothing is kept of it either', async () => {
    await change({ supervision: true });
    await visit(browser.page, 'chemistry-8b', 'classJournal');
    expect(await readStorage(browser, 'disk')).not.toContain(chemistry().group);
    expect(await barText(browser.page)).not.toContain('проверка');
  });

  test('an inspection counts the journals it looks at, says so in the bar, and collects remarks', async () => {
    await save(inspection());
    await visit(browser.page, 'chemistry-8b', 'planning');
    await expect.poll(() => barText(browser.page)).toContain('проверка: 1 журнал');
    const [only, ...others] = await inspected();
    expect(others).toEqual([]);
    const expected = expectedMarks(chemistry(), ['classJournal', 'planning'], browser.site.school.today);
    const overdue = Object.entries(expected).flatMap(([lesson, mark]) => (mark.startsWith('overdue') ? [[lesson, mark.split(': ')[1]]] : []));
    const byLesson = overdue.map(([lesson]) => [
      lesson,
      only!.remarks
        .filter(
          (remark) => remark.lesson === lesson && !remark.isPast && ['topic-missing', 'homework-missing', 'lesson-blank'].includes(remark.rule!),
        )
        .flatMap(({ fields }) => fields)
        .sort()
        .join(' '),
    ]);
    expect(overdue.length).toBeGreaterThan(2);
    expect(byLesson).toEqual(overdue.map(([lesson, fields]) => [lesson, fields!.split(' ').sort().join(' ')]));
  });

  test('a journal of another class is not kept', async () => {
    await visit(browser.page, 'algebra-7b', 'classJournal');
    expect(await barText(browser.page)).not.toContain('проверка');
    expect(await inspected()).toHaveLength(1);
  });

  test('names are kept only once they are asked for, and shortened', async () => {
    const [teacher] = chemistry().teachers;
    const [surname, first, father] = teacher!.name.split(' ') as [string, string, string];
    expect(await readStorage(browser)).not.toContain(surname);
    await change({ supervisionNames: true });
    await visit(browser.page, 'chemistry-8b', 'classJournal');
    await expect.poll(() => readStorage(browser, 'disk')).toContain(`${surname} ${first[0]}. ${father[0]}.`);
    expect(await readStorage(browser)).not.toContain(teacher!.name);
    await change({ supervisionNames: false });
    expect(await readStorage(browser)).not.toContain(surname);
  });

  test('the joined picture outlives the browser', async () => {
    await browser.restart();
    await visit(browser.page, 'chemistry-8b', 'classJournal');
    const expected = expectedMarks(chemistry(), ['classJournal', 'planning'], browser.site.school.today);
    const seenHere = expectedMarks(chemistry(), ['classJournal'], browser.site.school.today);
    // Topics and homework were seen before the restart: their standing is known here too.
    await expect.poll(() => marksOn(browser.page), { timeout: 15_000 }).toEqual(expected);
    expect(expected).not.toEqual(seenHere);
  });

  test('other classes and other dates hide what was seen, and lose nothing of it', async () => {
    const before = await inspected();
    const { today } = browser.site.school;
    const set = kept!;
    await save({ ...set, from: addDays(today, 30), to: addDays(today, 60) });
    await visit(browser.page, 'chemistry-8b', 'planning');
    await save({ ...set, classes: ['9'] });
    await visit(browser.page, 'chemistry-8b', 'planning');
    expect(await barText(browser.page)).not.toContain('проверка');
    await save(set);
    await visit(browser.page, 'chemistry-8b', 'planning');
    await expect.poll(() => barText(browser.page)).toContain('проверка: 1 журнал');
    const stood = (all: Stored[]) => all[0]!.remarks.map(({ id, dismissed }) => `${id} ${dismissed}`);
    expect(stood(await inspected())).toEqual(stood(before));
  });

  test('once the list is handed over, a later look closes what was put right, and nothing else', async () => {
    const before = (await inspected())[0]!.remarks;
    const target = before.find(({ rule, fixedAt }) => rule === 'topic-missing' && fixedAt === null)!;
    await save({ ...kept!, issued: { at: Date.now(), term: addDays(browser.site.school.today, 5) } });
    chemistry().lessons.find(({ id }) => id === target.lesson)!.topic = 'Оксиды и их свойства';
    await stopWorker(browser.context);
    await visit(browser.page, 'chemistry-8b', 'planning');
    const isOpen = ({ fixedAt }: Remark) => fixedAt === null;
    await expect.poll(async () => (await inspected())[0]!.remarks.filter(isOpen).length).toBe(before.filter(isOpen).length - 1);
    const after = (await inspected())[0]!.remarks;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.filter((each) => !isOpen(each)).map(({ id }) => id)).toEqual([target.id]);
    expect(await barText(browser.page)).toContain('повторная проверка: 1 из 1 журнала');
  });

  test('what another tab has changed or removed is not put back from an older copy', async () => {
    const page = await insideOf(browser);
    const older = { ...kept!, issued: null };
    const again = { viewer: viewer(), inspection: { ...older, name: 'Другое имя' }, before: older };
    expect(await tell(page, 'saveInspection', again)).toBe('overtaken');
    expect(await tell(page, 'saveInspection', { ...again, inspection: { ...older, id: 'gone' } })).toBe('overtaken');
    expect(await readStorage(browser, 'disk')).not.toContain('Другое имя');
    expect(await readStorage(browser, 'disk')).not.toContain('"gone"');
  });

  test('who teaches is forgotten with the inspection that asked for it', async () => {
    const physics = journal('physics-8v');
    const { date } = physics.lessons.find(({ status }) => status === 'substituted')!;
    const isTold = async () => (await rows<Week>('weeks')).some(({ lessons }) => lessons.some(({ teachers }) => teachers !== undefined));
    await save({ ...kept!, classes: ['8'] });
    await browser.page.goto(scheduleAddress('', browser.site.school, physics.group, dotted(date)));
    await expect.poll(isTold).toBe(true);
    const page = await insideOf(browser);
    await tell(page, 'removeInspection', { viewer: viewer(), id: 'first' });
    expect(await isTold()).toBe(false);
    kept = null;
    await save(inspection());
  });

  test('switched off, everything about colleagues is gone', async () => {
    await visit(browser.page, 'chemistry-8b', 'classJournal');
    expect(await inspected()).not.toEqual([]);
    await change({ supervision: false });
    const disk = await readStorage(browser, 'disk');
    expect(await inspected()).toEqual([]);
    // The timetable of the class stays, and says nothing of who teaches.
    expect(disk).not.toContain(chemistry().teachers[0]!.userId);
    expect(disk).not.toContain(chemistry().subject);
  });
});
