import { lastState } from '../../evidence.ts';
import { evidenceOf, type LessonRecord } from '../../ledger.ts';
import type { Component, Instant } from '../../vocabulary.ts';

/** Whether a component was last seen empty, by a page asked for at an instant or later: what was empty before may be there now. */
export function isEmptySince(record: LessonRecord, name: Component, instant: Instant): boolean {
  const evidence = evidenceOf(record, name);
  return evidence !== undefined && lastState(evidence) === 'empty' && evidence.lastEmpty! >= instant;
}
