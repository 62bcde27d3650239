// The words of the interface in the three languages of the engine.
//
// Russian: labels, prompts and attendance words are the vendor's own or stand on pictures, unless a page says otherwise. Kazakh and Uzbek are our
// own translations (D and E), but the Kazakh name of a period and «dars» after its number are B, and attendance letters are C; which Uzbek letter
// means what is E but for the late one.
import type { Entry } from './attendance.ts';
import { dayOf, dotted, monthOf, weekday, yearOf } from './civil-date.ts';
import type { Period } from './school.ts';

export type Language = 'ru' | 'kk' | 'uz';

export interface Texts {
  language: Language;
  culture: string;
  brand: string;

  journals: string;
  schedule: string;
  homeworks: string;
  profile: string;
  plan: string;
  staff: string;
  signOut: string;
  schoolHome: string;
  notFound: string;
  notFoundLine: string;

  teacher: string;
  group: string;
  subject: string;
  subgroup: string;
  wholeClass: string;
  period: string;
  schoolYear: string;
  year: string;
  summary: string;
  exam: string;
  final: string;
  average: string;
  noTeacher: string;
  noLessons: string;
  journal: string;
  planning: string;
  planningTitle: string;
  guide: string;
  weekJournal: string;
  journalImport: string;
  planningImport: string;
  writeToClass: string;
  pupilMarks: string;

  lesson: string;
  topic: string;
  description: string;
  homework: string;
  lessonComment: string;
  addHomework: string;
  noTopic: string;
  writeComment: string;
  setMark: string;
  edit: string;
  look: string;
  attach: string;
  pupil: string;
  attendance: string;
  mark: string;
  comment: string;
  cancelled: string;
  substituted: string;

  classes: string;
  noTimetable: string;
  room: (number: number) => string;

  task: string;
  schoolAndClass: string;
  lastChange: string;
  status: string;
  given: string;
  done: string;
  noHomeworks: string;
  allSubjects: string;
  from: string;
  to: string;
  show: string;

  /** January first, as headings. */
  months: string[];
  /** January first, after a day of the month. */
  monthsOfDays: string[];
  /** Monday first. */
  weekdays: string[];
  /** After a year in a date. */
  yearMark: string;
  periodName: (period: Period) => string;
  periodShort: (period: Period) => string;
  entries: Record<Entry, string>;
  /** What stands for the letters the school keeps. */
  letters: Record<string, string>;
}

const isHalf = ({ name }: Period): boolean => name.endsWith('полугодие');

const KAZAKH_MONTHS = ['Қаңтар', 'Ақпан', 'Наурыз', 'Сәуір', 'Мамыр', 'Маусым', 'Шілде', 'Тамыз', 'Қыркүйек', 'Қазан', 'Қараша', 'Желтоқсан'];
const UZBEK_MONTHS = ['Yanvar', 'Fevral', 'Mart', 'Aprel', 'May', 'Iyun', 'Iyul', 'Avgust', 'Sentabr', 'Oktabr', 'Noyabr', 'Dekabr'];
const lower = (names: string[]): string[] => names.map((name) => name.toLowerCase());

const ru: Texts = {
  language: 'ru',
  culture: 'ru-RU',
  brand: 'дневник',

  journals: 'Журналы',
  schedule: 'Расписание',
  homeworks: 'Домашние задания',
  profile: 'Профиль',
  plan: 'план',
  staff: 'Сотрудник',
  signOut: 'Выход',
  schoolHome: 'На главную страницу школы',
  notFound: 'Страница не найдена (404)',
  notFoundLine: 'Возможно, она была удалена или адрес набран неверно.',

  teacher: 'Педагог',
  group: 'Класс',
  subject: 'Предмет',
  subgroup: 'Группа',
  wholeClass: 'Весь класс',
  period: 'Период',
  schoolYear: 'учебный год',
  year: 'Год',
  summary: 'Итоговые',
  exam: 'Экзамен',
  final: 'Итог',
  average: 'Сред. балл',
  noTeacher: 'На этот предмет учитель не назначен',
  noLessons: 'За выбранный период уроков нет',
  journal: 'Журнал',
  planning: 'Поурочное планирование',
  planningTitle: 'планирование',
  guide: 'Памятка по заполнению журнала',
  weekJournal: 'Журнал за неделю',
  journalImport: 'Импорт журнала',
  planningImport: 'Импорт планирования',
  writeToClass: 'Написать классу',
  pupilMarks: 'Перейти на страницу оценок ученика',

  lesson: 'Урок',
  topic: 'Тема урока',
  description: 'Описание урока',
  homework: 'Домашнее задание',
  lessonComment: 'Комментарий к уроку',
  addHomework: 'Добавить ДЗ к следующему уроку',
  noTopic: 'Указать тему',
  writeComment: 'Написать комментарий',
  setMark: 'Поставить оценку',
  edit: 'Редактировать',
  look: 'Посмотреть',
  attach: 'Прикрепить файл',
  pupil: 'Ученик',
  attendance: 'Присутствие',
  mark: 'Оценка',
  comment: 'Комментарий',
  cancelled: 'Отменён',
  substituted: 'Замена',

  classes: 'Классы',
  noTimetable: 'Расписание не создано',
  room: (number) => `каб. ${number}`,

  task: 'Задание',
  schoolAndClass: 'Школа (класс)',
  lastChange: 'Последнее изменение',
  status: 'Статус',
  given: 'Выдано',
  done: 'Выполнено',
  noHomeworks: 'Домашних заданий не найдено.',
  allSubjects: 'Все предметы',
  from: 'с',
  to: 'по',
  show: 'Показать',

  months: ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'],
  monthsOfDays: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  yearMark: 'г.',
  periodName: ({ name }) => name,
  periodShort: ({ short }) => short,
  entries: { Attend: 'Был', Absent: 'Неявка', Ill: 'Болеет', Late: 'Опоздал', Pass: 'Пропуск' },
  letters: { н: 'н', п: 'п', б: 'б', о: 'о' },
};

