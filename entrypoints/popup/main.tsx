import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import { loadCopyNotes, silenceReminder } from '../../lib/backup-store.ts';
import { isCopyDue, PUT_OFF } from '../../lib/backup/reminder.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { hasJumpedBack } from '../../lib/clock.ts';
import { compare } from '../../lib/comparison.ts';
import { policies } from '../../lib/deadlines.ts';
import { lastView, lastViewer, openHistory, readRosters, readSeenJournals, readWeeks, type HistoryDb } from '../../lib/history.ts';
import timetable from '../../lib/indicators/timetable.ts';
import { judge } from '../../lib/judge.ts';
import { language, t } from '../../lib/language.ts';
import { sendMessage } from '../../lib/messages.ts';
import { overview, overviewSpan, type Overview } from '../../lib/overview.ts';
import { ownRemarks } from '../../lib/own-remarks.ts';
import { readPlanned } from '../../lib/planned-journals.ts';
import { loadRecognised } from '../../lib/recognised-store.ts';
import { notOpened } from '../../lib/roster.ts';
import { hiddenHints } from '../../lib/rules.ts';
import { sessionJournals, sessionStatistics } from '../../lib/session-history.ts';
import { isTurnedDown } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { siblingsOn, switchSibling } from '../../lib/siblings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { civilDate } from '../../lib/time.ts';
import type { PlannedJournal } from '../../lib/timetable.ts';
import { loadVisit, saveVisit } from '../../lib/visit-store.ts';
import { newIn, opened, openKey, redrawn, type Visit } from '../../lib/visit.ts';
import { PAGE_IDS, type Instant } from '../../lib/vocabulary.ts';

const root = document.querySelector('#popup')!;

const openedAt = Date.now();
/** What was shown so far since the popup was opened; null before the first drawing. */
let visit: Visit | null = null;

/** Reads the history and draws; reading is all the popup does with it, changes go through the background. */
async function draw(): Promise<void> {
  const now = Date.now();
  const settings = await loadSettings();
  await speakAs(settings.language);
  const db = await openHistory();
  try {
    const viewer = await lastViewer(db);
    const { journals, colleagues } = viewer === null ? { journals: [], colleagues: [] } : await readPlanned(db, viewer, settings, now);
    const all = overview(journals, settings, now, colleagues);
    const news = viewer === null ? new Set<string>() : await newsFor(viewer, all);
    const popup = (
      <Popup
        overview={all}
        news={news}
        remarks={ownRemarks(journals, overviewSpan(now, settings).from, civilDate(now, settings.zone), settings, now)}
        term={policies.get(settings.policy)!.title}
        mutes={settings.mutes}
        hidden={[...settings.hidden, ...hiddenHints(settings).map(({ id, title }) => ({ kind: 'rule', id, label: t(title) }) as const)]}
        acknowledged={settings.acknowledged}
        {...await coverage(db, viewer, settings, now)}
        comparison={await comparison(viewer, journals, settings, now)}
        kinds={await kindsOfToday(settings, now)}
        siblings={await siblingsOn()}
        isCopyDue={journals.some(({ ledger }) => ledger.lessons.length > 0) && isCopyDue(await loadCopyNotes(), settings, now)}
        isFirst={viewer === null}
        isClockBehind={hasJumpedBack(await lastView(db), now)}
        now={now}
        zone={settings.zone}
        onUnmute={(mute) => void sendMessage('unmute', mute).then(draw)}
        onUnhide={(hidden) => void sendMessage('unhide', hidden).then(draw)}
        onUnacknowledge={(known) => void sendMessage('unacknowledge', known).then(draw)}
        onTrustClock={() => void sendMessage('trustClock', Date.now()).then(draw)}
        onSwitchSibling={(site, on) => void switchSibling(site, on).then(draw)}
        onCopyLater={() => void silenceReminder(Date.now() + PUT_OFF).then(draw)}
        onOpenSettings={() => void browser.runtime.openOptionsPage()}
      />
    );
    document.documentElement.lang = language();
    document.title = t('Полдень');
    render(popup, root);
  } finally {
    db.close();
  }
}

/** What was not shown when the popup was opened last; what is shown now is kept for the next time. */
async function newsFor(viewer: string, { due, overdue }: Overview): Promise<ReadonlySet<string>> {
  const shown = [...due.map((lesson) => openKey('due', lesson)), ...overdue.map((lesson) => openKey('overdue', lesson))];
  visit = visit?.viewer === viewer ? redrawn(visit, shown) : opened(await loadVisit(), viewer, shown, openedAt);
  void saveVisit(visit);
  return newIn(visit);
}

/** What the lists of journals say that was not opened yet. */
async function coverage(db: HistoryDb, viewer: string | null, settings: Settings, now: Instant) {
  const { zone } = settings;
  if (viewer === null) return { notOpened: [], school: null };
  const colleagues = (await sessionJournals(viewer)).map(({ ledger, pages }) => ({ journal: ledger.journal, pages }));
  const seen = [...(await readSeenJournals(db, viewer)), ...colleagues];
  const rosters = await readRosters(db, viewer);
  const listed = rosters.find(({ scope }) => scope === 'own')?.journals ?? [];
  const own = listed.filter(({ subject, ...ids }) => subject === null || !isTurnedDown({ ...ids, subject }, settings));
  const all = rosters.find(({ scope }) => scope === 'school')?.journals;
  if (all === undefined) return { notOpened: notOpened(own, seen, now, zone), school: null };
  const groups = [...new Set(all.map(({ group }) => group))];
  const { openFrom } = overviewSpan(now, settings);
  const weeks = (await Promise.all(groups.map((group) => readWeeks(db, viewer, group, openFrom, '9999-12-31')))).flat();
  const journals = all.filter(({ subject }) => subject !== null).length;
  const opened = journals - notOpened(all, seen, now, zone).length;
  return { notOpened: notOpened(own, seen, now, zone), school: { journals, opened, timetable: timetable.measure({ classes: all, weeks }) } };
}

async function comparison(viewer: string | null, journals: readonly PlannedJournal[], settings: Settings, now: Instant) {
  const statistics = viewer === null ? null : await sessionStatistics(viewer);
  if (statistics === null) return null;
  const own = journals.filter(({ ledger }) => !isTurnedDown(ledger.journal, settings));
  const judged = own.map(({ ledger }) => ({ journal: ledger.journal, lessons: judge(ledger, settings, now) }));
  const rows = compare(statistics, judged);
  return rows.length === 0 ? null : { rows, from: statistics.from, to: statistics.to };
}

async function kindsOfToday({ zone }: Settings, now: Instant) {
  const recognised = await loadRecognised();
  const today = civilDate(now, zone);
  const met = (outcome: 'read' | 'drifted') =>
    PAGE_IDS.filter((page) => {
      const last = recognised[page];
      return last !== undefined && last.outcome === outcome && civilDate(last.at, zone) === today;
    });
  return { read: met('read'), drifted: met('drifted') };
}

watchStorage(new AbortController().signal, 'settings', () => void draw());
void draw();
