import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openHistory, recordReading, removeUnattributed, trustClock, unattributed, viewerKey, type HistoryDb } from '../lib/history.ts';
import { journalKey } from '../lib/journal-key.ts';
import { isOwnPage, isTopFrameOf, JOURNAL_ORIGINS } from '../lib/senders.ts';
import { onMessage } from '../lib/messages.ts';
import { clockNotice, drawing, type Drawing } from '../lib/drawing.ts';
import { parseReading, type Reading } from '../lib/reading.ts';
import { forgetSessionJournal, isColleagues, recordInSession, sessionJournal } from '../lib/session-history.ts';
import { withMute, withoutMute } from '../lib/settings.ts';
import { parseMute, type Settings } from '../lib/settings-schema.ts';
import { loadSettings, saveSettings } from '../lib/settings-store.ts';

const SLACK = 1_000;

/** The sole writer. Keeps no state between messages: the browser may stop it after any of them. */
export default defineBackground(() => {
  const inTurn = queue();

  onMessage('record', ({ data, sender }) => {
    requireSender(isTopFrameOf(sender, JOURNAL_ORIGINS));
    const reading = parseReading(data);
    requireSender(sender.url !== undefined && new URL(sender.url).hostname === reading.host);
    // Same computer, same clock: only a page that makes things up speaks from the future.
    if (reading.at > Date.now() + SLACK) throw new Error('a reading from the future');
    return inTurn(() => withHistory((db) => record(db, reading)));
  });

  onMessage('mute', ({ data, sender }) => {
    requireSender(isTopFrameOf(sender, JOURNAL_ORIGINS));
    return inTurn(() => changeSettings((settings) => withMute(settings, parseMute(data))));
  });

  onMessage('unmute', ({ data, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(() => changeSettings((settings) => withoutMute(settings, data)));
  });

  onMessage('trustClock', ({ data, sender }) => {
    requireSender(isOwnPage(sender) && Number.isSafeInteger(data));
    return inTurn(() => withHistory((db) => trustClock(db, data)));
  });

  // The school's zone is fixed on the day of installation, wherever the laptop is opened later.
  browser.runtime.onInstalled.addListener(() => void inTurn(loadSettings));
});

async function record(db: HistoryDb, reading: Reading): Promise<Drawing> {
  const settings = await loadSettings();
  const viewer = viewerKey(reading);
  const inSession = await sessionJournal(viewer, reading.journal);
  const teachers = reading.journal.teachers ?? inSession?.ledger.journal.teachers ?? null;
  if (isColleagues(reading.viewer, teachers)) {
    const known = await recordInSession(reading, inSession ?? (await unattributed(db, viewer, reading.journal)));
    await removeUnattributed(db, viewer, reading.journal);
    return drawing(reading, known, settings, reading.at);
  }
  // The journal is one's own after all, or again: its history goes on where it was.
  if (inSession !== null) await forgetSessionJournal(viewer, reading.journal);
  const { kept, isNews, known } = await recordReading(db, reading);
  // Other tabs of the same journal hear of it; saying the same again is no news, so they do not answer each other for ever.
  if (isNews) await browser.storage.local.set({ pulse: `${journalKey(reading.journal)} ${reading.at}` });
  return kept ? drawing(reading, known, settings, reading.at) : clockNotice(reading.at);
}

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

function requireSender(isAllowed: boolean): asserts isAllowed {
  if (!isAllowed) throw new Error('this sender may not send this message');
}
