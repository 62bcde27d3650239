import { proxy, wrap } from 'comlink';
import { render, type ComponentChildren } from 'preact';
import { Filters } from '../../components/report/Filters.tsx';
import { Indicators } from '../../components/report/Indicators.tsx';
import { Lessons } from '../../components/report/Lessons.tsx';
import { AT_ONCE, type LessonList } from '../../components/report/LessonTable.tsx';
import { Overview } from '../../components/report/Overview.tsx';
import { NothingInspected, NothingYet, NotRead, Reading, Report } from '../../components/report/Report.tsx';
import { saveFile } from '../../components/overlay/save-file.ts';
import { fileName } from '../../lib/exports/file-name.ts';
import { speakAs } from '../../lib/catalogues.ts';
import type { Inspection } from '../../lib/inspection.ts';
import type { IndicatorsAnswer, OverviewAnswer } from '../../lib/report/answers.ts';
import { shownText } from '../../lib/report/choices.ts';
import { dueByClock } from '../../lib/report/clock.ts';
import type { ReadRequest } from '../../lib/report/read-lessons.ts';
import { language, t, type Language } from '../../lib/language.ts';
import type { Summary } from '../../lib/papers/indicators-summary.ts';
import { addressOf, TABS, viewOf, type Tab, type View } from '../../lib/report/view.ts';
import { sessionJournals, sessionStatistics } from '../../lib/session-history.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { loadSettings } from '../../lib/settings-store.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { civilDate } from '../../lib/time.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { DataTab } from './data-tab.tsx';
import { exportDocument } from './exports.ts';
import { InspectionsTab } from './inspections-tab.tsx';
import type { TabProps } from './tab.ts';
import type { ReportWorker } from './worker.ts';

/**
 * The report page. What it shows is in its address; what there is to show, a worker of its own reads and computes. This
 * file asks the one for what the other says, and draws.
 */

const root = document.querySelector('#report')!;
const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const worker = wrap<ReportWorker>(thread);

/** How often the page looks at the clock, in milliseconds: another day is told within a minute. */
const GLANCE = 60_000;

interface Known {
  settings: Settings;
  viewer: string | null;
  now: Instant;
  /** None while supervision is off. */
  inspections: readonly Inspection[];
}

/** What everything is drawn from; null until it is known. */
let known: Known | null = null;
/** The inspection whose lessons are read, or were; null: one's own. */
let source: string | null = null;
/** How far they are read; null until there is something to show of them. */
let progress: { done: number; of: number } | null = null;
/** When the clock alone changes what was read; infinite while nobody knows. */
let changesAt: Instant = Infinity;
/** Grows whenever there is more to show. */
let revision = 0;
let reads = 0;
let hasFailed = false;

type ListAnswer = Awaited<ReturnType<ReportWorker['lessons']>>;
type Told =
  | { tab: 'overview'; told: OverviewAnswer }
  | { tab: 'lessons'; told: ListAnswer; list: LessonList }
  | { tab: 'indicators'; told: IndicatorsAnswer; summary: Summary | null };

/** The worker's latest answer, to which view and as of which revision. */
let answer: (Told & { view: View; name: string; revision: number }) | null = null;

function currentView(): View {
  const view = viewOf(new URLSearchParams(location.search));
  const isThere = known === null || known.inspections.some(({ id }) => id === view.of);
  return isThere ? view : { ...view, of: null };
}

/** The tab that was shown last. */
let lastTab: Tab = currentView().tab;

/** Changes the address and shows what it asks for. */
function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  if (currentView().tab !== lastTab) scrollTo(0, 0);
  show();
}

/** Shows what the address asks for: at once what is known of it, then what the worker says. */
function show(): void {
  const { tab, of } = currentView();
  // Inspections may have been begun or deleted there.
  const areStale = lastTab === 'inspections' && tab !== lastTab;
  lastTab = tab;
  draw();
  if (known !== null && (areStale || of !== source)) void read();
  else void ask();
}

/** Reads everything anew: settings, inspections, lessons. A later call puts an end to an earlier one. */
async function read(): Promise<void> {
  reads += 1;
  const mine = reads;
  try {
    const settings = await loadSettings();
    if (mine !== reads) return;
    await speakFrom(settings.language);
    const viewer = await worker.viewer();
    const inspections = viewer === null || !settings.supervision ? [] : await worker.inspections(viewer);
    if (mine !== reads) return;
    const now = Date.now();
    known = { settings, viewer, now, inspections };
    const inspection = inspections.find(({ id }) => id === currentView().of) ?? null;
    if (source !== (inspection?.id ?? null)) progress = null;
    source = inspection?.id ?? null;
    draw();
    if (viewer === null) return;
    const [colleagues, statistics] = await Promise.all([sessionJournals(viewer), sessionStatistics(viewer)]);
    if (mine !== reads) return;
    const until = await worker.read({ viewer, inspection, settings, now, colleagues, statistics }, proxy(advanced));
    if (until !== null) changesAt = until;
  } catch (error) {
    fail(error);
  }
}

/** Draws and tells in a language from now on: first what is known by now, which is then read again for what it says in words. */
async function speakFrom(spoken: Language): Promise<void> {
  const isNew = spoken !== language();
  await speakAs(spoken);
  document.documentElement.lang = spoken;
  document.title = t('Полдень: отчёт');
  if (isNew || known === null) draw();
  await worker.speak(spoken);
  if (!isNew) return;
  revision += 1;
  void ask();
}

/** Follows the clock while anybody looks: what is shown tells the date, and whether terms have passed. */
function followClock(): void {
  if (known === null || document.visibilityState !== 'visible') return;
  const now = Date.now();
  const due = dueByClock(now, { now: known.now, changesAt });
  if (due === 'nothing') return;
  known = { ...known, now };
  if (due === 'drawing') return draw();
  changesAt = Infinity;
  void read();
}

