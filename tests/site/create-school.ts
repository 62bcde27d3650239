// Makes the school as it is before anybody touches it.
import { addDays, dateIn } from './civil-date.ts';
import { classJournalAddress, planningAddress } from './addresses.ts';
import { JOURNAL_PLANS, type JournalPlan } from './journal-plans.ts';
import { layLessons } from './lessons.ts';
import { makePupils } from './people.ts';
import { makePeriodMarks } from './period-marks.ts';
import type { Journal, School, Teacher } from './school.ts';
import { makePeriods, schoolYearOf } from './school-year.ts';
import { dice, idSource } from './seeded.ts';

const VIEWER = 'Ракитина Лариса Геннадьевна';
const OTHERS: Record<string, string> = { colleague: 'Полуэктов Вениамин Юльевич', partner: 'Журавлинская Ада Тихоновна' };

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

  const school: School = {
    id: '1000002148037',
    name: 'Приозёрская школа № 12',
    year: schoolYearOf(today),
    today,
    yesterday: addDays(today, -1),
    xss: '5ae1c3f09b7d24681f0e3c5d7a9b1e2f4c6d8a0b2e4f60718293a4b5c6d7e8f9',
    viewer: { userId: nextUser(), personId: nextPerson(), name: VIEWER },
    journals: [],
  };
  const userIds = new Map([['viewer', school.viewer.userId], ...Object.keys(OTHERS).map((role): [string, string] => [role, nextUser()])]);
  const groups = new Map<string, Pick<Journal, 'group' | 'pupils' | 'periods'>>();

  const teacher = (role: JournalPlan['teachers'][number]): Teacher =>
    role === 'viewer-unlinked' ? { userId: null, name: VIEWER } : { userId: userIds.get(role) ?? null, name: OTHERS[role] ?? VIEWER };

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

  for (const plan of JOURNAL_PLANS) {
    const { group, pupils, periods } = groupOf(plan);
    const lessons = layLessons({ plan, school, pupils, nextLesson, nextWork, nextHomework });
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
      periods,
      lessons,
      pupils,
      periodMarks: plan.marks === false ? {} : makePeriodMarks(plan.key, periods, pupils, lessons),
      urls: { classJournal: '', planning: '', summary: '' },
    };
    journal.urls = {
      classJournal: classJournalAddress('', school, journal),
      planning: planningAddress('', school, journal),
      summary: classJournalAddress('', school, journal, 0),
    };
    school.journals.push(journal);
  }
  return school;
};
