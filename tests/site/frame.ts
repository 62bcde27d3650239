// What all the teacher pages share: menu, user box, logout form and the inline script with the signed-in user.
import { classJournalAddress, homeworkListAddress, journalsListAddress, planningAddress, schedulesAddress, userAddress } from './addresses.ts';
import { esc } from './html.ts';
import type { School } from './school.ts';
import type { View } from './view.ts';

/** The belief of this file; each page adds its own. */
const FRAME_CONFIDENCE =
  'frame: class names of header, menu and content — B; data-test-id of the user box and logout form — B; var dnevnik — fields A, staff values of role and commonRole D; look of the menu — E';

/** 13-digit ids are numbers here, as the engine prints them. `user` null is the anonymous form. */
export const dnevnikScript = (school: School, signedIn: boolean, culture = 'ru-RU'): string => {
  const { userId, personId } = school.viewer;
  const user = {
    id: Number(userId),
    personId: Number(personId),
    sex: 'Female',
    age: 44,
    role: 'EduStaff',
    commonRole: 'staff',
    group: null,
    schools: [{ id: Number(school.id), name: school.name }],
    children: [],
  };
  const model = {
    urls: { domain: 'dnevnik.ru', schools: 'https://schools.dnevnik.ru' },
    settings: { culture },
    user: signedIn ? user : null,
    auth: { isAuthenticated: signedIn },
  };
  return `<script>var dnevnik = ${JSON.stringify(model)};</script>`;
};

/** The last two have no item of their own. */
type Section = 'journals' | 'schedule' | 'homeworks' | 'reports' | 'workplace';

/** So many of the journals have a place in the menu; all of them are in the list of journals. */
const MENU_JOURNALS = 10;

const menu = ({ school, prefix, texts }: View, section: Section): string => {
  const item = (name: Section): string => `<span class="header-menu__item${name === section ? ' header-menu__item_active' : ''}">`;
  const links = school.journals.slice(0, MENU_JOURNALS).flatMap((journal) => [
    [`${journal.groupName} ${journal.subjectName}`, classJournalAddress(prefix, school, journal)],
    [texts.plan, planningAddress(prefix, school, journal)],
  ]);
  const items = links.map(
    ([text, href]) => `<li class="header-submenu__item"><a class="header-submenu__link" href="${esc(href!)}">${esc(text!)}</a></li>`,
  );
  return `<nav class="header-menu"><div class="header-menu__row">
  ${item('journals')}<a class="header-menu__link" data-test-id="Журналы" href="${esc(journalsListAddress(prefix, school))}">${texts.journals} </a></span>
  ${item('schedule')}<a class="header-menu__link" href="${esc(schedulesAddress(prefix, school))}">${texts.schedule} </a></span>
  ${item('homeworks')}<a class="header-menu__link" href="${esc(homeworkListAddress(prefix, school))}">${texts.homeworks} </a></span>
  <span class="header-menu__item"><a class="header-menu__link" href="${esc(userAddress(school.viewer.userId))}">${texts.profile} </a></span></div>
<ul class="header-submenu">${items.join('')}</ul></nav>`;
};

const initials = (name: string): string => {
  const [surname = '', first = '', father = ''] = name.split(' ');
  return `${surname} ${first.slice(0, 1)}. ${father.slice(0, 1)}.`;
};

interface Page {
  title: string;
  /** Confidence of the markup of `content`, part by part. */
  confidence: string;
  content: string;
  /** Of the menu, 'journals' by default. */
  section?: Section;
  styles?: string[];
  scripts?: string[];
}

export const frame = (view: View, page: Page): string => {
  const { school, prefix, texts } = view;
  return `<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<title>${esc(page.title)}</title>
<!-- A look-alike for tests, made from public observations. Letters: A seen in vendor files or pictures, B in code that drove the real page, C in help texts, D inferred, E guessed.
${FRAME_CONFIDENCE};
${page.confidence} -->
<link rel="icon" href="/static/favicon.svg">
<link rel="stylesheet" href="/static/frame.css">
<link rel="stylesheet" href="/static/journal.css">
<link rel="stylesheet" href="/static/planning.css">
${(page.styles ?? []).map((name) => `<link rel="stylesheet" href="/static/${name}">\n`).join('')}${dnevnikScript(school, true, texts.culture)}
</head>
<body class="page-body">
<div class="page-header"><div class="page-header__top">
<a class="page-header__logo" href="https://dnevnik.ru/"><span>${texts.brand}</span></a>
<a class="page-header__school" title="${texts.schoolHome}" href="${esc(journalsListAddress(prefix, school))}">${esc(school.name)}</a>
<div class="user-profile-box" data-test-id="user-profile-info"><span class="user-profile-box__initials">${esc(initials(school.viewer.name))}</span>
<span class="user-profile-box__role">${texts.staff}</span></div>
<form name="logout" method="post" action="https://login.dnevnik.ru/logout"><a href="#" onclick="document.logout.submit();return false;">${texts.signOut}</a></form>
</div>
${menu(view, page.section ?? 'journals')}</div>
<div class="page-wrapper"><div id="content">
${page.content}
</div></div>
${(page.scripts ?? []).map((name) => `<script src="/static/${name}"></script>`).join('\n')}
</body>
</html>
`;
};
