import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReplayFile, replay, type ReplayFile } from '../../lib/replay.ts';
import { parsePage } from '../tools/parse-page.ts';

/** The contract of `npm run replay`, on fixture pages. */

const PAGES = 'tests/fixtures/pages';
const addressOf = (file: string) => (JSON.parse(readFileSync(`${PAGES}/${file}/expected.json`, 'utf8')) as { url: string }).url;
const visit = (at: string, file: string, url = addressOf(file)) => ({ at, url, file });
const play = (file: Partial<ReplayFile> & Pick<ReplayFile, 'visits' | 'now'>) =>
  replay(parseReplayFile({ zone: 'Europe/Moscow', ...file }), ({ file: page, url }) =>
    parsePage(readFileSync(`${PAGES}/${page}/page.html`, 'utf8'), url),
  );

const JOURNAL = 'class-journal/raw-table';
const PLANNING = 'planning/topic-prompt';

describe('a replay', () => {
  it('tells of each visit what page it was and whether it was read', () => {
    const { visits } = play({
      now: '2026-02-20T10:00:00+03:00',
      visits: [
        visit('2026-02-20T09:00:00+03:00', JOURNAL),
        visit('2026-02-20T09:01:00+03:00', PLANNING),
        visit('2026-02-20T09:02:00+03:00', PLANNING, 'https://schools.dnevnik.ru/'),
        visit('2026-02-20T09:03:00+03:00', JOURNAL, addressOf(PLANNING)),
      ],
    });
    expect(visits).toEqual([
      { page: 'class-journal', outcome: 'read' },
      { page: 'planning', outcome: 'read' },
      { page: null, outcome: 'unsupported' },
      { page: 'planning', outcome: 'drifted' },
    ]);
  });

  it('tells each field’s standing, deadline and evidence in the school’s zone, and the findings by rule', () => {
    const { lessons } = play({
      now: '2026-02-20T10:00:00+03:00',
      visits: [visit('2026-02-04T12:00:00+03:00', PLANNING), visit('2026-02-07T12:30:00+03:00', PLANNING)],
    });
    expect(
      lessons.map(({ date, order, fields, findings }) => [
        date,
        order,
        fields.topic.standing,
        fields.homework.standing,
        fields.record.standing,
        findings,
      ]),
    ).toEqual([
      ['2026-02-03', 1, 'overdue', 'on-time', 'unknown', ['topic-missing']],
      ['2026-02-06', 1, 'overdue', 'overdue', 'unknown', ['homework-missing', 'planning-blank', 'topic-missing']],
      ['2026-02-10', 1, 'on-time', 'unknown', 'unknown', []],
    ]);
    expect(lessons[0]!.fields.topic).toEqual({
      standing: 'overdue',
      due: '2026-02-04T12:00:00+03:00',
      lastEmpty: '2026-02-07T12:30:00+03:00',
      firstFilled: null,
    });
    expect(lessons[0]!.fields.homework).toMatchObject({ lastEmpty: null, firstFilled: '2026-02-04T12:00:00+03:00' });
    expect(lessons[0]!.lesson).toBe('2431907758204461061');
  });

  it('sums up held lessons only, each share with what is unknown', () => {
    const { indicators } = play({ now: '2026-02-20T10:00:00+03:00', visits: [visit('2026-02-07T12:30:00+03:00', PLANNING)] });
    expect(indicators).toEqual({
      planning: { of: 3, yes: 2, no: 1, unknown: 0 },
      record: { of: 3, yes: 0, no: 0, unknown: 3 },
      timeliness: { reading: 'by-lesson', of: 3, onTime: 0, late: 0, overdue: 0, unknown: 3 },
    });
  });

  it('does not believe a view made while the clock was behind an earlier one', () => {
    const visits = [visit('2026-02-07T12:30:00+03:00', PLANNING), visit('2025-12-24T09:00:00+03:00', JOURNAL)];
    const { lessons, visits: outcomes } = play({ now: '2026-02-20T10:00:00+03:00', visits });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['read', 'read']);
    expect(lessons.map(({ date }) => date)).toEqual(['2026-02-03', '2026-02-06', '2026-02-10']);
  });

  it.each<[string, object, string]>([
    ['zone', { zone: 'Europe/Nowhere' }, 'zone'],
    ['policy', { policy: 'some-day' }, 'policy'],
    ['next day', { nextDay: 'tomorrow' }, 'nextDay'],
    ['day off', { daysOff: ['2026-02-30'] }, 'daysOff.0'],
    ['instant', { now: '2026-02-20 10:00' }, 'now'],
    ['address', { visits: [{ at: '2026-02-20T10:00:00Z', url: 'journal', file: 'a.html' }] }, 'visits.0.url'],
  ])('refuses a %s it does not understand, naming the place in one line', (_what, bad, place) => {
    expect(() => parseReplayFile({ now: '2026-02-20T10:00:00Z', visits: [], ...bad })).toThrow(new RegExp(`^${place}: [^\\n]+$`));
  });
});
