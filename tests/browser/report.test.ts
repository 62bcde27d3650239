import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inspection } from '../../lib/inspection.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { addDays } from '../../lib/time.ts';
import { convertedText, sheetsOf } from '../office/libre-office.ts';
import { openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations, violationsByNight } from './accessibility.ts';
import { expectedMarks } from './expected-marks.ts';
import { openPopup } from './extension-inside.ts';

/** The report page after a round of the look-alike's journals: what it says, how it is come back to, what it costs nobody. */

let browser: JournalBrowser;
let report: Page;
/** Every address the report page and its worker have asked for. */
const asked: string[] = [];

const OWN = ['algebra-7b', 'geometry-8a', 'russian-5a', 'history-9a', 'physics-10a'];
const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const within = { timeout: 15_000, interval: 50 };

beforeAll(async () => {
  browser = await openJournalBrowser();
});
afterAll(() => browser.close());

test('before the first page it says what to do', async () => {
  const page = await browser.context.newPage();
  await page.goto(address(''));
  await page.getByText('Здесь будет ваша история').waitFor();
  expect(await page.locator('.nothing a').getAttribute('href')).toBe('https://schools.dnevnik.ru/journals/');
  await page.close();
});

test('a round of the journals gives it something to tell', async () => {
  for (const key of OWN) for (const page of ['classJournal', 'planning'] as const) await visit(journal(key).urls[page]);
  report = await browser.context.newPage();
  report.on('request', (request) => asked.push(request.url()));
  await report.setViewportSize({ width: 1366, height: 768 });
  await open('');
  expect(await report.getByText('Здесь будет ваша история').count()).toBe(0);
});

async function visit(url: string): Promise<void> {
  await browser.page.goto(url);
  await browser.page.locator('polden-bar').waitFor({ state: 'attached' });
  // The page's word is on its way to the history.
  await browser.page.waitForTimeout(400);
}

const address = (search: string) => `chrome-extension://${browser.extensionId}/report.html${search}`;

/** Opens a view and waits until everything is read and told. */
async function open(search: string, content = '.overview, .list-head, .indicators'): Promise<void> {
  await report.goto(address(search));
  await report.locator(content).first().waitFor();
  await expect.poll(() => report.locator('.progress').innerText(), within).toBe('');
}

const countLine = () => report.locator('.list-head .count').innerText();
const listed = async (search: string) => {
  await open(search);
  return Number((await countLine()).split(' из ')[0]!.replace(/\s/g, ''));
};