const kk: Texts = {
  language: 'kk',
  culture: 'kk-KZ',
  brand: 'күнделік',

  journals: 'Журналдар',
  schedule: 'Сабақ кестесі',
  homeworks: 'Үй тапсырмалары',
  profile: 'Профиль',
  plan: 'жоспар',
  staff: 'Қызметкер',
  signOut: 'Шығу',
  schoolHome: 'Мектептің басты бетіне',
  notFound: 'Бет табылмады (404)',
  notFoundLine: 'Ол жойылған немесе мекенжай қате терілген болуы мүмкін.',

  teacher: 'Мұғалім',
  group: 'Сынып',
  subject: 'Пән',
  subgroup: 'Топ',
  wholeClass: 'Бүкіл сынып',
  period: 'Кезең',
  schoolYear: 'оқу жылы',
  year: 'Жыл',
  summary: 'Қорытынды',
  exam: 'Емтихан',
  final: 'Қорытынды баға',
  average: 'Орташа балл',
  noTeacher: 'Бұл пәнге мұғалім тағайындалмаған',
  noLessons: 'Таңдалған кезеңде сабақтар жоқ',
  journal: 'Журнал',
  planning: 'Сабақты жоспарлау',
  planningTitle: 'жоспарлау',
  guide: 'Журналды толтыру нұсқаулығы',
  weekJournal: 'Апталық журнал',
  journalImport: 'Журналды импорттау',
  planningImport: 'Жоспарды импорттау',
  writeToClass: 'Сыныпқа жазу',
  pupilMarks: 'Оқушының бағалар бетіне өту',

  lesson: 'Сабақ',
  topic: 'Сабақ тақырыбы',
  description: 'Сабақ сипаттамасы',
  homework: 'Үй тапсырмасы',
  lessonComment: 'Сабаққа пікір',
  addHomework: 'Келесі сабаққа үй тапсырмасын қосу',
  noTopic: 'Тақырыпты көрсету',
  writeComment: 'Пікір жазу',
  setMark: 'Баға қою',
  edit: 'Өңдеу',
  look: 'Көру',
  attach: 'Файл тіркеу',
  pupil: 'Оқушы',
  attendance: 'Қатысуы',
  mark: 'Баға',
  comment: 'Пікір',
  cancelled: 'Болдырылмады',
  substituted: 'Ауыстыру',

  classes: 'Сыныптар',
  noTimetable: 'Кесте құрылмаған',
  room: (number) => `${number}-каб.`,

  task: 'Тапсырма',
  schoolAndClass: 'Мектеп (сынып)',
  lastChange: 'Соңғы өзгеріс',
  status: 'Күйі',
  given: 'Берілді',
  done: 'Орындалды',
  noHomeworks: 'Үй тапсырмалары табылмады.',
  allSubjects: 'Барлық пәндер',
  from: 'бастап',
  to: 'дейін',
  show: 'Көрсету',

  months: KAZAKH_MONTHS,
  monthsOfDays: lower(KAZAKH_MONTHS),
  weekdays: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  yearMark: 'ж.',
  periodName: (period) => `${period.number}-${isHalf(period) ? 'жартыжылдық' : 'тоқсан'}`,
  periodShort: (period) => `${period.number} ${isHalf(period) ? 'жж' : 'тқ'}`,
  entries: { Attend: 'Болды', Absent: 'Келмеді', Ill: 'Ауырады', Late: 'Кешікті', Pass: 'Себепті' },
  letters: { н: 'ж', п: 'д', б: 'а', о: 'к' },
};

