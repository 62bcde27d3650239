import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type Site } from '../../site/server.ts';
import type { Journal, Lesson, Pupil, Work } from '../../site/school.ts';
import { closePage, parsePage } from '../../tools/parse-page.ts';
import { adapterFor, viewPage } from '../../../lib/pages.ts';
import { lessonKey } from '../../../lib/lesson-key.ts';
import { minutesOf } from '../../../lib/markup/homework-minutes.ts';
import { parseReading, type Counts, type JournalReading, type LessonView } from '../../../lib/reading.ts';

/** The look-alike journal's own pages against the data they are drawn from. */

// A Thursday of the second term: lessons before and after the New Year would need more of the year than the site lays.
const NOW = Date.parse('2026-02-12T10:00:00+03:00');
const JOURNALS = [
  'algebra-7b',
  'geometry-8a',
  'russian-5a',
  'reading-1v',
  'history-9a',
  'physics-10a',
  'computing-9b',
  'chemistry-8b',
  'music-5a',
  'biology-6a',
  'physics-8v',
  'physics-9b',
  'algebra-8a',
  'algebra-9b',
  'geometry-7b',
  'russian-7a',
  'english-7a',
  'literature-6b',
  'english-6b',
  'english-5a',
  'geography-7b',
  'geography-8v',
];
/** A teacher without a link: told apart by a hash of the name. */
const NAMELESS = expect.stringMatching(/^name:[0-9a-f]{16}$/) as string;
const CONTROL_WORKS = ['К/Р', 'С/Р'];

let site: Site;

beforeAll(async () => {
  site = await startSite({ now: NOW, zone: 'Europe/Moscow' });
  site.setPartialDelay(0);
});
afterAll(() => site?.close());

function fetchText(address: string, form?: Record<string, string>): Promise<string> {
  const { host, pathname, search } = new URL(address);
  const headers = { host, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) };
  return new Promise((done, fail) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: site.port,
        path: pathname + search,
        method: form ? 'POST' : 'GET',
        headers,
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => done(text(response)),
    );
    sent.on('error', fail);
    sent.end(form && new URLSearchParams(form).toString());
  });
}

let shown: Document | null = null;

/** Opens a page and closes the one before. */
async function open(address: string): Promise<Document> {
  if (shown !== null) await closePage(shown);
  shown = parsePage(await fetchText(address), address);
  return shown;
}

function read(document: Document, address: string): JournalReading {
  const view = viewPage(document, new URL(address), NOW);
  if (view.outcome !== 'read') throw new Error(view.outcome);
  const reading = parseReading(view.reading);
  if (reading.kind !== 'journal') throw new Error(reading.kind);
  expect(view.adapter.locate(document, new URL(address)).map(({ key }) => key)).toEqual(reading.lessons.map(lessonKey));
  return reading;
}

const journalOf = (key: string): Journal => site.school.journals.find((journal) => journal.key === key)!;

const state = (isFilled: boolean) => (isFilled ? 'filled' : 'empty');

function sizeOf(written: string): { letters: number; digits: number } {
  return { letters: written.match(/\p{L}/gu)?.length ?? 0, digits: written.match(/\p{N}/gu)?.length ?? 0 };
}

/** Counted by the data, however the page shows them. `left` are pupils whose rows stay. */
function countsOf(works: readonly Work[], pupils: readonly Pupil[], left: readonly string[] = []): Counts {
  const cellsOf = ({ id }: Pupil) => works.map((work) => work.cells[id]!);
  const isMarked = (pupil: Pupil) => cellsOf(pupil).some(({ mark }) => mark !== '');
  const isThere = (pupil: Pupil) => !left.includes(pupil.id) && cellsOf(pupil).every(({ presence }) => presence === '' || presence === 'о');
  const empty = works.filter(({ cells }) => pupils.every(({ id }) => cells[id]!.mark === '')).length;
  const isNamed = works.some(({ abbr }) => CONTROL_WORKS.includes(abbr));
  return {
    pupils: pupils.length,
    marked: pupils.filter(isMarked).length,
    both: pupils.flatMap(cellsOf).filter(({ mark, presence }) => mark !== '' && 'нбп'.includes(presence || 'о')).length,
    unmarked: pupils.filter((pupil) => !isMarked(pupil) && isThere(pupil)).length,
    // One of several may be the work that every lesson has.
    emptyWorks: works.length > 1 ? Math.max(0, empty - 1) : isNamed ? empty : 0,
  };
}

