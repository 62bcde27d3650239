// Makes the school as it is before anybody touches it.
import { addDays, dateIn, dotted, weekday } from './civil-date.ts';
import {
  classJournalAddress,
  criteriaAddress,
  homeworkListAddress,
  journalsListAddress,
  planningAddress,
  reportAddress,
  scheduleAddress,
  schedulesAddress,
  workplaceAddress,
} from './addresses.ts';
import { COLLEAGUE_PLANS } from './colleague-plans.ts';
import { makeSections } from './criteria-sections.ts';
import { JOURNAL_PLANS, type JournalPlan } from './journal-plans.ts';
import { blankLesson, layLessons } from './lessons.ts';
import { layChanges } from './mark-changes.ts';
import { makeOdoGroups } from './odo-groups.ts';
import { makePupils, TEACHERS, type TeacherRole } from './people.ts';
import { makePeriodMarks } from './period-marks.ts';
import type { Journal, Lesson, LessonLayout, School, Teacher } from './school.ts';
import { makePeriods, periodSpan, schoolYearOf } from './school-year.ts';
import { dice, idSource } from './seeded.ts';
import { setTimes } from './timetable.ts';

const ROLES = Object.keys(TEACHERS) as TeacherRole[];
/** Those of the first ten journals. */
const FIRST_ROLES: TeacherRole[] = ['viewer', 'colleague', 'partner'];

const LESSON_LAYOUTS: LessonLayout[] = ['list', 'table', 'form'];

/** About a week ago, on a weekday on which the journal has no lesson; none in the first days of September. */
const unjournalledDate = (today: string, lessons: Lesson[]): string | undefined => {
  let date = addDays(today, -7);
  while (weekday(date) === 7 || lessons.some((lesson) => lesson.date === date)) date = addDays(date, -1);
  return date >= periodSpan(today).start ? date : undefined;
};

export const createSchool = (now: number, zone: string): School => {
  const today = dateIn(now, zone);
  const nextUser = idSource('10000051', 13);
  const nextPerson = idSource('10000007', 13);
  const nextGroup = idSource('148', 19);
  const nextSubject = idSource('318', 16);
  const nextPeriod = idSource('149', 19);
  const nextLesson = idSource('243', 19);
  const nextWork = idSource('251', 19);
  const nextHomework = idSource('257', 19);
  const nextSection = idSource('262', 19);

  const school: School = {
    id: '1000002148037',
    name: 'Приозёрская школа № 12',
    year: schoolYearOf(today),
    today,
    yesterday: addDays(today, -1),
    xss: '5ae1c3f09b7d24681f0e3c5d7a9b1e2f4c6d8a0b2e4f60718293a4b5c6d7e8f9',
    viewer: { userId: nextUser(), personId: nextPerson(), name: TEACHERS.viewer },
    journals: [],
    unjournalled: [],
    untimetabled: { group: '', groupName: '11б' },
    staff: [],
    groups: [],
    changes: [],
    urls: { homeworkList: '', schedules: '', workplace: '', changeLog: '', journalsList: '', statistics: '' },
  };
  const userIds = new Map(ROLES.map((role) => [role, role === 'viewer' ? school.viewer.userId : nextUser()]));
  const groups = new Map<string, Pick<Journal, 'group' | 'pupils' | 'periods'>>();

  const teacher = (role: JournalPlan['teachers'][number]): Teacher =>
    role === 'viewer-unlinked' ? { userId: null, name: TEACHERS.viewer } : { userId: userIds.get(role)!, name: TEACHERS[role] };

  const groupOf = (plan: JournalPlan): Pick<Journal, 'group' | 'pupils' | 'periods'> => {
    const known = groups.get(plan.groupName);
    if (known) return known;
    const made = {
      group: nextGroup(),
      pupils: makePupils(plan.pupils, dice(plan.groupName), nextPerson),
      periods: makePeriods(today, plan.senior ?? false, nextPeriod),
    };
    groups.set(plan.groupName, made);
    return made;
  };

  const addJournal = (plan: JournalPlan): void => {
    const { group, pupils, periods } = groupOf(plan);
    const substitute = teacher(plan.substitute ?? 'colleague');
    const lessons = layLessons({ plan, school, pupils, nextLesson, nextWork, nextHomework, substitute });
    const journal: Journal = {
      key: plan.key,
      group,
      groupName: plan.groupName,
      subject: nextSubject(),
      subjectName: plan.subjectName,
      subgroup: '0',
      teachers: plan.teachers.map(teacher),
      frozen: plan.frozen ?? false,
      viewOnly: plan.viewOnly ?? false,
      topicPlaceholder: plan.topicPlaceholder ?? 'Указать тему',
      punctual: plan.punctual ?? false,
      lessonLayout: LESSON_LAYOUTS[school.journals.length % LESSON_LAYOUTS.length]!,
      periods,
      lessons,
      pupils,
      periodMarks: plan.marks === false ? {} : makePeriodMarks(plan.key, periods, pupils, lessons),
      sections: plan.marks === false ? [] : makeSections(plan.key, pupils, nextSection),
      urls: { classJournal: '', planning: '', summary: '', schedule: '', criteria: '' },
    };
    journal.urls = {
      classJournal: classJournalAddress('', school, journal),
      planning: planningAddress('', school, journal),
      summary: classJournalAddress('', school, journal, 0),
      schedule: scheduleAddress('', school, journal.group),
      criteria: criteriaAddress(journal),
    };
    school.journals.push(journal);
  };

  const addUnjournalled = (plans: JournalPlan[]): void => {
    for (const { key } of plans.filter(({ unjournalled }) => unjournalled)) {
      const { pupils, lessons } = school.journals.find((journal) => journal.key === key)!;
      const date = unjournalledDate(today, lessons);
      if (date) school.unjournalled.push({ journal: key, lesson: blankLesson({ pupils, nextLesson, nextWork }, date) });
    }
  };

  const addStaff = (roles: TeacherRole[]): void => {
    school.staff.push(...roles.map((role) => ({ personId: role === 'viewer' ? school.viewer.personId : nextPerson(), name: TEACHERS[role] })));
  };

  JOURNAL_PLANS.forEach(addJournal);
  // After the journals, so that their ids stay what they are.
  school.untimetabled.group = nextGroup();
  const { start, end } = periodSpan(today);
  school.urls = {
    homeworkList: homeworkListAddress('', school),
    schedules: schedulesAddress('', school),
    workplace: workplaceAddress(),
    changeLog: reportAddress('', school, 'journal'),
    journalsList: journalsListAddress('', school),
    statistics: reportAddress('', school, 'statJournal-subjectteacher', {
      datefrom: dotted(start),
      dateto: dotted(end),
      teacher: school.viewer.personId,
    }),
  };
  addUnjournalled(JOURNAL_PLANS);
  addStaff(FIRST_ROLES);
  school.groups = makeOdoGroups(school, { nextGroup, nextPerson, nextLesson, nextWork });
  // The colleagues' journals last, for the same reason.
  COLLEAGUE_PLANS.forEach(addJournal);
  addUnjournalled(COLLEAGUE_PLANS);
  addStaff(ROLES.filter((role) => !FIRST_ROLES.includes(role)));
  setTimes(school);
  school.changes = layChanges(school, TEACHERS.colleague);
  return school;
};
