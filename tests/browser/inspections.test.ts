import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from '../../lib/checks.ts';
import type { Inspection, Remark } from '../../lib/inspection.ts';
import { inspectedRow } from '../../lib/supervision-history.ts';
import { dayAndMonth } from '../../lib/texts.ts';
import { addDays } from '../../lib/time.ts';
import { openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { violations, violationsByNight, violationsInEnglish } from './accessibility.ts';
import { openOptions, readStorage, storedRows, tell } from './extension-inside.ts';

/** A deputy head's way through an inspection on the report page, from switching it on to leaving no trace of it. One browser, in order. */

let browser: JournalBrowser;
let options: Page;
let report: Page;

beforeAll(async () => {
  browser = await openJournalBrowser();
  options = await openOptions(browser);
});
afterAll(() => browser.close());

const within = { timeout: 15_000, interval: 50 };
const journal = (key: string) => browser.site.school.journals.find((candidate) => candidate.key === key)!;
const today = () => browser.site.school.today;
const viewer = () => `dnevnik.ru//${browser.site.school.viewer.userId}`;
const button = (name: string | RegExp) => report.getByRole('button', { name, exact: typeof name === 'string' });
/** Letters with no place to break at. */
const LONG = 'щ'.repeat(360);
const link = (name: string) => report.getByRole('link', { name, exact: true });
const alerts = () => report.getByRole('alert').allInnerTexts();

/** The row of a remark, by what it says. */
const row = (text: string) => report.locator('.remark').filter({ hasText: text });

/** Presses a key until the keyboard is on what is looked for, as somebody without a mouse goes. */
async function tabTo(name: string | RegExp): Promise<void> {
  const nameOf = () =>
    report.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
      return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
    });
  for (let presses = 0; presses < 80; presses += 1) {
    await report.keyboard.press('Tab');
    const found = await nameOf();
    if (typeof name === 'string' ? found === name : name.test(found)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function openReport(address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`chrome-extension://${browser.extensionId}/report.html?${address}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

const rowsOf = <T>(store: string) => storedRows<T>(browser, store);

async function keptInspection(): Promise<Inspection> {
  const [kept] = await rowsOf<Inspection & { viewer: string }>('inspections');
  const { viewer: _, ...inspection } = kept!;
  return inspection;
}

async function keptRemarks(): Promise<Remark[]> {
  return (await rowsOf<{ remarks: Remark[] }>('inspected')).flatMap(({ remarks }) => remarks);
}

const keptRemark = async (text: string) => (await keptRemarks()).find((each) => each.text === text);

const violationsByDayAndNight = async (page: Page) => [...(await violations(page)), ...(await violationsByNight(page))];

describe('supervision', () => {
  const isOn = async () =>
    options.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings: { supervision: boolean } }> } } } }
      ).chrome;
      return (await storage.local.get('settings')).settings.supervision;
    });
  const tick = () => options.getByLabel('Режим завуча: проверки журналов коллег');

  test('is off, and the report says how to switch it on', async () => {
    expect(await isOn()).toBe(false);
    const page = await openReport('tab=inspections&inspection=new');
    expect(await page.getByRole('link', { name: 'Открыть настройки контроля' }).getAttribute('href')).toBe('/options.html#supervision');
    expect(await page.getByText('Новая проверка').count()).toBe(0);
    expect(await violationsByDayAndNight(page)).toEqual([]);
    await page.close();
  });

  test('is switched on only after it was said what is kept, where, how long, on what ground, and that nobody is ranked', async () => {
    await tick().click();
    const warning = options.getByRole('group', { name: 'Прежде чем включить' });
    for (const said of ['номера журналов и учителей', 'Только в этом браузере', '30 дней', 'локальным актом школы', 'Никто не ранжируется']) {
      expect(await warning.innerText()).toContain(said);
    }
    expect(await tick().isChecked()).toBe(false);
    await options.getByRole('button', { name: 'Не включать' }).click();
    expect(await isOn()).toBe(false);
    expect(await options.getByLabel('Хранить фамилии учителей').count()).toBe(0);
    await tick().press('Space');
    await expect.poll(() => options.evaluate(() => document.activeElement?.textContent), within).toBe('Прежде чем включить');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await expect.poll(isOn, within).toBe(true);
    expect(await tick().isChecked()).toBe(true);
    expect(await options.getByLabel('Хранить фамилии учителей').isChecked()).toBe(false);
  });
});

describe('a new inspection', () => {
  test('is made by keyboard alone, as the form stands but for the class', async () => {
    await browser.page.goto(journal('algebra-7b').urls.classJournal);
    await browser.page.locator('[data-polden-standing]').first().waitFor();
    const periods = [
      { title: '1 четверть', from: addDays(today(), -120), to: addDays(today(), -41) },
      { title: '2 четверть', from: addDays(today(), -40), to: addDays(today(), 20) },
    ];
    await tell(options, 'changeSettings', { changes: { periods }, base: { periods: [] } });
    report = await openReport('tab=inspections');
    expect(await violationsByDayAndNight(report)).toEqual([]);
    await tabTo('Новая проверка');
    await report.keyboard.press('Enter');
    for (const preset of ['1 четверть', '2 четверть']) {
      await tabTo(preset);
      await report.keyboard.press('Enter');
    }
    await tabTo('Классы');
    await report.keyboard.type('8б');
    await report.keyboard.press('Enter');
    await report.getByRole('heading', { name: 'Проверка журналов' }).waitFor();
    expect(await keptInspection()).toMatchObject({
      name: 'Проверка журналов',
      from: addDays(today(), -40),
      to: addDays(today(), 20),
      classes: ['8б'],
      teachers: [],
      closedAt: null,
      issued: null,
    });
    expect((await keptInspection()).checks).toHaveLength(7);
    expect(new URL(report.url()).searchParams.get('inspection')).toBe((await keptInspection()).id);
  });

  test('that makes no sense is told so at each place and is not kept', async () => {
    const page = await openReport('tab=inspections&inspection=new');
    await page.getByLabel('Название').fill(' ');
    await page.getByLabel('Уроки по').fill('2001-01-01');
    for (const check of await page.getByRole('checkbox').all()) await check.uncheck();
    await page.getByRole('button', { name: 'Создать проверку' }).click();
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([
      expect.stringMatching(/^Нужно название/),
      'Последний день раньше первого.',
      expect.stringMatching(/^Отметьте хотя бы одно/),
    ]);
    expect(await page.evaluate(() => document.activeElement === document.querySelector('input'))).toBe(true);
    expect(await violationsByDayAndNight(page)).toEqual([]);
    await page.getByRole('button', { name: 'Все семь' }).click();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(7);
    expect(await rowsOf('inspections')).toHaveLength(1);
    await page.close();
  });
});

describe('what is left to open', () => {
  test('is unknown until the list of journals was seen, and then links each journal', async () => {
    await link('Осталось открыть').click();
    expect(await link('Откройте список журналов школы').getAttribute('href')).toBe('https://schools.dnevnik.ru/journals/');
    await browser.page.goto(browser.site.school.urls.journalsList);
    await browser.page.getByRole('link', { name: '8б', exact: true }).click();
    const chemistry = report.getByRole('link', { name: '8б, Химия: Химия' });
    // The page follows by itself.
    await chemistry.waitFor();
    expect(await chemistry.getAttribute('rel')).toBe('noreferrer');
    expect(await chemistry.getAttribute('target')).toBe('_blank');
    expect(await report.locator('.where').innerText()).toContain('0 из 1 журнала');
    expect(await violationsByDayAndNight(report)).toEqual([]);
  });

  test('becomes the other page once one of the two was opened', async () => {
    await browser.page.goto(journal('chemistry-8b').urls.classJournal);
    await expect.poll(() => report.locator('.where').innerText(), within).toContain('1 из 1 журнала');
    expect(await report.locator('.open-pages').innerText()).toMatch(/^8б, Химия: открыть .*поурочное планирование$/);
    await browser.page.goto(journal('chemistry-8b').urls.planning);
    await report.getByText('Всё, что нужно для проверки, открыто.').waitFor();
  });
});

describe('remarks', () => {
  test('are there by themselves, and filtered by what the address says', async () => {
    await report.getByRole('navigation', { name: 'Части проверки' }).getByRole('link', { name: 'Замечания' }).click();
    await expect.poll(() => report.locator('.remark').count(), within).toBeGreaterThan(1);
    expect(await report.locator('.remark').count()).toBe((await keptRemarks()).length);
    await report.getByLabel('Что проверяли').selectOption({ label: 'Программа' });
    const programme = (await keptRemarks()).filter(({ rule }) => CHECKS.programme.rules.includes(rule ?? ''));
    expect(programme.length).toBeGreaterThan(0);
    expect(programme.length).toBeLessThan((await keptRemarks()).length);
    await expect.poll(() => report.locator('.remark').count(), within).toBe(programme.length);
    await report.reload();
    await expect.poll(() => report.locator('.remark').count(), within).toBe(programme.length);
    await report.getByLabel('Что проверяли').selectOption({ label: 'всё' });
    await report.getByLabel('Группировать').selectOption({ label: 'по учителям' });
    // No names are kept, so there is none to show.
    await expect.poll(() => report.locator('.group summary').allInnerTexts(), within).toEqual([expect.stringMatching(/^Учитель 1 /)]);
    await report.getByLabel('Группировать').selectOption({ label: 'по журналам' });
  });

  test('are edited, dismissed and taken back, marked as fixed and taken back', async () => {
    const text = (await keptRemarks()).find(({ rule }) => rule === 'topic-missing')!.text;
    await row(text)
      .first()
      .getByRole('button', { name: /^Изменить/ })
      .click();
    await report.getByLabel('Текст замечания').fill(' ');
    await report.keyboard.press('Tab');
    await report.keyboard.press('Enter');
    expect(await alerts()).toEqual(['Замечанию нужен текст.']);
    await report.getByLabel('Текст замечания').fill('Тему записать полностью');
    await button('Сохранить').click();
    const edited = row('Тему записать полностью');
    await edited.waitFor();
    // The keyboard stays where the work is.
    expect(await edited.evaluate((element) => element === document.activeElement)).toBe(true);
    const counted = report.getByRole('navigation', { name: 'Части проверки' }).getByRole('link', { name: /^Замечания/ });
    const all = (await keptRemarks()).filter(({ dismissed }) => dismissed === null).length;
    expect(await counted.innerText()).toBe(`Замечания ${all}`);
    await edited.getByRole('button', { name: /^Отклонить/ }).click();
    expect(await violationsByDayAndNight(report)).toEqual([]);
    expect(await violationsInEnglish(report)).toEqual([]);
    await button('уважительная причина').click();
    await edited.getByText('отклонено: уважительная причина').waitFor();
    expect(await keptRemark('Тему записать полностью')).toMatchObject({ dismissed: 'excused' });
    expect(await counted.innerText()).toBe(`Замечания ${all - 1}`);
    await edited.getByRole('button', { name: /^Вернуть/ }).click();
    await edited.getByText('открыто').waitFor();
    await edited.getByRole('button', { name: /^Устранено/ }).click();
    await edited.getByText(`устранено ${dayAndMonth(today())}`).waitFor();
    await edited.getByRole('button', { name: /^Не устранено/ }).click();
    await edited.getByText('открыто').waitFor();
    expect(await keptRemark('Тему записать полностью')).toMatchObject({ dismissed: null, fixedAt: null });
  });

  test('are added by hand and taken out again, and survive a reload', async () => {
    for (const text of ['Нет записи инструктажа', LONG, 'Лишнее']) {
      await button('Добавить замечание').click();
      await report.getByLabel('Замечание', { exact: true }).fill(text);
      await button('Добавить').click();
      await row(text).waitFor();
    }
    expect(await report.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await row('Лишнее')
      .getByRole('button', { name: /^Убрать/ })
      .click();
    await row('Лишнее').waitFor({ state: 'detached' });
    // The keyboard went on from where the row had been.
    expect(await report.evaluate(() => document.activeElement?.classList.contains('remark'))).toBe(true);
    await report.reload();
    await row('Нет записи инструктажа').waitFor();
    expect(await row('Тему записать полностью').count()).toBe(1);
    expect(await row('Лишнее').count()).toBe(0);
    expect(await keptRemark('Нет записи инструктажа')).toMatchObject({ rule: null, date: null, isPast: false });
    expect(
      await row('Тему записать полностью')
        .getByRole('button', { name: /^Убрать/ })
        .count(),
    ).toBe(0);
  });

  test('that could not be kept are told in one sentence, and what was typed stays', async () => {
    const page = await browser.context.newPage();
    await page.addInitScript(`
      const send = chrome.runtime.sendMessage.bind(chrome.runtime);
      globalThis.isSilent = true;
      chrome.runtime.sendMessage = (message, answer) =>
        message.type === 'saveRemark' && globalThis.isSilent ? answer(undefined) : send(message, answer);`);
    await page.goto(report.url());
    const hand = page.locator('.remark').filter({ hasText: 'Нет записи инструктажа' });
    await hand.getByRole('button', { name: /^Изменить/ }).click();
    await page.getByLabel('Текст замечания').fill('Записать инструктаж');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await expect.poll(() => page.getByRole('alert').allInnerTexts(), within).toEqual([expect.stringMatching(/^Не сохранилось, введённое осталось/)]);
    expect(await page.getByLabel('Текст замечания').inputValue()).toBe('Записать инструктаж');
    await page.evaluate('globalThis.isSilent = false');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.locator('.remark').filter({ hasText: 'Записать инструктаж' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await keptRemark('Записать инструктаж')).toBeDefined();
    await page.close();
  });
});

describe('a paper', () => {
  test('is shown as it will be printed, without names, and nothing of the page is printed with it', async () => {
    await link('Документы').click();
    const note = report.locator('.paper');
    await note.waitFor();
    expect(await note.innerText()).toContain('Учитель 1');
    expect(await violationsByDayAndNight(report)).toEqual([]);
    expect(await violationsInEnglish(report)).toEqual([]);
    await report.emulateMedia({ media: 'print' });
    const isPrinted = (selector: string) => report.locator(selector).first().isVisible();
    expect(await isPrinted('.paper')).toBe(true);
    for (const other of ['.head', '.inspection > h2', '.parts', '.exports', '.stage-actions', '.paperwork nav'])
      expect(await isPrinted(other)).toBe(false);
    await report.emulateMedia({ media: 'screen' });
    for (const paper of await report.locator('.paperwork nav a').all()) {
      await paper.click();
      await expect.poll(() => paper.getAttribute('aria-current'), within).toBe('page');
      await report.locator('.paper').waitFor();
    }
  });

  test('of the programme says why it is behind, as the deputy has put it', async () => {
    await link('Выполнение программы').click();
    await report.getByText('Вписать причину отставания').click();
    await report.getByLabel('Причина').fill('карантин');
    await button('Сохранить').click();
    await expect.poll(() => report.locator('.paper table').innerText(), within).toContain('карантин');
    expect((await rowsOf<{ reason?: string }>('inspected')).map(({ reason }) => reason)).toEqual(['карантин']);
  });
});

describe('a list that was handed over', () => {
  test('has the term that was chosen, not one in the past', async () => {
    await button('Передать замечания').click();
    await report.getByLabel('Устранить до').fill(addDays(today(), -1));
    await report.locator('.asked').getByRole('button', { name: 'Передать замечания' }).click();
    expect(await alerts()).toEqual(['Нужна дата не раньше сегодняшней.']);
    expect(await violationsByDayAndNight(report)).toEqual([]);
    const term = addDays(today(), 3);
    await report.getByLabel('Устранить до').fill(term);
    await report.getByLabel('Устранить до').press('Enter');
    await link('Повторная проверка').click();
    await report.getByText(`Срок — ${dayAndMonth(term)} включительно`).waitFor();
    expect((await keptInspection()).issued).toMatchObject({ term });
    expect(await report.locator('.remark.overdue').count()).toBe(0);
  });

  test('shows what is to be looked at again, and what is overdue once the term has passed', async () => {
    expect(await report.locator('.open-pages a').count()).toBe(2);
    const inspection = await keptInspection();
    const passed = { ...inspection, issued: { at: inspection.issued!.at, term: addDays(today(), -1) } };
    await tell(options, 'saveInspection', { viewer: viewer(), inspection: passed, before: inspection });
    await report.reload();
    await report
      .getByText(`просрочено с ${dayAndMonth(today())}`)
      .first()
      .waitFor();
    expect(await report.locator('.remark.open').count()).toBe(0);
    expect(await violationsByDayAndNight(report)).toEqual([]);
    await row('Записать инструктаж')
      .getByRole('button', { name: /^Устранено/ })
      .click();
    await report.getByRole('heading', { name: 'Устранено 1' }).waitFor();
    await row('Записать инструктаж').waitFor({ state: 'hidden' });
    await browser.page.goto(journal('chemistry-8b').urls.planning);
    await expect.poll(() => report.locator('.open-pages a').count(), within).toBe(1);
  });

  test('is taken back to collecting and handed over again', async () => {
    await button('Вернуть к сбору').click();
    await report.keyboard.press('Escape');
    expect(await button('Вернуть к сбору').evaluate((element) => element === document.activeElement)).toBe(true);
    await button('Вернуть к сбору').click();
    await report.locator('.asked').getByRole('button', { name: 'Вернуть к сбору' }).click();
    await button('Передать замечания').waitFor();
    expect((await keptInspection()).issued).toBeNull();
  });

  test('is closed, says until when it is kept, and can then only be read', async () => {
    await button('Закрыть проверку').click();
    const until = dayAndMonth(addDays(today(), 30));
    expect(await report.locator('.asked').innerText()).toContain(`до ${until}`);
    await report.locator('.asked').getByRole('button', { name: 'Закрыть проверку' }).click();
    await report.getByText(`Проверка закрыта и хранится до ${until}`).waitFor();
    await report.getByRole('navigation', { name: 'Части проверки' }).getByRole('link', { name: 'Замечания' }).click();
    await row('Тему записать полностью').waitFor();
    expect(await report.locator('.remark button').count()).toBe(0);
    expect(await violationsByDayAndNight(report)).toEqual([]);
    await button('Открыть снова').click();
    await report.locator('.asked').getByRole('button', { name: 'Открыть снова' }).click();
    await button('Закрыть проверку').waitFor();
  });
});

describe('sixty journals with fifteen hundred remarks', () => {
  const LARGE = 'large';

  beforeAll(async () => {
    const inspection = { ...(await keptInspection()), id: LARGE, name: 'Большая проверка', classes: ['11'] };
    await tell(options, 'saveInspection', { viewer: viewer(), inspection, before: null });
    const remark = (i: number): Remark => ({
      id: `hand-${i}`,
      lesson: null,
      date: addDays(today(), -(i % 20)),
      rule: null,
      fields: [],
      text: `Замечание ${i}`,
      madeAt: Date.now(),
      fixedAt: null,
      isPast: false,
      dismissed: null,
    });
    const rows = Array.from({ length: 60 }, (_, i) =>
      inspectedRow(viewer(), {
        inspection: LARGE,
        known: {
          ledger: {
            journal: {
              group: `77${i}`,
              subject: '5',
              subgroup: null,
              groupName: `11${'абвг'[i % 4]}`,
              subjectName: `Предмет ${i}`,
              teachers: [`8000${i % 20}`],
            },
            lessons: [],
          },
          pages: {},
        },
        remarks: Array.from({ length: 25 }, (__, j) => remark(i * 25 + j)),
        firstAt: Date.now(),
        lastAt: Date.now(),
      }),
    );
    await options.evaluate(async (all) => {
      const opened = indexedDB.open('polden');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const tx = opened.result.transaction('inspected', 'readwrite');
      for (const each of all) tx.objectStore('inspected').put(each);
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      opened.result.close();
    }, rows);
  });

  test('open folded, unfold one by one or all, and answer at once', async () => {
    const page = await openReport(`tab=inspections&inspection=${LARGE}&part=remarks`);
    const groups = page.locator('.group');
    await expect.poll(() => groups.count(), within).toBe(60);
    expect(await page.locator('.remark').count()).toBe(0);
    await groups.first().locator('summary').click();
    await expect.poll(() => page.locator('.remark').count(), within).toBe(25);
    await page.getByRole('button', { name: 'Развернуть все' }).click();
    await expect.poll(() => page.locator('.remark').count(), within).toBe(1500);
    // A blink, as a person feels it, with room for a slow machine: all are drawn and one is being changed.
    const took = await page.evaluate(async () => {
      const begun = performance.now();
      document.querySelector<HTMLButtonElement>('.remark .acts button:nth-of-type(2)')!.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    });
    expect(took).toBeLessThan(500);
    await page.getByLabel('Текст замечания').fill('Изменено');
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
    await page.locator('.remark').filter({ hasText: 'Изменено' }).waitFor();
    await page.close();
  });

  test('are removed with their inspection once that was confirmed', async () => {
    const page = await openReport(`tab=inspections&inspection=${LARGE}`);
    await page.getByRole('button', { name: 'Удалить' }).click();
    expect(await page.locator('.asked').innerText()).toContain('1500 замечаний');
    await page.locator('.asked').getByRole('button', { name: 'Удалить' }).click();
    await page.getByRole('heading', { name: 'Проверки', exact: true }).waitFor();
    expect(await page.locator('.inspection-list li').count()).toBe(1);
    expect(await rowsOf('inspected')).toHaveLength(1);
    await page.close();
  });
});

test('switched off, supervision says what will be lost and leaves nothing of it', async () => {
  const { id } = await keptInspection();
  const remarks = (await keptRemarks()).length;
  const tick = options.getByLabel('Режим завуча: проверки журналов коллег');
  await options.bringToFront();
  await options.getByLabel('Хранить фамилии учителей').check();
  await tick.click();
  const question = options.getByRole('group', { name: /^Будет удалено/ });
  expect(await question.innerText()).toMatch(new RegExp(`^Будет удалено: 1 проверка, ${remarks} замечани`));
  expect(await question.getByRole('link').getAttribute('href')).toBe('/report.html?tab=inspections');
  await options.getByRole('button', { name: 'Оставить включённым' }).click();
  expect(await rowsOf('inspections')).toHaveLength(1);
  await tick.click();
  await options.getByRole('button', { name: 'Выключить и удалить' }).click();
  await options.getByText('о журналах коллег не хранится ничего').waitFor();
  const disk = await readStorage(browser, 'disk');
  expect(disk).not.toContain(id);
  expect(disk).not.toContain('Тему записать полностью');
  expect(await rowsOf('inspected')).toEqual([]);
  expect(disk).toContain('"supervisionNames":false');
  await report.reload();
  await report.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await report.getByText('Тему записать полностью').count()).toBe(0);
});