function spreadOf(lessons: readonly Pick<Lesson, 'works'>[], pupils: readonly Pupil[]): number[] | undefined {
  if (lessons.length === 0) return undefined;
  const works = lessons.flatMap((lesson) => lesson.works);
  const totals = pupils.map(({ id }) => works.flatMap(({ cells }) => cells[id]!.mark.split('/').filter(Boolean)).length);
  return Array.from({ length: Math.max(...totals) + 1 }, (_, n) => totals.filter((total) => total === n).length);
}

/** Hardly a pupil of the invented data was marked while away: here some are. */
function markTheAbsent(lessons: readonly Pick<Lesson, 'works'>[]): void {
  const cells = lessons.flatMap(({ works }) => works.flatMap((work) => Object.values(work.cells)));
  for (const [i, cell] of cells.filter(({ presence }) => presence !== '').entries()) if (i % 2 === 0) cell.mark = '4';
}

function onClassJournal({ id, date, order, works }: Lesson, pupils: readonly Pupil[]): LessonView {
  const cells = works.flatMap((work) => Object.values(work.cells));
  const components = {
    marks: state(cells.some(({ mark }) => mark !== '')),
    attendance: state(cells.some(({ presence }) => presence !== '')),
  } as const;
  const control = works.some(({ abbr }) => CONTROL_WORKS.includes(abbr));
  return { date, order, lessonId: id, components, sizes: {}, control, counts: countsOf(works, pupils) };
}

function onPlanning({ id, date, order, topic, homeworks }: Lesson, viewOnly: boolean): LessonView {
  const tasks = homeworks.map((homework) => homework.text).join(' ');
  return {
    date,
    order,
    lessonId: id,
    // Without headings and without links to add, nothing says which column is the homework.
    components: { topic: state(topic !== ''), ...(!viewOnly && { homework: state(tasks !== '') }) },
    sizes: { ...(topic !== '' && { topic: sizeOf(topic) }), ...(!viewOnly && tasks !== '' && { homework: sizeOf(tasks) }) },
    ...(topic !== '' && { control: topic.startsWith('Контрольная работа') }),
    ...(!viewOnly && minutesOf(homeworks.map(({ text }) => text))),
  };
}

test('these journals are all of them', () => {
  expect(site.school.journals.map(({ key }) => key)).toEqual(JOURNALS);
});

describe.each(JOURNALS)('%s', (key) => {
  test('class journal', async () => {
    const journal = journalOf(key);
    const { group, subject, groupName, subjectName, teachers, urls } = journal;
    const document = await open(urls.classJournal);
    const reading = read(document, urls.classJournal);
    expect(reading.lessons).toEqual(journal.lessons.map((lesson) => onClassJournal(lesson, journal.pupils)));
    expect(reading.spread).toEqual(spreadOf(journal.lessons, journal.pupils));
    expect(reading).toMatchObject({ page: 'class-journal', school: site.school.id, viewer: site.school.viewer.userId, complete: true });
    expect(reading.journal).toEqual({
      group,
      subject,
      subgroup: null,
      groupName,
      subjectName,
      teachers: teachers.map(({ userId }) => userId ?? NAMELESS),
    });
    const handedOver = JSON.stringify(reading);
    for (const { name } of [...journal.pupils, ...teachers]) expect(handedOver).not.toContain(name);
  });

  test('planning, before its table has come and after', async () => {
    const journal = journalOf(key);
    const { group, subject, urls, viewOnly, lessons } = journal;
    const document = await open(urls.planning);
    const url = new URL(urls.planning);
    expect(viewPage(document, url, NOW).outcome).toBe('drifted');
    const planner = document.querySelector('#planner')!;
    planner.innerHTML = await fetchText('https://schools.dnevnik.ru/ajaxpages/Journals/LessonPlanner.aspx', {
      group,
      subject,
      period: url.searchParams.get('period')!,
    });
    const reading = read(document, urls.planning);
    expect(reading.lessons).toEqual(lessons.map((lesson) => onPlanning(lesson, viewOnly)));
    expect(reading.journal).toMatchObject({ group, subject, groupName: journal.groupName, subjectName: journal.subjectName });
    const topics = lessons.map(({ topic }) => topic).filter((topic) => topic.length > 3);
    expect(topics.filter((topic) => JSON.stringify(reading).includes(topic))).toEqual([]);
  });

  test('each page links the other one of the same journal', async () => {
    const { urls } = journalOf(key);
    const linked = async (address: string) => {
      const url = new URL(address);
      return adapterFor(url)!.links(await open(address), url);
    };
    expect(await linked(urls.classJournal)).toMatchObject({ planning: urls.planning });
    expect(await linked(urls.planning)).toMatchObject({ 'class-journal': urls.classJournal });
  });

  test('summary', async () => {
    const { urls } = journalOf(key);
    const reading = read(await open(urls.summary), urls.summary);
    expect(reading.lessons).toEqual([]);
  });
});

