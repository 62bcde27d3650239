import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(part: unknown, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Violations of WCAG 2.2 AA and best practice on a page, or in the part of it that a selector names, as readable lines. */
export function violations(page: Page, part: string | null = null): Promise<string[]> {
  return found(page, part, {});
}

/** The same by night, as far as it differs: of all the rules these two alone ask for colours. */
export async function violationsByNight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const lines = await found(page, null, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
  await page.emulateMedia({ colorScheme: 'light' });
  return lines.map((line) => `dark ${line}`);
}

/** The same of an open page of the extension while it speaks English, by day and by night. */
export async function violationsInEnglish(page: Page): Promise<string[]> {
  await speak(page, 'en');
  const lines = [...(await violations(page)), ...(await violationsByNight(page))];
  await speak(page, 'ru');
  return lines.map((line) => `English ${line}`);
}

/** Controls whose name lacks the words that they show (WCAG 2.5.3): axe asks this only when told to. */
export function misnamed(page: Page): Promise<string[]> {
  return found(page, null, { runOnly: { type: 'rule', values: ['label-content-name-mismatch'] } });
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { local } = (
      globalThis as unknown as { chrome: { storage: { local: Record<'get' | 'set', (what: unknown) => Promise<{ settings: object }>> } } }
    ).chrome.storage;
    await local.set({ settings: { ...(await local.get('settings')).settings, language: chosen } });
  }, language);
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}

async function found(page: Page, part: string | null, options: object): Promise<string[]> {
  // Half a megabyte of script: once for each page that is opened.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ([selector, given]) => {
      const { violations: all } = await (globalThis as unknown as { axe: Axe }).axe.run(
        selector === null ? document : { include: [[selector]] },
        given,
      );
      return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    [part, options] as const,
  );
}
