// The journal of a group of additional education: the redesign's block JournalTable.
import { redesignHeader, blockScript, HEADER_CONFIDENCE } from './redesign-header.ts';
import { rowsOfBody, rowsOfHead, rowsOfStudents } from './journal-table-rows.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import type { OdoGroup } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `journal of additional education: address — E, a guess after those of its saves; class names, attributes of cells, works and ticks, names of the model's urls, what a save does to the cells — A;
nesting of content node and marks — D; tick's label and neighbours, form of dates in the head and of data-lessondate, values of data-worktype and data-marktype, closed cells, address of the tick's save — E;
${HEADER_CONFIDENCE}`;

const tableId = (group: OdoGroup): string => `table_${group.group}`;

const blockId = (group: OdoGroup): string => `journal_${group.group}`;

const table = (view: View, group: OdoGroup): string => `<div id="${blockId(group)}" class="journal-table">
<div class="journal-table__left-column">
<div class="journal-table__left-column__corner"></div>
<div class="journal-table__left-column__students"><table class="journal-table__table">
${rowsOfStudents(group)}
</table></div>
</div>
<div class="journal-table__right-column">
<div class="journal-table__right-column__head-row"><table>
${rowsOfHead(view, group)}
</table></div>
<div class="journal-table__right-column__main-area"><table class="journal-table__table" id="${tableId(group)}">
${rowsOfBody(view, group)}
</table></div>
</div>
</div>`;

export const journalTablePage = (view: View, group: OdoGroup): string => {
  const { school, texts } = view;
  const model = {
    id: blockId(group),
    tableId: tableId(group),
    schoolId: school.id,
    groupId: group.group,
    csrfToken: school.xss,
    editMarkUrl: `/odo/journals/journalmark/editmark/${school.id}/group/${group.group}`,
    setLessonHeldUrl: `/odo/journals/lesson/setheld/${school.id}/group/${group.group}`,
  };
  return frame(view, {
    title: `${group.name} — ${texts.journal.toLowerCase()}`,
    confidence: CONFIDENCE,
    content: `${redesignHeader(view, {
      trail: group.name,
      title: group.name,
      labels: `<span class="journal-header__group-subject-row__class-label">${texts.subgroup}:</span> <span class="journal-header__group-subject-row__class-name">${esc(group.name)}</span>`,
      teachers: group.teachers,
    })}
${table(view, group)}
${blockScript('JournalTable', model)}`,
    styles: ['redesign.css', 'journal-table.css'],
    scripts: ['redesign.js', 'journal-table.js'],
  });
};
