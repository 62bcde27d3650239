// Which page or save answers which address.
import { LOGIN_HOST, ROOT_HOST, SCHOOLS_HOST, splitHost, splitPrefix, workplaceAddress } from './addresses.ts';
import { asset } from './assets.ts';
import { classJournalPage } from './class-journal.ts';
import { homeworkListPage } from './homework-list.ts';
import { type Language, languageIn, TEXTS } from './interface-texts.ts';
import { groupSubjects, journalsListPage } from './journals-list.ts';
import { journalsRedesignPage } from './journals-list-redesign.ts';
import { lessonPage } from './lesson-page.ts';
import { loginAddress, loginPage, movedPage } from './login.ts';
import { notFoundPage } from './not-found.ts';
import { plannerTable } from './planner-table.ts';
import { planningPage } from './planning.ts';
import { redesignPage, redesignSave } from './redesign-routes.ts';
import { REPORT_DELAY, reportPage, reportPart } from './reports.ts';
import { type Reply, type Saving, addWork, saveHomework, saveLesson, saveMark } from './saves.ts';
import { schedulePage, schedulesPage } from './schedule-page.ts';
import type { Journal, School } from './school.ts';
import { stubPage } from './stub-page.ts';
import type { View } from './view.ts';
import { workplacePage } from './workplace.ts';

interface Answer {
  status: number;
  type: string;
  body: string;
  location?: string;
  /** Milliseconds to wait before it is sent. */
  delay?: number;
}

interface Question {
  method: string;
  host: string;
  url: URL;
  form: URLSearchParams;
  anonymous: boolean;
  partialDelay: number;
  cookie: string;
  /** 'YYYY-MM-DDTHH:MM', now in the school. */
  moment: string;
}

const USUAL_LANGUAGES: Record<string, Language> = { 'kundelik.kz': 'kk', 'emaktab.uz': 'uz' };

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const json = (reply: Reply): Answer => ({ status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(reply) });
const redirect = (location: string): Answer => ({ ...html(movedPage(location), 302), location });

const journalOf = (school: School, query: URLSearchParams): Journal | undefined =>
  school.journals.find(({ group, subject }) => group === query.get('group') && subject === query.get('subject'));

const saves: Record<string, (school: School, form: URLSearchParams, saving: Saving) => Reply> = {
  '/ajax.ashx jme': saveMark,
  '/ajax.ashx cworks': addWork,
  '/ajax.ashx gsbgid': groupSubjects,
  '/journals/updatelesson-cmd': saveLesson,
  '/journals/createhomework-cmd': saveHomework,
};

/** Saves carry the anti-forgery word in the address or in the form. */
const save = ({ school, texts }: View, page: string, { url, form, moment }: Question): Answer | undefined => {
  const action = url.searchParams.get('a');
  const handler = saves[action ? `${page} ${action}` : page];
  if (!handler) return undefined;
  const word = url.searchParams.get('xss') ?? form.get('xss');
  return word === school.xss ? json(handler(school, form, { texts, moment })) : { ...json({ success: false, error: 'xss' }), status: 403 };
};

const journalsPage = (view: View, query: URLSearchParams): Answer => {
  const journal = journalOf(view.school, query);
  const planning = query.get('tab') === 'planning' || query.get('view') === 'planning';
  if (planning && journal) return html(planningPage(view, journal, query.get('period')));
  return html(view.prefix ? journalsRedesignPage(view) : journalsListPage(view));
};

const partial = ({ school, texts }: View, { form, partialDelay }: Question): Answer => {
  const journal = journalOf(school, form);
  const period = journal?.periods.find(({ planningId }) => planningId === form.get('period'));
  const view = { school, texts, prefix: form.get('prefix') ?? '' };
  return { ...html(journal && period ? plannerTable(view, journal, period) : ''), delay: partialDelay };
};

