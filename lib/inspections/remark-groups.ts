import { byName } from '../by-name.ts';
import { CHECKS, type CheckId } from '../checks.ts';
import { remarkState, type InspectedJournal, type Inspection, type Remark, type RemarkState } from '../inspection.ts';
import { journalKey } from '../journal-key.ts';
import { t } from '../language.ts';
import { journalName } from '../texts.ts';
import type { CivilDate } from '../vocabulary.ts';

/** What of the remarks of an inspection is shown. Null: all. */
export interface RemarkFilter {
  groupName: string | null;
  /** `hand`: those that were added by hand. */
  check: CheckId | 'hand' | null;
  state: RemarkState | null;
}

/** A remark with the journal it is about. */
export interface PlacedRemark {
  /** `journalKey` */
  journal: string;
  journalName: string;
  remark: Remark;
  state: RemarkState;
}

export interface RemarkGroup {
  key: string;
  title: string;
  remarks: readonly PlacedRemark[];
}

type Asked = Pick<Inspection, 'issued' | 'checks'>;

/** The remarks on each journal, by class and subject; journals without any are left out. */
export function byJournal(inspection: Asked, inspected: readonly InspectedJournal[], filter: RemarkFilter, today: CivilDate): RemarkGroup[] {
  return sorted(inspected.map((each) => ({ key: keyOf(each), title: titleOf(each), remarks: remarksOf(each, inspection, filter, today) })));
}

/** The remarks to each teacher, by what `labelOf` calls whoever leads a journal: never by how many there are. */
export function byTeacher(
  inspection: Asked,
  inspected: readonly InspectedJournal[],
  filter: RemarkFilter,
  today: CivilDate,
  labelOf: (journal: InspectedJournal) => string,
): RemarkGroup[] {
  const groups = new Map<string, PlacedRemark[]>();
  for (const each of inspected.toSorted((a, b) => byName(titleOf(a), titleOf(b)))) {
    const label = labelOf(each);
    groups.set(label, [...(groups.get(label) ?? []), ...remarksOf(each, inspection, filter, today)]);
  }
  return sorted([...groups].map(([title, remarks]) => ({ key: title, title, remarks })));
}

/** How many remarks there are in each state. */
export function tally(inspection: Asked, inspected: readonly InspectedJournal[], today: CivilDate): Record<RemarkState, number> {
  const counts: Record<RemarkState, number> = { open: 0, overdue: 0, fixed: 0, told: 0, dismissed: 0 };
  for (const { remarks } of inspected) for (const remark of remarks) counts[remarkState(remark, inspection, today)] += 1;
  return counts;
}

/** What the remarks of an inspection may be filtered by: only what some of them has. */
export function filterChoices(inspection: Asked, inspected: readonly InspectedJournal[]): { classes: string[]; checks: (CheckId | 'hand')[] } {
  const remarked = inspected.filter(({ remarks }) => remarks.length > 0);
  const classes = new Set(remarked.flatMap(({ known }) => known.ledger.journal.groupName ?? []));
  const rules = new Set(remarked.flatMap(({ remarks }) => remarks.map(({ rule }) => rule)));
  const checks = inspection.checks.filter((check) => CHECKS[check].rules.some((rule) => rules.has(rule)));
  return { classes: [...classes].sort(byName), checks: [...checks, ...(rules.has(null) ? (['hand'] as const) : [])] };
}

/** The journals of an inspection by class and subject, with the names by which they are chosen. */
export function journalsOf(inspected: readonly InspectedJournal[]): { key: string; title: string; journal: InspectedJournal }[] {
  return inspected.map((journal) => ({ key: keyOf(journal), title: titleOf(journal), journal })).sort((a, b) => byName(a.title, b.title));
}

/** «7б, Алгебра»; of a journal no page has named, its numbers would say nothing. */
function titleOf({ known }: Pick<InspectedJournal, 'known'>): string {
  return journalName(known.ledger.journal) || t('Журнал без названия');
}

function keyOf({ known }: InspectedJournal): string {
  return journalKey(known.ledger.journal);
}

function remarksOf(each: InspectedJournal, inspection: Asked, filter: RemarkFilter, today: CivilDate): PlacedRemark[] {
  if (filter.groupName !== null && each.known.ledger.journal.groupName !== filter.groupName) return [];
  return each.remarks
    .map((remark) => ({ journal: keyOf(each), journalName: titleOf(each), remark, state: remarkState(remark, inspection, today) }))
    .filter(({ remark, state }) => (filter.state === null || state === filter.state) && isOfCheck(remark, filter.check))
    .sort((a, b) => byName(a.remark.date ?? '', b.remark.date ?? ''));
}

function isOfCheck({ rule }: Remark, check: RemarkFilter['check']): boolean {
  if (check === null) return true;
  return check === 'hand' ? rule === null : rule !== null && CHECKS[check].rules.includes(rule);
}

function sorted(groups: readonly RemarkGroup[]): RemarkGroup[] {
  return groups.filter(({ remarks }) => remarks.length > 0).sort((a, b) => byName(a.title, b.title) || byName(a.key, b.key));
}
