import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { InspectionActions, InspectionWithJournals } from '../../components/report/inspections/actions.ts';
import { Inspections } from '../../components/report/inspections/Inspections.tsx';
import { Papers } from '../../components/report/inspections/Papers.tsx';
import { SupervisionOff, NothingSeen } from '../../components/report/inspections/Unready.tsx';
import { readRosters, readWeeks, withHistory, type RosterRow } from '../../lib/history.ts';
import { usualTerm } from '../../lib/inspections/handover-term.ts';
import type { Inspection } from '../../lib/inspection.ts';
import { newInspection } from '../../lib/inspections/inspection-draft.ts';
import { knownTeachers } from '../../lib/inspections/known-choices.ts';
import { journalsOf } from '../../lib/inspections/remark-groups.ts';
import { journalsPage } from '../../lib/inspections/to-open.ts';
import { sendMessage, type Kept } from '../../lib/messages.ts';
import { archivePapers } from '../../lib/papers/archive.ts';
import { inspectionPapers } from '../../lib/papers/inspection-papers.ts';
import { monthsOf, paperInput } from '../../lib/papers/paper-input.ts';
import { leadersOf, teacherLabels } from '../../lib/papers/teacher-labels.ts';
import { calendarOf } from '../../lib/settings.ts';
import { watchStorage } from '../../lib/storage-watch.ts';
import { readInspected, readInspections } from '../../lib/supervision-history.ts';
import { civilDate } from '../../lib/time.ts';
import type { Week } from '../../lib/timetable.ts';
import { exportDocument } from './exports.ts';
import type { TabProps } from './tab.ts';

/** What the stores say of an account's inspections. */
interface Seen {
  inspections: readonly InspectionWithJournals[];
  rosters: readonly RosterRow[];
  /** Of the classes of the inspection that is shown. */
  weeks: readonly Week[];
}

/** «Проверки». */
export function InspectionsTab(props: TabProps) {
  const { viewer, settings } = props;
  if (!settings.supervision) return <SupervisionOff />;
  return viewer === null ? <NothingSeen /> : <InspectionsOf key={viewer} {...props} viewer={viewer} />;
}

function InspectionsOf({ viewer, settings, now, params, onParams }: TabProps & { viewer: string }) {
  const asked = params.get('inspection');
  const { seen, read } = useSeen(viewer, asked);
  const latest = useRef(seen);
  latest.current = seen;
  const actions = useMemo(() => {
    const shownAs = (id: string) => latest.current?.inspections.find(({ inspection }) => inspection.id === id)?.inspection;
    return actionsOf(viewer, read, shownAs);
  }, [viewer, read]);
  const shown = seen?.inspections.find(({ inspection }) => inspection.id === asked);
  const names = settings.supervisionNames ? (shown?.inspection.names ?? {}) : {};
  const labels = useMemo(
    () => (shown === undefined ? new Map() : teacherLabels({ names }, shown.inspected, true)),
    // Settings are read anew with the language.
    [shown, settings],
  );
  if (seen === null) return null;
  const today = civilDate(now, settings.zone);
  const listed = seen.rosters.find(({ scope }) => scope === 'school')?.journals ?? [];
  const hasPapers = params.get('part') === 'papers' && shown !== undefined;
  return (
    <Inspections
      inspections={seen.inspections}
      listed={listed}
      isListUnknown={listed.length === 0}
      journalsPage={journalsPage(viewer)}
      teachers={knownTeachers(
        seen.inspections.flatMap(({ inspected }) => inspected),
        settings.supervisionNames ? Object.assign({}, ...seen.inspections.map(({ inspection }) => inspection.names)) : {},
      )}
      periods={settings.periods}
      usualTerm={usualTerm(today, calendarOf(settings))}
      today={today}
      now={now}
      zone={settings.zone}
      navigation={{ params, onParams }}
      actions={actions}
      labelOf={({ known }) => leadersOf(known.ledger.journal, labels).join(', ')}
      papers={hasPapers && <InspectionPapers {...{ settings, now, params, onParams }} shown={shown} seen={seen} actions={actions} />}
    />
  );
}

type PapersOfProps = Omit<TabProps, 'viewer'> & { shown: InspectionWithJournals; seen: Seen; actions: InspectionActions };