const schoolsPage = (view: View, page: string, question: Question): Answer => {
  const { school } = view;
  const query = question.url.searchParams;
  const missing = html(notFoundPage(view), 404);
  const found = (content: string | undefined): Answer => (content === undefined ? missing : html(content));
  if (question.method === 'POST') {
    if (page === '/ajaxpages/Journals/LessonPlanner') return partial(view, question);
    return save(view, page, question) ?? missing;
  }
  switch (page.length > 1 ? page.replace(/\/$/, '') : page) {
    case '/':
      return redirect(`https://${SCHOOLS_HOST}/journals/?school=${school.id}&tab=groups&year=${school.year}`);
    case '/journals':
      return journalsPage(view, query);
    case '/journals/journalclassical': {
      const journal = journalOf(school, query);
      if (query.get('view') === 'week') return html(stubPage(view, 'Журнал за неделю', 'Раздел не воспроизведён.'));
      return journal && query.get('view') === 'subject' ? html(classJournalPage(view, journal, query.get('period'))) : missing;
    }
    case '/lesson':
      return found(lessonPage(view, query));
    case '/homework':
      return html(query.has('view') ? stubPage(view, 'Домашнее задание', 'Страница задания не воспроизведена.') : homeworkListPage(view, query));
    case '/schedules':
      return html(schedulesPage(view));
    case '/schedules/view':
      return found(schedulePage(view, query));
    case '/reports/default':
      return found(reportPage(view, query));
    case '/AsyncProgressReportHandler':
      return { ...found(reportPart(view, query)), delay: REPORT_DELAY };
    case '/marks': {
      const pupil = school.journals.flatMap(({ pupils }) => pupils).find(({ id }) => id === query.get('student'));
      return pupil ? html(stubPage(view, pupil.name, 'Страница оценок ученика не воспроизведена.')) : missing;
    }
    default:
      return missing;
  }
};

const rootPage = (view: View, page: string, { method, form, moment }: Question): Answer => {
  const { school, texts } = view;
  if (method === 'POST') {
    const reply = redesignSave(school, page, form, { texts, moment });
    return reply ? json(reply) : html(notFoundPage(view), 404);
  }
  if (page === '/') return redirect(`https://${SCHOOLS_HOST}/journals/?school=${school.id}&tab=groups&year=${school.year}`);
  if (page === '/workplace/teacher') return html(workplacePage(view));
  if (page === '/teacher') return redirect(workplaceAddress());
  if (page === '/user/user') return html(stubPage(view, 'Профиль', 'Страница пользователя не воспроизведена.'));
  const redesigned = redesignPage(view, page);
  return redesigned === undefined ? html(notFoundPage(view), 404) : html(redesigned);
};

/** By the address or the form, else by the cookie of the language switch, else the usual one of the deployment. */
const languageOf = (domain: string, { url, form, cookie }: Question): Language =>
  languageIn(url.searchParams.get('lang')) ??
  languageIn(form.get('lang')) ??
  languageIn(/(?:^|; )culture=([\w-]+)/.exec(cookie)?.[1]) ??
  USUAL_LANGUAGES[domain] ??
  'ru';

const pageAt = (school: School, domain: string, question: Question): Answer => {
  const { host, url, anonymous } = question;
  const { prefix, page } = splitPrefix(url.pathname);
  const view = { school, prefix, texts: TEXTS[languageOf(domain, question)] };
  if (host === LOGIN_HOST) return html(loginPage(school));
  if (anonymous) return redirect(loginAddress(url.pathname + url.search));
  return host === ROOT_HOST ? rootPage(view, page, question) : schoolsPage(view, page, question);
};

export const answer = (school: School, question: Question): Answer => {
  const stored = asset(question.url.pathname);
  if (stored) return { status: 200, ...stored };
  const place = splitHost(question.host);
  if (!place) return { status: 404, type: 'text/plain', body: 'unknown host' };
  const reply = pageAt(school, place.domain, { ...question, host: place.first });
  const body = reply.body.replaceAll(ROOT_HOST, place.domain);
  return { ...reply, body, ...(reply.location && { location: reply.location.replaceAll(ROOT_HOST, place.domain) }) };
};
