import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { noteUse } from '../../lib/backup-store.ts';
import { pageSpeech, speakAs } from '../../lib/catalogues.ts';
import { drawDrifted } from '../../lib/drifted.ts';
import { sweep } from '../../lib/erasure.ts';
import { lastViewer, trustClock, withHistory } from '../../lib/history.ts';
import { endSupervision, forgetNames, judgeInspections } from '../../lib/inspect.ts';
import { parseNames } from '../../lib/inspection.ts';
import { BROUGHT_SCRIPTS, onMessage, WHOLE_SETTINGS, type Kept } from '../../lib/messages.ts';
import { refreshManaged } from '../../lib/managed-store.ts';
import { parseReading } from '../../lib/reading.ts';
import { noteRecognised } from '../../lib/recognised-store.ts';
import { record } from '../../lib/record.ts';
import { mayNotify, onWoken, reminderAnswers } from '../../lib/reminders-store.ts';
import { isHintRule } from '../../lib/rules.ts';
import { beginSession } from '../../lib/session-begun-store.ts';
import { isOwnPage } from '../../lib/senders.ts';
import { withoutAcknowledgement, withoutHidden, withoutMute } from '../../lib/settings.ts';
import { parseTurnDown, requireSettings, type Settings } from '../../lib/settings-schema.ts';
import { loadSettings, saveSettings } from '../../lib/settings-store.ts';
import { registerSiblings } from '../../lib/siblings-store.ts';
import { stableText } from '../../lib/stable-text.ts';
import { forgetTurnedDown, lastTurnedDown, noteTurnedDown } from '../../lib/turned-down-store.ts';
import { isDoneIn, isTurnedDownIn, takeBack, turnDown } from '../../lib/turning-down.ts';
import { PAGE_IDS } from '../../lib/vocabulary.ts';
import { answerInspections, sayInspected } from './inspections.ts';
import { answerReminder } from './keep-current.ts';
import { lookout } from './lookout.ts';
import { tellOldTabs } from './old-tabs.ts';
import { queue } from './queue.ts';
import { requirePage, requireSender } from './require-sender.ts';

const SLACK = 1_000;
/** Pages that are open can wait for it, and the browser stops no background so soon. */
const CALLED_WITHIN = 3_000;

