import type { Catalogue } from '../../language.ts';

/** The first page after the installation, and the help. */
const welcome: Catalogue = {
  // The first page.
  'Полдень: первая минута': 'Polden: the first minute',
  'Полдень показывает в журнале, что ещё не заполнено и сколько осталось до срока':
    'Polden shows in the journal what is not filled in yet and how long is left until the deadline',
  'Чего он никогда не делает': 'What it never does',
  'не пишет в журнал: только читает страницы, которые вы открыли': 'it never writes to the journal: it only reads the pages you have opened',
  'ничего никуда не отправляет: у него нет сервера': 'it sends nothing anywhere: it has no server',
  'не хранит учеников: ни имён, ни отметок': 'it keeps nothing about pupils: no names, no marks',
  'Открыть мой журнал': 'Open my journal',
  'Настраивать ничего не нужно. Срок — 12:00 следующего дня, изменить его можно в любой день.':
    'There is nothing to set up. The deadline is 12:00 on the next day; you can change it any day.',
  Попробуйте: 'Try it',
  'Наведите указатель на дату со знаком: карточка скажет, чего не хватает.': 'Point at a date with a sign: the card says what is missing.',
  'Поставьте отметку, щёлкнув по пустой клетке под этой датой: знак исчезнет.':
    'Enter a mark by clicking an empty cell under that date: the sign goes away.',
  '7А, алгебра. Сейчас среда, 10:00': '7A, algebra. It is Wednesday, 10:00',
  'Ученик {number}': 'Pupil {number}',
  'Отметка 5: ученик {number}, {date}': 'Mark 5: pupil {number}, {date}',
  'Знаков больше нет: здесь всё заполнено.': 'No signs are left: everything here is filled in.',
  'Начать пример сначала': 'Start the example again',
  'Вопросы, на которые можно не отвечать': 'Questions that need no answer',
  'Часы компьютера идут не по российскому времени. По каким часам живёт школа?':
    'The computer’s clock is not on Russian time. Which clock does the school go by?',
  'Чьи журналы вы смотрите?': 'Whose journals do you look at?',
  Свои: 'My own',
  'Ещё и журналы коллег, для проверки': 'Colleagues’ journals too, for inspections',
  'Для этого есть режим завуча. {link}: там же сказано, что и сколько хранится.':
    'Supervision is for that. {link}: the settings also explain what is kept and for how long.',
  'Включить в настройках': 'Switch it on in the settings',
  'Сама эта страница больше не откроется, но она есть в справке.': 'This page will not open by itself again, but help leads to it.',
  // The help itself.
  'Полдень: справка': 'Polden: help',
  'Поиск по справке': 'Search the help',
  'Ничего не найдено. Попробуйте часть слова или другое слово.': 'Nothing found. Try a part of the word or another word.',
  'Найдено: {places}': 'Found: {places}',
  'место|места|мест': { one: 'place', other: 'places' },
  'Распечатать памятку': 'Print the handout',
  // Where to begin.
  'С чего начать': 'Where to begin',
  'Откройте журнал класса или поурочное планирование, как обычно. У урока, в котором чего-то не хватает, стоит знак. Карточка у знака скажет, чего не хватает и до какого часа. Заполнили — знак исчезнет сам.':
    'Open a class journal or its lesson planning as usual. A lesson that lacks something has a sign. The card at the sign says what is missing and by what hour. Fill it in, and the sign goes away by itself.',
  'Отметки и посещаемость видны в журнале класса, темы и ДЗ — в планировании. Откройте обе страницы: Полдень сложит их вместе.':
    'Marks and attendance are seen in the class journal, topics and homework in lesson planning. Open both pages: Polden puts them together.',
  'Щёлкните по значку Полдня рядом с адресной строкой: там список того, что ждёт ближайшего срока, и того, что просрочено. Оттуда же открываются отчёт и настройки.':
    'Click Polden’s icon beside the address bar: it lists what is due next and what is overdue. The report and the settings open from there too.',
  'Попробовать знак и карточку, ничего не трогая в журнале, можно на {link}.':
    'You can try the sign and the card without touching the journal on the {link}.',
  'странице с примером': 'page with an example',
  // Marks.
  'Что значат знаки': 'What the signs mean',
  'У даты или номера урока': 'At a lesson’s date or number',
  'Жёлтые часы': 'Yellow clock',
  'Чего-то не хватает, но срок ещё не прошёл.': 'Something is missing, but the deadline has not passed yet.',
  'Красный «!»': 'Red “!”',
  'Срок прошёл, а поле пусто. Или оно было заполнено, и запись убрали.':
    'The deadline has passed and the field is empty. Or it was filled in and the entry was removed.',
  'Серая точка': 'Grey dot',
  'Урок сегодняшний и, может быть, ещё идёт. Если вы открывали расписание класса, до конца урока знака нет вовсе.':
    'The lesson is today’s and may not be over. If you have opened the timetable of the class, there is no sign at all until the lesson ends.',
  'Знака нет': 'No sign',
  'Всё, что видно, заполнено. Или здесь ничего не требуется. Или страницу, где это видно, ещё не открывали: об этом скажет полоска внизу.':
    'All that is seen is filled in. Or nothing is required here. Or the page that shows it was not opened yet: the bar below says so.',
  'На странице урока': 'On a lesson’s own page',
  'Прерывистая черта': 'Broken line',
  'То же, что жёлтые часы.': 'The same as the yellow clock.',
  'Сплошная черта': 'Solid line',
  'То же, что красный «!».': 'The same as the red “!”.',
  'На полоске внизу и в карточке': 'On the bar below and on the card',
  'Просрочено или снова пусто.': 'Overdue, or empty again.',
  'Ждёт срока.': 'Due.',
  'Сегодняшний урок.': 'A lesson of today.',
  'Зелёная галочка': 'Green tick',
  'Заполнено; в карточке сказано, где и когда это видели.': 'Filled in; the card says where and when that was seen.',
  'Синяя «i»': 'Blue “i”',
  'Подсказка: ничего не просрочено, но взглянуть стоит. Например, тема из одной точки, отметка и «н» в одной клетке, ДЗ класса больше нормы.':
    'A hint: nothing is overdue, but it is worth a look. For example a topic of a single dot, a mark and “н” in one cell, homework of the class above the norm.',
  'Фиолетовый круг': 'Violet circle',
  'Идёт проверка: сколько журналов уже открыто.': 'An inspection is going on: how many journals are opened by now.',
  'В высокой контрастности': 'In high contrast',
  'Система убирает цвета, поэтому вокруг даты рамка: сплошная — срок прошёл, прерывистая — ещё есть время, из точек — урок сегодняшний.':
    'The system takes colours away, so the date has a frame: solid where the deadline has passed, broken while there is time, dotted for a lesson of today.',
  'В тёмной теме': 'With a dark theme',
  'ночь цвета оформление': 'night colours colors looks',
  'Окно, настройки, отчёт и справка темнеют вместе с браузером. Знаки, полоска и карточка в журнале остаются светлыми, как сам сайт.':
    'The window, the settings, the report and the help turn dark with the browser. The signs, the bar and the card in the journal stay light, as the site itself is.',
  'На значке расширения': 'On the extension’s icon',
  'Число с «!» — сколько уроков просрочено, без него — сколько ждёт ближайшего срока. Число можно убрать в настройках.':
    'The number with “!” is how many lessons are overdue; without it, how many are due next. You can turn it off in the settings.',
  // Where things are entered.
  'Где вносят тему, ДЗ и запись': 'Where topic, homework and record are entered',
  'В поурочном планировании или на странице урока.': 'In lesson planning or on the lesson’s own page.',
  'Там же. В журнале класса ни темы, ни ДЗ не видно.': 'In the same place. The class journal shows neither topic nor homework.',
  'В журнале класса, в журнале группы, в критериальном журнале или на странице урока. Хватит чего-то одного: отметки, отсутствующего, комментария к уроку или пометки «урок проведён».':
    'In the class journal, the group journal, the criteria journal or on the lesson’s own page. One thing is enough: a mark, an absence, a comment on the lesson or the tick that it was held.',
  'Все были, и никого не спросили': 'All were present and nobody was marked',
  'Такой урок в журнале выглядит пустым. Напишите комментарий на странице урока или поставьте «урок проведён» там, где такая пометка есть.':
    'Such a lesson looks empty in the journal. Write a comment on the lesson’s own page, or tick “lesson held” where there is such a box.',
  'Полдень ничего не вписывает сам. Ссылка в карточке ведёт туда, где это делают.':
    'Polden enters nothing itself. The link on the card leads to where it is done.',
  // Deadlines.
  'как изменить срок дедлайн когда заполнять': 'how to change deadline due when to fill in',
  'Пока вы ничего не меняли, срок — 12:00 следующего дня, включительно. Так в регламенте безбумажного журнала сказано об отметках, посещаемости и комментариях. О теме и ДЗ он молчит: тот же срок для них — допущение Полдня.':
    'While you have changed nothing, the deadline is 12:00 on the next day, inclusive. The regulation of the paperless journal says so of marks, attendance and comments. Of topic and homework it says nothing: the same deadline for them is Polden’s assumption.',
  'Всё это меняют {link}. Прошлое тут же пересчитывается по новым срокам.':
    'All of that is changed {link}. The past is recounted by the new deadlines at once.',
  'в настройках': 'in the settings',
  'Какой порядок сроков можно выбрать': 'Which deadlines there are to choose from',
  'Что ещё можно задать': 'What else can be set',
  'Следующий день': 'The next day',
  'Календарный, учебный день класса или рабочий. От этого зависит, что делать с пятницей и с каникулами.':
    'A calendar day, a school day of the class or a working day. It decides what becomes of Fridays and holidays.',
  'Выходные и каникулы': 'Days off and holidays',
  'Праздники известны и так. Каникулы — списком или файлом .ics, для всех классов или для некоторых.':
    'Public holidays are known already. School holidays come as a list or as an .ics file, for all classes or for some.',
  'Блокировка журнала': 'The journal’s lock',
  'Если школа закрывает клетки через несколько дней, впишите, через сколько. Карточка и полоска скажут, сколько дней осталось.':
    'If the school closes the cells after some days, say after how many. The card and the bar tell how many days are left.',
  'Часовой пояс': 'Time zone',
  'Сроки идут по часам школы, где бы вы ни открыли ноутбук.': 'Deadlines go by the school’s clock, wherever you open the laptop.',
  'Чего Полдень не требует': 'What Polden does not ask for',
  'ДЗ на контрольной, на последнем уроке перед каникулами и на первом из двух уроков подряд;':
    'homework at a test, at the last lesson before holidays and at the first of two lessons in a row;',
  'ДЗ и отметок в 1 классе, отметок по ОРКСЭ;': 'homework and marks in grade 1, marks in religious cultures and secular ethics;',
  'ничего — на уроке, который по расписанию отменён, который вёл другой учитель или который ещё не кончился;':
    'anything at a lesson that the timetable says was cancelled, that another teacher held, or that is not over;',
  'того, что вы отменили сами.': 'what you have turned down yourself.',
  // Unknown.
  'Что такое «неизвестно»': 'What “unknown” is',
  'Журнал не показывает, когда сделана запись. Полдень знает только то, что видел на открытой странице: в этот час было пусто, в этот — уже заполнено. Остального он не придумывает.':
    'The journal does not show when an entry was made. Polden knows only what it saw on an open page: at this hour it was empty, at that one it was filled in. It does not make up the rest.',
  Пример: 'Example',
  'Урок был в понедельник, срок — вторник, 12:00. В понедельник в 15:00 вы открыли журнал: пусто. Снова открыли во вторник в 14:00: заполнено. До полудня или после? Этого никто не видел, поэтому «неизвестно».':
    'The lesson was on Monday, the deadline is Tuesday, 12:00. On Monday at 15:00 you opened the journal: empty. You opened it again on Tuesday at 14:00: filled in. Before noon or after? Nobody saw it, so it is “unknown”.',
  'Чтобы стало известно': 'To make it known',
  'Откройте страницу до срока, хотя бы на секунду. Или откройте «Отчёты → Журнал», если этот раздел у вас есть: там время каждой отметки.':
    'Open the page before the deadline, if only for a second. Or open “Отчёты → Журнал” (the log of changes), if you have that section: it has the time of each mark.',
  'Как неизвестное считается': 'How unknown counts',
  'Отдельно. «14–17 из 20» значит: 14 точно вовремя, ещё о трёх неизвестно. В минус неизвестное не идёт, в плюс тоже.':
    'Separately. “14–17 of 20” means: 14 on time for certain, three more unknown. Unknown counts neither against you nor for you.',
  'Не показано — не значит пусто': 'Not shown does not mean empty',
  'Если страница чего-то не показывает или Полдень её не узнал, знаков на ней нет. Ложной тревоги быть не должно.':
    'Where a page does not show something, or Polden does not recognise it, there are no signs on it. There must be no false alarm.',
  // Reminders.
  'Напоминания выключены, пока вы не включите их {link}. Тогда браузер спросит разрешения показывать уведомления.':
    'Reminders are off until you switch them on {link}. Then the browser asks for permission to show notifications.',
  'Когда приходят': 'When they come',
  'За два часа до срока и в конце рабочего дня, в 16:00. И то и другое можно сдвинуть или убрать.':
    'Two hours before the deadline and at the end of the working day, at 16:00. Either can be moved or taken away.',
  'В тихие часы (с 20:00 до 07:00), в выходные и праздники не приходят. Если компьютер спал, пропущенное придёт один раз.':
    'None come in quiet hours (20:00 to 07:00), on days off and public holidays. If the computer was asleep, the missed one comes once.',
  'О чём': 'About what',
  'Только о том, что ещё не заполнено. Полдень судит по страницам, открытым в этом браузере: что внесено с телефона, он узнает, когда вы откроете журнал здесь.':
    'Only about what is not filled in yet. Polden goes by the pages opened in this browser: it learns what was entered on a phone when you open the journal here.',
  Кнопки: 'Buttons',
  '«{open}» ведёт на страницу урока или журнала, «{again}» — откладывает. В Firefox кнопок нет: щёлкните по самому уведомлению.':
    '“{open}” leads to the page of the lesson or journal, “{again}” puts it off. Firefox has no buttons: click the notification itself.',
  'как включить уведомления оповещения notification': 'how to switch on notifications alerts',
  'не приходит уведомление оповещение notification': 'no notifications alerts do not come not shown missing',
  'отложить позже уведомление notification': 'snooze later notifications',
  // What does not fit.
  'Если требование не подходит': 'If something asked for does not apply',
  '«Есть причина…» в карточке': '“There is a reason…” on the card',
  'На этом уроке больше ничего не спрашивается. Причины: {reasons}.': 'Nothing more is asked of this lesson. Reasons: {reasons}.',
  '«Скрыть…» в карточке': '“Hide…” on the card',
  'Больше не показывать: ДЗ по этому предмету, чужую группу, весь класс, предмет во всех классах или один вид подсказок.':
    'Do not show again: homework in this subject, a group that is not yours, a whole class, a subject in all classes, or one kind of hints.',
  'Правило целиком': 'A whole rule',
  'Любое правило можно выключить или ограничить классами и предметами: {link}.':
    'Any rule can be switched off or limited to classes and subjects: {link}.',
  'настройки, «Правила»': 'settings, “Rules”',
  'Сразу — кнопкой «{back}» внизу страницы. Позже — в окне расширения («Не спрашивать») или в настройках («Исключения»). Скрытое не пропадает: история его продолжается.':
    'At once, with the “{back}” button at the bottom of the page. Later, in the extension’s window (“Not asked”) or in the settings (“Exceptions”). What is hidden is not lost: its history goes on.',
  'как отменить показать снова скрытое пропало': 'how to undo show again hidden gone bring back',
  'как убрать знак отменить лишнее не нужно': 'how to remove a sign mark dismiss not needed',
  '«Новое» в окне расширения': '“New” in the extension’s window',
  'Так помечено то, чего в списке не было, когда вы открывали окно в прошлый раз.':
    'This marks what was not in the list when you last opened the window.',
  // Keyboard.
  'С клавиатуры': 'By keyboard',
  'К следующему уроку со знаком или подсказкой; карточка открывается сама.': 'To the next lesson with a sign or a hint; the card opens by itself.',
  'К предыдущему.': 'To the previous one.',
  'По карточке: «Почему так», причины, «Скрыть…».': 'Through the card: “Why”, the reasons, “Hide…”.',
  'Закрыть карточку и вернуться туда, где вы были. В поиске — очистить его.':
    'Close the card and go back to where you were. In the search: clear it.',
  'На Mac вместо Alt — Option. Пока вы печатаете в клетке, эти клавиши ничего не делают.':
    'On a Mac, Option in place of Alt. While you type in a cell these keys do nothing.',
  // Questions.
  'Частые вопросы': 'Frequently asked questions',
  'Знаков нет совсем': 'There are no signs at all',
  'Проверьте по порядку: это schools.dnevnik.ru или dnevnik.ru; открыт журнал или планирование, а не дневник ученика; расширению разрешён этот сайт (страница расширений, «Доступ к сайту»); полоска не скрыта на сегодня крестиком — завтра она вернётся.':
    'Check in turn: it is schools.dnevnik.ru or dnevnik.ru; a journal or lesson planning is open and not a pupil’s diary; the extension is allowed on this site (extensions page, “Site access”); the bar was not hidden for today with its cross (it comes back tomorrow).',
  'Сайт изменился, и Полдень пишет, что не узнал страницу': 'The site has changed and Polden says it does not recognise the page',
  'На такой странице он ничего не проверяет, чтобы не ошибиться. Нажмите на полоске «Сохранить обезличенный образец» и приложите файл к отзыву: имён, отметок и текстов в нём нет, по нему страницу научат узнавать.':
    'It checks nothing on such a page, so that it makes no mistakes. Press “Save an anonymous sample” on the bar and attach the file to your report: it has no names, marks or texts, and it will be used to teach Polden the page.',
  'Знак не у того урока или требует лишнего': 'The sign is at the wrong lesson, or asks for too much',
  'Откройте в карточке «Почему так»: там сказано, что, когда и на какой странице было видно. Если это верно, но здесь не нужно, укажите причину или скройте. Если неверно, сохраните образец страницы, как сказано выше.':
    'Open “Why” on the card: it says what was seen, when and on which page. If that is right but not needed here, give a reason or hide it. If it is wrong, save a sample of the page as said above.',
  'Всё заполнено, а знак остался': 'Everything is filled in and the sign is still there',
  'Посмотрите в карточке, чего ещё не хватает: урок просит тему, ДЗ и запись. Если внесено с другого устройства, обновите страницу. Если другая страница открыта давно, обновите её тоже.':
    'See on the card what is still missing: a lesson asks for topic, homework and record. If it was entered on another device, reload the page. If another page has been open for long, reload that too.',
  'не работает не видно не показывает пропали значки': 'does not work no signs not shown gone icons',
  'Напоминания не приходят': 'Reminders do not come',
  'Проверьте по порядку: напоминания включены {link}; система разрешает браузеру уведомления и не стоит режим «не беспокоить»; браузер открыт; сейчас не тихие часы и не выходной.':
    'Check in turn: reminders are switched on {link}; the system allows the browser to notify and “do not disturb” is off; the browser is open; it is neither quiet hours nor a day off.',
  'Об уроках напоминается, только если их журнал открывали в этом браузере и там было пусто. Если всё уже заполнено, напоминать не о чем.':
    'You are reminded of lessons only if their journal was opened in this browser and was empty there. If everything is filled in already, there is nothing to remind of.',
  'Два учителя за одним компьютером': 'Two teachers at one computer',
  'История у каждой учётной записи сайта своя. Настройки общие: если сроки у вас разные, заведите в браузере отдельные профили.':
    'Each account of the site has a history of its own. The settings are shared: if your deadlines differ, make separate profiles in the browser.',
  'Другой браузер или другой компьютер': 'Another browser or computer',
  'Там история своя, сама она не переходит. Сохраните копию и добавьте её там: одно и то же дважды не посчитается. Страницы, открытые там, здесь неизвестны.':
    'The history there is its own and does not move by itself. Save a copy and add it there: nothing counts twice. Pages opened there are unknown here.',
  'Числа расходятся со статистикой сайта': 'The numbers differ from the site’s statistics',
  'Так и должно быть: сайт считает ДЗ от всех уроков расписания, а Полдень не ждёт его на контрольных и на первом из двух уроков подряд и знает только открытые страницы.':
    'That is as it should be: the site counts homework of all lessons of the timetable, while Polden does not ask for it at tests and at the first of two lessons in a row, and knows the opened pages only.',
  'Часы компьютера идут неверно': 'The computer’s clock is wrong',
  'Если они отстали, Полдень это заметит и перестанет считать. Исправьте часы и нажмите в окне «Часы верны».':
    'If it has fallen behind, Polden notices and stops counting. Put the clock right and press “The clock is right” in the window.',
  'Настройка не меняется: «Задано школой»': 'A setting cannot be changed: “Set by the school”',
  'Её задал администратор для всех компьютеров школы. Спросите у него.':
    'The administrator has set it for all computers of the school. Please ask them.',
  'Kundelik и eMaktab': 'Kundelik and eMaktab',
  'Журналы Казахстана и Узбекистана на том же движке включаются отдельно: {link}. Других журналов Полдень не читает.':
    'The journals of Kazakhstan and Uzbekistan, on the same engine, are switched on separately: {link}. Polden reads no other journals.',
  'настройки, «Родственные сайты»': 'settings, “Sibling sites”',
  'Можно ли показать историю как доказательство': 'Can the history be shown as proof',
  'Нет. Это личная памятка о том, что видел один браузер. Журнал — это журнал.':
    'No. It is a personal note of what one browser has seen. The journal is the journal.',
  // The consultation.
  'Консультация: как вести электронный журнал': 'Guide: how to keep the e-journal',
  'Памятка на лист с оборотом. Сроки в ней — по регламенту безбумажного журнала и обычаю школ. Если ваша школа приняла другие, верны они. Это не нормативный документ.':
    'A handout of one sheet. Its deadlines go by the regulation of the paperless journal and the custom of schools. If your school has others, follow those. This is not an official document.',
  'Срок в нашей школе:': 'The deadline in our school:',
  '1. Что вносить и когда': '1. What to enter and when',
  Что: 'What',
  Когда: 'When',
  Отсутствующие: 'Absentees',
  'на уроке, пока класс перед вами': 'at the lesson, with the class before you',
  'Отметки за работу на уроке': 'Marks for work in class',
  'в день урока, крайний срок — 12:00 следующего дня': 'on the day of the lesson, by 12:00 on the next day at the latest',
  'в день урока; удобнее перед уроком, из своего планирования': 'on the day of the lesson; easiest before it, from your planning',
  'в день урока, до того как класс ушёл домой': 'on the day of the lesson, before the class has gone home',
  'Отметки за письменную работу': 'Marks for written work',
  'как принято в школе, обычно в течение недели': 'as the school has it, usually within a week',
  'журнал класса, в столбце этой работы': 'class journal, in the column of that work',
  Замена: 'A substitution',
  'в день замены; записывает тот, кто вёл урок': 'on its day; whoever held the lesson records it',
  'журнал того класса, где прошёл урок': 'journal of the class that had the lesson',
  'Отметки за период': 'Marks of the period',
  'до конца четверти, триместра или полугодия': 'by the end of the quarter, trimester or half-year',
  'журнал, вкладка итоговых': 'journal, the tab of final marks',
  '2. Пять минут в день': '2. Five minutes a day',
  'На уроке — отсутствующие и отметки за ответы.': 'At the lesson: absentees, and marks for answers.',
  'Сразу после урока — домашнее задание, пока помните, что задали.': 'Right after it: homework, while you remember what you set.',
  'В конце дня — пройти по своим журналам: у каждого урока есть тема, задание и хотя бы одна запись.':
    'At the end of the day: go through your journals; each lesson has a topic, homework and at least one record.',
  'Утром до 12:00 — то, что осталось со вчера.': 'In the morning before 12:00: what is left of yesterday.',
  'В пятницу — посмотреть на понедельник и закрыть неделю.': 'On Friday: look at Monday, and close the week.',
  '3. Частые замечания и как их снять': '3. Common remarks and how to put them right',
  'Нет темы': 'No topic',
  'Вписать тему, которую дали. Точка, тире и номер урока темой не считаются.':
    'Enter the topic you gave. A dot, a dash or the number of the lesson is not a topic.',
  '«Сложение дробей с разными знаменателями», а не «Урок 14»': '“Adding fractions with different denominators”, not “Lesson 14”',
  'Нет задания': 'No homework',
  'Записать то, что задали. Не задавали — написать об этом так, как принято в школе.':
    'Enter what you set. If you set none, say so the way the school does.',
  '«§ 12, № 304 (а, б)», а не «.»': '“§ 12, No. 304 (a, b)”, not “.”',
  'Задание слишком велико': 'Too much homework',
  'Свериться с другими предметами этого дня. Норма на все вместе (приказ № 704): 1 класс — до 1 ч, 2–3 — 1,5 ч, 4–5 — 2 ч, 6–8 — 2,5 ч, 9–11 — 3,5 ч.':
    'Compare with the other subjects of the day. The norm for all together (order No. 704): grade 1 up to 1 h, 2–3 1.5 h, 4–5 2 h, 6–8 2.5 h, 9–11 3.5 h.',
  'две задачи вместо пяти, остальные — по желанию': 'two exercises in place of five, the rest optional',
  'Отметить отсутствующих. Все были — поставить «урок проведён» или написать комментарий.':
    'Enter the absentees. If all were present, tick that the lesson was held or write a comment.',
  '«Практическая работа, все присутствовали»': '“Practical work, all present”',
  'Мало отметок': 'Few marks',
  'Спрашивать понемногу на каждом уроке. Сколько отметок нужно за период, решает школа.':
    'Ask a few at each lesson. The school decides how many marks a period needs.',
  'трое за урок — и к концу четверти есть у всех': 'three a lesson, and by the end of the quarter everybody has some',
  'Контрольная: отметки не у всех': 'A test: marks missing for some',
  'Кто писал — поставить отметку, кто не был — отметить отсутствие.': 'Whoever wrote it gets a mark, whoever was away is entered as absent.',
  'написал позже — отметка в тот же столбец': 'written later: the mark goes to the same column',
  'Уточнить, был ли ученик, и оставить верное.': 'Find out whether the pupil was there, and leave what is right.',
  'опоздал — значит «о», а не «н»': 'being late is “о”, not “н”',
  'Объединить темы или дать резервный урок, согласовав с завучем. Уроков, которых не было, не дописывать.':
    'Combine topics or give a spare lesson, as agreed with the deputy head. Do not add lessons that were not held.',
  'карантин: две темы за один урок, с отметкой в планировании': 'quarantine: two topics at one lesson, noted in the planning',
  'Замена не отражена': 'A substitution is not shown',
  'Записать урок в журнал; сверить с листом замен.': 'Record the lesson in the journal; compare with the list of substitutions.',
  'вёл другой предмет — записан он, а не тот, что в расписании': 'another subject was held: record that one, not the one of the timetable',
  'Сообщить администратору журнала: создать или отменить урок может он.': 'Tell the journal’s administrator, who can create or cancel a lesson.',
  'перенос из-за праздника': 'moved because of a public holiday',
  '4. Если опоздали или ошиблись': '4. If you are late or made a mistake',
  'Внесите как есть и сразу. Запись исправляйте, а не удаляйте: опустевший урок снова выглядит незаполненным. Клетка закрыта — обратитесь к администратору журнала. Была причина (болезнь, выезд, сбой сайта) — предупредите завуча.':
    'Enter it as it is and at once. Correct an entry rather than delete it: a lesson that is empty again looks unfilled. If the cell is closed, contact the journal’s administrator. If there was a reason (illness, a trip, a fault of the site), tell the deputy head.',
  '5. На что смотрит проверка': '5. What an inspection looks at',
  '6. Данные учеников': '6. Pupils’ data',
  'Пароль — только ваш: ни ученикам, ни коллегам, ни на листке у монитора.':
    'The password is yours alone: not for pupils, not for colleagues, not on a note at the screen.',
  'На общем компьютере выходите из журнала; сохранять пароль в браузере не нужно.':
    'On a shared computer sign out of the journal; do not let the browser save the password.',
  'Снимки экрана и списки с именами не пересылайте в мессенджерах.': 'Do not send screenshots or lists with names in messengers.',
  'Причины болезни не пишите ни в комментарий, ни в тему.': 'Do not write reasons for illness in a comment or a topic.',
  'Распечатки и архив — дело школы: журнал обычно печатают и подписывают до 30 июня и хранят 5 лет, сводные ведомости — 25 лет.':
    'Printing and archive are the school’s business: the journal is usually printed and signed by 30 June and kept for 5 years, summary ledgers for 25.',
  '7. Кого спросить': '7. Whom to ask',
  'Не открывается урок, нет класса или предмета, неверный учитель — администратор журнала. Сроки, программа, замены — завуч. Родители не видят отметок — классный руководитель.':
    'A lesson does not open, a class or subject is missing, the teacher is wrong: the journal’s administrator. Deadlines, programme, substitutions: the deputy head. Parents do not see marks: the class teacher.',
  // Inspections.
  'Проверка журналов (ВШК) в пять шагов': 'An inspection of journals in five steps',
  'Для завуча и тех, кому поручен внутришкольный контроль. Остальным этот раздел не нужен.':
    'For the deputy head and whoever is responsible for internal control. Others do not need this section.',
  'Включите режим завуча: {link}. Перед этим сказано, что и сколько хранится.':
    'Switch supervision on: {link}. It explains beforehand what is kept and for how long.',
  'настройки, «Контроль»': 'settings, “Supervision”',
  'Откройте {link} и начните новую: даты, классы, предметы, учителя, что проверять.':
    'Open the {link} and begin a new one: dates, classes, subjects, teachers, what to check.',
  'отчёт, «Проверки»': 'report, “Inspections”',
  'Откройте на сайте список журналов школы и разверните классы. Потом откройте сами журналы: у каждого журнал класса и планирование, для программы и замен — ещё расписание. Полоска внизу считает: «12 из 34».':
    'Open the school’s list of journals on the site and expand the classes. Then open the journals themselves: of each the class journal and lesson planning, for programme and substitutions the timetable too. The bar below counts: “12 of 34”.',
  'Прочтите собранные замечания: лишнее отклоните, недостающее допишите. «Документы» дают справку, таблицы и архив в Word, Excel и на печать. Учителя в них названы номерами, пока вы не решите иначе.':
    'Read the remarks that were collected: dismiss what does not belong, add what is missing. “Papers” gives the note, the tables and the archive for Word, Excel and print. Teachers are shown in them as numbers until you decide otherwise.',
  '«Передать замечания» назначает срок; сами они никуда не уходят, передаёте их вы. После срока откройте журналы ещё раз: устранённое отметится само.':
    '“Hand over the remarks” sets a deadline; the remarks go nowhere by themselves, you hand them over. After the deadline open the journals once more: what was put right is marked automatically.',
  'Чего проверка не делает': 'What an inspection does not do',
  'Никого не ранжирует и ничего не доказывает: она показывает, что видел ваш браузер. Для взысканий эти данные не годятся.':
    'It ranks nobody and proves nothing: it shows what your browser has seen. This data is not a basis for penalties.',
  Учителю: 'For the teacher',
  'То же, что увидела бы проверка в ваших журналах, видно и вам, в окне расширения, по страницам, которые вы открывали сами.':
    'What an inspection would see in your journals you can see too, in the extension’s window, by the pages you have opened yourself.',
  // Copies.
  'как перенести скачать архив бэкап': 'how to move backup download archive',
  'как перенести вернуть загрузить пропала история': 'how to move import load lost history',
  'как удалить стереть очистить': 'how to delete erase clear remove',
  'Копии и хранение': 'Copies and keeping',
  'История хранится только в этом браузере. Если компьютер сменится, без копии она не перейдёт. Копию делают здесь: {link}.':
    'The history is kept in this browser only. Without a copy it does not move to another computer. A copy is made here: {link}.',
  'отчёт, «Данные»': 'report, “Data”',
  'Вся история одним файлом, по желанию под паролем. Забытый пароль не восстановить никому.':
    'The whole history as one file, with a password if you like. Nobody can restore a forgotten password.',
  Восстановить: 'Restore',
  'Сначала показано, что изменится. Историю можно добавить к здешней или поставить вместо неё. Один файл можно добавлять сколько угодно раз.':
    'What would change is shown first. The history can be added to what is here or take its place. One file may be added any number of times.',
  'Только настройки': 'The settings alone',
  'Отдельным файлом, чтобы перенести или передать коллегам: {link}.': 'As a file of their own, to move them or hand them to colleagues: {link}.',
  'настройки, «Данные»': 'settings, “Data”',
  'Сколько хранится': 'How long it is kept',
  'До конца учебного года. Можно выбрать меньше или «пока не удалю».':
    'Until the end of the school year. You may choose less, or “until I delete them”.',
  'Там же, на вкладке «Данные»: учебный год, историю учётной записи или всё. Удалённое возвращается только из копии.':
    'On the same tab “Data”: a school year, the history of an account, or everything. What is deleted comes back from a copy only.',
  // Privacy.
  Конфиденциальность: 'Privacy',
  'Полдень никуда ничего не отправляет.': 'Polden sends nothing anywhere.',
  'У него нет сервера, счётчиков, рекламы и чужих программ. Сам он не делает ни одного запроса к сети, и правила безопасности расширения это запрещают. Всё остальное ниже — о том, что остаётся в вашем браузере. Этот раздел и есть политика конфиденциальности.':
    'It has no server, no trackers, no advertising and no third-party code. It makes no network requests of its own, and the extension’s security policy forbids it to. Everything below is about what stays in your browser. This section is the privacy policy.',
  'Что он читает': 'What it reads',
  'Страницы schools.dnevnik.ru и dnevnik.ru, которые вы открыли сами: журналы, планирование, уроки, ДЗ, расписание, списки журналов, журнал изменений, статистику. Kundelik и eMaktab — только если вы их включили. Других сайтов он не видит. В журнале он ничего не меняет и кнопок не нажимает.':
    'The pages of schools.dnevnik.ru and dnevnik.ru that you have opened yourself: journals, planning, lessons, homework, timetable, lists of journals, log of changes, statistics. Kundelik and eMaktab only if you have switched them on. It sees no other sites. It changes nothing in the journal and presses no buttons there.',
  'Что он хранит': 'What it keeps',
  'по каждому уроку ваших журналов: дату, номер, класс, предмет; что заполнено и что пусто и когда это было видно;':
    'of each lesson of your journals: date, number, class, subject; what is filled in and what is empty, and when that was seen;',
  'длину темы и задания в знаках, примерное время на задание, число учеников с отметкой и без неё — числа, а не сами записи;':
    'the length of topic and homework in characters, about how long the homework takes, how many pupils have a mark and how many have none: numbers, not the entries themselves;',
  'время отметок — если вы открывали журнал изменений; часы уроков — если открывали расписание;':
    'the times of marks, if you have opened the log of changes; the hours of lessons, if you have opened the timetable;',
  'списки журналов и адреса страниц, чтобы вести туда по ссылке;': 'lists of journals and addresses of pages, to link there;',
  'служебные номера сайта: школы, класса, предмета, урока, вашей учётной записи и учителей журнала, чтобы отличать ваш журнал от чужого;':
    'the site’s own numbers: of school, class, subject, lesson, of your account and of the journal’s teachers, to tell your journal from a colleague’s;',
  'настройки, указанные вами причины и скрытое, время напоминаний, вид полоски, список из окна расширения при прошлом открытии.':
    'the settings, the reasons you have given and what you have hidden, the times of reminders, how the bar was left, the list of the extension’s window when it was last opened.',
  'Чего он не хранит никогда': 'What it never keeps',
  'имён, номеров и фотографий учеников и родителей;': 'names, numbers and photographs of pupils and parents;',
  'самих отметок и того, кому они поставлены;': 'the marks themselves, and whose they are;',
  'кто отсутствовал и почему;': 'who was absent and why;',
  'текстов тем, заданий и комментариев;': 'the texts of topics, homework and comments;',
  'паролей, cookie и содержимого страниц;': 'passwords, cookies and the contents of pages;',
  'истории посещений других сайтов.': 'the history of visits to other sites.',
  'Отметки, отсутствующие и тексты пересчитываются на самой открытой странице; дальше идут только числа и «заполнено» или «пусто».':
    'Marks, absences and texts are counted on the open page itself; only numbers, and “filled in” or “empty”, go further.',
  'Где и сколько': 'Where and how long',
  'В хранилище этого браузера на этом компьютере, для каждой учётной записи отдельно. С другими устройствами не синхронизируется. До конца учебного года; в настройках можно выбрать меньше или «пока не удалю».':
    'In the storage of this browser on this computer, separately for each account. It is not synchronised with other devices. Until the end of the school year; in the settings you may choose less, or “until I delete them”.',
  'Журналы коллег': 'Colleagues’ journals',
  'Если страница говорит, что журнал чужой, о нём помнится только до закрытия браузера, на диск он не пишется. Исключение — режим завуча, который включают вы сами: тогда хранятся журналы открытых проверок и замечания, а фамилии учителей («Фамилия И. О.») — только если включить и это. Через 30 дней после закрытия проверки и при выключении режима всё это удаляется.':
    'If a page says that a journal is a colleague’s, it is remembered only until the browser is closed and is not written to disk. The exception is supervision, which you switch on yourself: then the journals of open inspections and their remarks are kept, and teachers’ names (surname and initials) only if you switch that on too. All of it is deleted 30 days after an inspection is closed, and when supervision is switched off.',
  'Кому передаётся': 'Who it is passed to',
  'Никому: ни авторам, ни школе, ни Дневник.ру, ни магазину расширений. Файлы — копия, документы проверки, настройки, обезличенный образец страницы — появляются только по вашему щелчку и остаются у вас. Кому их отдать, решаете вы.':
    'Nobody: not the authors, not the school, not Dnevnik.ru, not the store. Files (a copy, an inspection’s documents, settings, an anonymous sample of a page) are made only when you click and stay with you. Who gets them is up to you.',
  'Разрешения и зачем они': 'Permissions and what they are for',
  'Доступ к schools.dnevnik.ru и dnevnik.ru': 'Access to schools.dnevnik.ru and dnevnik.ru',
  'Читать открытую вами страницу журнала и рисовать на ней знаки.': 'To read the journal page you have opened and draw signs on it.',
  'Доступ к kundelik.kz и emaktab.uz (по желанию)': 'Access to kundelik.kz and emaktab.uz (optional)',
  'То же на этих сайтах, если вы их включили. Спрашивается отдельно, можно отозвать.':
    'The same on those sites, if you have switched them on. Asked for separately, can be taken back.',
  'Хранить историю и настройки в этом браузере; прочесть настройки, которые школа задала своим компьютерам.':
    'To keep the history and the settings in this browser; to read the settings that the school has made for its computers.',
  'Чтобы браузер не стёр историю учебного года, когда на диске мало места.':
    'So that the browser does not erase a school year’s history when the disk runs short.',
  'Принести на открытую страницу журнала ту часть Полдня, которая рисует, и только когда есть что рисовать.':
    'To bring the part of Polden that draws to an open journal page, and only when there is something to draw.',
  'Просыпаться в нужный час: обновить число на значке и напомнить о сроке.':
    'To wake up at the right time: to update the number on the icon and to remind you of a deadline.',
  'уведомления разрешение': 'alerts reminders permission',
  'notifications (по желанию)': 'notifications (optional)',
  'Показывать напоминания. Спрашивается, когда вы их включаете.': 'To show reminders. Asked for when you switch them on.',
  'Как всё удалить': 'How to delete everything',
  '{link}: год, учётную запись или всё сразу. Удаление расширения стирает всё, что оно хранило. Файлы, которые вы сохранили на диск, удалите сами.':
    '{link}: a year, an account, or everything at once. Removing the extension erases all that it kept. Delete the files you saved to disk yourself.',
  'Отчёт, «Данные»': 'Report, “Data”',
  'Кто отвечает за данные журнала': 'Who is responsible for the journal’s data',
  'Оператор данных учеников — школа. Полдень новых данных об учениках не собирает, а его авторы не получают ничего. Кто ведёт проверку в режиме завуча, делает это по поручению школы и её локальному акту.':
    'The data controller (operator) of pupils’ data is the school. Polden collects no new data about pupils, and its authors receive nothing. Whoever runs an inspection does so on the school’s behalf and under its own regulation.',
  'Изменения и связь': 'Changes and contact',
  'Если что-то здесь изменится, это будет сказано в описании новой версии. Адрес для вопросов указан в карточке расширения в магазине, откуда вы его установили.':
    'If anything here changes, the description of the new version will say so. The address for questions stands on the extension’s page in the store from which you installed it.',
};
export default welcome;
