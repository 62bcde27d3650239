// The addresses of the teacher pages. The same pages answer at three places: the old one with '.aspx', '/v2/' and '/v2/r/<region>/' without it.
import type { Journal, OdoGroup, Period, School } from './school.ts';

export const SCHOOLS_HOST = 'schools.dnevnik.ru';
export const ROOT_HOST = 'dnevnik.ru';
export const LOGIN_HOST = 'login.dnevnik.ru';

/** The deployments of the engine. All addresses here are of the first; the others serve the same pages with their own domain in them. */
const DOMAINS = [ROOT_HOST, 'kundelik.kz', 'emaktab.uz'];

export const HOSTS = DOMAINS.flatMap((domain) => [domain, `schools.${domain}`, `login.${domain}`]);

/** The deployment of a host, and which host of the first deployment plays the same part. */
export const splitHost = (host: string): { domain: string; first: string } | undefined => {
  const domain = DOMAINS.find((candidate) => HOSTS.includes(host) && host.endsWith(candidate));
  return domain === undefined ? undefined : { domain, first: host.replace(domain, ROOT_HOST) };
};

/** '' for the old pages, else '/v2' or '/v2/r/saratov'. A page's links stay in the prefix it was opened with. */
export type Prefix = string;

type Query = Record<string, string | number>;

export const splitPrefix = (path: string): { prefix: Prefix; page: string } => {
  const prefix = /^\/v2(?:\/r\/[a-z-]+)?(?=\/|$)/.exec(path)?.[0] ?? '';
  return { prefix, page: path.slice(prefix.length).replace(/\.aspx$/, '') };
};

const address = (prefix: Prefix, page: string, query: Query): string => {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const file = prefix || page.endsWith('/') ? page : `${page}.aspx`;
  return `https://${SCHOOLS_HOST}${prefix}${file}?${search.join('&')}`;
};

export const currentPeriod = (journal: Journal): Period => journal.periods.find((period) => period.current)!;

export const journalsListAddress = (prefix: Prefix, school: School): string =>
  address(prefix, '/journals/', { school: school.id, tab: 'groups', year: school.year });

/** `period` 0 opens the summary view. */
export const classJournalAddress = (prefix: Prefix, school: School, journal: Journal, period: Period | 0 = currentPeriod(journal)): string =>
  address(prefix, '/journals/journalclassical', {
    view: 'subject',
    school: school.id,
    group: journal.group,
    subject: journal.subject,
    period: period === 0 ? 0 : period.id,
    year: school.year,
    subgroup: journal.subgroup,
    teacher: 0,
  });

export const planningAddress = (prefix: Prefix, school: School, journal: Journal, period: Period = currentPeriod(journal)): string =>
  address(prefix, '/journals/', {
    school: school.id,
    tab: 'planning',
    group: journal.group,
    subject: journal.subject,
    teacher: 0,
    period: period.planningId,
    year: school.year,
    subgroup: journal.subgroup,
  });

export const lessonAddress = (prefix: Prefix, school: School, lesson: string): string => address(prefix, '/lesson', { school: school.id, lesson });

export const pupilAddress = (prefix: Prefix, school: School, pupil: string): string =>
  address(prefix, '/marks', { school: school.id, student: pupil });

/** `date` 'dd.mm.yyyy' opens its week, else it is the current one. */
export const scheduleAddress = (prefix: Prefix, school: School, group: string, date?: string): string =>
  address(prefix, '/schedules/view', { school: school.id, group, ...(date && { date }) });

export const schedulesAddress = (prefix: Prefix, school: School): string =>
  address(prefix, '/schedules/', { school: school.id, tab: 'groups', year: school.year });

/** The dates as 'dd.mm.yyyy'; without them the page takes its usual ones. */
export const homeworkListAddress = (prefix: Prefix, school: School, query: Query = {}): string =>
  address(prefix, '/homework', { school: school.id, tab: '', studyYear: school.year, ...query });

export const homeworkAddress = (prefix: Prefix, school: School, homework: string): string =>
  address(prefix, '/homework', { school: school.id, view: 'show', homework });

export const weekAddress = (prefix: Prefix, school: School, journal: Journal): string =>
  address(prefix, '/journals/journalclassical', { view: 'week', school: school.id, group: journal.group, year: school.year });

/** `period` 0 opens the year. */
export const criteriaAddress = (journal: Journal, period: Period | 0 = currentPeriod(journal)): string =>
  `https://${ROOT_HOST}/journals/criteriaMarks/group/${journal.group}/subject/${journal.subject}/period/${period === 0 ? 0 : period.id}`;

export const journalTableAddress = (school: School, { group }: OdoGroup): string =>
  `https://${ROOT_HOST}/odo/journals/journal/${school.id}/group/${group}`;

export const workplaceAddress = (): string => `https://${ROOT_HOST}/workplace/teacher`;

/** Without a name the list of reports. */
export const reportAddress = (prefix: Prefix, school: School, report?: 'journal' | 'statJournal-subjectteacher', query: Query = {}): string =>
  address(prefix, '/reports/default', { ...(report && { report }), school: school.id, year: school.year, ...query });

export const userAddress = (userId: string): string => `https://${ROOT_HOST}/user/user.aspx?user=${userId}`;
