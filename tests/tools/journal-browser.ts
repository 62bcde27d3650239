import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { startSite, type Site } from '../site/server.ts';
import { requireBrowser } from './browsers.mjs';

/** A real Chromium with the built extension, and the look-alike journal under its real addresses. */
export interface JournalBrowser {
  site: Site;
  zone: string;
  context: BrowserContext;
  page: Page;
  extensionId: string;
  /** The folder in which the browser keeps what it knows. */
  profile: string;
  /** Ends the browser and starts it again on the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalBrowserOptions {
  headless?: boolean;
  /** Where the extension was built to; null runs without one. */
  extension?: string | null;
  zone?: string;
  /** The moment around which the lessons are laid; the present one if left out. */
  now?: number;
  /** Leaves the page open that opens by itself after the installation. */
  keepWelcome?: boolean;
}

export const BUILT = resolve('.output/chrome-mv3');

/** A zone in which it is now the given hour, so that a test does not depend on the time of day it runs at. */
export function zoneWhereItIs(hour: number, now: number): string {
  // The sign of these zones is reversed by convention: Etc/GMT-5 is five hours ahead.
  const ahead = ((hour - new Date(now).getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

export async function openJournalBrowser(options: JournalBrowserOptions = {}): Promise<JournalBrowser> {
  const now = options.now ?? Date.now();
  const zone = options.zone ?? zoneWhereItIs(9, now);
  const site = await startSite({ now, zone });
  const profile = mkdtempSync(join(tmpdir(), 'polden-profile-'));
  const extension = options.extension === undefined ? BUILT : options.extension;
  const launch = () => launchChromium(profile, site.port, zone, extension, options.headless ?? true);
  const browser: JournalBrowser = {
    site,
    zone,
    profile,
    ...(await launch()),
    async restart() {
      await browser.context.close();
      Object.assign(browser, await launch());
    },
    async close() {
      await browser.context.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  if (extension !== null && options.keepWelcome !== true && existsSync(join(extension, 'welcome.html'))) {
    await (await welcomePage(browser)).close();
    await browser.page.bringToFront();
  }
  return browser;
}

/** The page that the extension opens once it is installed; every test begins with a profile in which it has just been. */
export async function welcomePage({ context }: Pick<JournalBrowser, 'context'>): Promise<Page> {
  for (const start = Date.now(); Date.now() - start < 15_000;) {
    const opened = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (opened !== undefined) return opened;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('no page has opened after the installation');
}

async function launchChromium(profile: string, port: number, zone: string, extension: string | null, headless: boolean) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser('chromium'),
    headless,
    ignoreHTTPSErrors: true,
    // So that a test may install, update and remove an extension as a person would (`Extensions.loadUnpacked`).
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: headless ? { width: 1366, height: 768 } : null,
    env: { ...process.env, TZ: zone } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=ru',
      '--enable-unsafe-extension-debugging',
      // Every host leads to the look-alike, so that a request to anywhere is seen and none leaves the machine.
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}, MAP * 127.0.0.1:${port}`,
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  const worker = extension === null ? null : (context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  const extensionId = worker === null ? '' : new URL(worker.url()).host;
  return { context, page: context.pages()[0] ?? (await context.newPage()), extensionId };
}

/** What is drawn on a page: lesson id → "standing: fields". */
export function marksOn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-polden-standing], [data-polden-fields]')].map((element) => {
        // A lesson's own page links no lesson: its address says which one it is.
        const link = element.querySelector('a[href*="lesson="]')?.getAttribute('href') ?? location.href;
        const held = element.querySelector('[data-lesson-id]')?.getAttribute('data-lesson-id');
        const lesson = held ?? /lesson=(\d+)/.exec(link)?.[1] ?? 'no lesson';
        return [lesson, `${element.getAttribute('data-polden-standing')}: ${element.getAttribute('data-polden-fields')}`];
      }),
    ),
  );
}

/** A copy of a built extension that a test may change. */
export function copyExtension(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'polden-extension-'));
  cpSync(from, folder, { recursive: true });
  return folder;
}