type Chrome = {
  storage: { local: { get(slot: string): Promise<{ settings: Settings }>; set(slots: object): Promise<void> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

function changeSettings(changes: Partial<Settings>): Promise<void> {
  return report.evaluate(async (changed) => {
    const { storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, ...changed } });
  }, changes);
}

describe('what it says', () => {
  test('are the popup’s numbers', async () => {
    const popup = await openPopup(browser);
    const told = await popup.evaluate(() => {
      const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map((cell) => cell.firstChild?.textContent ?? '');
      return {
        indicators: textsOf('.indicators > table tbody td'),
        weeks: [...document.querySelectorAll('.chart tbody tr')].map((row) =>
          [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
        ),
        due: document.querySelectorAll('.lessons .lesson:has(.sign.pending), .lessons .lesson:has(.sign.today)').length,
        overdue: document.querySelectorAll('.lessons .lesson:has(.sign.overdue)').length,
      };
    });
    await popup.close();
    await open('');
    const shown = await report.evaluate(() => ({
      cells: [...document.querySelectorAll('.overview > .sums tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent ?? ''),
      ),
      weeks: [...document.querySelectorAll('.weeks tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    }));
    // The popup has this week and the last one while no period is set.
    expect(shown.cells.flatMap((row) => row.slice(0, 2))).toEqual(told.indicators);
    const weeks = shown.weeks.map((cells) => cells.slice(0, 4));
    expect(weeks.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
    // Weeks before the first lesson are in the popup's chart only.
    expect([...Array.from({ length: told.weeks.length - weeks.length }, () => [0, 0, 0, 0]), ...weeks]).toEqual(told.weeks);
    expect(await listed('?tab=lessons&standing=pending')).toBe(told.due);
    expect(await listed('?tab=lessons&standing=overdue')).toBe(told.overdue);
  });

  test('is what the look-alike’s own lessons call for', async () => {
    const { today } = browser.site.school;
    for (const key of OWN) {
      const marks = Object.values(expectedMarks(journal(key), ['classJournal', 'planning'], today));
      const { group, subject } = journal(key);
      for (const standing of ['overdue', 'pending']) {
        const expected = marks.filter((mark) => mark.startsWith(standing)).length;
        expect(await listed(`?tab=lessons&class=${group}&subject=${subject}&standing=${standing}`), `${key} ${standing}`).toBe(expected);
      }
    }
  });

  test('changes with the settings and with what is entered meanwhile, with no reload', async () => {
    const overdue = await listed('?tab=lessons&standing=overdue');
    await changeSettings({ policy: 'day-of-lesson' });
    await expect.poll(async () => Number((await countLine()).split(' ')[0]), within).toBeGreaterThan(overdue);
    await changeSettings({ policy: 'next-day-noon' });
    await expect.poll(async () => Number((await countLine()).split(' ')[0]), within).toBe(overdue);
    await open('?tab=lessons');
    const total = await countLine();
    await visit(journal('computing-9b').urls.planning);
    await expect.poll(countLine, within).not.toBe(total);
  });

  test('leads from a class and subject to its lessons', async () => {
    await open('');
    const row = report.locator('.parts tbody tr').filter({ hasText: 'Геометрия' });
    const lessons = Number(await row.locator('.number').first().innerText());
    expect(lessons).toBeGreaterThan(10);
    await row.getByRole('link').click();
    await report.locator('.list-head').waitFor();
    expect(new Set(await report.locator('.list tbody td:nth-child(4)').allInnerTexts())).toEqual(new Set(['Геометрия']));
    expect(Number((await countLine()).split(' ')[0])).toBeGreaterThanOrEqual(lessons);
  });
});

describe('the address', () => {
  test('brings a view back after a reload, and one step back is the view before', async () => {
    await open('');
    await report.getByRole('link', { name: 'Уроки', exact: true }).click();
    await report.locator('.list-head').waitFor();
    await report.getByLabel('Состояние').selectOption('overdue');
    await expect.poll(() => report.url(), within).toContain('standing=overdue');
    await report.getByLabel('Поиск').pressSequentially('алгебра');
    await report.locator('.list').getByRole('button', { name: 'Срок' }).click();
    await expect.poll(async () => new Set(await report.locator('.list tbody td:nth-child(4)').allInnerTexts()), within).toEqual(new Set(['Алгебра']));
    const rows = () => report.locator('.list tbody tr').allInnerTexts();
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    await report.reload();
    await report.locator('.list-head').waitFor();
    await expect.poll(rows, within).toEqual(before);
    expect(await report.getByLabel('Поиск').inputValue()).toBe('алгебра');
    expect(await report.getByLabel('Состояние').inputValue()).toBe('overdue');
    expect(await report.locator('th[aria-sort=ascending]').innerText()).toContain('Срок');
    await report.goBack();
    expect(await report.locator('th[aria-sort=descending]').innerText()).toContain('Дата');
    expect(await report.getByLabel('Поиск').inputValue()).toBe('алгебра');
    // What was typed is one step.
    await report.goBack();
    await expect.poll(() => report.getByLabel('Состояние').inputValue(), within).toBe('');
    await report.goBack();
    await report.locator('.overview').waitFor();
    expect(await report.locator('[aria-current=page]').allInnerTexts()).toEqual(['Обзор']);
  });

  test('may be damaged', async () => {
    await open('?tab=lessons&class=%00&standing=blamed&period=2026-99-99..&sort=--&of=../../x&week=never&q=');
    expect(await listed('?tab=lessons')).toBeGreaterThan(100);
    await open('?tab=nothing&tab=lessons');
    await report.locator('.overview').waitFor();
  });
});

describe('the list', () => {
  test('has only the rows in sight, and the keyboard reaches the last of them', async () => {
    const count = await listed('?tab=lessons&period=all');
    expect(count).toBeGreaterThan(150);
    const indices = () =>
      report
        .locator('.list tr[aria-rowindex]')
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))).sort((a, b) => a - b));
    expect(await report.locator('.list').getAttribute('aria-rowcount')).toBe(String(count + 1));
    expect((await indices()).length).toBeLessThan(60);
    // Read from today on, not from what is yet to come.
    const first = await report.evaluate(() => {
      const top = document.querySelector('.list thead th')!.getBoundingClientRect().bottom;
      const rows = [...document.querySelectorAll('.list tbody tr[aria-rowindex]')];
      return rows.find((row) => row.getBoundingClientRect().top >= top - 1)?.querySelector('th')?.textContent;
    });
    expect(first?.slice(0, 10)).toBe(browser.site.school.today.split('-').toReversed().join('.'));
    await report.locator('.scroller').focus();
    await report.keyboard.press('End');
    await expect.poll(async () => (await indices()).at(-1), within).toBe(count + 1);
    await expect.poll(() => report.locator(`.list tr[aria-rowindex="${count + 1}"] td`).count(), within).toBe(9);
    await report.keyboard.press('Home');
    await expect.poll(async () => (await indices()).slice(0, 3), within).toEqual([1, 2, 3]);
  });

  test('is saved as it is chosen', async () => {
    const count = await listed('?tab=lessons&standing=overdue&q=алгебра');
    const saving = report.waitForEvent('download');
    await report.getByRole('button', { name: 'CSV' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe(`Уроки ${browser.site.school.today}.csv`);
    const lines = readFileSync((await file.path())!, 'utf8')
      .split('\r\n')
      .filter(Boolean);
    expect(lines.length).toBe(count + 1);
    expect(lines[0]).toMatch(/^\ufeffДата;№;Класс;Предмет;/);
    for (const line of lines.slice(1)) expect(line).toMatch(/^\d\d\.\d\d\.\d{4};\d+;7б;Алгебра;.*просрочено/);
    await report.getByText('Файл CSV сохранён').waitFor();
  });
});

describe('an inspection', () => {
  const inspection: Inspection = {
    id: 'invented',
    name: 'Химия, ноябрь',
    purpose: '',
    basis: '',
    from: '2000-01-01',
    to: '2100-01-01',
    classes: [],
    subjects: [],
    teachers: [],
    checks: ['timeliness'],
    openedAt: 1,
    issued: null,
    closedAt: null,
    names: {},
  } as unknown as Inspection;

  test('is nowhere while supervision is off', async () => {
    await open(`?of=${inspection.id}`);
    expect(await report.getByRole('link', { name: 'Проверки' }).count()).toBe(0);
    expect(await report.getByLabel('Чьи уроки').count()).toBe(0);
    expect(Number((await report.locator('.overview > .hint').first().innerText()).split(' ')[0])).toBeGreaterThan(100);
  });

  test('has the same views of its own lessons', async () => {
    await changeSettings({ supervision: true });
    await report.getByRole('link', { name: 'Проверки' }).waitFor();
    await report.evaluate(async (kept) => {
      const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const viewer = await new Promise<string>((resolve) => {
        const request = indexedDB.open('polden');
        request.addEventListener('success', () => {
          const get = request.result.transaction('meta').objectStore('meta').get('lastViewer');
          get.addEventListener('success', () => {
            request.result.close();
            resolve(get.result as string);
          });
        });
      });
      const answer = (await runtime.sendMessage({
        id: 1,
        type: 'saveInspection',
        data: { viewer, inspection: kept, before: null },
        timestamp: Date.now(),
      })) as {
        err?: unknown;
      };
      if (answer.err !== undefined) throw new Error(JSON.stringify(answer.err));
    }, inspection);
    await visit(journal('chemistry-8b').urls.planning);
    await open('');
    await report.getByLabel('Чьи уроки').selectOption({ label: inspection.name });
    await expect.poll(() => report.locator('.parts tbody tr').allInnerTexts(), within).toEqual([expect.stringContaining('Химия')]);
    await open(`?tab=lessons&of=${inspection.id}`);
    expect(new Set(await report.locator('.list tbody td:nth-child(4)').allInnerTexts())).toEqual(new Set(['Химия']));
    await changeSettings({ supervision: false });
    await expect.poll(async () => new Set(await report.locator('.list tbody td:nth-child(4)').allInnerTexts()).size, within).toBeGreaterThan(1);
  });
});

describe('for whoever sees or moves otherwise', () => {
  const TABS = ['', '?tab=lessons', '?tab=indicators', '?tab=indicators&paper=week', '?tab=indicators&paper=span'];

  test('nothing is wrong with any tab, by day and by night', async () => {
    for (const tab of TABS) {
      await open(tab);
      expect(await violations(report), tab).toEqual([]);
      expect(await violationsByNight(report), tab).toEqual([]);
    }
  });

  /** Russian words on the page that are neither names of classes and subjects nor in a part marked as Russian. */
  const russianLeft = () =>
    report.evaluate(
      (names) => {
        const isOwn = (element: Element | null) => element?.closest('[lang=ru]') === null;
        const said = [...document.querySelectorAll('body *')].flatMap((element) => [
          ...[...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE && isOwn(element) ? (node.textContent ?? '') : '')),
          ...['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
        ]);
        return [document.title, ...said].filter((text) => /[а-яё]/i.test(names.reduce((left, name) => left.replaceAll(name, ''), text)));
      },
      browser.site.school.journals.flatMap(({ groupName, subjectName }) => [groupName, subjectName]),
    );

  test('an open page turns to English at once, all of it but the papers, and nothing is wrong with it', async () => {
    await open('?tab=lessons');
    await changeSettings({ language: 'en' });
    await expect.poll(countLine, within).toMatch(/^\d+ of \d+ lessons$/);
    await expect.poll(russianLeft, within).toEqual([]);
    expect(await report.locator('html').getAttribute('lang')).toBe('en');
    for (const tab of TABS) {
      await open(tab);
      expect(await russianLeft(), tab).toEqual([]);
      expect(await violations(report), tab).toEqual([]);
      expect(await violationsByNight(report), tab).toEqual([]);
    }
    expect(await report.locator('.paper h1').innerText()).toBe('Показатели ведения электронного журнала');
    await report.getByText('Papers are made in Russian').waitFor();
    await changeSettings({ language: 'ru' });
    await report.getByText('Сводка за период').waitFor();
  });

  test('the chart is told in words, and is a table as well', async () => {
    await open('');
    await report.locator('.canvas canvas').waitFor();
    expect(await report.getByRole('img').getAttribute('aria-label')).toMatch(/^Записи об уроках по неделям: вовремя \d+ из \d+/);
    await report.getByText('Таблицей').click();
    expect(await report.locator('.weeks table thead th').allInnerTexts()).toEqual([
      'Неделя с',
      'вовремя',
      'с опозданием',
      'не заполнено',
      'неизвестно',
      'всего',
    ]);
  });

  test('it fits a screen twice as large', async () => {
    await report.setViewportSize({ width: 683, height: 384 });
    for (const tab of TABS) {
      await open(tab);
      expect(await report.evaluate(() => document.documentElement.scrollWidth - innerWidth), tab).toBeLessThanOrEqual(0);
    }
    await report.setViewportSize({ width: 1366, height: 768 });
  });

  test('the Tab key reaches every control of the list in the order they stand', async () => {
    await open('?tab=lessons&q=алгебра');
    await report.locator('.tabs a').first().focus();
    const reached: string[] = [];
    for (let i = 0; i < 20; i += 1) {
      reached.push(await report.evaluate(() => document.activeElement?.closest('label, a, button, [role=region]')?.textContent?.slice(0, 12) ?? ''));
      await report.keyboard.press('Tab');
    }
    const names = ['Обзор', 'Уроки', 'Показатели', 'Данные', 'Период', 'Класс', 'Предмет', 'Что заполнено', 'Состояние', 'Поиск', 'Сбросить', 'CSV'];
    const places = names.map((name) => reached.findIndex((text) => text.startsWith(name.slice(0, 12))));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
  });
});

describe('on paper', () => {
  /** How many pages a view makes, and the most rows of the list there were while it was printed. */
  async function print(search: string): Promise<{ pages: number; rows: number }> {
    await open(search);
    await report.evaluate(() => {
      const seen = { rows: 0 };
      Object.assign(globalThis, { seen });
      const count = () => (seen.rows = Math.max(seen.rows, document.querySelectorAll('.list tbody tr[aria-rowindex]').length));
      new MutationObserver(count).observe(document.querySelector('main')!, { childList: true, subtree: true });
    });
    const pdf = (await report.pdf({ preferCSSPageSize: true })).toString('latin1');
    const rows = await report.evaluate(() => (globalThis as unknown as { seen: { rows: number } }).seen.rows);
    return { pages: pdf.match(/\/Type\s*\/Page\b/g)!.length, rows };
  }

  test('every lesson of the list is there, and the overview has its chart', async () => {
    const count = await listed('?tab=lessons&period=all');
    const { pages, rows } = await print('?tab=lessons&period=all');
    expect(rows).toBe(count);
    expect(pages).toBeGreaterThan(3);
    expect((await print('')).pages).toBeLessThan(5);
  });

  test.each([
    ['', 680],
    ['?tab=lessons', 1000],
    ['?tab=indicators', 625],
    ['?tab=indicators&paper=span', 625],
  ])('nothing of %s is cut off, and there are no filters or buttons', async (search, width) => {
    await open(search);
    await report.emulateMedia({ media: 'print' });
    await report.setViewportSize({ width, height: 900 });
    const state = await report.evaluate(() => ({
      beyond: document.documentElement.scrollWidth - innerWidth,
      cut: [...document.querySelectorAll<HTMLElement>('td, th, p, h2')]
        .filter((cell) => !cell.classList.contains('unseen') && cell.scrollWidth > cell.clientWidth + 1)
        .map(({ textContent }) => textContent),
      controls: [...document.querySelectorAll<HTMLElement>('select, input, .exports, .tabs, summary')].filter(
        (control) => control.offsetParent !== null,
      ).length,
    }));
    await report.emulateMedia({ media: null });
    await report.setViewportSize({ width: 1366, height: 768 });
    expect(state).toEqual({ beyond: expect.any(Number), cut: [], controls: 0 });
    expect(state.beyond).toBeLessThanOrEqual(0);
  });
});

describe('a summary', () => {
  test('is a paper that can be saved', async () => {
    await open('?tab=indicators');
    await report.getByRole('link', { name: 'Сводка за неделю' }).click();
    await report.getByRole('heading', { name: 'Показатели ведения электронного журнала' }).waitFor();
    for (const [name, extension] of [
      ['Word (.docx)', 'docx'],
      ['Excel (.xlsx)', 'xlsx'],
      ['CSV', 'csv'],
    ] as const) {
      const saving = report.waitForEvent('download');
      await report.getByRole('button', { name }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^Показатели неделя с \\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
      expect(readFileSync((await file.path())!).length).toBeGreaterThan(200);
    }
    await report.getByLabel('Неделя').selectOption({ index: 1 });
    await expect.poll(() => report.url(), within).toMatch(/week=\d{4}-\d\d-\d\d/);
  });
});

test("the archive of one's own lessons has a sheet for each journal, its dates as dates", async () => {
  await open('?tab=indicators');
  const saving = report.waitForEvent('download');
  await report.getByRole('button', { name: 'Архив за период (.xlsx)' }).click();
  const file = await saving;
  await report.getByText('Архив сохранён').waitFor();
  const sheets = sheetsOf(await convertedText('archive.xlsx', new Blob([readFileSync((await file.path())!)]), 'fods'));
  const algebra = [...sheets].find(([name]) => name.includes('Алгебра'))![1];
  const dates = algebra.flat().filter(({ type }) => type === 'date');
  const held = journal('algebra-7b').lessons.filter(({ date }) => date < browser.site.school.today);
  expect(dates.map(({ value }) => value!.slice(0, 10))).toEqual(expect.arrayContaining(held.map(({ date }) => date)));
  expect(sheets.size).toBeGreaterThan(1);
});

test('a page left open for two days follows the clock, with no reload', async () => {
  const page = await browser.context.newPage();
  await page.clock.install({ time: Date.now() });
  const dateIn = (days: number) => addDays(browser.site.school.today, days).split('-').toReversed().join('.');
  await page.goto(address(`?tab=lessons&standing=pending&q=${dateIn(0)}`));
  const printed = () => page.locator('.printed-only').textContent();
  // Nobody has looked at today's lessons since: in two days their terms have passed.
  const waiting = () => page.locator('.list tbody tr[aria-rowindex]').count();
  await expect.poll(waiting, within).toBeGreaterThan(0);
  await expect.poll(() => page.locator('.progress').innerText(), within).toBe('');
  expect(await printed()).toContain(`Полдень, ${dateIn(0)}.`);
  await page.clock.fastForward('48:00:00');
  await expect.poll(printed, within).toContain(`Полдень, ${dateIn(2)}.`);
  await expect.poll(waiting, within).toBe(0);
  await page.close();
});

test('the popup leads here', async () => {
  const popup = await openPopup(browser);
  const opened = browser.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Отчёт' }).click();
  await expect.poll(async () => (await opened).url(), within).toBe(address(''));
  await (await opened).close();
  await popup.close();
});

test('it asks the network for nothing', async () => {
  const { requests } = browser.site;
  await browser.page.goto('about:blank');
  const before = requests.length;
  for (const tab of ['', '?tab=lessons', '?tab=indicators&paper=span', '?tab=data']) await open(tab, 'main > *');
  expect(requests.slice(before)).toEqual([]);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => !/^(chrome-extension|blob):/.test(url))).toEqual([]);
});
