// The addresses of the teacher pages. The same pages answer at three places: the old one with '.aspx', '/v2/' and '/v2/r/<region>/' without it.
import type { Journal, Period, School } from './school.ts';

export const SCHOOLS_HOST = 'schools.dnevnik.ru';
export const ROOT_HOST = 'dnevnik.ru';
export const LOGIN_HOST = 'login.dnevnik.ru';

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

export const weekAddress = (prefix: Prefix, school: School, journal: Journal): string =>
  address(prefix, '/journals/journalclassical', { view: 'week', school: school.id, group: journal.group, year: school.year });

export const userAddress = (userId: string): string => `https://${ROOT_HOST}/user/user.aspx?user=${userId}`;