describe('counts', () => {
  afterEach(() => site.reset());

  test('of class journals, where some were marked though they were away', async () => {
    const both: number[] = [];
    for (const { urls, lessons, pupils } of site.school.journals) {
      markTheAbsent(lessons);
      const reading = read(await open(urls.classJournal), urls.classJournal);
      expect(reading.lessons.map(({ counts }) => counts)).toEqual(lessons.map(({ works }) => countsOf(works, pupils)));
      expect(reading.spread).toEqual(spreadOf(lessons, pupils));
      both.push(...reading.lessons.map(({ counts }) => counts!.both));
    }
    expect(both.filter((number) => number > 0).length).toBeGreaterThan(20);
  });

  test('of criteria journals, in Kazakh', async () => {
    for (const { urls, lessons, pupils } of site.school.journals) {
      markTheAbsent(lessons);
      const address = urls.criteria.replace('dnevnik.ru', 'kundelik.kz');
      const reading = read(await open(address), address);
      // The page does not say which works are control works.
      const expected = lessons.map(({ works }) => ({ ...countsOf(works, pupils), ...(works.length === 1 && { emptyWorks: 0 }) }));
      expect(reading.lessons.map(({ counts }) => counts)).toEqual(expected);
      expect(reading.spread).toEqual(spreadOf(lessons, pupils));
    }
  });

  test('of groups of additional education, with pupils who have left', async () => {
    for (const { urls, lessons, pupils, eliminated, repeatsPresence } of site.school.groups) {
      markTheAbsent(lessons);
      const reading = read(await open(urls.journalTable), urls.journalTable);
      const expected = lessons.map(({ works }) => {
        // Where only the first work shows an absence, a mark of another work does not stand in one cell with it.
        const own = repeatsPresence ? works : works.map((work, i) => (i === 0 ? work : { ...work, cells: withoutPresence(work.cells) }));
        return countsOf(own, pupils, eliminated);
      });
      expect(reading.lessons.map(({ counts }) => counts)).toEqual(expected);
      expect(reading.spread).toEqual(
        spreadOf(
          lessons,
          pupils.filter(({ id }) => !eliminated.includes(id)),
        ),
      );
    }
  });

  test('of single lessons on their own pages', async () => {
    const told: Counts[] = [];
    for (const { lessons, pupils } of site.school.journals) {
      markTheAbsent(lessons);
      // Some of each journal: a page of each takes a minute.
      for (const { id, works, status } of lessons.filter((lesson, i) => i % 4 === 0 || lesson.status === 'cancelled')) {
        const address = `https://schools.dnevnik.ru/lesson.aspx?school=${site.school.id}&lesson=${id}`;
        const view = viewPage(await open(address), new URL(address), NOW);
        if (view.outcome !== 'read' || view.reading.kind !== 'lessons') throw new Error(view.outcome);
        const { counts } = view.reading.lessons[0]!;
        expect(status === 'cancelled' && counts !== undefined).toBe(false);
        if (counts === undefined) continue;
        told.push(counts);
        expect(counts).toEqual(countsOf(works, pupils));
      }
    }
    expect(told.length).toBeGreaterThan(50);
  });
});

const withoutPresence = (cells: Work['cells']): Work['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([id, { mark }]) => [id, { mark, presence: '' }]));

test('a visitor who is not signed in gets no reading, and nobody is found missing', async () => {
  const { urls } = journalOf('algebra-7b');
  const missing = urls.classJournal.replace(/subject=\d+/, 'subject=1');
  const lost = await open(missing);
  expect(viewPage(lost, new URL(missing), NOW).outcome).toBe('unsupported');
  site.setAnonymous(true);
  for (const address of [urls.classJournal, urls.planning]) {
    const document = await open(address);
    expect(viewPage(document, new URL(address), NOW).outcome).toBe('unsupported');
  }
  site.setAnonymous(false);
});