function InspectionPapers({ settings, now, params, onParams, shown, seen, actions }: PapersOfProps) {
  const { inspection, inspected } = shown;
  const hasNames = settings.supervisionNames && Object.keys(inspection.names).length > 0;
  const isNamed = hasNames && params.get('names') === '1';
  const months = monthsOf(inspection);
  const month = months.find((each) => each === params.get('month'));
  const isArchive = params.get('paper') === 'archive';
  const input = useMemo(() => {
    const roster = seen.rosters.find(({ scope }) => scope === 'school')?.journals ?? [];
    return paperInput({ inspection, inspected, weeks: seen.weeks, roster, settings, now, isNamed, ...(month !== undefined && { month }) });
  }, [seen, settings, now, isNamed, month]);
  const papers = useMemo(() => inspectionPapers(input), [input]);
  const archives = useMemo(() => (isArchive ? archivePapers(input) : null), [input, isArchive]);
  return (
    <Papers
      papers={papers}
      archives={archives}
      hasNames={hasNames}
      isNamed={isNamed}
      months={months}
      month={input.month}
      isReadOnly={inspection.closedAt !== null}
      lag={{
        journals: journalsOf(inspected).map(({ key, title, journal }) => ({ key, title, reason: journal.reason ?? '' })),
        onSave: (journal, reason) => actions.explainLag(inspection.id, journal, reason),
      }}
      navigation={{ params, onParams }}
      onExport={exportDocument}
    />
  );
}

/** What the stores say, read anew when a journal tab has kept something. */
function useSeen(viewer: string, asked: string | null): { seen: Seen | null; read(): Promise<void> } {
  const [seen, setSeen] = useState<Seen | null>(null);
  const latest = useRef(0);
  const read = useCallback(async () => {
    const turn = (latest.current += 1);
    const found = await readSeen(viewer, asked);
    // What was read earlier and came later is out of date.
    if (turn === latest.current) setSeen(found);
  }, [viewer, asked]);
  useEffect(() => {
    const stop = new AbortController();
    // The one tells of one's own journals and of copies read in, the other of each look at a journal of an inspection.
    for (const slot of ['pulse', 'inspected'] as const) watchStorage(stop.signal, slot, () => void read());
    void read();
    return () => stop.abort();
  }, [read]);
  return { seen, read };
}

function readSeen(viewer: string, asked: string | null): Promise<Seen> {
  return withHistory(async (db) => {
    const inspections = await Promise.all(
      (await readInspections(db, viewer)).map(async (inspection) => ({ inspection, inspected: await readInspected(db, viewer, inspection) })),
    );
    const shown = inspections.find(({ inspection }) => inspection.id === asked);
    const groups = new Set(shown?.inspected.map(({ known }) => known.ledger.journal.group));
    const weeks = await Promise.all([...groups].map((group) => readWeeks(db, viewer, group, shown!.inspection.from, shown!.inspection.to)));
    return { inspections, rosters: await readRosters(db, viewer), weeks: weeks.flat() };
  });
}

/** Everything goes through the background, the sole writer; then what it has kept is read. */
function actionsOf(viewer: string, read: () => Promise<void>, shownAs: (id: string) => Inspection | undefined): InspectionActions {
  // The browser may stop the background in the midst of it: what got no answer is said once more, which does no harm.
  const keep = async (send: () => Promise<Kept | void>) => {
    const answer = await send().catch(send);
    await read();
    if (answer === 'overtaken') throw new Error('another tab has changed the inspection');
  };
  return {
    async create(scope) {
      const inspection = newInspection(scope, crypto.randomUUID(), Date.now());
      await keep(() => sendMessage('saveInspection', { viewer, inspection, before: null }));
      return inspection.id;
    },
    async save(inspection) {
      const before = shownAs(inspection.id);
      if (before === undefined) throw new Error('another tab has removed the inspection');
      await keep(() => sendMessage('saveInspection', { viewer, inspection, before }));
    },
    remove: (id) => keep(() => sendMessage('removeInspection', { viewer, id })),
    saveRemark: (inspection, journal, remark) => keep(() => sendMessage('saveRemark', { viewer, inspection, journal, remark })),
    removeRemark: (inspection, journal, id) => keep(() => sendMessage('removeRemark', { viewer, inspection, journal, id })),
    explainLag: (inspection, journal, reason) => keep(() => sendMessage('explainLag', { viewer, inspection, journal, reason })),
    newId: () => crypto.randomUUID(),
    clock: () => Date.now(),
  };
}
