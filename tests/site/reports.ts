// The list of reports, and which report answers which name.
import { reportAddress } from './addresses.ts';
import { changeLogPage } from './change-log.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import { statisticsPage, statisticsPart } from './journal-statistics.ts';
import { REPORT_TEXTS } from './report-texts.ts';
import type { View } from './view.ts';

/** Milliseconds a report takes to be built. */
export const REPORT_DELAY = 300;

/** A scraper came to the log by the title of its link; where that link stands it did not tell. */
const reportsPage = (view: View): string => {
  const { school, prefix, texts } = view;
  const { reports, statistics } = REPORT_TEXTS[texts.language];
  const item = (text: string, href: string): string => `<li><a title="${text}" href="${esc(href)}">${text}</a></li>`;
  return frame(view, {
    title: reports,
    confidence: 'list of reports: title of the link to the log — B; the rest — E',
    content: `<div class="report"><h2>${reports}</h2><h3>${yearTitle(school, texts)}</h3>
<ul class="reports">
${item(texts.journal, reportAddress(prefix, school, 'journal'))}
${item(statistics, reportAddress(prefix, school, 'statJournal-subjectteacher'))}
</ul></div>`,
    section: 'reports',
    styles: ['reports.css'],
  });
};

export const reportPage = (view: View, query: URLSearchParams): string | undefined => {
  switch (query.get('report')) {
    case null:
      return reportsPage(view);
    case 'journal':
      return changeLogPage(view, query);
    case 'statJournal-subjectteacher':
      return statisticsPage(view, query);
    default:
      return undefined;
  }
};

/** What the scripts of the reports fetch. */
export const reportPart = (view: View, query: URLSearchParams): string | undefined =>
  query.get('a') === 'htmlResultStatsJournalTeacherData' ? statisticsPart(view, query) : undefined;
