import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schoolYears } from '../../lib/calendar-file.ts';
import { nextDay } from '../../lib/calendar.ts';
import { calendarOf } from '../../lib/settings.ts';
import { dayAndMonth } from '../../lib/texts.ts';
import { addDays } from '../../lib/time.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { BUILT, marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations, violationsByNight } from './accessibility.ts';
import { expectedMarks } from './expected-marks.ts';
import { openOptions, openPopup, stopWorker } from './extension-inside.ts';

/** The options page: what is changed there holds at once and everywhere, and nothing else gets lost by it. */

let browser: JournalBrowser;
let options: Page;
/** Every address the options page has asked for. */
const asked: string[] = [];

beforeAll(async () => {
  browser = await openJournalBrowser();
  options = await openOptions(browser);
  options.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

const within = { timeout: 15_000, interval: 50 };
const calendar = (name: string) => join('tests/fixtures/calendars', `${name}.ics`);
/** The first year of the school year that it is now: a calendar of other years is of no use to the page. */
const year = () => Number(schoolYears(browser.site.school.today).from.slice(0, 4));
/** A fixture of 2026/27 moved to the school year that it is now. */
function calendarOfNow(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = readFileSync(calendar(name), 'utf8').replace(/\b202[67](?=\d{4})/g, (old) => String(Number(old) - 2026 + year()));
  return { name: 'calendar.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) };
}
const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;

/** The settings as they are kept now. */
function stored(): Promise<Settings> {
  return options.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings: Settings }> } } } }).chrome;
    return (await storage.local.get('settings')).settings;
  });
}

/** A message as the options page sends them. */
function send(data: unknown): Promise<{ res?: unknown; err?: unknown }> {
  return options.evaluate(
    (sent) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> } } }
      ).chrome.runtime.sendMessage({ id: 1, type: 'changeSettings', data: sent, timestamp: Date.now() }),
    data,
  );
}

test('as it opens, nothing is wrong with it for a screen reader', async () => {
  expect(await violations(options)).toEqual([]);
});

/** The next deadlines as they are told: «завтра, 12:00⇥сегодня» and, where they differ, what is due. */
async function deadlines(): Promise<string[]> {
  return (await options.locator('.preview tbody tr').allInnerTexts()).map((row) => row.trim().replace(/\n+/g, '\n'));
}

describe('a changed term', () => {
  test('is drawn on an open page and in an open popup at once, and a stopped worker does not matter', async () => {
    const { page, site } = browser;
    const { today } = site.school;
    await page.goto(journal('algebra-7b').urls.classJournal);
    const before = expectedMarks(journal('algebra-7b'), ['classJournal'], today);
    await expect.poll(() => marksOn(page), within).toEqual(before);
    const popup = await openPopup(browser);
    const summary = await popup.locator('.summary').innerText();
    await stopWorker(browser.context);
    await options.getByLabel('День урока, до 23:59').check();
    const after = Object.entries(before).map(([lesson, mark]) => {
      const isTodays = journal('algebra-7b').lessons.some(({ id, date }) => id === lesson && date === today);
      return [lesson, isTodays ? mark : mark.replace('pending', 'overdue')];
    });
    expect(Object.fromEntries(after)).not.toEqual(before);
    await expect.poll(() => marksOn(page), within).toEqual(Object.fromEntries(after));
    await expect.poll(() => popup.locator('.summary').innerText(), within).not.toBe(summary);
    await options.getByLabel('12:00 следующего дня').check();
    await expect.poll(() => marksOn(page), within).toEqual(before);
    await expect.poll(() => popup.locator('.summary').innerText(), within).toBe(summary);
    await popup.close();
  });

  test('is told by the next deadlines, and kept for each field apart', async () => {
    expect(await deadlines()).toHaveLength(7);
    // No mark and no line under it: all three fields are due at once.
    for (const row of await deadlines()) expect(row).toMatch(/^(сегодня|завтра|.., \d+ \S+), 12:00\t(вчера|сегодня|завтра|.., \d+ \S+)$/);
    // On a Friday before a holiday the next school day is no Monday.
    await options.getByLabel('Государственные праздники — выходные').uncheck();
    await options.getByLabel('Свой срок', { exact: true }).check();
    const homework = options.getByLabel('Домашнее задание: до какого времени');
    await homework.fill('9.30');
    await homework.press('Enter');
    await options.getByLabel('Тема урока: дней после урока').fill('0');
    await options.getByLabel('Запись об уроке', { exact: true }).uncheck();
    await expect
      .poll(async () => (await stored()).own, within)
      .toEqual({ topic: { days: 0, time: '12:00' }, homework: { days: 1, time: '09:30' }, record: null });
    // Shown before it is kept: nine in the morning is past nowhere, for the browser's clock shows nine.
    const hours = async () => (await deadlines()).map((row) => row.replace(/^.*, (\d\d:\d\d)\t.*\n/, '$1 '));
    expect([...new Set(await hours())].sort()).toEqual(['09:30 ДЗ', '12:00 Тема']);
    await options.getByLabel('Учебный день класса').check();
    const due = async () => (await deadlines()).flatMap((row) => /^(\S+), .*ДЗ$/s.exec(row)?.[1] ?? []);
    await expect.poll(due, within).not.toContain('сб');
  });
});

