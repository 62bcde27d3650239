// All journals by class. The real page fetches the subjects of a class on a click; here they are listed at once.
import { classJournalAddress, planningAddress } from './addresses.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import type { View } from './view.ts';

export const journalsListPage = (view: View): string => {
  const { school, prefix } = view;
  const groups = new Map(school.journals.map(({ group, groupName }) => [group, groupName]));
  const rows = [...groups].map(([group, name]) => {
    const subjects = school.journals
      .filter((journal) => journal.group === group)
      .map(
        (journal) =>
          `<li><a href="${esc(classJournalAddress(prefix, school, journal))}">${esc(journal.subjectName)}</a> <a class="side" href="${esc(planningAddress(prefix, school, journal))}">Поурочное планирование</a></li>`,
      );
    return `<tr><td><a title="Открыть журналы этого класса" href="#${group}">${esc(name)}</a></td><td><ul class="subjects">${subjects.join('')}</ul></td></tr>`;
  });
  return frame(view, {
    title: 'Журналы',
    confidence: 'journals list: class and subject links — B; subjects listed without a click, table and every other class — E',
    content: `<div class="journals_list"><h2>Журналы</h2><h3>${yearTitle(school)}</h3>
<table class="grid gridLines vam">${rows.join('\n')}</table></div>
<script>var groupSubjects = '/ajax.ashx?xss=${school.xss}&a=gsbgid';</script>`,
  });
};
