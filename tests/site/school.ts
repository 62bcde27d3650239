// The invented school. Plain mutable data: the pages are drawn from it, the saves of the pages change it, and tests compute the marks they
// expect from it.
//
// Where the holes are. Every ordinary journal (all but `music-5a` and the punctual ones) has, counting back from the newest lesson that is 4 or more
// days old: 0 — empty topic; 1 — no homework; 2 — neither; 3 — no mark and no absence. Whatever else is older is complete, except for what
// journal-plans.ts and colleague-plans.ts ask for by name. Yesterday's lesson and today's are wholly empty; future lessons are too, but the second
// has its topic written beforehand. In `reading-1v` nothing has homework or a mark, and about every third held lesson has an absence. In the
// punctual journals all lessons before today are complete, and somebody is absent at each.
//
// A group of additional education has, counting back in the same way: 0 — blank and not held; 1 — held, no mark and no absence; 2 — marks, not held;
// 3 — an absence, not held. Yesterday's lesson and those of today and later are blank and not held, the other old ones are held and mostly have marks.
//
// All dates lie in the school year: around 1 September and 31 August some of these lessons are therefore missing, because the pages print no year.

/** Presence is '' or one letter (н, п, б, о); mark is '', '5', '4-', '5/4'… */
export interface Cell {
  presence: string;
  mark: string;
}

/** A column of the class journal. */
export interface Work {
  id: string;
  abbr: string;
  /** By pupil id, one for each pupil. */
  cells: Record<string, Cell>;
}

export interface Homework {
  id: string;
  text: string;
  /** Of its last change, 'YYYY-MM-DDTHH:MM' on the wall of the school. */
  changed: string;
}

export type LessonStatus = 'planned' | 'cancelled' | 'substituted';

export interface Lesson {
  id: string;
  date: string;
  /** 1… within the date in this journal. */
  order: number;
  /** 1…8, the lesson of the day by the bells of the school; no two lessons of a class have the same on one date. */
  number: number;
  /** 'HH:MM', by the bell of its number. */
  starts: string;
  ends: string;
  /** Seen in the timetable and on the lesson's own page; the other pages show such a lesson like any other. */
  status: LessonStatus;
  /** Who gave a substituted lesson. */
  substitute: Teacher | null;
  topic: string;
  description: string;
  /** Of the whole lesson. */
  comment: string;
  /** By pupil id; a pupil without one is not in it. */
  pupilComments: Record<string, string>;
  /** Ids of the pupils who were entered as present, which the class journal has no letter for. */
  attended: string[];
  homeworks: Homework[];
  works: Work[];
  /** Its cells may be looked at, not edited (`td.mark_v`, `td.mX`). */
  locked: boolean;
}

export interface Pupil {
  id: string;
  name: string;
}

export interface Teacher {
  userId: string | null;
  name: string;
}

export interface Period {
  /** On the class journal. */
  id: string;
  /** The same period on planning. */
  planningId: string;
  number: number;
  name: string;
  short: string;
  current: boolean;
  /** First and last date; '' for a period that is not the current one, which has no lessons here. */
  start: string;
  end: string;
}

export type LessonLayout = 'list' | 'table' | 'form';

export interface Journal {
  key: string;
  group: string;
  groupName: string;
  subject: string;
  subjectName: string;
  subgroup: '0';
  teachers: Teacher[];
  /** The page's script splits the table into panes after load. */
  frozen: boolean;
  /** No edit boxes and no «Добавить ДЗ…» on either page. */
  viewOnly: boolean;
  /** Text of an empty topic box on planning. */
  topicPlaceholder: string;
  /** Every mark in it was entered in time. */
  punctual: boolean;
  /** In which of three ways the pages of its lessons put a label to a value. */
  lessonLayout: LessonLayout;
  periods: Period[];
  /** In order of date, then `order`. */
  lessons: Lesson[];
  pupils: Pupil[];
  /** By period number, then pupil id. */
  periodMarks: Record<number, Record<string, string>>;
  /** The summative works of the current period, on the criteria journal only; none where nobody is marked. */
  sections: CriteriaSection[];
  urls: { classJournal: string; planning: string; summary: string; schedule: string; criteria: string };
}

/** A summative work (СОР for a part of the period, СОЧ for the whole of it): points out of a greatest number. */
export interface CriteriaSection {
  id: string;
  name: string;
  maxValue: string;
  /** By pupil id, '' for none. */
  points: Record<string, string>;
}

/** A lesson of additional education; `held` is the tick «урок проведён», which only its journal has. */
export interface OdoLesson extends Pick<Lesson, 'id' | 'date' | 'order' | 'works'> {
  held: boolean;
}

/** A group of additional education («Шахматы»). It is a journal of its own, without a subject. */
export interface OdoGroup {
  key: string;
  group: string;
  name: string;
  teachers: Teacher[];
  pupils: Pupil[];
  /** Ids of the pupils who have left; their rows stay, closed. */
  eliminated: string[];
  /** Whether each work of a lesson shows its absences, or only the first one. */
  repeatsPresence: boolean;
  /** In order of date. */
  lessons: OdoLesson[];
  urls: { journalTable: string };
}

/** An entry of the log of marks. Absences are not in it. */
export interface MarkChange {
  /** 'YYYY-MM-DDTHH:MM' on the wall of the school. */
  at: string;
  /** Name. */
  author: string;
  /** Ids. */
  lesson: string;
  work: string;
  pupil: string;
  action: 'create' | 'update' | 'delete';
  before: string;
  after: string;
  /** '' for none. */
  comment: string;
}

/** A lesson that the timetable has and the journal of its class and subject has not. */
interface UnjournalledLesson {
  /** Key of the journal it ought to be in. */
  journal: string;
  lesson: Lesson;
}

interface StaffMember {
  personId: string;
  name: string;
}

export interface School {
  id: string;
  name: string;
  /** First calendar year of the school year. */
  year: number;
  today: string;
  yesterday: string;
  /** The anti-forgery word that every save carries. */
  xss: string;
  viewer: { userId: string; personId: string; name: string };
  journals: Journal[];
  unjournalled: UnjournalledLesson[];
  /** A class for which nobody has made a timetable. */
  untimetabled: { group: string; groupName: string };
  /** Teachers by the ids of their persons, the viewer first. */
  staff: StaffMember[];
  groups: OdoGroup[];
  /** In order of time. */
  changes: MarkChange[];
  urls: { homeworkList: string; schedules: string; workplace: string; changeLog: string; journalsList: string; statistics: string };
}