test('a demand turned down on a page meanwhile is not lost, is shown, and can be taken back', async () => {
  const { page } = browser;
  await options.getByLabel('12:00 следующего дня').check();
  await page.goto(journal('russian-5a').urls.planning);
  await expect.poll(async () => Object.keys(await marksOn(page)).length, within).toBeGreaterThan(0);
  await page.locator('tr[data-polden-fields~="homework"] td').first().hover();
  await page.locator('polden-bar .card').getByText('Скрыть…').click();
  const turnDown = page.locator('polden-bar .card').getByRole('button', { name: 'По этому предмету ДЗ не задаётся' });
  await turnDown.waitFor();
  // Both at once: neither has seen the other's change when it makes its own. The page is drawn anew by either, so nothing is waited for.
  await Promise.all([turnDown.dispatchEvent('click'), options.getByLabel('Спрашивать ДЗ на последнем уроке перед каникулами').check()]);
  const takeBack = options.getByRole('button', { name: 'Вернуть: 5а, Русск. яз.: ДЗ не задаётся' });
  await takeBack.waitFor();
  await expect.poll(async () => (await stored()).holidayHomework, within).toBe(true);
  expect((await stored()).mutes).toHaveLength(1);
  await takeBack.click();
  await takeBack.waitFor({ state: 'detached' });
  expect(await stored()).toMatchObject({ mutes: [], holidayHomework: true });
});

describe('a calendar file', () => {
  const file = () => options.getByLabel('Файл календаря');
  const add = () => options.locator('.found').getByRole('button', { name: 'Добавить' }).click();

  test('is shown first; what stays ticked is added, and once only', async () => {
    await file().setInputFiles(calendarOfNow('zoned'));
    await options.getByLabel('Педсовет').uncheck();
    await add();
    await options.getByText('Добавлено: 2 строки.').waitFor();
    const added = [
      { title: 'Дистанционная неделя', from: `${year() + 1}-02-01`, to: `${year() + 1}-02-05`, grades: null },
      { title: 'Каникулы первого класса', from: `${year() + 1}-02-08`, to: `${year() + 1}-02-14`, grades: null },
    ];
    expect((await stored()).holidays).toEqual(added);
    await file().setInputFiles(calendarOfNow('zoned'));
    await options.getByLabel('Педсовет').uncheck();
    await add();
    await options.getByText('Всё это уже есть.').waitFor();
    expect((await stored()).holidays).toEqual(added);
  });

  test('may be added as days off', async () => {
    await file().setInputFiles(calendarOfNow('zoned'));
    await options.getByLabel('Выходные (не работает никто)').check();
    await options.getByLabel('Педсовет').uncheck();
    await options.getByLabel('Каникулы первого класса').uncheck();
    await add();
    await options.getByText('Добавлено: 5 дней.').waitFor();
    expect((await stored()).daysOff).toEqual([
      `${year() + 1}-02-01`,
      `${year() + 1}-02-02`,
      `${year() + 1}-02-03`,
      `${year() + 1}-02-04`,
      `${year() + 1}-02-05`,
    ]);
  });

  test('that is none is refused in one line', async () => {
    const before = await stored();
    await file().setInputFiles(calendar('garbage'));
    await options.getByText('Это не файл календаря.').waitFor();
    expect(await options.getByRole('alert').count()).toBe(1);
    expect(await stored()).toEqual(before);
  });
});

