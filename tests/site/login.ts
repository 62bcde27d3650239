// What an anonymous visitor gets: a redirect from every page, and the page it leads to.
import { LOGIN_HOST, SCHOOLS_HOST } from './addresses.ts';
import { dnevnikScript } from './frame.ts';
import { esc } from './html.ts';
import type { School } from './school.ts';

export const loginAddress = (path: string): string => `https://${LOGIN_HOST}/?ReturnUrl=${encodeURIComponent(`https://${SCHOOLS_HOST}${path}`)}`;

export const movedPage = (address: string): string =>
  `<html><head><title>Object moved</title></head><body>
<h2>Object moved to <a href="${esc(address)}">here</a>.</h2>
</body></html>
`;

export const loginPage = (school: School): string => `<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><title>Вход</title>
<!-- login: redirect and user null — A; the form — E -->
<link rel="icon" href="/static/favicon.svg"><link rel="stylesheet" href="/static/frame.css">${dnevnikScript(school, false)}</head>
<body class="page-body login-page"><div id="content"><form class="login" method="post" action="/login"><h2>Вход</h2>
<label>Логин <input name="login" autocomplete="username"></label><label>Пароль <input name="password" type="password" autocomplete="current-password"></label>
<button type="submit">Войти</button></form></div></body></html>
`;
