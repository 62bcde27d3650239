// The invented school. Plain mutable data: the pages are drawn from it, the saves of the pages change it, and tests compute the marks they
// expect from it.
//
// Where the holes are. Every ordinary journal (all but `music-5a`) has, counting back from the newest lesson that is 4 or more days old:
//   0 — empty topic; 1 — no homework; 2 — neither; 3 — no mark and no absence. Whatever else is older is complete, except for what
// journal-plans.ts asks for by name. Yesterday's lesson and today's are wholly empty; future lessons are too, but the second has its topic
// written beforehand. In `reading-1v` nothing has homework or a mark, and about every third held lesson has an absence.
//
// All dates lie in the school year: around 1 September and 31 August some of these lessons are therefore missing, because the pages print no year.

/** Presence is '' or one letter (н, п, б, о); mark is '', '5', '4-', '5/4'… */
export interface Cell {
  presence: string;
  mark: string;
}

/** A column of the class journal. */
interface Work {
  id: string;
  abbr: string;
  /** By pupil id, one for each pupil. */
  cells: Record<string, Cell>;
}

export interface Homework {
  id: string;
  text: string;
}

export interface Lesson {
  id: string;
  date: string;
  /** 1… within the date in this journal. */
  order: number;
  topic: string;
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
  periods: Period[];
  /** In order of date, then `order`. */
  lessons: Lesson[];
  pupils: Pupil[];
  /** By period number, then pupil id. */
  periodMarks: Record<number, Record<string, string>>;
  urls: { classJournal: string; planning: string; summary: string };
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
}