describe('what makes no sense', () => {
  const errors = () => options.locator('.error').allInnerTexts();

  test('gets one line at its field and changes nothing until it is put right', async () => {
    await options.reload();
    await options.getByLabel('Свой срок', { exact: true }).check();
    const before = await stored();
    const time = options.getByLabel('Тема урока: до какого времени');
    for (const text of ['25:00', 'полдень', '', '12:60']) {
      await time.fill(text);
      await time.press('Enter');
      expect(await errors()).toEqual(['Нужно время от 00:00 до 23:59, например 12:00.']);
    }
    const lock = options.getByLabel('Журнал закрывается через');
    for (const text of ['0', '61', '1,5', '-1', 'неделя']) {
      await lock.fill(text);
      await lock.press('Enter');
      expect(await errors()).toContain('Нужно целое число от 1 до 60.');
    }
    expect(await stored()).toEqual(before);
    expect(await violations(options)).toEqual([]);
    await time.fill('14:00');
    await lock.fill('14');
    await lock.press('Enter');
    expect(await errors()).toEqual([]);
    await expect.poll(stored, within).toMatchObject({ lockDays: 14, own: { topic: { days: 0, time: '14:00' } } });
  });

  test('of dates, too', async () => {
    const before = await stored();
    await options.getByLabel('Каникулы 1: последний день').fill(`${year()}-01-01`);
    await options.getByLabel('Пять дней').focus();
    expect(await errors()).toEqual(['Последний день раньше первого.']);
    const daysOff = options.getByRole('group', { name: 'Дополнительные выходные' });
    await daysOff.getByRole('button', { name: 'Добавить' }).click();
    await daysOff.getByLabel('новая дата').fill(`${year() + 1}-02-01`);
    await daysOff.getByRole('button', { name: 'Добавить' }).click();
    expect(await errors()).toEqual(['Эта дата уже есть в списке.', 'Последний день раньше первого.']);
    expect(await stored()).toEqual(before);
    await options.getByLabel('Каникулы 1: последний день').fill(`${year() + 1}-02-06`);
    expect(await errors()).toEqual(['Эта дата уже есть в списке.']);
    await expect.poll(async () => (await stored()).holidays[0]!.to, within).toBe(`${year() + 1}-02-06`);
  });

  test('is refused by the background whatever page of ours sends it, with all that came along', async () => {
    const before = await stored();
    const { holidays } = before;
    for (const changes of [{ week: 6, policy: 'none' }, { week: 6, unheardOf: 1 }, 'text', [6], { holidays: [{}] }]) {
      expect(await send({ changes, base: { holidays } })).toHaveProperty('err');
      expect(await send(changes)).toHaveProperty('err');
    }
    for (const base of [{ holidays: [{}] }, { unheardOf: 1 }, [6]]) expect(await send({ changes: { week: 6 }, base })).toHaveProperty('err');
    expect(await send({ changes: { week: 6, daysOff: [] }, base: {} })).toEqual({ res: 'overtaken' });
    expect(await stored()).toEqual(before);
  });
});

/** The options page in one more tab, in which the browser's own interface is changed as the script says. */
async function openChanged(script: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(script);
  await page.goto(options.url());
  await page.waitForSelector('main h2');
  return page;
}
const dayOff = async (page: Page, date: string) => {
  const list = page.getByRole('group', { name: 'Дополнительные выходные' });
  await list.getByLabel('новая дата').fill(date);
  await list.getByRole('button', { name: 'Добавить' }).click();
};
/** Messages that change settings get no answer as long as `silence` says so; whether they are delivered. */
const unanswered = (isDelivered: boolean) => `
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  globalThis.silence = 0;
  chrome.runtime.sendMessage = (message, answer) => {
    if (message.type !== 'changeSettings' || globalThis.silence === 0) return send(message, answer);
    globalThis.silence -= 1;
    if (${isDelivered}) send(message, () => answer(undefined));
    else answer(undefined);
  };`;