/** A journal of an inspection was looked at. */
function inspected(): void {
  if (source !== null) return void read();
  // No paper is to know of a page that was looked at after the paper's own instant.
  if (known !== null) known = { ...known, now: Date.now() };
  draw();
}

/** There is more to show. */
function advanced(done: number, of: number): void {
  progress = { done, of };
  revision += 1;
  void ask();
}

function fail(error: unknown): void {
  reportError(error);
  hasFailed = true;
  draw();
}

let isAsking = false;

/** Asks the worker for what the address wants: one question at a time, so that those outdated by then are never asked. */
async function ask(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  try {
    while (progress !== null) {
      const view = currentView();
      const name = addressOf(view);
      const asked = revision;
      if (answer?.name === name && answer.revision === asked) break;
      const told = await answerTo(view, name);
      if (told === null) break;
      answer = { ...told, view, name, revision: asked };
      draw();
    }
  } catch (error) {
    fail(error);
  } finally {
    isAsking = false;
  }
}

async function answerTo(view: View, name: string): Promise<Told | null> {
  switch (view.tab) {
    case 'overview':
      return { tab: view.tab, told: await worker.overview(view) };
    case 'lessons': {
      const told = await worker.lessons(view, AT_ONCE);
      return { tab: view.tab, told, list: { name, count: told.count, start: told.start, first: told.first } };
    }
    case 'indicators': {
      const summary = view.paper === null ? null : await worker.summary(view, view.paper);
      return { tab: view.tab, told: await worker.indicators(view), summary };
    }
    default:
      return null;
  }
}

function draw(): void {
  const view = currentView();
  const isUnderWay = progress !== null && progress.done < progress.of;
  const focused = document.activeElement;
  render(
    <Report view={view} tabs={tabs()} progress={isUnderWay ? progress : null} onGo={go}>
      {hasFailed ? <NotRead /> : known === null ? <Reading /> : content(view, known)}
    </Report>,
    root,
  );
  // A link that led elsewhere is gone with the view it was in: the keyboard goes on from what came in its place.
  const isLost = document.activeElement === document.body && focused?.isConnected === false;
  if (isLost) root.querySelector('main')?.focus({ preventScroll: true });
}

function tabs(): readonly Tab[] {
  return known?.settings.supervision === true ? TABS : TABS.filter((tab) => tab !== 'inspections');
}

function content(view: View, { settings, viewer, now, inspections }: Known): ComponentChildren {
  if (view.tab === 'inspections' || view.tab === 'data') {
    const props: TabProps = { viewer, settings, now, params: new URLSearchParams(location.search), onParams };
    return view.tab === 'data' ? <DataTab {...props} /> : <InspectionsTab {...props} />;
  }
  if (viewer === null) return <NothingYet />;
  if (progress === null || answer?.tab !== view.tab) return <Reading />;
  const isNothing = answer.told.total === 0;
  if (isNothing && progress.done < progress.of) return <Reading />;
  if (isNothing && inspections.length === 0) return <NothingYet />;
  return (
    <>
      <Filters
        view={view}
        choices={answer.told.choices}
        dates={answer.told.dates}
        periods={settings.periods}
        today={civilDate(now, settings.zone)}
        sources={inspections.map(({ id, name }) => ({ id, name }))}
        onView={onView}
        onGo={go}
      />
      {isNothing ? view.of === null ? <NothingYet /> : <NothingInspected /> : tabContent(answer, view, { settings, viewer, now })}
    </>
  );
}

function tabContent(shown: NonNullable<typeof answer>, view: View, of: Pick<ReadRequest, 'settings' | 'viewer' | 'now'>): ComponentChildren {
  const { settings, now } = of;
  const today = civilDate(now, settings.zone);
  const said = { shown: shownText(shown.view, shown.told.choices, shown.told.dates), today };
  switch (shown.tab) {
    case 'overview':
      return <Overview {...shown.told} {...said} view={view} onGo={go} />;
    case 'lessons':
      return (
        <Lessons
          {...said}
          view={view}
          list={shown.list}
          total={shown.told.total}
          zone={settings.zone}
          onView={onView}
          load={(from, to) => worker.piece(shown.view, from, to)}
          onSave={async () => saveFile(document, fileName([t('Уроки'), today], 'csv'), await worker.csv(shown.view))}
        />
      );
    case 'indicators': {
      const { summary } = shown;
      return (
        <Indicators
          {...shown.told}
          {...said}
          view={view}
          summary={summary}
          onView={onView}
          onGo={go}
          onExport={async (kind) => (summary === null ? undefined : exportDocument(kind, summary))}
          onArchive={async () => exportDocument('xlsx', await worker.archive(of, shown.told.dates))}
        />
      );
    }
  }
}

function onView(changes: Partial<View>, how?: 'push' | 'replace'): void {
  go(addressOf({ ...currentView(), ...changes }), how);
}

function onParams(changes: Readonly<Record<string, string | null>>, how?: 'push' | 'replace'): void {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  go(`?${params}`, how);
}

const forever = new AbortController().signal;
watchStorage(forever, 'settings', () => void read());
watchStorage(forever, 'pulse', () => void read());
watchStorage(forever, 'inspected', inspected);
// The first page of an account may be a list, or a colleague's: it is no news of a journal, and tells who is signed in.
watchStorage(forever, 'recognised', () => known?.viewer === null && void read());
addEventListener('popstate', show);
addEventListener('focus', followClock);
document.addEventListener('visibilitychange', followClock);
setInterval(followClock, GLANCE);
thread.addEventListener('error', (event) => fail(event.message));
void read();
