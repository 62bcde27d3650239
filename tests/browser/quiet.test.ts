import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonAddress, scheduleAddress } from '../site/addresses.ts';
import { dotted } from '../site/civil-date.ts';
import type { Journal, School } from '../site/school.ts';
import { BUILT, marksOn, openJournalBrowser, type JournalBrowser } from '../tools/journal-browser.ts';
import { openPopup } from './extension-inside.ts';

/** What the extension must not do: ask for more, load or send anything, leave a trace on the page. */

describe('the manifest', () => {
  const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  test.each([BUILT, BUILT.replace('chrome', 'firefox')])('%s asks for no more than it needs', (folder) => {
    const manifest = manifestOf(folder);
    expect(['storage', 'unlimitedStorage', 'scripting', 'alarms']).toEqual(manifest.permissions);
    // The pages it reads anyway, so that the script that draws can be brought there; the siblings only when they are asked for.
    expect(manifest.host_permissions).toEqual(['https://schools.dnevnik.ru/*', 'https://dnevnik.ru/*']);
    expect(manifest.optional_host_permissions).toEqual(
      ['kundelik.kz', 'emaktab.uz'].flatMap((domain) => [`https://schools.${domain}/*`, `https://${domain}/*`]),
    );
    expect(manifest.optional_permissions).toEqual(['notifications']);
    for (const key of ['web_accessible_resources', 'externally_connectable']) {
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

describe('side by side, with the extension and without', () => {
  let bare: JournalBrowser;
  let watched: JournalBrowser;
  const both = <T>(what: (browser: JournalBrowser) => Promise<T>) => Promise.all([what(bare), what(watched)]);
  beforeAll(async () => {
    [bare, watched] = await Promise.all([openJournalBrowser({ extension: null }), openJournalBrowser()]);
  });
  afterAll(() => both((browser) => browser.close()));

  const visit = (urlIn: (school: School) => string, waitUntil: 'load' | 'networkidle') =>
    both(({ page, site }) => page.goto(urlIn(site.school), { waitUntil }));

  test('drawing changes nothing of the page but its own attributes and its own element, and moves nothing', async () => {
    const [algebra, geometry] = [0, 1].map((i) => (school: School) => school.journals[i]!) as [
      (school: School) => Journal,
      (school: School) => Journal,
    ];
    const pages: ((school: School) => string)[] = [
      ...[algebra, geometry].flatMap((journal) => [
        (school: School) => journal(school).urls.classJournal,
        (school: School) => journal(school).urls.planning,
      ]),
      (school) => lessonAddress('', school, algebra(school).lessons.find(({ date }) => date === school.yesterday)!.id),
      (school) => algebra(school).urls.criteria,
      (school) => scheduleAddress('', school, algebra(school).group, dotted(school.yesterday)),
      (school) => school.groups[0]!.urls.journalTable,
      (school) => school.urls.homeworkList,
    ];
    for (const urlIn of pages) {
      await visit(urlIn, 'networkidle');
      await expect
        .poll(async () => Object.keys(await marksOn(watched.page)).length, { timeout: 15_000, message: watched.page.url() })
        .toBeGreaterThan(0);
      // Also what follows the first mark has been drawn by then.
      await watched.page.waitForTimeout(500);
      const [plain, drawn] = await both(({ page }) => describePage(page));
      expect(drawn.html).toBe(plain.html);
      expect(drawn.boxes).toEqual(plain.boxes);
    }
  });

  test('the journal gets the very same requests on a tour of the site with some typing, and nobody else gets any', async () => {
    const { urls } = bare.site.school;
    const others: ((school: School) => string)[] = [
      ...(['classJournal', 'planning'] as const).map((kind) => (school: School) => school.journals[2]!.urls[kind]),
      ...Object.keys(urls).map((name) => (school: School) => school.urls[name as keyof typeof urls]),
      (school) => school.journals[0]!.urls.schedule,
      (school) => lessonAddress('', school, school.journals[0]!.lessons[0]!.id),
      (school) => school.journals[0]!.urls.classJournal,
    ];
    for (const urlIn of others) {
      await visit(urlIn, 'load');
      // Time for whatever the extension might do.
      await bare.page.waitForTimeout(1_000);
    }
    await both(async ({ page, site }) => {
      await page.locator(`td[id$="_${site.school.journals[0]!.lessons[0]!.works[0]!.id}"]`).first().click();
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1_200);
    });
    const popup = await openPopup(watched);
    for (const path of ['welcome', 'help']) await popup.goto(`chrome-extension://${watched.extensionId}/${path}.html`);
    await popup.close();
    const said = ({ site }: JournalBrowser) => site.requests.map(({ method, host, path }) => `${method} ${host}${path}`).sort();
    expect(said(bare).length).toBeGreaterThan(20);
    expect(said(watched)).toEqual(said(bare));
  });
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

test('the pictures of the extension exist in the sizes the manifest names', () => {
  const { icons } = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')) as { icons: Record<string, string> };
  expect(Object.keys(icons)).toEqual(['16', '32', '48', '128']);
  for (const path of Object.values(icons)) expect(existsSync(join(BUILT, path))).toBe(true);
});
