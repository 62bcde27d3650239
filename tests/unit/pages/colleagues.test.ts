import { afterEach, describe, expect, test } from 'vitest';
import { viewPage } from '../../../lib/pages.ts';
import { expectedMarks } from '../../browser/expected-marks.ts';
import { classJournalAddress } from '../../site/addresses.ts';
import { createSchool } from '../../site/create-school.ts';
import { answer } from '../../site/routes.ts';
import type { Journal, School } from '../../site/school.ts';
import { allLessons } from '../../site/timetable.ts';
import { closePage, parsePage } from '../../tools/parse-page.ts';

/** The look-alike's journals of colleagues, as a deputy head finds them. */

const ZONE = 'Europe/Moscow';
const schoolOn = (date: string): School => createSchool(Date.parse(`${date}T09:00:00+03:00`), ZONE);

/** Journals whose teachers are all linked and none of whom is signed in. */
const ofColleagues = ({ journals, viewer }: School): Journal[] =>
  journals.filter(({ teachers }) => teachers.length > 0 && teachers.every(({ userId }) => userId !== null && userId !== viewer.userId));

/** A week into the school year, in a holiday, and in the middle of a quarter. */
describe.each(['2026-09-08', '2027-01-05', '2026-11-22'])('on %s', (date) => {
  const school = schoolOn(date);
  const journals = ofColleagues(school);

  test('there are thirteen journals of five teachers, over several classes and subjects', () => {
    expect(journals).toHaveLength(13);
    expect(new Set(journals.flatMap(({ teachers }) => teachers.map(({ userId }) => userId))).size).toBe(5);
    expect(new Set(journals.map(({ groupName }) => groupName))).toEqual(new Set(['8б', '8в', '9б', '8а', '7б', '7а', '6б', '5а']));
    expect(new Set(journals.map(({ subjectName }) => subjectName)).size).toBeGreaterThan(6);
  });

  test('no two lessons of a class have the same number on one date', () => {
    const places = allLessons(school).map(({ journal, lesson }) => `${journal.groupName} ${lesson.date} ${lesson.number}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  test('one teacher has entered everything but for today, and nobody else has', () => {
    const late = ({ lessons, ...journal }: Journal) =>
      Object.keys(
        expectedMarks({ lessons: lessons.filter(({ date: day }) => day < school.today), ...journal }, ['classJournal', 'planning'], school.today),
      );
    const complete = journals.filter((journal) => late(journal).length === 0);
    expect(complete.map(({ key }) => key)).toEqual(['geography-7b', 'geography-8v']);
    const [teacher] = complete[0]!.teachers;
    expect(journals.filter(({ teachers }) => teachers.some(({ userId }) => userId === teacher!.userId))).toEqual(complete);
  });
});

describe('the lists', () => {
  const school = schoolOn('2026-11-22');
  const opened: Document[] = [];
  afterEach(async () => {
    for (const document of opened.splice(0)) await closePage(document);
  });

  function ask(address: string, form?: Record<string, string>): string {
    const url = new URL(address);
    const method = form ? 'POST' : 'GET';
    return answer(school, { method, host: url.host, url, form: new URLSearchParams(form), anonymous: false, partialDelay: 0, cookie: '', moment: '' })
      .body;
  }

  function open(address: string): Document {
    const document = parsePage(ask(address), address);
    opened.push(document);
    return document;
  }

  const placeOf = (journal: Pick<Journal, 'group' | 'subject'>) => `${journal.group} ${journal.subject}`;

  test('the newer list of journals names those of colleagues', () => {
    const address = school.urls.journalsList.replace('.ru/', '.ru/v2/');
    const view = viewPage(open(address), new URL(address), Date.parse('2026-11-22T09:00:00+03:00'));
    if (view.outcome !== 'read' || view.reading.kind !== 'roster') throw new Error(view.outcome);
    const listed = view.reading.journals.map(({ group, subject }) => placeOf({ group: group!, subject: subject! }));
    expect(listed).toEqual(expect.arrayContaining(ofColleagues(school).map(placeOf)));
  });

  test('the older one has their classes, and unfolds their subjects', () => {
    const classes = [...open(school.urls.journalsList).querySelectorAll('.classes a')].map((link) => link.getAttribute('href'));
    for (const journal of ofColleagues(school)) {
      expect(classes).toContain(`#${journal.group}`);
      const unfolded = JSON.parse(ask(`https://schools.dnevnik.ru/ajax.ashx?xss=${school.xss}&a=gsbgid`, { grade: journal.group })) as {
        html: string;
      };
      const link = classJournalAddress('', school, journal).replaceAll('&', '&amp;');
      expect(unfolded.html).toContain(`<a href="${link}">${journal.subjectName}</a>`);
    }
  });

  test('the statistics are offered for each of their teachers', () => {
    const options = [...open(school.urls.statistics).querySelectorAll('#teacher option')].map((option) => option.textContent);
    const names = ofColleagues(school).flatMap(({ teachers }) => teachers.map(({ name }) => name));
    expect(options).toEqual(expect.arrayContaining(names));
  });
});