const silence = (page: Page, times: number) => page.evaluate((left) => void ((globalThis as unknown as { silence: number }).silence = left), times);

describe('a change', () => {
  const day = (number: number) => `${year() + 1}-04-0${number}`;
  const alerts = (page: Page) => page.locator('main > .error').allInnerTexts();

  test('of a list that another tab has changed at the same moment is refused and said, and can be repeated', async () => {
    const deaf = await openChanged('chrome.storage.onChanged.addListener = () => undefined;');
    const before = (await stored()).daysOff;
    await dayOff(options, day(1));
    await expect.poll(async () => (await stored()).daysOff, within).toEqual([...before, day(1)]);
    await dayOff(deaf, day(2));
    await expect.poll(() => alerts(deaf), within).toEqual(['Настройки изменились в другой вкладке, повторите.']);
    expect((await stored()).daysOff).toEqual([...before, day(1)]);
    // Another setting is no repetition.
    await deaf.getByLabel('Шесть дней').check();
    await expect.poll(async () => (await stored()).week, within).toBe(6);
    expect(await alerts(deaf)).toHaveLength(1);
    await deaf.getByLabel('Пять дней').check();
    await dayOff(deaf, day(2));
    await expect.poll(() => alerts(deaf), within).toEqual([]);
    await expect.poll(stored, within).toMatchObject({ week: 5, daysOff: [...before, day(1), day(2)] });
    await deaf.close();
  });

  test.each([
    ['arrived', true],
    ['did not arrive', false],
  ])('that %s and got no answer is said once more, and those after it follow', async (_case, isDelivered) => {
    const page = await openChanged(unanswered(isDelivered));
    const before = (await stored()).daysOff;
    const added = [3, 4].map((number) => day(number + (isDelivered ? 2 : 0)));
    await silence(page, 1);
    for (const date of added) await dayOff(page, date);
    await expect.poll(async () => (await stored()).daysOff, within).toEqual([...before, ...added].sort());
    expect(await alerts(page)).toEqual([]);
    await page.close();
  });

  test('that was lost is said until it is repeated, whatever else is kept', async () => {
    const page = await openChanged(unanswered(false));
    await silence(page, 2);
    await page.getByLabel('Шесть дней').click();
    await expect.poll(() => alerts(page), within).toEqual([expect.stringMatching(/^Изменение не сохранилось/)]);
    expect(await page.getByLabel('Пять дней').isChecked()).toBe(true);
    const { substituted } = await stored();
    await page.getByLabel('Заменяли меня — считать моими').setChecked(!substituted);
    await expect.poll(async () => (await stored()).substituted, within).toBe(!substituted);
    expect(await alerts(page)).toHaveLength(1);
    await page.getByLabel('Шесть дней').check();
    await expect.poll(() => alerts(page), within).toEqual([]);
    await page.getByLabel('Пять дней').check();
    await expect.poll(async () => (await stored()).week, within).toBe(5);
    await page.close();
  });
});

test('holidays of some grades show in the deadlines, which name the grade', async () => {
  const { today } = browser.site.school;
  const before = await stored();
  const change = async (changes: Partial<Settings>) => {
    const { holidays: base } = await stored();
    expect(await send({ changes, base: { holidays: base } })).toEqual({ res: 'kept' });
  };
  const grade = options.locator('.preview').getByText('здесь показан 5-й');
  await change({ policy: 'next-day-noon', holidays: [{ title: 'Карантин', from: today, to: addDays(today, 10), grades: [5, 9] }] });
  await grade.waitFor();
  const back = nextDay(addDays(today, 10), { ...calendarOf(before), nextDay: 'school-day' }, null);
  await expect.poll(async () => (await deadlines()).some((row) => row.endsWith(dayAndMonth(back))), within).toBe(true);
  await change({ holidays: [{ title: '', from: addDays(today, 60), to: addDays(today, 70), grades: [5, 5] }] });
  await grade.waitFor({ state: 'detached' });
  await change({ holidays: before.holidays });
});

