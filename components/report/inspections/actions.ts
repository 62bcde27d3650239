import type { InspectionScope } from '../../../lib/inspections/inspection-draft.ts';
import type { InspectedJournal, Inspection, Remark } from '../../../lib/inspection.ts';
import type { Instant } from '../../../lib/vocabulary.ts';

/** An inspection with what its journals were found to be. */
export interface InspectionWithJournals {
  inspection: Inspection;
  inspected: readonly InspectedJournal[];
}

/** What the tab lets be done. Each is done when its promise is; one that fails has changed nothing. */
export interface InspectionActions {
  /** Its answer is the id of the new inspection. */
  create(scope: InspectionScope): Promise<string>;
  save(inspection: Inspection): Promise<void>;
  remove(id: string): Promise<void>;
  /** `journal` is a `journalKey`. */
  saveRemark(inspection: string, journal: string, remark: Remark): Promise<void>;
  removeRemark(inspection: string, journal: string, id: string): Promise<void>;
  /** Why a journal's programme is behind; empty: as the timetable tells it. */
  explainLag(inspection: string, journal: string, reason: string): Promise<void>;
  /** An id for what is added by hand, and the moment at which it is. */
  newId(): string;
  clock(): Instant;
}
