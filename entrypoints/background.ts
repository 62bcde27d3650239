import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openHistory, trustClock, type HistoryDb } from '../lib/history.ts';
import { BROUGHT_SCRIPTS, onMessage, WHOLE_SETTINGS, type Kept } from '../lib/messages.ts';
import { parseReading } from '../lib/reading.ts';
import { noteRecognised } from '../lib/recognised-store.ts';
import { record } from '../lib/record.ts';
import { isOwnPage, isTopFrameOf, type Sender } from '../lib/senders.ts';
import { withAcknowledgement, withMute, withoutAcknowledgement, withoutMute } from '../lib/settings.ts';
import { parseAcknowledgement, parseMute, requireSettings, type Settings } from '../lib/settings-schema.ts';
import { loadSettings, saveSettings } from '../lib/settings-store.ts';
import { JOURNAL_ORIGINS } from '../lib/siblings.ts';
import { registerSiblings } from '../lib/siblings-store.ts';
import { stableText } from '../lib/stable-text.ts';
import { PAGE_IDS } from '../lib/vocabulary.ts';

const SLACK = 1_000;

/** The sole writer. Keeps no state between messages: the browser may stop it after any of them. */
export default defineBackground(() => {
  const inTurn = queue();

  onMessage('record', ({ data, sender }) => {
    requirePage(sender);
    const reading = parseReading(data);
    requireSender(sender.url !== undefined && new URL(sender.url).hostname === reading.host);
    // Same computer, same clock: only a page that makes things up speaks from the future.
    if (reading.at > Date.now() + SLACK) throw new Error('a reading from the future');
    return inTurn(async () => {
      const settings = await loadSettings();
      const { drawing, news } = await withHistory((db) => record(db, reading, settings));
      await noteRecognised(reading.page, 'read', reading.at);
      // Saying the same again is no news, so tabs do not answer each other for ever.
      if (news.length > 0) await browser.storage.local.set({ pulse: { at: reading.at, journals: news } });
      return drawing;
    });
  });

  onMessage('drifted', ({ data, sender }) => {
    requirePage(sender);
    requireSender(PAGE_IDS.includes(data));
    return inTurn(() => noteRecognised(data, 'drifted', Date.now()));
  });

  onMessage('bring', async ({ data, sender }) => {
    requirePage(sender);
    requireSender(BROUGHT_SCRIPTS.includes(data));
    await browser.scripting.executeScript({ target: { tabId: sender.tab.id!, frameIds: [0] }, files: [`/${data}.js`] });
  });

  onMessage('mute', ({ data, sender }) => {
    requirePage(sender);
    return inTurn(() => changeSettings((settings) => withMute(settings, parseMute(data))));
  });

  onMessage('unmute', ({ data, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(() => changeSettings((settings) => withoutMute(settings, data)));
  });

  onMessage('acknowledge', ({ data, sender }) => {
    requirePage(sender);
    return inTurn(() => changeSettings((settings) => withAcknowledgement(settings, parseAcknowledgement(data))));
  });

  onMessage('unacknowledge', ({ data, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(() => changeSettings((settings) => withoutAcknowledgement(settings, data)));
  });

  onMessage('changeSettings', ({ data: { changes, base }, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(async (): Promise<Kept> => {
      const stored = await loadSettings();
      // Checked as a whole: of a change that is not right nothing is kept.
      const [before, after] = [base, changes].map((some) => requireSettings({ ...stored, ...some })) as [Settings, Settings];
      // The browser may keep the parts of a value in another order.
      const isStored = (key: (typeof WHOLE_SETTINGS)[number], other: Settings) => stableText(stored[key]) === stableText(other[key]);
      // What is there already was kept the first time it was said, and the answer did not arrive.
      const isOvertaken = WHOLE_SETTINGS.some((key) => key in changes && !(key in base && isStored(key, before)) && !isStored(key, after));
      if (isOvertaken) return 'overtaken';
      await saveSettings(after);
      return 'kept';
    });
  });

  onMessage('trustClock', ({ data, sender }) => {
    requireSender(isOwnPage(sender) && Number.isSafeInteger(data));
    return inTurn(() => withHistory((db) => trustClock(db, data)));
  });

  browser.runtime.onInstalled.addListener(() => {
    // The school's zone is fixed on the day of installation, wherever the laptop is opened later.
    void inTurn(loadSettings);
    // An update may have renamed the files that are registered.
    void inTurn(registerSiblings);
  });
  browser.permissions.onAdded.addListener(() => void inTurn(registerSiblings));
  browser.permissions.onRemoved.addListener(() => void inTurn(registerSiblings));
});

async function withHistory<T>(work: (db: HistoryDb) => Promise<T>): Promise<T> {
  const db = await openHistory();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await saveSettings(change(await loadSettings()));
}

/** One thing at a time: reading settings or session storage and writing them back must not interleave. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

function requirePage(sender: Sender): asserts sender is Sender & { tab: { id?: number } } {
  requireSender(isTopFrameOf(sender, JOURNAL_ORIGINS));
}

function requireSender(isAllowed: boolean): asserts isAllowed {
  if (!isAllowed) throw new Error('this sender may not send this message');
}