const uz: Texts = {
  language: 'uz',
  culture: 'uz-Latn-UZ',
  brand: 'emaktab',

  journals: 'Jurnallar',
  schedule: 'Dars jadvali',
  homeworks: 'Uy vazifalari',
  profile: 'Profil',
  plan: 'reja',
  staff: 'Xodim',
  signOut: 'Chiqish',
  schoolHome: 'Maktabning bosh sahifasiga',
  notFound: 'Sahifa topilmadi (404)',
  notFoundLine: 'U o‘chirilgan yoki manzil noto‘g‘ri terilgan bo‘lishi mumkin.',

  teacher: 'O‘qituvchi',
  group: 'Sinf',
  subject: 'Fan',
  subgroup: 'Guruh',
  wholeClass: 'Butun sinf',
  period: 'Davr',
  schoolYear: 'o‘quv yili',
  year: 'Yil',
  summary: 'Yakuniy',
  exam: 'Imtihon',
  final: 'Yakuniy baho',
  average: 'O‘rtacha ball',
  noTeacher: 'Bu fanga o‘qituvchi tayinlanmagan',
  noLessons: 'Tanlangan davrda darslar yo‘q',
  journal: 'Jurnal',
  planning: 'Darslarni rejalashtirish',
  planningTitle: 'rejalashtirish',
  guide: 'Jurnalni to‘ldirish bo‘yicha eslatma',
  weekJournal: 'Haftalik jurnal',
  journalImport: 'Jurnal importi',
  planningImport: 'Reja importi',
  writeToClass: 'Sinfga yozish',
  pupilMarks: 'O‘quvchining baholar sahifasiga o‘tish',

  lesson: 'Dars',
  topic: 'Dars mavzusi',
  description: 'Dars tavsifi',
  homework: 'Uy vazifasi',
  lessonComment: 'Darsga izoh',
  addHomework: 'Keyingi darsga uy vazifasini qo‘shish',
  noTopic: 'Mavzuni ko‘rsatish',
  writeComment: 'Izoh yozish',
  setMark: 'Baho qo‘yish',
  edit: 'Tahrirlash',
  look: 'Ko‘rish',
  attach: 'Fayl biriktirish',
  pupil: 'O‘quvchi',
  attendance: 'Davomat',
  mark: 'Baho',
  comment: 'Izoh',
  cancelled: 'Bekor qilindi',
  substituted: 'Almashtirish',

  classes: 'Sinflar',
  noTimetable: 'Jadval tuzilmagan',
  room: (number) => `${number}-xona`,

  task: 'Vazifa',
  schoolAndClass: 'Maktab (sinf)',
  lastChange: 'Oxirgi o‘zgarish',
  status: 'Holati',
  given: 'Berildi',
  done: 'Bajarildi',
  noHomeworks: 'Uy vazifalari topilmadi.',
  allSubjects: 'Barcha fanlar',
  from: 'dan',
  to: 'gacha',
  show: 'Ko‘rsatish',

  months: UZBEK_MONTHS,
  monthsOfDays: lower(UZBEK_MONTHS),
  weekdays: ['dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba', 'yakshanba'],
  yearMark: 'y.',
  periodName: (period) => `${period.number}-${isHalf(period) ? 'yarim yillik' : 'chorak'}`,
  periodShort: (period) => `${period.number} ${isHalf(period) ? 'y/y' : 'ch'}`,
  entries: { Attend: 'Bor edi', Absent: 'Kelmadi', Ill: 'Kasal', Late: 'Kechikdi', Pass: 'Sababli' },
  letters: { н: 's', п: 'dq', б: 'k', о: 'kq' },
};

export const TEXTS: Record<Language, Texts> = { ru, kk, uz };

/** The language of 'kk', 'kk-KZ', 'uz-Latn-UZ'… */
export const languageIn = (culture: string | null | undefined): Language | undefined =>
  (['ru', 'kk', 'uz'] as const).find((language) => language === culture?.slice(0, 2));

/** The letter the school keeps for one typed on a page. */
export const keptLetter = ({ letters }: Texts, typed: string): string | undefined =>
  Object.keys(letters).find((letter) => letters[letter] === typed.toLowerCase());

const dayAndMonth = ({ monthsOfDays }: Texts, date: string): string => `${dayOf(date)} ${monthsOfDays[monthOf(date) - 1]}`;

/** «18 ноября 2026, среда» */
export const dateInWords = (texts: Texts, date: string): string =>
  `${dayAndMonth(texts, date)} ${yearOf(date)}, ${texts.weekdays[weekday(date) - 1]}`;

/** «17 ноября 2026 г.» */
export const dayInWords = (texts: Texts, date: string): string => `${dayAndMonth(texts, date)} ${yearOf(date)} ${texts.yearMark}`;

/** «17 ноября 2026 г. 14:05» of 'YYYY-MM-DDTHH:MM' */
export const momentInWords = (texts: Texts, moment: string): string => `${dayInWords(texts, moment)} ${moment.slice(11)}`;

/** «17.11.2026 14:05» */
export const momentInDigits = (moment: string): string => `${dotted(moment)} ${moment.slice(11)}`;

/** The word with its first letter large, as headings have it. */
export const headingOf = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
