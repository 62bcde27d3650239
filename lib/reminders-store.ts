import { browser } from 'wxt/browser';
import { t } from './language.ts';
import { NO_NOTES, type ReminderNotes } from './reminders.ts';
import type { ReminderText } from './reminders-text.ts';
import type { Instant } from './vocabulary.ts';

/** Reminders as the browser keeps and shows them: the permission, the notification, the notes and the alarm. */

const SLOT = 'reminders';
const ALARM = 'look';
/** One at a time: a later reminder takes the place of an earlier one. */
const NOTIFICATION = 'reminder';
const PERMISSION = { permissions: ['notifications'] } satisfies Parameters<typeof browser.permissions.request>[0];

/** The order of the buttons. Firefox has none, there the whole notification is the first. */
const OPEN = 0;

/** Asks for the permission to notify; has to be called from a click. False if the user said no. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Whether notifications may be shown. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** The interface is there only while the permission is. */
function notifications(): typeof browser.notifications | undefined {
  return browser.notifications;
}

/** Shows a reminder in place of the one there may be. */
export async function showReminder({ title, message }: ReminderText, canWait: boolean): Promise<void> {
  const buttons = [{ title: t('Открыть журнал') }, ...(canWait ? [{ title: t('Через час') }] : [])];
  await notifications()?.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title,
    message,
    // Firefox refuses what it does not know.
    ...(import.meta.env.FIREFOX ? {} : { buttons }),
  });
}

/** Takes the reminder away; without the permission it is the browser's. */
export async function clearReminder(): Promise<void> {
  // Where it was taken back a moment ago, the interface is there still, and throws.
  if (await mayNotify()) await notifications()?.clear(NOTIFICATION);
}

/**
 * What to call to be told when a reminder is answered, as often as one likes: at the start, and when the permission is
 * given later. It does nothing while there is none.
 */
export function reminderAnswers(answered: (answer: 'open' | 'again') => void): () => void {
  const onClicked = (id: string) => void (id === NOTIFICATION && answered('open'));
  const onButton = (id: string, button: number) => void (id === NOTIFICATION && answered(button === OPEN ? 'open' : 'again'));
  return () => {
    notifications()?.onClicked.addListener(onClicked);
    notifications()?.onButtonClicked?.addListener(onButton);
  };
}

/** The notes of the last time; none before the first. */
export async function loadReminderNotes(): Promise<ReminderNotes> {
  const stored = (await browser.storage.local.get(SLOT))[SLOT] as Partial<ReminderNotes> | undefined;
  return { ...NO_NOTES, ...stored };
}

/** Keeps the notes. */
export async function saveReminderNotes(notes: ReminderNotes): Promise<void> {
  await browser.storage.local.set({ [SLOT]: notes });
}

/** Asks to be woken at an instant and never else. */
export async function wakeAt(instant: Instant | null): Promise<void> {
  if (instant === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: instant });
}

/** Whether the browser is going to wake us. */
export async function willWake(): Promise<boolean> {
  return (await browser.alarms.get(ALARM)) !== undefined;
}

/** Calls back when the time has come. */
export function onWoken(woken: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => void (name === ALARM && woken()));
}

/** Opens a page for the teacher, in a window of its own where the browser has none open. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
}
