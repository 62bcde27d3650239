// Which page or save answers which address.
import { LOGIN_HOST, ROOT_HOST, SCHOOLS_HOST, splitPrefix } from './addresses.ts';
import { asset } from './assets.ts';
import { classJournalPage } from './class-journal.ts';
import { dotted } from './civil-date.ts';
import { journalsListPage } from './journals-list.ts';
import { loginAddress, loginPage, movedPage } from './login.ts';
import { notFoundPage } from './not-found.ts';
import { plannerTable } from './planner-table.ts';
import { planningPage } from './planning.ts';
import { type Reply, addWork, saveHomework, saveMark, saveTopic } from './saves.ts';
import type { Journal, School } from './school.ts';
import { stubPage } from './stub-page.ts';
import type { View } from './view.ts';

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
}

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const json = (reply: Reply): Answer => ({ status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(reply) });
const redirect = (location: string): Answer => ({ ...html(movedPage(location), 302), location });

const journalOf = (school: School, query: URLSearchParams): Journal | undefined =>
  school.journals.find(({ group, subject }) => group === query.get('group') && subject === query.get('subject'));

const saves: Record<string, (school: School, form: URLSearchParams) => Reply> = {
  '/ajax.ashx jme': saveMark,
  '/ajax.ashx cworks': addWork,
  '/journals/updatelesson-cmd': saveTopic,
  '/journals/createhomework-cmd': saveHomework,
};

/** Saves carry the anti-forgery word in the address or in the form. */
const save = (school: School, page: string, { url, form }: Question): Answer | undefined => {
  const action = url.searchParams.get('a');
  const handler = saves[action ? `${page} ${action}` : page];
  if (!handler) return undefined;
  const word = url.searchParams.get('xss') ?? form.get('xss');
  return word === school.xss ? json(handler(school, form)) : { ...json({ success: false, error: 'xss' }), status: 403 };
};

const journalsPage = (view: View, query: URLSearchParams): Answer => {
  const journal = journalOf(view.school, query);
  const planning = query.get('tab') === 'planning' || query.get('view') === 'planning';
  return html(planning && journal ? planningPage(view, journal, query.get('period')) : journalsListPage(view));
};

const partial = (school: School, { form, partialDelay }: Question): Answer => {
  const journal = journalOf(school, form);
  const period = journal?.periods.find(({ planningId }) => planningId === form.get('period'));
  const view = { school, prefix: form.get('prefix') ?? '' };
  return { ...html(journal && period ? plannerTable(view, journal, period) : ''), delay: partialDelay };
};

const schoolsPage = (view: View, page: string, question: Question): Answer => {
  const { school } = view;
  const query = question.url.searchParams;
  const missing = html(notFoundPage(view), 404);
  if (question.method === 'POST') {
    if (page === '/ajaxpages/Journals/LessonPlanner') return partial(school, question);
    return save(school, page, question) ?? missing;
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
    case '/lesson': {
      const lesson = school.journals.flatMap(({ lessons }) => lessons).find(({ id }) => id === query.get('lesson'));
      return lesson ? html(stubPage(view, `Урок ${dotted(lesson.date)}`, 'Страница урока не воспроизведена.')) : missing;
    }
    case '/marks': {
      const pupil = school.journals.flatMap(({ pupils }) => pupils).find(({ id }) => id === query.get('student'));
      return pupil ? html(stubPage(view, pupil.name, 'Страница оценок ученика не воспроизведена.')) : missing;
    }
    default:
      return missing;
  }
};

const rootPage = (view: View, page: string): Answer => {
  if (page === '/') return redirect(`https://${SCHOOLS_HOST}/journals/?school=${view.school.id}&tab=groups&year=${view.school.year}`);
  if (page === '/user/user') return html(stubPage(view, 'Профиль', 'Страница пользователя не воспроизведена.'));
  return html(notFoundPage(view), 404);
};

export const answer = (school: School, question: Question): Answer => {
  const { host, url, anonymous } = question;
  const stored = asset(url.pathname);
  if (stored) return { status: 200, ...stored };
  const { prefix, page } = splitPrefix(url.pathname);
  const view = { school, prefix };
  if (host === LOGIN_HOST) return html(loginPage(school));
  if (host !== SCHOOLS_HOST && host !== ROOT_HOST) return { status: 404, type: 'text/plain', body: 'unknown host' };
  if (anonymous) return redirect(loginAddress(url.pathname + url.search));
  return host === ROOT_HOST ? rootPage(view, page) : schoolsPage(view, page, question);
};
