// The words of the lists and reports that no other page has. Known in Russian are the title of the class links, the three actions of the log, and
// the names of the statistics and of the workplace's block; in Kazakh «Өзгерістер авторы». All the others are guesses and our own translations.
import type { Language } from './interface-texts.ts';
import type { MarkChange } from './school.ts';

interface ReportTexts {
  openJournals: string;
  print: string;
  noSubjects: string;

  subjectsAndGroups: string;
  nextLesson: string;

  time: string;
  author: string;
  action: string;
  actions: Record<MarkChange['action'], string>;
  work: string;
  before: string;
  after: string;
  noChanges: string;

  reports: string;
  statistics: string;
  chooseTeacher: string;
  build: string;
  building: string;
  wrongDates: string;
  onTime: string;
}

const ru: ReportTexts = {
  openJournals: 'Открыть журналы этого класса',
  print: 'Печать',
  noSubjects: 'Нет предметов',

  subjectsAndGroups: 'Предметы и группы',
  nextLesson: 'Следующий урок',

  time: 'Время',
  author: 'Автор',
  action: 'Действие',
  actions: { create: 'Добавление', update: 'Изменение', delete: 'Удаление' },
  work: 'Работа',
  before: 'Старая оценка',
  after: 'Новая оценка',
  noChanges: 'Изменений не найдено.',

  reports: 'Отчёты',
  statistics: 'Статистика ведения ЭЖД',
  chooseTeacher: 'Выберите учителя',
  build: 'Построить отчёт',
  building: 'Отчёт строится…',
  wrongDates: 'Укажите даты в виде дд.мм.гггг',
  onTime: 'вовремя',
};

const kk: ReportTexts = {
  openJournals: 'Осы сыныптың журналдарын ашу',
  print: 'Басып шығару',
  noSubjects: 'Пәндер жоқ',

  subjectsAndGroups: 'Пәндер мен топтар',
  nextLesson: 'Келесі сабақ',

  time: 'Уақыты',
  author: 'Өзгерістер авторы',
  action: 'Әрекет',
  actions: { create: 'Қосу', update: 'Өзгерту', delete: 'Жою' },
  work: 'Жұмыс',
  before: 'Ескі баға',
  after: 'Жаңа баға',
  noChanges: 'Өзгерістер табылмады.',

  reports: 'Есептер',
  statistics: 'ЭЖК жүргізу статистикасы',
  chooseTeacher: 'Мұғалімді таңдаңыз',
  build: 'Есепті құру',
  building: 'Есеп құрылуда…',
  wrongDates: 'Күндерді кк.аа.жжжж түрінде көрсетіңіз',
  onTime: 'уақтылы',
};

const uz: ReportTexts = {
  openJournals: 'Shu sinf jurnallarini ochish',
  print: 'Chop etish',
  noSubjects: 'Fanlar yo‘q',

  subjectsAndGroups: 'Fanlar va guruhlar',
  nextLesson: 'Keyingi dars',

  time: 'Vaqti',
  author: 'Muallif',
  action: 'Amal',
  actions: { create: 'Qo‘shish', update: 'O‘zgartirish', delete: 'O‘chirish' },
  work: 'Ish turi',
  before: 'Oldingi baho',
  after: 'Yangi baho',
  noChanges: 'O‘zgarishlar topilmadi.',

  reports: 'Hisobotlar',
  statistics: 'EJ yuritish statistikasi',
  chooseTeacher: 'O‘qituvchini tanlang',
  build: 'Hisobotni tuzish',
  building: 'Hisobot tuzilmoqda…',
  wrongDates: 'Sanalarni kk.oo.yyyy ko‘rinishida kiriting',
  onTime: 'o‘z vaqtida',
};

export const REPORT_TEXTS: Record<Language, ReportTexts> = { ru, kk, uz };
