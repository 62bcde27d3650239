import type { InspectedJournal, Inspection, RemarkState } from '../inspection.ts';
import type { CivilDate } from '../vocabulary.ts';
import { byJournal, tally, type RemarkGroup } from './remark-groups.ts';

/** The remarks of one state, by journal. */
export interface RecheckPart {
  count: number;
  journals: readonly RemarkGroup[];
}

/** How the remarks stand that were handed over. */
export interface Recheck {
  overdue: RecheckPart;
  open: RecheckPart;
  fixed: RecheckPart;
  /** Those that cannot be put right, since what they say is past. */
  told: number;
}

/** What is left of the remarks, and what was put right. */
export function recheckOf(inspection: Pick<Inspection, 'issued' | 'checks'>, inspected: readonly InspectedJournal[], today: CivilDate): Recheck {
  const part = (state: RemarkState): RecheckPart => {
    const journals = byJournal(inspection, inspected, { groupName: null, check: null, state }, today);
    return { count: journals.reduce((sum, { remarks }) => sum + remarks.length, 0), journals };
  };
  return { overdue: part('overdue'), open: part('open'), fixed: part('fixed'), told: tally(inspection, inspected, today).told };
}