describe('the search', () => {
  const field = () => options.getByLabel(/^(Поиск по настройкам|Search the settings)$/);
  const shown = () => options.locator('main h2').filter({ visible: true }).allInnerTexts();
  /** The words that are coloured, as they stand on the page. */
  const marked = () => options.evaluate(() => [...new Set([...(CSS.highlights.get('found') ?? [])].map((range) => String(range).toLowerCase()))]);

  test('leaves what is found by a part of a word or by what else it is called, marks it and says how much there is', async () => {
    await field().fill('отчетные триместр');
    await options.getByText('Найдено: 1 настройка').waitFor();
    expect(await shown()).toEqual(['Календарь']);
    expect((await marked()).sort()).toEqual(['отчётн', 'триместр']);
    await field().fill('домашка');
    await options.getByText('Ничего не найдено', { exact: true }).waitFor();
    await field().fill('домашнее формально');
    await expect.poll(shown, within).toEqual(['Правила']);
    await field().fill('оповещения');
    await expect.poll(shown, within).toEqual(['Напоминания']);
    expect(await options.locator('nav a').filter({ visible: true }).allInnerTexts()).toEqual(['Напоминания']);
    expect(await violations(options)).toEqual([]);
  });

  test('says that nothing is found, and Escape shows everything again', async () => {
    const all = await options.locator('main h2').allInnerTexts();
    await field().fill('полярная сова');
    await options.getByText('Ничего не найдено. Попробуйте').waitFor();
    expect(await shown()).toEqual([]);
    await field().press('Escape');
    await expect.poll(shown, within).toEqual(all);
    expect(await field().inputValue()).toBe('');
    expect(await marked()).toEqual([]);
  });
});

describe('the settings as a file', () => {
  const choose = (settings: unknown) =>
    options.getByLabel('Файл настроек').setInputFiles({
      name: 'polden-settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: 'polden-settings', version: 1, settings })),
    });

  test('are saved without names of classes unless that is wanted', async () => {
    const save = async () => {
      const download = options.waitForEvent('download');
      await options.getByRole('button', { name: 'Сохранить файл' }).click();
      return readFileSync(await (await download).path(), 'utf8');
    };
    expect(JSON.parse(await save())).toMatchObject({ format: 'polden-settings', settings: { policy: 'next-day-noon' } });
    expect(await save()).not.toContain('"mutes"');
    await options.getByLabel('Вместе с исключениями').check();
    expect(await save()).toContain('"mutes"');
  });

  test('change nothing before they are seen, then all at once, and can be taken back', async () => {
    const before = await stored();
    await choose({ week: before.week === 5 ? 6 : 5, hour: '19:30', badge: before.badge });
    await options.getByText('Изменений: 2').waitFor();
    expect(await options.locator('.changes').innerText()).toContain('18:00 → 19:30');
    expect(await stored()).toEqual(before);
    await options.getByRole('button', { name: 'Применить' }).click();
    await options.getByText('Готово.').waitFor();
    expect(await stored()).toEqual({ ...before, week: before.week === 5 ? 6 : 5, hour: '19:30' });
    await options.getByRole('button', { name: 'Отменить' }).click();
    await options.getByText('Прежние настройки вернулись.').waitFor();
    expect(await stored()).toEqual(before);
    await choose({ week: 9, moon: 1 });
    await options.getByText('здесь таких настроек нет: moon').waitFor();
    expect(await stored()).toEqual(before);
  });

  test('go back to what they were at first, after a question', async () => {
    const before = await stored();
    await options.getByRole('button', { name: 'Вернуть исходные…' }).click();
    expect(await stored()).toEqual(before);
    await options.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await options.getByText('Готово.').waitFor();
    const { zone, own, holidays } = await stored();
    expect({ zone, own: own.record, holidays }).toEqual({ zone: before.zone, own: { days: 1, time: '12:00' }, holidays: [] });
    await options.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(stored, within).toEqual(before);
  });
});

