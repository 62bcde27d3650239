import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type Site } from '../../site/server.ts';
import type { Journal, Lesson } from '../../site/school.ts';
import { parsePage } from '../../tools/parse-page.ts';
import { adapterFor, viewPage } from '../../../lib/pages.ts';
import { lessonKey } from '../../../lib/lesson-key.ts';
import { parseReading, type JournalReading, type LessonView } from '../../../lib/reading.ts';

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
      { host: '127.0.0.1', port: site.port, path: pathname + search, method: form ? 'POST' : 'GET', headers, rejectUnauthorized: false },
      (response) => done(text(response)),
    );
    sent.on('error', fail);
    sent.end(form && new URLSearchParams(form).toString());
  });
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

function onClassJournal({ id, date, order, works }: Lesson): LessonView {
  const cells = works.flatMap((work) => Object.values(work.cells));
  const components = {
    marks: state(cells.some(({ mark }) => mark !== '')),
    attendance: state(cells.some(({ presence }) => presence !== '')),
  } as const;
  return { date, order, lessonId: id, components, sizes: {}, control: works.some(({ abbr }) => CONTROL_WORKS.includes(abbr)) };
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
  };
}

test('the ten journals are all of them', () => {
  expect(site.school.journals.map(({ key }) => key)).toEqual(JOURNALS);
});

describe.each(JOURNALS)('%s', (key) => {
  test('class journal', async () => {
    const journal = journalOf(key);
    const { group, subject, groupName, subjectName, teachers, urls } = journal;
    const document = parsePage(await fetchText(urls.classJournal), urls.classJournal);
    const reading = read(document, urls.classJournal);
    expect(reading.lessons).toEqual(journal.lessons.map(onClassJournal));
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
    const document = parsePage(await fetchText(urls.planning), urls.planning);
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
      return adapterFor(url)!.links(parsePage(await fetchText(address), address), url);
    };
    expect(await linked(urls.classJournal)).toMatchObject({ planning: urls.planning });
    expect(await linked(urls.planning)).toMatchObject({ 'class-journal': urls.classJournal });
  });

  test('summary', async () => {
    const { urls } = journalOf(key);
    const reading = read(parsePage(await fetchText(urls.summary), urls.summary), urls.summary);
    expect(reading.lessons).toEqual([]);
  });
});

test('a visitor who is not signed in gets no reading, and nobody is found missing', async () => {
  const { urls } = journalOf('algebra-7b');
  const missing = urls.classJournal.replace(/subject=\d+/, 'subject=1');
  const lost = parsePage(await fetchText(missing), missing);
  expect(viewPage(lost, new URL(missing), NOW).outcome).toBe('unsupported');
  site.setAnonymous(true);
  for (const address of [urls.classJournal, urls.planning]) {
    const document = parsePage(await fetchText(address), address);
    expect(viewPage(document, new URL(address), NOW).outcome).toBe('unsupported');
  }
  site.setAnonymous(false);
});
