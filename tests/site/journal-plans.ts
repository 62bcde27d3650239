// The first ten journals, one a variant of the pages; colleague-plans.ts has the others. A plan says what the journal is like; lessons.ts lays
// its lessons around today.

import type { TeacherRole } from './people.ts';
import type { LessonStatus } from './school.ts';

/** What one old lesson is like, where it differs from a complete one. */
export interface Peculiarity {
  topic?: string;
  /** Empty for none. */
  homeworks?: string[];
  /** False: nobody is marked and nobody is absent. 'few': two are marked. */
  record?: false | 'few';
  /** One pupil is absent and has a mark all the same. */
  markedAbsent?: true;
  /** Abbreviations of its works, one a column. */
  works?: string[];
  /** A second lesson on the same date follows it. */
  double?: boolean;
  /** A cancelled lesson is wholly blank. */
  status?: LessonStatus;
  description?: string;
  comment?: string;
}

export interface JournalPlan {
  key: string;
  groupName: string;
  subjectName: string;
  /** Key of SUBJECT_MATTER. */
  matter: string;
  teachers: (TeacherRole | 'viewer-unlinked')[];
  /** Who gives its substituted lessons; the colleague if left out. */
  substitute?: TeacherRole;
  pupils: number;
  /** 1 = Monday … 6 = Saturday; empty for a journal without lessons. */
  weekdays: number[];
  /** Old lessons counted back from the newest one; the first four are the holes that every journal has but the punctual ones. */
  old: Peculiarity[];
  frozen?: boolean;
  viewOnly?: boolean;
  senior?: boolean;
  /** False for the first grade: neither marks nor homework. */
  marks?: false;
  /** Every second old lesson is closed for editing. */
  halfLocked?: boolean;
  topicPlaceholder?: string;
  /** One more lesson of it stands in the timetable only. */
  unjournalled?: boolean;
  /** All of it is entered, yesterday's lesson too, and in time. */
  punctual?: boolean;
}

export const HOLES: Peculiarity[] = [{ topic: '' }, { homeworks: [] }, { topic: '', homeworks: [] }, { record: false }];

export const JOURNAL_PLANS: JournalPlan[] = [
  {
    key: 'algebra-7b',
    groupName: '7б',
    subjectName: 'Алгебра',
    matter: 'algebra',
    teachers: ['viewer'],
    pupils: 27,
    weekdays: [1, 2, 3, 5, 6],
    old: [
      ...HOLES,
      { topic: '.' },
      { homeworks: [], double: true },
      { works: ['К/Р', 'Р/У'] },
      { homeworks: ['.'] },
      { homeworks: ['п. 4.4, № 371 (1, 3)', 'Подготовить доклад о формулах сокращённого умножения', 'Принести линейку'] },
      { topic: 'Контрольная работа № 2', homeworks: [], works: ['К/Р'] },
    ],
  },
  {
    key: 'geometry-8a',
    groupName: '8а',
    subjectName: 'Геометрия',
    matter: 'geometry',
    teachers: ['viewer'],
    pupils: 29,
    weekdays: [1, 2, 4, 6],
    old: [...HOLES, {}, { works: ['Тест', 'Д/Р'] }, {}, { double: true }, { works: ['С/Р'] }, {}, { works: ['УР'] }],
    frozen: true,
  },
  {
    key: 'russian-5a',
    groupName: '5а',
    subjectName: 'Русск. яз.',
    matter: 'russian',
    teachers: ['viewer'],
    pupils: 26,
    weekdays: [1, 2, 3, 4, 5],
    old: [...HOLES, {}, {}, { works: ['Дикт', 'Гр/З'] }, { works: ['Изл'] }],
    halfLocked: true,
    topicPlaceholder: '',
  },
  {
    key: 'reading-1v',
    groupName: '1в',
    subjectName: 'Лит. чтение',
    matter: 'reading',
    teachers: ['viewer'],
    pupils: 25,
    weekdays: [1, 2, 3, 4],
    old: [...HOLES],
    marks: false,
  },
  {
    key: 'history-9a',
    groupName: '9а',
    subjectName: 'История',
    matter: 'history',
    teachers: ['viewer', 'partner'],
    pupils: 28,
    weekdays: [2, 5],
    old: [...HOLES],
  },
  {
    key: 'physics-10a',
    groupName: '10а',
    subjectName: 'Физика',
    matter: 'physics',
    teachers: ['viewer-unlinked'],
    pupils: 25,
    weekdays: [1, 3, 4],
    old: [...HOLES, {}, { works: ['Лаб', 'Р/У'] }],
    senior: true,
  },
  {
    key: 'computing-9b',
    groupName: '9б',
    subjectName: 'Инф. и ИКТ',
    matter: 'computing',
    teachers: [],
    pupils: 26,
    weekdays: [3, 6],
    old: [...HOLES],
  },
  {
    key: 'chemistry-8b',
    groupName: '8б',
    subjectName: 'Химия',
    matter: 'chemistry',
    teachers: ['colleague'],
    pupils: 30,
    weekdays: [2, 4],
    old: [...HOLES, {}, { works: ['П/Р', 'Р/У'] }],
    viewOnly: true,
  },
  {
    key: 'music-5a',
    groupName: '5а',
    subjectName: 'Музыка',
    matter: 'music',
    teachers: ['viewer'],
    pupils: 26,
    weekdays: [],
    old: [],
  },
  {
    key: 'biology-6a',
    groupName: '6а',
    subjectName: 'Биология',
    matter: 'biology',
    teachers: ['viewer'],
    pupils: 24,
    weekdays: [1, 3, 5],
    old: [
      { topic: '', description: 'Работа с микроскопом' },
      ...HOLES.slice(1),
      { status: 'cancelled' },
      {},
      { status: 'substituted' },
      { comment: 'Половина класса на олимпиаде' },
    ],
    unjournalled: true,
  },
];