test('reminders stay off where the browser is not allowed to notify, and the page says what to do', async () => {
  const page = await openChanged('chrome.permissions.request = async () => false;');
  await page.getByLabel('Напоминания браузера').click();
  await page.getByText('Браузер не разрешает уведомления').waitFor();
  expect(await page.getByLabel('Напоминания браузера').isChecked()).toBe(false);
  expect((await stored()).reminders).toBe(false);
  await page.close();
});

test('what the school has set is shown with a lock, has the focus and cannot be changed', async () => {
  const page = await openChanged(
    `const school = { week: 6, zone: 'Asia/Omsk', hour: '17:00', policy: 'hour-of-day', daysOff: ['2026-12-31'], rules: { 'late-entry': { on: false } } };
    const get = chrome.storage.local.get.bind(chrome.storage.local);
    chrome.storage.local.get = async (slot) => (slot === 'school' ? { school } : get(slot));
    globalThis.sent = 0;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = (message, answer) => ((globalThis.sent += 1), send(message, answer));`,
  );
  const before = await stored();
  expect(await page.getByText('Задано школой').count()).toBe(6);
  await page.getByLabel('Пять дней').click({ force: true });
  await page.getByLabel('Шесть дней').focus();
  await page.keyboard.press('ArrowUp');
  expect(await page.getByLabel('Шесть дней').isChecked()).toBe(true);
  expect(await page.getByLabel('Часовой пояс школы').inputValue()).toBe('МСК+3 · Омск');
  expect(await page.getByLabel('До', { exact: true }).getAttribute('readonly')).toBe('');
  await page.getByRole('checkbox', { name: 'Скоро срок' }).click({ force: true });
  expect(await page.getByRole('button', { name: 'Убрать:' }).count()).toBe(0);
  expect(await page.getByLabel('Шесть дней').getAttribute('aria-describedby')).not.toBeNull();
  expect(await violations(page)).toEqual([]);
  // What is not locked is sent as ever.
  await page.getByLabel('Спрашивать ДЗ на последнем уроке перед каникулами').click();
  await expect.poll(async () => (await stored()).holidayHomework, within).toBe(!before.holidayHomework);
  expect(await page.evaluate(() => (globalThis as unknown as { sent: number }).sent)).toBe(1);
  expect(await stored()).toEqual({ ...before, holidayHomework: !before.holidayHomework });
  await page.close();
});

test('periods get their usual names, and each is kept when it is complete', async () => {
  await options.getByLabel('Триместры').check();
  await options.getByRole('button', { name: 'Заполнить названия: 1–3 триместр' }).click();
  await options.getByLabel('Период 1: первый день').fill(`${year()}-09-01`);
  await options.getByLabel('Период 1: последний день').fill(`${year()}-11-30`);
  expect((await stored()).periods).toEqual([]);
  await options.getByLabel('Период 2: первый день').focus();
  await expect.poll(async () => (await stored()).periods, within).toEqual([{ title: '1 триместр', from: `${year()}-09-01`, to: `${year()}-11-30` }]);
  await options.getByRole('button', { name: 'Период 2: убрать' }).click();
  await options.getByRole('button', { name: 'Период 2: убрать' }).click();
  await options.getByRole('button', { name: 'Период 1: убрать' }).click();
  await expect.poll(async () => (await stored()).periods, within).toEqual([]);
});

test('a rule is limited to grades and subjects, and put back as it was', async () => {
  const { page } = browser;
  await options.getByLabel('12:00 следующего дня').check();
  await page.goto(journal('algebra-7b').urls.classJournal);
  await expect.poll(async () => Object.keys(await marksOn(page)).length, within).toBeGreaterThan(0);
  const rule = options.locator('.rule').filter({ hasText: 'Урок без единой записи' });
  await rule.getByRole('button', { name: 'Где применять' }).click();
  await rule.getByLabel('Классы').selectOption('8');
  await rule.getByLabel('Предметы').fill(' Алгебра,  Геометрия ,');
  await rule.getByLabel('Предметы').press('Enter');
  await expect.poll(async () => (await stored()).rules, within).toEqual({ 'lesson-blank': { grades: [8, 8], subjects: ['Алгебра', 'Геометрия'] } });
  await expect.poll(() => marksOn(page), within).toEqual({});
  await rule.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect.poll(async () => Object.keys(await marksOn(page)).length, within).toBeGreaterThan(0);
  expect((await stored()).rules).toEqual({});
});

