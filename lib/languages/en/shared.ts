import type { Catalogue } from '../../language.ts';

/** What rules, deadlines, standings and dates are called: the texts of `lib/`. */
const shared: Catalogue = {
  // Numbers, dates and spans.
  'урок|урока|уроков': { one: 'lesson', other: 'lessons' },
  'день|дня|дней': { one: 'day', other: 'days' },
  'ученик|ученика|учеников': { one: 'pupil', other: 'pupils' },
  'ученика|учеников|учеников': { one: 'pupil', other: 'pupils' },
  'предмету|предметам|предметам': { one: 'subject', other: 'subjects' },
  'журнал|журнала|журналов': { one: 'journal', other: 'journals' },
  'журнала|журналов|журналов': { one: 'journal', other: 'journals' },
  '{minutes} мин': '{minutes} min',
  '{hours} ч': '{hours} h',
  вчера: 'yesterday',
  сегодня: 'today',
  завтра: 'tomorrow',
  '{day} до {time}': '{day} by {time}',
  ч: 'h',
  'дн.': 'days',
  'отм.': 'marks',
  'ур.': 'lessons',
  '{percent}\u00a0%': '{percent}%',
  '{some} из {all}': '{some} of {all}',
  'известно {known} из {all}': '{known} of {all} known',
  'порог школы {pass}\u00a0%': 'school threshold {pass}%',
  'порог школы {pass}\u00a0%, в таблице\u00a02\u00a0— {column}\u00a0%': 'school threshold {pass}%, {column}% in table\u00a02',
  'порог достигнут': 'threshold reached',
  'ниже порога': 'below the threshold',
  // Fields and pages.
  'тема урока': 'lesson topic',
  'домашнее задание': 'homework',
  'запись об уроке': 'lesson record',
  тема: 'topic',
  ДЗ: 'homework',
  'журнал класса': 'class journal',
  'поурочное планирование': 'lesson planning',
  'страница урока': 'lesson page',
  'журнал группы': 'group journal',
  'критериальный журнал': 'criteria journal',
  'домашние задания': 'homework list',
  расписание: 'timetable',
  'журнал изменений': 'log of changes',
  'предметы и группы': 'subjects and groups',
  'список журналов': 'list of journals',
  'статистика ведения журнала': 'journal statistics',
  // Sites and places.
  'Дневник.ру': 'Dnevnik.ru',
  'Kundelik (Казахстан)': 'Kundelik (Kazakhstan)',
  'eMaktab (Узбекистан)': 'eMaktab (Uzbekistan)',
  МСК: 'MSK',
  Калининград: 'Kaliningrad',
  Москва: 'Moscow',
  Симферополь: 'Simferopol',
  Киров: 'Kirov',
  Волгоград: 'Volgograd',
  Астрахань: 'Astrakhan',
  Саратов: 'Saratov',
  Ульяновск: 'Ulyanovsk',
  Самара: 'Samara',
  Екатеринбург: 'Yekaterinburg',
  Омск: 'Omsk',
  Новосибирск: 'Novosibirsk',
  Барнаул: 'Barnaul',
  Томск: 'Tomsk',
  Новокузнецк: 'Novokuznetsk',
  Красноярск: 'Krasnoyarsk',
  Иркутск: 'Irkutsk',
  Чита: 'Chita',
  Якутск: 'Yakutsk',
  Хандыга: 'Khandyga',
  Владивосток: 'Vladivostok',
  'Усть-Нера': 'Ust-Nera',
  Магадан: 'Magadan',
  'Южно-Сахалинск': 'Yuzhno-Sakhalinsk',
  Среднеколымск: 'Srednekolymsk',
  'Петропавловск-Камчатский': 'Petropavlovsk-Kamchatsky',
  Анадырь: 'Anadyr',
  // The bar.
  'урок просрочен|урока просрочены|уроков просрочено': { one: 'lesson overdue', other: 'lessons overdue' },
  'урок снова пуст|урока снова пусты|уроков снова пусто': { one: 'lesson empty again', other: 'lessons empty again' },
  'урок ждёт|урока ждут|уроков ждут': { one: 'lesson', other: 'lessons' },
  '{count} до {when}': '{count} due by {when}',
  '{count} до {when}, осталось {left}': '{count} due by {when}, {left} left',
  'сегодня {count}': '{count} today',
  'сегодня {count}: до {when}': '{count} today, due by {when}',
  'до блокировки {left}: {count}': '{count} locked in {left}',
  'подсказка|подсказки|подсказок': { one: 'hint', other: 'hints' },
  'Замечаний нет': 'No remarks',
  '{lessons} из расписания нет в журнале': '{lessons} in the timetable but not in the journal',
  'задание не привязано|задания не привязаны|заданий не привязано': { one: 'assignment not linked', other: 'assignments not linked' },
  '{count} к уроку': '{count} to a lesson',
  'Темы и ДЗ видны в': 'Topics and homework are shown in',
  'Отметки и посещаемость видны в': 'Marks and attendance are shown in',
  'поурочном планировании': 'lesson planning',
  'журнале класса': 'the class journal',
  'Отмечено, что это не ваша группа: журнал не проверяется. Вернуть можно в окне Полдня.':
    'You said that this is not your group: the journal is not checked. You can bring it back in the Polden window.',
  'Класс {name} скрыт: журнал не проверяется. Вернуть можно в окне Полдня.':
    'Class {name} is hidden: the journal is not checked. You can bring it back in the Polden window.',
  'Предмет «{name}» скрыт: журнал не проверяется. Вернуть можно в окне Полдня.':
    'The subject “{name}” is hidden: the journal is not checked. You can bring it back in the Polden window.',
  'Часы компьютера показывают время раньше, чем при прошлом просмотре. Пока это так, сроки не считаются.':
    'The computer’s clock shows an earlier time than when the journal was last looked at. While it does, deadlines are not counted.',
  'Полдень не узнал эту страницу и ничего не проверяет.': 'Polden does not recognise this page and checks nothing on it.',
  проверка: 'inspection',
  'повторная проверка': 're-inspection',
  '{what}: {opened} из {total}': '{what}: {opened} of {total}',
  'открыть {page}': 'open {page}',
  'открыть {via}, оттуда — {page}': 'open {via}, from there {page}',
  // The card.
  'Открыть {page}': 'Open {page}',
  'урок {number}': 'lesson {number}',
  есть: 'entered',
  'Нет ни отметок, ни отсутствующих, проверьте': 'Neither marks nor absences, please check',
  'заполнялось раньше, сейчас пусто': 'was filled in before, is empty now',
  'просрочено на {span}, срок был {when}': 'overdue by {span}, was due {when}',
  'после урока': 'after the lesson',
  'после урока, {deadline}': 'after the lesson, {deadline}',
  '{deadline}, осталось {left}': '{deadline}, {left} left',
  // What a standing rests on.
  'срок {when}': 'due {when}',
  'срок прошёл {when}': 'the deadline passed {when}',
  '{when} пусто': '{when} empty',
  '{when} ещё пусто': '{when} still empty',
  '{when} уже заполнено': '{when} already entered',
  'заполнено {when}': 'entered {when}',
  'в этот срок ещё пусто': 'still empty at that time',
  'на этой странице сейчас пусто': 'this page shows it empty now',
  'когда урок кончается, не видно': 'when the lesson ends is not known',
  'страницу, где это видно, не открывали': 'the page that shows it was not opened',
  'когда именно, не видно': 'when exactly is not known',
  'урок {day}': 'the lesson is on {day}',
  'урок кончается {when}': 'the lesson ends {when}',
  'после срока видели не всё, где бывает запись': 'after the deadline, not every page with records was seen',
  'после срока страницу не открывали': 'the page was not opened after the deadline',
  'до срока страницу не открывали': 'the page was not opened before the deadline',
  'до срока видели не всё, где бывает запись': 'before the deadline, not every page with records was seen',
  'до срока больше не открывали': 'not opened again before the deadline',
  'потом до срока видели не всё': 'after that, not everything was seen before the deadline',
  'запись потом убрана, {when} пусто': 'the entry was removed later, {when} empty',
  'не требуется: {reason}': 'not required: {reason}',
  'не требуется: отмечена причина — {reason}': 'not required: a reason was given, {reason}',
  'отмечено, что этого не ждут в этом журнале': 'this was turned down for this journal',
  'этот класс или предмет скрыт': 'this class or subject is hidden',
  'по расписанию урок отменён': 'the timetable says the lesson was cancelled',
  'по расписанию урок — замена, в настройках такие уроки не считаются':
    'the timetable says the lesson was substituted, and the settings do not count such lessons',
  'выбранный порядок сроков этого не требует': 'the chosen deadlines do not ask for it',
  'правило для этого класса или предмета выключено в настройках': 'the rule is off for this class or subject in the settings',
  'в 1 классе этого не ждут': 'not asked for in grade 1',
  'по этому предмету отметок не ставят': 'this subject has no marks',
  'ДЗ достаточно на одном из уроков этого дня': 'homework at one of the lessons of this day is enough',
  'пока не открыт журнал, неизвестно, последний ли это урок дня':
    'until the journal is opened it is not known whether this is the last lesson of the day',
  'на контрольной ДЗ не ждут': 'no homework is asked for at a test',
  'последний урок перед каникулами, ДЗ не ждут': 'the last lesson before holidays, no homework is asked for',
  // Indicators.
  'Степень наполненности расписания': 'Completeness of the timetable',
  'Ведение планирования': 'Keeping of lesson planning',
  'Ведение журнала': 'Keeping of the journal',
  'Своевременное ведение журнала': 'Timely keeping of the journal',
  'Засчитывается тема или ДЗ, как их видели в последний раз; где ДЗ не требуется, хватает темы.':
    'A topic or homework counts, as last seen; where no homework is required, the topic is enough.',
  'Чего открытые страницы не показывают (комментарий, «урок проведён»), то считается пустым; урок, где все были и никого не спросили, выглядит незаполненным.':
    'What the opened pages do not show (a comment, the tick that the lesson was held) is taken to be empty; a lesson at which all were present and nobody was marked looks unfilled.',
  'Классы — из открытого списка журналов; класс, расписание которого не открывали, неизвестен.':
    'The classes are those of the opened list of journals; a class whose timetable was not opened is unknown.',
  'Расчёт по урокам: уроки с первой записью в срок из всех уроков, срок которых решён. Знаменателя регламент не называет. Засчитывается и «урок проведён», хотя строка его не называет. О письменных работах она не говорит: в настройках им можно дать больше времени.':
    'By lesson: lessons whose first record was on time, of all lessons whose deadline has been settled. The regulation names no denominator. A lesson ticked as held counts too, though the row does not name the tick. It says nothing of written work: the settings can give it more time.',
  'Расчёт по заполненным: уроки с первой записью в срок из уроков, где запись есть. Знаменателя регламент не называет. Засчитывается и «урок проведён», хотя строка его не называет. О письменных работах она не говорит: в настройках им можно дать больше времени.':
    'Among those filled in: lessons whose first record was on time, of the lessons that have one. The regulation names no denominator. A lesson ticked as held counts too, though the row does not name the tick. It says nothing of written work: the settings can give it more time.',
  'Расчёт по записям: отметки, поставленные в срок, из всех отметок открытого журнала изменений. Знаменателя регламент не называет. Засчитывается и «урок проведён», хотя строка его не называет. О письменных работах она не говорит: в настройках им можно дать больше времени.':
    'By entry: marks entered on time, of all marks in the opened log of changes. The regulation names no denominator. A lesson ticked as held counts too, though the row does not name the tick. It says nothing of written work: the settings can give it more time.',
  'эта неделя': 'this week',
  прошлая: 'last week',
  'без названия': 'unnamed',
  // Policies.
  '12:00 следующего дня': '12:00 on the next day',
  'Регламент безбумажного ведения журнала, таблица 2, строка «Своевременное ведение журнала»: отметки, посещаемость и комментарии — до 12:00 следующего за уроком дня. Для темы и ДЗ регламент срока не называет: тот же срок для них — наше допущение.':
    'Regulation of paperless journal keeping, table 2, row “Timely keeping of the journal”: marks, attendance and comments by 12:00 on the day after the lesson. For topic and homework the regulation names no deadline: using the same one for them is our assumption.',
  'Письмо АП-147/07: в день урока': 'Letter AP-147/07: on the day of the lesson',
  'Письмо Минобрнауки от 15.02.2012 № АП-147/07, приложение 4, пп. 2.1–2.2: урок и отметки записывают в день урока, ДЗ — не позже чем через час после всех уроков этих учеников. Пока расписание класса не открывали, ДЗ ждём до конца дня.':
    'Letter of the Ministry of Education and Science of 15 February 2012, No. AP-147/07, appendix 4, items 2.1–2.2: the lesson and its marks are recorded on the day of the lesson, homework within an hour after the last lesson of these pupils. Until you open the timetable of the class, homework has until the end of the day.',
  'День урока, до 23:59': 'Day of the lesson, by 23:59',
  'Не федеральная норма: так делают школы, где журнал закрывается в полночь (ср. «в день проведения» в письме АП-147/07). Отметки за письменные работы — неделя.':
    'Not a federal norm: the custom of schools whose journal closes at midnight (compare “on the day it is held” in letter AP-147/07). Marks for written work have a week.',
  'До назначенного часа в день урока': 'By a set hour on the day of the lesson',
  'Не федеральная норма: час назначает школа. Так устроен контроль заполнения в других школьных журналах.':
    'Not a federal norm: the school sets the hour. Other school journals check entries in this way.',
  'Приказ № 704: ДЗ до конца учебного дня': 'Order No. 704: homework by the end of the school day',
  'Приказ Минпросвещения от 09.10.2024 № 704 (в пересказе печати): ДЗ задают не позднее окончания учебного дня, то есть последнего урока класса. Срока для темы и записи об уроке в нём нет, они не проверяются. Пока расписание класса не открывали, ДЗ ждём до конца дня.':
    'Order of the Ministry of Education of 9 October 2024, No. 704 (as retold by the press): homework is set no later than the end of the school day, that is, of the last lesson of the class. It sets no deadline for the topic or the lesson record, so they are not checked. Until you open the timetable of the class, homework has until the end of the day.',
  'Свой срок': 'Own deadline',
  'Локальный акт школы. Дни считаются так, как выбрано для «следующего дня».':
    'The school’s own regulation. Days are counted as chosen for the “next day”.',
  'Пока школа не закрыла урок': 'Until the school locks the lesson',
  'Справка сайта, «Период редактирования отметок»: через столько дней после урока клетки закрываются. При неделе урок 2 сентября можно заполнить по 9 сентября. Число дней задаёт администратор школы.':
    'The site’s help, “Period of editing marks”: the cells close this many days after the lesson. With a week, a lesson on 2 September can be filled in up to 9 September. The school’s administrator sets the number of days.',
  'Больше времени на письменные работы': 'More time for written work',
  'Обычай школ: отметки за письменную работу — в течение недели. Строка 5 таблицы 2 говорит только о работе и ответах на уроке, наизусть и поведении, поэтому контрольная, проверенная позже, её не портит.':
    'A custom of schools: marks for written work within a week. Row 5 of table 2 speaks only of work and answers in class, learning by heart and conduct, so a test marked later does not hurt it.',
  // Rules.
  'Не указана тема урока': 'Lesson topic missing',
  'Срок прошёл, темы нет (таблица 2, строка 2). Выключить правило — значит не ждать темы вовсе.':
    'The deadline has passed and there is no topic (table 2, row 2). With the rule off, topics are not asked for at all.',
  'Не выдано домашнее задание': 'Homework not set',
  'Срок прошёл, ДЗ нет (таблица 2, строка 2; план ВШК: заполнение ДЗ). Выключить правило — значит не ждать ДЗ вовсе.':
    'The deadline has passed and there is no homework (table 2, row 2; plan of internal control: homework entries). With the rule off, homework is not asked for at all.',
  'Нет ни темы, ни ДЗ': 'Neither topic nor homework',
  'Нет ни темы, ни домашнего задания': 'Neither topic nor homework is entered',
  'Срок прошёл, нет ни темы, ни ДЗ: урок не проходит по строке 2 таблицы 2.':
    'The deadline has passed and there is neither topic nor homework: the lesson fails row 2 of table 2.',
  'Урок без единой записи': 'Lesson without any record',
  'Срок прошёл, нет ни отметки, ни посещаемости, ни комментария, ни «урок проведён» (таблица 2, строка 3). Выключить правило — значит не ждать записи вовсе.':
    'The deadline has passed and there is no mark, no attendance, no comment and no tick that the lesson was held (table 2, row 3). With the rule off, records are not asked for at all.',
  'Нет ни одной записи об уроке, проверьте': 'No record of the lesson, please check',
  'Скоро срок': 'Deadline soon',
  'Скоро срок: {fields}': 'Deadline soon: {fields}',
  'До срока осталось немного, а поле пусто. Число часов можно изменить.':
    'Little time is left and the field is empty. The number of hours can be changed.',
  'Запись удалена': 'Entry removed',
  'Было заполнено, теперь пусто: {fields}': 'Was filled in, is empty now: {fields}',
  'Было заполнено и стало пусто. Первая запись в счёте остаётся, но страница просит её снова.':
    'It was filled in and became empty. The first entry still counts, but the page asks for it again.',
  'Заполнено с опозданием': 'Entered late',
  'Заполнено с опозданием: {fields}': 'Entered late: {fields}',
  'Точно известно, что заполнено после срока (таблица 2, строка 5).':
    'It is known for certain that it was entered after the deadline (table 2, row 5).',
  'Скоро блокировка урока': 'Lesson soon locked',
  'До блокировки ячейки {left}': 'The cell is locked in {left}',
  'Справка сайта, «Период редактирования отметок»: через заданное школой число дней после урока клетки закрываются. Работает, если это число указано в настройках.':
    'The site’s help, “Period of editing marks”: the cells close a number of days after the lesson that the school sets. Works where that number is given in the settings.',
  'Посещаемость не отмечена': 'Attendance not entered',
  'План ВШК: отражение посещаемости. Урок, на котором были все, выглядит так же, поэтому включайте, только если у вас отмечают и присутствующих.':
    'Plan of internal control: attendance. A lesson at which all were present looks the same, so switch it on only if your school marks presence as well.',
  'Отметка и «н» в одной клетке': 'Mark and “н” in one cell',
  'Отметка и «н» в одной клетке: {count}': 'Mark and “н” in one cell: {count}',
  'Отметка стоит вместе с буквой отсутствия: так проверяющие находят неверно оформленный пропуск. Сохраняется только число таких клеток.':
    'A mark stands beside the letter of absence: inspectors read it as a wrongly entered absence. Only the number of such cells is kept.',
  'Нет отметок за урок': 'No marks for the lesson',
  'За урок нет ни одной отметки': 'Nobody has a mark for the lesson',
  'Урок записан (посещаемость, комментарий или «урок проведён»), срок прошёл, а отметок нет. Строже строки 3 таблицы 2: в показатели не входит, контрольным даётся срок письменных работ.':
    'The lesson has a record (attendance, a comment or the tick that it was held), the deadline has passed, and there are no marks. Stricter than row 3 of table 2: not part of the indicators, and tests have the deadline for written work.',
  'Низкая накопляемость за урок': 'Few marks for the lesson',
  'Низкая накопляемость: отметки за урок у {pupils}': 'Few marks for the lesson: {pupils} marked',
  'Отметки меньше чем у трёх учеников, хотя срок прошёл. Обычай проверяющих, не норма; малые группы не проверяются.':
    'Fewer than three pupils have marks though the deadline has passed. A custom of inspectors, not a norm; small groups are not checked.',
  'Мало отметок для аттестации': 'Few marks for a final grade',
  'Недостаточно отметок для аттестации: {pupils}': 'Too few marks for a final grade: {pupils}',
  'Федерального числа нет, его задаёт локальный акт. По обычаю в четверти 3 отметки при 1–2 уроках в неделю и 5 при большем числе, в триместре 3, в полугодии 5; нужны даты периодов в настройках.':
    'There is no federal number; the school’s own regulation sets it. By custom 3 marks in a quarter with 1–2 lessons a week and 5 with more, 3 in a trimester, 5 in a half-year; needs the dates of the periods in the settings.',
  'За контрольную отметки не у всех': 'Test marks missing for some',
  'За контрольную отметки не у всех присутствовавших: {count}': 'Present at the test but without a mark: {count}',
  'Тема или вид работы говорит о контрольной, срок письменных работ прошёл, часть класса с отметками, а у кого-то из присутствовавших отметки нет. Отсутствовавшие не считаются.':
    'The topic or the kind of work says that it was a test, the deadline for written work has passed, some of the class have marks and somebody who was present has none. Absentees do not count.',
  'Создана работа без отметок': 'Work with no marks',
  'Созданы работы без отметок: {count}': 'Works with no marks: {count}',
  'Прошла неделя, а в столбце работы нет ни одной отметки. Обычай проверяющих: пустых столбцов не оставляют.':
    'A week has passed and a work’s column has no marks. A custom of inspectors: no empty columns.',
  'Отметки за письменную работу позже недели': 'Written work marked later than a week',
  'Отметки за письменную работу позже чем через {days}': 'Written work marked later than {days} after the lesson',
  'Обычай школ: отметки за письменную работу — в течение недели. Подсказка появится, только если страница показала, что через неделю их ещё не было.':
    'A custom of schools: marks for written work within a week. The hint appears only if a page showed that there were none yet after a week.',
  'ДЗ в 1 классе': 'Homework in grade 1',
  'В 1 классе задано домашнее задание': 'Homework is set in grade 1',
  'Источники расходятся: «ДЗ в 1 классе не задают» (письмо Минобразования от 25.09.2000 № 2021/11-13 «Об организации обучения в первом классе четырёхлетней начальной школы») или «до 1 часа» (приказ № 704). Напоминаем, если в «Исключениях» выбрано «Отмечать, если задано».':
    'Sources differ: “no homework in grade 1” (letter of the Ministry of Education of 25 September 2000, No. 2021/11-13, “On teaching in the first grade of four-year primary school”) or “up to 1 hour” (order No. 704). The hint appears if “Point it out if it is set” is chosen under “Exceptions”.',
  'Отметки в 1 классе': 'Marks in grade 1',
  'В 1 классе отметки не выставляются': 'Grade 1 has no marks',
  'В 1 классе обучение безотметочное (письмо Минобразования от 25.09.2000 № 2021/11-13 «Об организации обучения в первом классе четырёхлетней начальной школы»). Подсказка появится, если за урок есть хотя бы одна отметка.':
    'Grade 1 is taught without marks (letter of the Ministry of Education of 25 September 2000, No. 2021/11-13, “On teaching in the first grade of four-year primary school”). The hint appears if a lesson has at least one.',
  'Тема записана формально': 'Topic is a placeholder',
  'До трёх знаков или одни точки и тире: такую тему при проверке читают как пустую.':
    'Up to three characters, or nothing but dots and dashes: inspectors read such a topic as empty.',
  'ДЗ записано формально': 'Homework is a placeholder',
  'Домашнее задание записано формально': 'The homework is a placeholder',
  'До трёх букв или одни знаки. Запись с цифрой («§5») формальной не считается.':
    'Up to three letters, or nothing but signs. An entry with a digit (“§5”) is not a placeholder.',
  'ДЗ записано после учебного дня': 'Homework entered after the school day',
  'ДЗ записано позже окончания учебного дня': 'The homework was entered after the end of the school day',
  'Приказ Минпросвещения № 704 (в пересказе печати): ДЗ задают не позднее окончания учебного дня. Нужны открытое расписание класса и страница, показавшая, что после последнего урока ДЗ ещё не было.':
    'Order of the Ministry of Education No. 704 (as retold by the press): homework is set no later than the end of the school day. Needs the opened timetable of the class and a page that showed no homework after the last lesson.',
  'Объём ДЗ выше нормы': 'Homework above the norm',
  'Приказ Минпросвещения № 704 (в пересказе печати): от 1 часа в 1 классе до 3,5 в 9–11. Минуты оцениваются по тексту заданий и складываются по предметам, планирование которых открывали.':
    'Order of the Ministry of Education No. 704 (as retold by the press): from 1 hour in grade 1 to 3.5 in grades 9–11. Minutes are estimated from the text of the assignments and summed over the subjects whose planning was opened.',
  'ДЗ класса на день примерно {minutes} мин по {subjects} (оценка по тексту заданий)':
    'Homework of the class for the day is about {minutes} min in {subjects} (estimated from the text of the assignments)',
  'ДЗ класса на день примерно {minutes} мин по {subjects}, норма {grade} класса — {norm} мин (оценка по тексту заданий)':
    'Homework of the class for the day is about {minutes} min in {subjects}, the norm of grade {grade} is {norm} min (estimated from the text of the assignments)',
  'Урок есть в расписании, нет в журнале': 'In the timetable, not in the journal',
  'Урок стоит в открытом расписании, а страницы журнала его не показывают.':
    'The lesson is in the opened timetable, and the pages of the journal do not show it.',
  'Замена не отражена в журнале': 'Substitution not in the journal',
  'В расписании у урока замена, срок записи прошёл, а в журнале урок пуст или его нет. Письмо АП-147/07, прил. 4, п. 2.1; план ВШК: учёт заменённых и пропущенных уроков.':
    'The timetable has a substitution, the deadline of the record has passed, and in the journal the lesson is empty or missing. Letter AP-147/07, appendix 4, item 2.1; plan of internal control: substituted and missed lessons.',
  'Отставание по программе': 'Behind the programme',
  'По расписанию {planned}, проведено {given}': '{planned} by the timetable, {given} given',
  'План ВШК: выполнение учебной программы. По открытым неделям расписания: отменённые уроки и уроки, которых нет в журнале, без тех, что восполнены лишним уроком.':
    'Plan of internal control: the programme. By the opened weeks of the timetable: cancelled lessons and lessons not in the journal, except those made up for by an extra lesson.',
  // Checks of an inspection.
  'Своевременность заполнения и выставления отметок': 'Timeliness of entries and marks',
  Своевременность: 'Timeliness',
  'Накопляемость отметок': 'Number of marks',
  Накопляемость: 'Marks',
  'Отражение посещаемости занятий': 'Attendance entries',
  Посещаемость: 'Attendance',
  'Пустую посещаемость замечает, только если правило включено в настройках: журнал не отличает «все были» от «не отмечено».':
    'Notices empty attendance only if the rule is on in the settings: the journal does not tell “all were present” from “not entered”.',
  'Выполнение учебной программы': 'Progress of the programme',
  Программа: 'Programme',
  'Заполнение раздела домашних заданий': 'Homework entries',
  'Соответствие домашних заданий возрасту по объёму': 'Homework suited to age by volume',
  'Объём ДЗ': 'Homework volume',
  'Учёт заменённых и пропущенных уроков': 'Substituted and missed lessons',
  'Замены и пропуски': 'Substitutions',
  // Calendar files.
  'Файл больше 2 МБ: это не календарь каникул.': 'The file is larger than 2 MB: it is not a holiday calendar.',
  'Это не файл календаря. Нужен файл .ics: его сохраняют Google Календарь, Яндекс Календарь, Outlook.':
    'This is not a calendar file. An .ics file is needed: Google Calendar, Yandex Calendar and Outlook can save one.',
};
export default shared;
