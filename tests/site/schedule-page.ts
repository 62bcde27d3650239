// The timetable: the classes, and the week of one of them.
import { scheduleAddress } from './addresses.ts';
import { addDays, dotted, undotted, weekday } from './civil-date.ts';
import { frame } from './frame.ts';
import { esc } from './html.ts';
import { yearTitle } from './journal-header.ts';
import { legacyWeek, newWeek } from './schedule-week.ts';
import type { School } from './school.ts';
import { allLessons } from './timetable.ts';
import type { View } from './view.ts';

const CONFIDENCE = `schedule: addresses; scheduleWeekEditorParent, wWeek, td ids, aL and three paragraphs of the old week; editor, place of its cells, time of the new week; player with pB, pF and inl — B;
date in the address, list of classes, heading rows, first column, rooms, cancelled and substituted, the sentence where there is no timetable — E`;

const classesOf = ({ journals, untimetabled }: School): Map<string, string> =>
  new Map([...journals, untimetabled].map(({ group, groupName }) => [group, groupName]));

export const schedulesPage = (view: View): string => {
  const { school, prefix, texts } = view;
  const rows = [...classesOf(school)].map(
    ([group, name]) => `<tr><td><a href="${esc(scheduleAddress(prefix, school, group))}">${esc(name)}</a></td></tr>`,
  );
  return frame(view, {
    title: texts.schedule,
    confidence: CONFIDENCE,
    content: `<div class="schedule"><h2>${texts.schedule}</h2><h3>${yearTitle(school, texts)}</h3>
<table class="grid gridLines vam schedule_classes"><tr><th>${texts.classes}</th></tr>
${rows.join('\n')}</table></div>`,
    section: 'schedule',
    styles: ['schedule.css'],
  });
};

/** The Monday of the week of 'dd.mm.yyyy', or of today. */
const mondayOf = (date: string | null, today: string): string => {
  const asked = undotted(date) ?? today;
  return addDays(asked, 1 - weekday(asked));
};

const shortDate = (date: string): string => dotted(date).slice(0, 5);

/** The old week at the old address and the new one at the new, unless `layout` in the address says otherwise. */
export const schedulePage = (view: View, query: URLSearchParams): string | undefined => {
  const { school, prefix, texts } = view;
  const group = query.get('group') ?? '';
  const groupName = classesOf(school).get(group);
  if (groupName === undefined) return undefined;
  const monday = mondayOf(query.get('date'), school.today);
  const lessons = allLessons(school).filter(
    ({ journal, lesson }) => journal.group === group && lesson.date >= monday && lesson.date <= addDays(monday, 6),
  );
  // Nobody teaches on Sundays, but the lessons of this school are laid around today whatever day it is.
  const days = Array.from({ length: lessons.some(({ lesson }) => weekday(lesson.date) === 7) ? 7 : 6 }, (_, index) => addDays(monday, index));
  const layout = query.get('layout') ?? (prefix ? 'new' : 'legacy');
  const week = layout === 'new' ? newWeek(view, days, lessons) : legacyWeek(view, days, lessons);
  const turn = (count: number): string => esc(scheduleAddress(prefix, school, group, dotted(addDays(monday, count))));
  const player = `<div class="player"><div class="pB"><a href="${turn(-7)}">←</a></div><div class="inl"><strong>${shortDate(days[0]!)} — ${shortDate(days.at(-1)!)}</strong></div><div class="pF"><a href="${turn(7)}">→</a></div></div>`;
  return frame(view, {
    title: `${groupName} — ${texts.schedule.toLowerCase()}`,
    confidence: CONFIDENCE,
    content: `<div class="schedule"><h2>${texts.schedule}: ${esc(groupName)}</h2><h3>${yearTitle(school, texts)}</h3>
${group === school.untimetabled.group ? `<div class="emptyData">${texts.noTimetable}</div>` : `${player}\n${week}`}</div>`,
    section: 'schedule',
    styles: ['schedule.css'],
  });
};
