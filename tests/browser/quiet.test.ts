import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { lessonAddress, scheduleAddress } from '../site/addresses.ts';
import { dotted } from '../site/civil-date.ts';
import { BUILT, marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openPopup } from './extension-inside.ts';

/** What the extension must not do: ask for more, load or send anything, leave a trace on the page. */

const opened: JournalBrowser[] = [];
afterEach(async () => {
  for (const browser of opened.splice(0)) await browser.close();
});
async function open(extension?: null): Promise<JournalBrowser> {
  const browser = await openJournalBrowser(extension === null ? { extension } : {});
  opened.push(browser);
  return browser;
}

describe('the manifest', () => {
  const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  test.each([BUILT, BUILT.replace('chrome', 'firefox')])('%s asks for no more than it needs', (folder) => {
    const manifest = manifestOf(folder);
    expect(['storage', 'unlimitedStorage', 'scripting']).toEqual(manifest.permissions);
    // The pages it reads anyway, so that the script that draws can be brought there; the siblings only when they are asked for.
    expect(manifest.host_permissions).toEqual(['https://schools.dnevnik.ru/*', 'https://dnevnik.ru/*']);
    expect(manifest.optional_host_permissions).toEqual(
      ['kundelik.kz', 'emaktab.uz'].flatMap((domain) => [`https://schools.${domain}/*`, `https://${domain}/*`]),
    );
    for (const key of ['optional_permissions', 'web_accessible_resources', 'externally_connectable']) {
      expect(manifest[key], key).toBeUndefined();
    }
    const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches).sort();
    expect(matches).toEqual(['https://dnevnik.ru/*', 'https://schools.dnevnik.ru/*']);
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  test('no bundle names an address of its own but the journal', () => {
    const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html)$/.test(name));
    expect(files.length).toBeGreaterThan(3);
    const addresses = files.flatMap((name) => readFileSync(join(BUILT, name), 'utf8').match(/https?:\/\/[\w.-]+/g) ?? []);
    // Names of XML vocabularies and of a specification look like addresses and are never asked for, nor is the page that
    // an error message of the docx library speaks of. `schools.` goes before the host of the account's own site.
    const names = ['www.w3.org', 'json-schema.org', 'schemas.openxmlformats.org', 'schemas.microsoft.com', 'purl.org', 'purl.oclc.org'];
    const never = new Set([...names, 'answers.microsoft.com', 'schools.']);
    const own = addresses.filter((address) => !never.has(address.replace(/^https?:\/\//, '')));
    const domains = ['dnevnik.ru', 'kundelik.kz', 'emaktab.uz'];
    expect(new Set(own)).toEqual(new Set(domains.flatMap((domain) => [`https://schools.${domain}`, `https://${domain}`])));
  });
});

/** A tour of the site with some typing; both sides do the same. */
async function tour({ page, site }: JournalBrowser): Promise<void> {
  for (const journal of site.school.journals.slice(0, 3)) {
    for (const url of [journal.urls.classJournal, journal.urls.planning]) {
      await page.goto(url);
      await page.waitForTimeout(1_200);
    }
  }
  const { school } = site;
  const { urls, lessons } = school.journals[0]!;
  const others = [
    ...Object.values(school.urls),
    urls.criteria,
    urls.schedule,
    lessonAddress('', school, lessons[0]!.id),
    school.groups[0]!.urls.journalTable,
  ];
  for (const url of others) {
    await page.goto(url);
    await page.waitForTimeout(900);
  }
  await page.goto(urls.classJournal);
  await page.locator(`td[id$="_${lessons[0]!.works[0]!.id}"]`).first().click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1_200);
}

test('the journal gets the very same requests with the extension as without, and nobody else gets any', async () => {
  const bare = await open(null);
  await tour(bare);
  const watched = await open();
  await tour(watched);
  const popup = await openPopup(watched);
  await popup.close();
  const said = ({ site }: JournalBrowser) => site.requests.map(({ method, host, path }) => `${method} ${host}${path}`).sort();
  expect(said(bare).length).toBeGreaterThan(20);
  expect(said(watched)).toEqual(said(bare));
});

test('drawing changes nothing of the page but its own attributes and its own element, and moves nothing', async () => {
  const bare = await open(null);
  const watched = await open();
  const urlsOf = ({ school }: JournalBrowser['site']) => {
    const [algebra, geometry] = [school.journals[0]!, school.journals[1]!];
    const yesterdays = algebra.lessons.find(({ date }) => date === school.yesterday)!;
    return [
      ...[algebra, geometry].flatMap(({ urls }) => [urls.classJournal, urls.planning]),
      lessonAddress('', school, yesterdays.id),
      algebra.urls.criteria,
      scheduleAddress('', school, algebra.group, dotted(school.yesterday)),
      school.groups[0]!.urls.journalTable,
      school.urls.homeworkList,
    ];
  };
  const pages = urlsOf(bare.site).map((_, i) => i);
  for (const i of pages) {
    for (const { page, site } of [bare, watched]) {
      await page.goto(urlsOf(site)[i]!);
      await page.waitForTimeout(1_500);
    }
    expect(Object.keys(await marksOn(watched.page)).length, urlsOf(bare.site)[i]).toBeGreaterThan(0);
    const [plain, drawn] = await Promise.all([bare, watched].map(({ page }) => describePage(page)));
    expect(drawn!.html).toBe(plain!.html);
    expect(drawn!.boxes).toEqual(plain!.boxes);
  }
});

/** The page's markup without what the extension owns, and where every cell stands. */
function describePage(page: Page): Promise<{ html: string; boxes: string[] }> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll('polden-bar')) own.remove();
    for (const element of copy.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) if (name.startsWith('data-polden-')) element.removeAttribute(name);
    }
    const boxes = [...document.querySelectorAll('th, td, h2, a')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map((n) => n.toFixed(1)).join(' ');
    });
    return { html: copy.outerHTML, boxes };
  });
}

test('switched off, the extension leaves no trace on an open page and no error in its console', async () => {
  const browser = await open();
  const { page, context, site } = browser;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.school.journals[0]!.urls.classJournal);
  await expect.poll(async () => Object.keys(await marksOn(page)).length, { timeout: 15_000 }).toBeGreaterThan(1);
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (id) =>
      (globalThis as unknown as { chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } } }).chrome.management.setEnabled(
        id,
        false,
      ),
    browser.extensionId,
  );
  await settings.close();
  // The page learns of it at its next change.
  await page.locator('td[id^="m_"]').first().click();
  await page.keyboard.press('Escape');
  await expect.poll(() => marksOn(page), { timeout: 5_000 }).toEqual({});
  expect(await page.evaluate(() => document.querySelector('polden-bar'))).toBeNull();
  expect(await page.evaluate(() => document.documentElement.outerHTML.includes('polden'))).toBe(false);
  expect(errors).toEqual([]);
});

test('the pictures of the extension exist in the sizes the manifest names', () => {
  const { icons } = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')) as { icons: Record<string, string> };
  expect(Object.keys(icons)).toEqual(['16', '32', '48', '128']);
  for (const path of Object.values(icons)) expect(existsSync(join(BUILT, path))).toBe(true);
});
