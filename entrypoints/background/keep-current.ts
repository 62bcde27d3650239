import { browser } from 'wxt/browser';
import { badgeOf, noBadge } from '../../lib/badge.ts';
import { showBadge } from '../../lib/badge-store.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { lastViewer, withHistory } from '../../lib/history.ts';
import { openLessons, type OpenLessons } from '../../lib/overview.ts';
import { readPlanned } from '../../lib/planned-journals.ts';
import { askedAgain, remind, stillOpen } from '../../lib/reminders.ts';
import { clearReminder, loadReminderNotes, mayNotify, openPage, saveReminderNotes, showReminder, wakeAt } from '../../lib/reminders-store.ts';
import { reminderText } from '../../lib/reminders-text.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import type { Instant } from '../../lib/vocabulary.ts';

/** What a teacher sees without opening anything: the badge and the reminders. All of it can be done at any time, again and again. */

/** Stopped in the midst of it, we are woken after this long to do it anew. */
const AGAIN_AFTER = 60_000;

/** Says what is open now, and asks to be woken when that, or what is to be said of it, changes by the clock. */
export async function keepCurrent(): Promise<void> {
  const now = Date.now();
  const stored = await loadSettings();
  const settings = { ...stored, reminders: stored.reminders && (await mayNotify()) };
  await speakAs(settings.language);
  const isNeeded = settings.badge || settings.reminders;
  await wakeAt(isNeeded ? now + AGAIN_AFTER : null);
  const open = isNeeded ? await readOpen(settings, now) : NOTHING_OPEN;
  await showBadge(settings.badge ? badgeOf(open, now, settings.zone) : noBadge());
  const before = await loadReminderNotes();
  const { notes, reminder, isOver, wakeAt: next } = remind(open, settings, before, now);
  if (JSON.stringify(notes) !== JSON.stringify(before)) await saveReminderNotes(notes);
  if (isOver) await clearReminder();
  if (reminder !== null) await showReminder(reminderText(reminder, now, settings.zone), reminder.canWait);
  if (isNeeded) await wakeAt(earliest(open.changesAt, next));
}

/** What was asked for by a click on the reminder: the journal where its first lesson is filled in, or to hear of it again. */
export async function answerReminder(answer: 'open' | 'again'): Promise<void> {
  const [settings, notes, now] = [await loadSettings(), await loadReminderNotes(), Date.now()];
  await clearReminder();
  if (answer === 'again') return saveReminderNotes(askedAgain(notes, now));
  await saveReminderNotes({ ...notes, shown: [] });
  const open = await readOpen(settings, now);
  const [first] = [...stillOpen(open, notes.shown), ...open.due, ...open.overdue];
  await openPage(first?.address ?? browser.runtime.getURL('/report.html'));
}

type Open = OpenLessons & { changesAt: Instant | null };

/** Where nothing was ever looked at. */
const NOTHING_OPEN: Open = { due: [], overdue: [], changesAt: null };

/** The same lessons that the popup shows, read the same way. */
function readOpen(settings: Settings, now: Instant): Promise<Open> {
  return withHistory(async (db) => {
    const viewer = await lastViewer(db);
    if (viewer === null) return NOTHING_OPEN;
    const { journals, colleagues } = await readPlanned(db, viewer, settings, now);
    return openLessons(journals, settings, now, colleagues);
  });
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
