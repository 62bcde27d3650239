// What all the teacher pages share: menu, user box, logout form and the inline script with the signed-in user.
import { type Prefix, classJournalAddress, journalsListAddress, planningAddress, userAddress } from './addresses.ts';
import { esc } from './html.ts';
import type { School } from './school.ts';
import type { View } from './view.ts';

/** The belief of this file; each page adds its own. */
const FRAME_CONFIDENCE =
  'frame: class names of header, menu and content — B; data-test-id of the user box and logout form — B; var dnevnik — fields A, staff values of role and commonRole D; look of the menu — E';

/** 13-digit ids are numbers here, as the engine prints them. `user` null is the anonymous form. */
export const dnevnikScript = (school: School, signedIn: boolean): string => {
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
    settings: { culture: 'ru-RU' },
    user: signedIn ? user : null,
    auth: { isAuthenticated: signedIn },
  };
  return `<script>var dnevnik = ${JSON.stringify(model)};</script>`;
};

const menu = (school: School, prefix: Prefix): string => {
  const links = school.journals.flatMap((journal) => [
    [`${journal.groupName} ${journal.subjectName}`, classJournalAddress(prefix, school, journal)],
    ['план', planningAddress(prefix, school, journal)],
  ]);
  const items = links.map(
    ([text, href]) => `<li class="header-submenu__item"><a class="header-submenu__link" href="${esc(href!)}">${esc(text!)}</a></li>`,
  );
  return `<nav class="header-menu"><div class="header-menu__row">
  <span class="header-menu__item header-menu__item_active"><a class="header-menu__link" data-test-id="Журналы" href="${esc(journalsListAddress(prefix, school))}">Журналы </a></span>
  <span class="header-menu__item"><a class="header-menu__link" href="${esc(userAddress(school.viewer.userId))}">Профиль </a></span></div>
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
  scripts?: string[];
}

export const frame = ({ school, prefix }: View, page: Page): string => `<!DOCTYPE html>
<html lang="ru">
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
${dnevnikScript(school, true)}
</head>
<body class="page-body">
<div class="page-header"><div class="page-header__top">
<a class="page-header__logo" href="https://dnevnik.ru/"><span>дневник</span></a>
<a class="page-header__school" title="На главную страницу школы" href="${esc(journalsListAddress(prefix, school))}">${esc(school.name)}</a>
<div class="user-profile-box" data-test-id="user-profile-info"><span class="user-profile-box__initials">${esc(initials(school.viewer.name))}</span>
<span class="user-profile-box__role">Сотрудник</span></div>
<form name="logout" method="post" action="https://login.dnevnik.ru/logout"><a href="#" onclick="document.logout.submit();return false;">Выход</a></form>
</div>
${menu(school, prefix)}</div>
<div class="page-wrapper"><div id="content">
${page.content}
</div></div>
${(page.scripts ?? []).map((name) => `<script src="/static/${name}"></script>`).join('\n')}
</body>
</html>
`;
