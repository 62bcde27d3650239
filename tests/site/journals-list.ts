// All journals by class as the old page has them: a click on a class fetches its subjects.
import { classJournalAddress } from './addresses.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import { classesOf } from './led-journals.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import type { Reply } from './saves.ts';
import type { School } from './school.ts';
import type { View } from './view.ts';

const CONFIDENCE = `journals list: class links, the click that fetches the subjects, its address, parameter and reply — B; where the subjects are put and every other class — E`;

/** The subjects of the class `grade` as links in a row. */
export const groupSubjects = (school: School, form: URLSearchParams): Reply => {
  const journals = classesOf(school).find(({ group }) => group === form.get('grade'))?.journals ?? [];
  return { html: journals.map((journal) => `<a href="${esc(classJournalAddress('', school, journal))}">${esc(journal.subjectName)}</a>`).join('\n') };
};

export const journalsListPage = (view: View): string => {
  const { school, texts } = view;
  const { openJournals } = REPORT_TEXTS[texts.language];
  const items = classesOf(school).map(({ group, name }) => `<li><a title="${openJournals}" href="#${group}">${esc(name)}</a></li>`);
  return frame(view, {
    title: texts.journals,
    confidence: CONFIDENCE,
    content: `<div class="journals_list"><h2>${texts.journals}</h2><h3>${yearTitle(school, texts)}</h3>
<ul class="classes">
${items.join('\n')}
</ul></div>
<script>var groupSubjects = '/ajax.ashx?xss=${school.xss}&a=gsbgid';</script>`,
    styles: ['journals-list.css'],
    scripts: ['journals-list.js'],
  });
};