test('the zone is one of all that the browser knows, and calendar files are read in it', async () => {
  const zones = options.getByLabel('Часовой пояс школы');
  await zones.focus();
  expect(await zones.locator('option').count()).toBeGreaterThan(200);
  await zones.selectOption({ label: 'МСК+7 · Владивосток' });
  await expect.poll(async () => (await stored()).zone, within).toBe('Asia/Vladivostok');
  // A calendar that names no zone has the school's dates.
  await options.getByLabel('Файл календаря').setInputFiles(calendarOfNow('utc'));
  await options.getByLabel(`Осенние каникулы 26 октября — 3 ноября ${year()}`).waitFor();
});

describe('with everything unfolded', () => {
  beforeAll(async () => {
    await options.getByLabel('Свой срок', { exact: true }).check();
    await options.getByLabel('Больше времени на письменные работы', { exact: true }).check();
    await options.getByText('Какие это дни').click();
    const folded = options.locator('button[aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
    await options.getByLabel('Файл календаря').setInputFiles(calendarOfNow('simple'));
    await options.locator('.found').waitFor();
  });

  /** But for what the file says, what the site has in quotation marks, and how Russian calls itself. */
  const russianWords = async () => {
    const [all, fromFile] = await Promise.all([options.locator('body').innerText(), options.locator('.found ul').innerText()]);
    return (
      all
        .replace(fromFile, '')
        .match(/(?<!“)[А-Яа-яЁё]+/g)
        ?.filter((word) => word !== 'Русский') ?? []
    );
  };

  test('nothing is wrong with it for a screen reader, by day and by night, in both languages', async () => {
    for (const language of ['English', 'Русский']) {
      await options.getByLabel(language).check();
      await expect.poll(() => options.locator('html').getAttribute('lang'), within).toBe(language === 'English' ? 'en' : 'ru');
      expect([...(await violations(options)), ...(await violationsByNight(options))], language).toEqual([]);
      expect(language === 'English' ? await russianWords() : []).toEqual([]);
    }
  });

  test('the keyboard reaches every control, in the order they stand', async () => {
    const all = await options.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, select, summary')];
      // Of a group of radio buttons the chosen one is reached, and the arrows lead on from it.
      const stops = controls.filter((control) => !(control instanceof HTMLInputElement && control.type === 'radio' && !control.checked));
      for (const [i, control] of stops.entries()) control.dataset['stop'] = String(i);
      stops[0]!.focus();
      return stops.length;
    });
    expect(all).toBeGreaterThan(80);
    const reached: string[] = [];
    // A date has three parts and a button to stop at.
    for (let i = 0; i < all * 4 && reached.at(-1) !== String(all - 1); i += 1) {
      const stop = await options.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['stop'] ?? 'elsewhere');
      if (reached.at(-1) !== stop) reached.push(stop);
      await options.keyboard.press('Tab');
    }
    expect(reached).toEqual(Array.from({ length: all }, (_, i) => String(i)));
  });

  test('it fits a small screen', async () => {
    for (const width of [1366, 1024, 768, 683, 640]) {
      await options.setViewportSize({ width, height: 768 });
      expect(await options.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBeLessThanOrEqual(0);
    }
    await options.setViewportSize({ width: 1366, height: 768 });
  });
});

test('it asks the network for nothing, and only its own bundle reads calendars', async () => {
  expect(asked.filter((url) => !url.startsWith(`chrome-extension://${browser.extensionId}/`))).toEqual([]);
  const bundles = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const withCalendars = bundles.filter((name) => /recurrence-id/i.test(readFileSync(join(BUILT, name), 'utf8')));
  expect(withCalendars).toEqual([expect.stringMatching(/options-[\w-]+\.js$/)]);
});

test('the popup leads here', async () => {
  // Chromium would go to the tab that has it open already.
  await options.close();
  const popup = await openPopup(browser);
  const opened = browser.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Настройки' }).click();
  await expect.poll(async () => (await opened).url(), within).toBe(`chrome-extension://${browser.extensionId}/options.html`);
});
