// The redesign's journals: the one place where ids stand in the path.
import { criteriaJournalPage } from './criteria-journal.ts';
import { journalTablePage } from './journal-table.ts';
import { editFinalMark, editLessonMark, editMaxValue, editOdoMark, editPoints, setLessonHeld } from './redesign-saves.ts';
import type { Reply, Saving } from './saves.ts';
import type { Journal, OdoGroup, School } from './school.ts';
import type { View } from './view.ts';

const ODO = /^\/odo\/journals\/(?<action>[a-z/]+)\/(?<school>\d+)\/group\/(?<group>\d+)$/i;
const CRITERIA = /^\/journals\/criteriaMarks(?:\/(?<action>[a-z]+))?\/group\/(?<group>\d+)\/subject\/(?<subject>\d+)(?:\/period\/(?<period>\d+))?$/i;

type OdoSave = (school: School, group: OdoGroup, form: URLSearchParams, saving: Saving) => Reply;
type CriteriaSave = (school: School, form: URLSearchParams, saving: Saving) => Reply;

const ODO_SAVES: Record<string, OdoSave> = {
  'journalmark/editmark': (_, group, form, saving) => editOdoMark(group, form, saving),
  'lesson/setheld': setLessonHeld,
};

const CRITERIA_SAVES: Record<string, CriteriaSave> = {
  editlessonmark: editLessonMark,
  editmark: editPoints,
  editmaxvalue: editMaxValue,
  editfinalmark: editFinalMark,
};

const odoAt = ({ id, groups }: School, page: string): { action: string; group: OdoGroup } | undefined => {
  const named = ODO.exec(page)?.groups;
  const group = groups.find((each) => each.group === named?.group && id === named.school);
  return group && { action: named!.action!, group };
};

const criteriaAt = ({ journals }: School, page: string): { action: string | undefined; journal: Journal; period: string | undefined } | undefined => {
  const named = CRITERIA.exec(page)?.groups;
  const journal = journals.find(({ group, subject }) => group === named?.group && subject === named.subject);
  return journal && { action: named!.action, journal, period: named!.period };
};

export const redesignPage = (view: View, page: string): string | undefined => {
  const odo = odoAt(view.school, page);
  if (odo) return odo.action === 'journal' ? journalTablePage(view, odo.group) : undefined;
  const criteria = criteriaAt(view.school, page);
  return criteria && criteria.action === undefined ? criteriaJournalPage(view, criteria.journal, criteria.period) : undefined;
};

export const redesignSave = (school: School, page: string, form: URLSearchParams, saving: Saving): Reply | undefined => {
  const odo = odoAt(school, page);
  if (odo) return ODO_SAVES[odo.action]?.(school, odo.group, form, saving);
  const action = criteriaAt(school, page)?.action;
  return action === undefined ? undefined : CRITERIA_SAVES[action]?.(school, form, saving);
};
