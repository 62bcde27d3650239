import type { BrowserContext, Page } from 'playwright-core';
import type { JournalBrowser } from '../tools/journal-browser.ts';

/** The popup as a page of its own, with what it has to say on it. */
export async function openPopup({ context, extensionId }: JournalBrowser): Promise<Page> {
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.waitForSelector('.summary, .first');
  return popup;
}

/** The options page in a tab of its own, as large as a teacher's screen. */
export async function openOptions({ context, extensionId }: JournalBrowser): Promise<Page> {
  const options = await context.newPage();
  await options.setViewportSize({ width: 1366, height: 768 });
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.waitForSelector('main h2');
  return options;
}

const insides = new WeakMap<BrowserContext, Page>();

/** A page of the extension's own that runs nothing and stays open: to look into what is stored, and to send messages from. */
export async function insideOf({ context, extensionId }: JournalBrowser): Promise<Page> {
  const known = insides.get(context);
  if (known !== undefined && !known.isClosed()) return known;
  const page = await context.newPage();
  insides.set(context, page);
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/**
 * Stops the extension's worker as the browser does when it is idle. The next message starts a new one; where a page sends
 * one as soon as it is stopped, there is no time without a worker to be waited for.
 */
export async function stopWorker(context: BrowserContext, isAskedAtOnce = false): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
  for (let left = isAskedAtOnce ? 0 : workers.length; left > 0;) {
    const targets = (await session.send('Target.getTargets')).targetInfos;
    left = targets.filter(({ targetId }) => workers.some((worker) => worker.targetId === targetId)).length;
  }
  await session.detach();
}

/** Everything the extension has stored, as JSON: every store of every database, the settings, the session. */
export async function readStorage(browser: JournalBrowser, where: 'disk' | 'session' | 'all' = 'all'): Promise<string> {
  const page = await insideOf(browser);
  return page.evaluate(async (asked) => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error!));
      });
    const disk: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await result(indexedDB.open(name!));
      for (const store of db.objectStoreNames) {
        disk.push(name, store, await result(db.transaction(store).objectStore(store).getAll()));
        disk.push(await result(db.transaction(store).objectStore(store).getAllKeys()));
      }
      db.close();
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session' | 'sync', { get(): Promise<unknown> }> } }).chrome;
    disk.push(await storage.local.get(), await storage.sync.get());
    const session = await storage.session.get();
    return JSON.stringify(asked === 'disk' ? disk : asked === 'session' ? session : [disk, session]);
  }, where);
}

/** The rows of one store of the history, as they are on disk. */
export async function storedRows<T>(browser: JournalBrowser, store: string): Promise<T[]> {
  const disk = JSON.parse(await readStorage(browser, 'disk')) as unknown[];
  return disk[disk.indexOf(store) + 1] as T[];
}

/** Sends a message of the extension's protocol from one of its own pages; an error that is answered is thrown. */
export function tell(page: Page, type: string, data: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, payload]) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      // As @webext-core/messaging wraps what it sends, and what it is answered.
      const answer = (await runtime.sendMessage({ id: Date.now(), type: name, data: payload, timestamp: Date.now() })) as {
        res?: unknown;
        err?: { message: string };
      };
      if (answer.err !== undefined) throw new Error(answer.err.message);
      return answer.res;
    },
    [type, data] as const,
  );
}
