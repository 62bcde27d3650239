import { classesPaper } from './classes-table.ts';
import { note } from './note.ts';
import type { PaperInput } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { programmePaper } from './programme-table.ts';
import { recheckPaper } from './recheck-sheet.ts';
import { remarksPaper } from './remarks-table.ts';
import { registerPaper } from './remarks-register.ts';
import { substitutionsPaper } from './substitutions.ts';
import { timelinessPaper } from './timeliness-table.ts';
import { timesheetPaper } from './timesheet.ts';
import { inRussian } from '../language.ts';

const PAPERS: readonly ((input: PaperInput) => Paper)[] = [
  note,
  remarksPaper,
  classesPaper,
  timelinessPaper,
  programmePaper,
  registerPaper,
  recheckPaper,
  substitutionsPaper,
  timesheetPaper,
];

/** All papers of an inspection in the order in which a deputy needs them; the archives, one for each teacher, are `archivePapers`. */
export function inspectionPapers(input: PaperInput): Paper[] {
  return inRussian(() => PAPERS.map((paper) => paper(input)));
}
