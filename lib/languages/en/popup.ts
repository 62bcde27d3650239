import type { Catalogue } from '../../language.ts';

/** The popup, the badge and the notifications. */
const popup: Catalogue = {
  // The badge and the reminders.
  'Полдень: {summary}': 'Polden: {summary}',
  '{count} до {when}, и ещё {rest}': '{count} due by {when}, and {rest} more',
  'До {time} — {lessons}, ещё {left}': 'By {time}: {lessons}, {left} left',
  '{deadline} — {lessons}': '{deadline}: {lessons}',
  '{deadline} и позже — {lessons}': '{deadline} and later: {lessons}',
  'Срок прошёл — {lessons}': 'Past the deadline: {lessons}',
  'срок прошёл: {lesson}': 'past the deadline: {lesson}',
  'Открыть журнал': 'Open the journal',
  'Через час': 'In an hour',
  // What is to be done.
  'Всё, что видно на открытых страницах, заполнено.': 'Everything on the pages you have opened is filled in.',
  'урок ждёт срока|урока ждут срока|уроков ждут срока': { one: 'lesson due', other: 'lessons due' },
  'С прошлого раза новых: {count}.': 'New since last time: {count}.',
  'Срок: {when}': 'Deadline: {when}',
  новое: 'new',
  'на {span}': 'by {span}',
  'ещё {span}': '{span} left',
  почему: 'why',
  'почему: {lesson}': 'why: {lesson}',
  'Ещё {lessons}': '{lessons} more',
  'Ещё {lessons}, новых: {fresh}': '{lessons} more, new: {fresh}',
  'Часы компьютера показывают время раньше, чем при прошлом просмотре, поэтому новые просмотры не учитываются.':
    'The computer’s clock shows an earlier time than when a page was last opened, so new page views do not count.',
  'Часы верны': 'The clock is right',
  // The first minute.
  'Откройте журнал класса или поурочное планирование. Полдень отметит уроки, в которых не хватает темы, домашнего задания или записи, и покажет срок.':
    'Open a class journal or its lesson planning. Polden will mark the lessons that lack a topic, homework or a record, and show the deadline.',
  'Здесь появится список на сегодня и история: что заполнено вовремя. Всё хранится только на этом компьютере.':
    'Today’s list and the history of what was on time will appear here. All of it stays on this computer.',
  'Попробовать на примере': 'Try it on an example',
  // Journals.
  'Не открывали на этой неделе': 'Not opened this week',
  'Ещё {journals}': '{journals} more',
  'Школа: журналы и расписание': 'School: journals and timetable',
  'Открыто на этой неделе: {opened} из {journals} списка.': 'Opened this week: {opened} of {journals} listed.',
  'Расписание есть: {yes} из {classes}': 'With a timetable: {yes} of {classes}',
  'класса|классов|классов': { one: 'class', other: 'classes' },
  'нет: {count}': 'without: {count}',
  'не открывали: {count}': 'not opened: {count}',
  'Порог школы 100 %.': 'The school’s threshold is 100%.',
  // How it stands.
  'Записи об уроках за неделю': 'Lesson records this week',
  'На этой неделе ещё ни у одного проведённого урока не прошёл срок.': 'No lesson held this week has passed its deadline yet.',
  'Уроки недели и почему так': 'The week’s lessons and why',
  'Восемь недель': 'Eight weeks',
  'С {date}: {lessons}': 'From {date}: {lessons}',
  'По урокам: первая отметка или запись о посещаемости в срок («{term}»). «Неизвестно»: страница в срок не открывалась.':
    'By lesson: the first mark or attendance record before the deadline (“{term}”). “Unknown”: the page was not opened before the deadline.',
  планирование: 'planning',
  журнал: 'journal',
  'в срок': 'on time',
  'Уроки, которых ещё не было, отменённые и те, где ничего не требуется, не считаются. «14–17 из 20»: точно 14, ещё о трёх неизвестно. Порог назначен школе, а не одному учителю. Долю родителей с учётной записью страницы журнала не показывают.':
    'Lessons still to come, cancelled ones and those where nothing is required are not counted. “14–17 of 20”: 14 for certain, three more are unknown. The threshold is set for the school, not for one teacher. No page of the journal shows the share of parents with an account.',
  'наблюдение|наблюдения|наблюдений': { one: 'observation', other: 'observations' },
  'Качество записей: {notices}': 'Quality of the records: {notices}',
  'Проверка увидела бы {remarks}': 'An inspection would see {remarks}',
  'По вашим страницам, открытым в этом браузере. Что заполнено, уйдёт отсюда само.':
    'From your pages opened in this browser. What you fill in disappears from here by itself.',
  'и ещё {count}': 'and {count} more',
  план: 'plan',
  'Рядом со статистикой журнала': 'Beside the journal’s own statistics',
  'Рядом со статистикой журнала, {from} – {to}': 'Beside the journal’s own statistics, {from} – {to}',
  'Сверху — процент сайта, под ним — уроки, которые видел этот браузер («?» — неизвестно). Числа расходятся: сайт считает ДЗ от всех уроков расписания, а Полдень не ждёт его на контрольных и на первом из двух уроков подряд, и знает только открытые страницы. Как сайт понимает «вовремя», он не объясняет.':
    'Above is the site’s percentage, below it the lessons that this browser has seen (“?” is unknown). The numbers differ: the site counts homework for all lessons in the timetable, while Polden does not ask for it at tests or at the first of two lessons in a row, and knows only the pages you have opened. The site does not explain what it means by “on time”.',
  // What was turned down, and the rest.
  'Не спрашивать': 'Not asked',
  'Остальное — в настройках, в разделе «Исключения».': 'The rest is in the settings, under “Exceptions”.',
  'Пора сохранить копию истории': 'Time to save a copy of the history',
  Позже: 'Later',
  'Сегодня не узнано: {pages}. На этой странице ничего не проверяется. Если она открылась как обычно, сохраните с неё обезличенный образец и приложите к сообщению об ошибке.':
    'Not recognised today: {pages}. Nothing is checked on that page. If it opened as usual, save an anonymous sample of it and attach it to a bug report.',
  'Сегодня прочитано: {kinds}': 'Read today: {kinds}',
  'вид страниц|вида страниц|видов страниц': { one: 'kind of page', other: 'kinds of pages' },
  'Другие сайты на том же движке': 'Other sites on the same engine',
  включено: 'on',
  выключено: 'off',
  'Включить {site}': 'Switch on {site}',
  'Выключить {site}': 'Switch off {site}',
  Настройки: 'Settings',
  'Справка Полдня': 'Help',
};
export default popup;