/** The sole writer. Keeps no state between messages: the browser may stop it after any of them. */
export default defineBackground(() => {
  const inTurn = queue();
  const look = lookout(inTurn);

  onMessage('record', ({ data, sender }) => {
    requirePage(sender);
    const reading = parseReading(data);
    requireSender(sender.url !== undefined && new URL(sender.url).hostname === reading.host);
    // Same computer, same clock: only a page that makes things up speaks from the future.
    if (reading.at > Date.now() + SLACK) throw new Error('a reading from the future');
    return inTurn(async () => {
      const settings = await loadSettings();
      await speakAs(settings.language);
      const names = settings.supervision && settings.supervisionNames && reading.kind === 'journal' ? await teacherNames(sender.tab.id!) : {};
      const { drawing, news, isInspected } = await withHistory((db) => record(db, reading, settings, names));
      await noteRecognised(reading.page, 'read', reading.at);
      // Saying the same again is no news, so tabs do not answer each other for ever.
      if (news.length > 0) await browser.storage.local.set({ pulse: { at: reading.at, journals: news } });
      // A word to the report page, not to journal pages: each look at an inspected journal counts, and they would answer each other.
      if (isInspected) await sayInspected();
      // Behind the answer, for which the page waits.
      void inTurn(sweepHistory);
      look.soon();
      return { ...drawing, speech: await pageSpeech() };
    });
  });

  onMessage('drifted', ({ data, sender }) => {
    requirePage(sender);
    requireSender(PAGE_IDS.includes(data));
    return inTurn(async () => {
      await noteRecognised(data, 'drifted', Date.now());
      await speakAs((await loadSettings()).language);
      return { ...drawDrifted(), speech: await pageSpeech() };
    });
  });

  onMessage('bring', async ({ data, sender }) => {
    requirePage(sender);
    requireSender(BROUGHT_SCRIPTS.includes(data));
    await browser.scripting.executeScript({ target: { tabId: sender.tab.id!, frameIds: [0] }, files: [`/${data}.js`] });
  });

  onMessage('turnDown', ({ data, sender }) => {
    requirePage(sender);
    const what = parseTurnDown(data);
    requireSender(what.kind !== 'hide' || what.entry.kind !== 'rule' || isHintRule(what.entry.id));
    return inTurn(async () => {
      const [current, last] = [await loadSettings(), await lastTurnedDown(sender.tab.id!)];
      if (last !== null && isDoneIn(current, last, what)) return true;
      const { settings, done } = turnDown(current, what);
      // Noted first: stopped in between, we are asked again, and there is no done thing that cannot be taken back.
      await noteTurnedDown(sender.tab.id!, done);
      await saveSettings(settings);
      return isTurnedDownIn(await loadSettings(), what);
    });
  });

  onMessage('takeBack', ({ sender }) => {
    requirePage(sender);
    return inTurn(async () => {
      const done = await lastTurnedDown(sender.tab.id!);
      const settings = done && takeBack(await loadSettings(), done);
      if (settings === null) return false;
      await saveSettings(settings);
      // Last: stopped before, we are asked again.
      await forgetTurnedDown(sender.tab.id!);
      return true;
    });
  });

  onMessage('unmute', ({ data, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(() => changeSettings((settings) => withoutMute(settings, data)));
  });

  onMessage('unhide', ({ data, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(() => changeSettings((settings) => withoutHidden(settings, data)));
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
      // Forgotten first: stopped halfway, supervision is still on and can be switched off again.
      if (stored.supervision && !after.supervision) await withHistory(endSupervision);
      if (stored.supervisionNames && !after.supervisionNames) await withHistory(forgetNames);
      await saveSettings(after);
      if (after.supervision) await withHistory(async (db) => judgeInspections(db, (await lastViewer(db)) ?? '', after, Date.now()));
      return 'kept';
    });
  });

  onMessage('replaceSettings', ({ data, sender }) => {
    requireSender(isOwnPage(sender));
    return inTurn(() => saveSettings(requireSettings(data)));
  });

  answerInspections(inTurn);

  onMessage('trustClock', ({ data, sender }) => {
    requireSender(isOwnPage(sender) && Number.isSafeInteger(data));
    return inTurn(() => withHistory((db) => trustClock(db, data)));
  });

  const isCalled = calledSoon(browser.runtime.onStartup, browser.runtime.onInstalled);
  if (!import.meta.env.FIREFOX) {
    void beginSession().then(async (isFirst) => {
      // Started, but not with the browser and not as another version: it was switched off, and is switched on again.
      if (isFirst && !(await isCalled)) await inTurn(() => tellOldTabs('enabled'));
    });
  }
  browser.runtime.onStartup.addListener(() => void inTurn(sweepHistory));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // The school's zone is fixed on the day of installation, wherever the laptop is opened later.
    void inTurn(loadSettings);
    // An update may have renamed the files that are registered.
    void inTurn(registerSiblings);
    // Firefox starts the new version in pages that are open, and what is switched on again; others have to be told.
    if (reason === 'update' && !import.meta.env.FIREFOX) void inTurn(() => tellOldTabs('updated'));
    // Once all is set up: from there one goes straight to the journal.
    if (reason === 'install') void inTurn(welcome);
  });

  // What the school sets. Not in turn: the first answer after a start takes seconds, and nothing is to wait for it.
  const askSchool = () => void refreshManaged().then((isNew) => (isNew ? inTurn(followSchool) : undefined));
  browser.runtime.onStartup.addListener(askSchool);
  browser.runtime.onInstalled.addListener(askSchool);
  browser.storage.onChanged.addListener((...[, area]) => void (area === 'managed' && askSchool()));

  // Badge and reminders.
  browser.runtime.onStartup.addListener(look.soon);
  browser.runtime.onInstalled.addListener(look.soon);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && ['settings', 'school', 'pulse'].some((slot) => slot in changes)) look.soon();
  });
  onWoken(look.soon);
  look.ifForgotten();
  const listenForAnswers = reminderAnswers((answer) => look.first(() => answerReminder(answer)));
  listenForAnswers();

  browser.permissions.onAdded.addListener(() => {
    void inTurn(registerSiblings);
    listenForAnswers();
    look.soon();
  });
  browser.permissions.onRemoved.addListener(() => {
    void inTurn(registerSiblings);
    void inTurn(endReminders);
  });
});

/** Whether one of these events comes with the start of the background. What it was started for comes at once, but a slow computer is given time. */
function calledSoon(...events: readonly (typeof browser.runtime.onStartup | typeof browser.runtime.onInstalled)[]): Promise<boolean> {
  return new Promise((resolve) => {
    for (const event of events) event.addListener(() => resolve(true));
    setTimeout(resolve, CALLED_WITHIN, false);
  });
}

/** Opens the first page, once. A browser that is given the extension when it starts says each time that it was installed. */
async function welcome(): Promise<void> {
  const { welcomed } = await browser.storage.local.get('welcomed');
  if (welcomed === true) return;
  await browser.storage.local.set({ welcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Forgets what is kept no longer, once a day. */
async function sweepHistory(): Promise<void> {
  const [settings, now] = [await loadSettings(), Date.now()];
  if (await withHistory((db) => sweep(db, settings, now))) await noteUse(now);
}

/** What the school has forbidden meanwhile is kept no longer. */
async function followSchool(): Promise<void> {
  const { supervision, supervisionNames } = await loadSettings();
  if (!supervision) await withHistory(endSupervision);
  else if (!supervisionNames) await withHistory(forgetNames);
}

/** Without the permission to notify the setting is off, and shown so. */
async function endReminders(): Promise<void> {
  const settings = await loadSettings();
  if (settings.reminders && !(await mayNotify())) await saveSettings({ ...settings, reminders: false });
}

/** What the page in a tab calls its journal's teachers. Names leave a page only where an inspection is to keep them. */
async function teacherNames(tabId: number): Promise<Record<string, string>> {
  const script = { target: { tabId, frameIds: [0] }, files: ['/teachers.js'] } satisfies Parameters<typeof browser.scripting.executeScript>[0];
  // A page that has been left meanwhile tells no names, and what it has said is kept all the same.
  const answers = await browser.scripting.executeScript(script).catch(() => []);
  return parseNames(answers[0]?.result);
}

async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await saveSettings(change(await loadSettings()));
}
