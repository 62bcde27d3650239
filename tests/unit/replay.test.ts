import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReplayFile, replay, type ReplayFile } from '../../lib/replay.ts';
import { parsePage } from '../tools/parse-page.ts';

/** The contract of `npm run replay`, on fixture pages. */

const PAGES = 'tests/fixtures/pages';
const pageOf = (file: string) => readFileSync(`${PAGES}/${file}/page.html`, 'utf8');
const addressOf = (file: string) => (JSON.parse(readFileSync(`${PAGES}/${file}/expected.json`, 'utf8')) as { url: string }).url;
const visit = (at: string, file: string, url = addressOf(file)) => ({ at, url, file });
/** Plays visits of fixture pages, or of the pages given by name beside them. */
const play = (file: Partial<ReplayFile> & Pick<ReplayFile, 'visits' | 'now'>, pages: Record<string, string> = {}) =>
  replay(parseReplayFile({ zone: 'Europe/Moscow', ...file }), ({ file: page, url }) => parsePage(pages[page] ?? pageOf(page), url));

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
      because: 'Ср, 4 февраля, 12:00 пусто; срок прошёл ср, 4 февраля, 12:00; сб, 7 февраля, 12:30 ещё пусто.',
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

  it('reads the same visits anew by whatever the settings say, under their own names', () => {
    const visits = [visit('2026-02-04T12:00:00+03:00', PLANNING), visit('2026-02-07T12:30:00+03:00', PLANNING)];
    const firstDue = (settings: Partial<ReplayFile>) => {
      const { topic, homework, record } = play({ now: '2026-02-20T10:00:00+03:00', visits, ...settings }).lessons[0]!.fields;
      return [topic, homework, record].map(({ standing, due }) => `${standing} ${due?.slice(5, 16) ?? 'never'}`);
    };
    // A Tuesday's lesson.
    expect(firstDue({})).toEqual(['overdue 02-04T12:00', 'on-time 02-04T12:00', 'unknown 02-04T12:00']);
    expect(firstDue({ policy: 'hour-of-day', hour: '17:30' })).toEqual(['overdue 02-03T17:30', 'unknown 02-03T17:30', 'unknown 02-03T17:30']);
    expect(firstDue({ policy: 'order-704' })).toEqual(['exempt never', 'unknown 02-03T23:59', 'exempt never']);
    expect(firstDue({ policy: 'school-lock', lockDays: 20 })).toEqual(
      ['unknown 02-23T23:59', 'on-time 02-23T23:59', 'unknown 02-23T23:59'].with(0, 'pending 02-23T23:59'),
    );
    const own = { topic: { days: 3, time: '15:00' }, homework: null, record: { days: 1, time: '09:00' } };
    expect(firstDue({ policy: 'own', own })).toEqual(['overdue 02-06T15:00', 'exempt never', 'unknown 02-04T09:00']);
    expect(firstDue({ nextDay: 'school-day', daysOff: ['2026-02-04'] })[0]).toBe('overdue 02-05T12:00');
    expect(firstDue({ zone: 'Asia/Kamchatka' })[1]).toBe('unknown 02-04T12:00');
  });

  it('sums up by teacher, class, subject, week and period, each as a range', () => {
    const { table2 } = play({
      now: '2026-02-07T10:00:00+03:00',
      visits: [visit('2026-02-06T12:30:00+03:00', PLANNING)],
      periods: [{ title: '3 четверть', from: '2026-01-11', to: '2026-03-27' }],
    });
    // Nothing was seen of the last lesson since its deadline is still to come, and its week is open.
    expect(table2.map(({ by, key, open }) => [by, key.slice(-2), open])).toEqual([
      ['class', '17', true],
      ['subject', '84', true],
      ['week', '02', true],
      ['week', '09', true],
      ['period', '0', true],
    ]);
    expect(table2.at(-1)).toMatchObject({ planning: { of: 2, yes: 1, no: 1, unknown: 0, worst: 50, best: 50 } });
    expect(table2[0]).toMatchObject({ timeliness: { of: 1, yes: 0, no: 0, unknown: 1, worst: 0, best: 100 } });
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

/** The journal of the fixture pages: 6в, biology. */
const [GROUP, SUBJECT] = ['1466203918475530217', '3170582946013377284'];
const NOW = '2026-02-20T10:00:00+03:00';

describe('a replay with a timetable', () => {
  const ADDRESS = `https://schools.dnevnik.ru/schedules/view.aspx?school=1000003920416&group=${GROUP}`;
  const DAYS = ['02', '03', '04', '05', '06', '07'].map((day) => `${day}.02.2026`);
  /** The third lesson of each day: a lesson of biology by its id, or none. */
  const timetable = (...ids: (string | null)[]) => `
    <div id="content"><h2>Расписание: 6в</h2>
      <div class="player"><div class="inl"><strong>${DAYS[0]} — ${DAYS[5]}</strong></div></div>
      <table class="scheduleWeekEditorParent">
        <tr class="wHead"><th></th>${DAYS.map((day) => `<th>${day}</th>`).join('')}</tr>
        <tr class="wWeek"><th>3</th>${DAYS.map((day, i) => {
          const lesson = `<a class="aL" href="/lesson.aspx?school=1&amp;lesson=${ids[i]}">Биология</a><p>Велигласова Н. И.</p><p>10:20 - 11:05</p><p>каб. 12</p>`;
          return `<td id="d${day.split('.').toReversed().join('')}_3">${ids[i] ? lesson : ''}</td>`;
        }).join('')}</tr>
      </table></div>`;
  // Planning lists lessons of the 3rd, 6th and 10th of February.
  const [KNOWN, LACKING] = ['2431907758204461061', '2431907758204461999'];
  const tour = [visit('2026-02-18T08:00:00+03:00', 'timetable', ADDRESS), visit('2026-02-20T09:00:00+03:00', PLANNING)];

  it('tells what the journal lacks, after the lessons of the date, and leaves it out of the indicators', () => {
    const { visits, lessons, indicators } = play({ now: NOW, visits: tour }, { timetable: timetable(null, KNOWN, LACKING) });
    expect(visits[0]).toEqual({ page: 'schedule', outcome: 'read' });
    expect(lessons.map(({ date, order, lesson }) => [date, order, lesson])).toEqual([
      ['2026-02-03', 1, KNOWN],
      ['2026-02-04', 21, LACKING],
      ['2026-02-06', 1, '2431907758204461062'],
      ['2026-02-10', 1, '2431907758204461063'],
    ]);
    expect(lessons[1]).toMatchObject({ group: GROUP, subject: SUBJECT, findings: ['lesson-not-in-journal'] });
    expect(Object.values(lessons[1]!.fields).map(({ standing }) => standing)).toEqual(['unknown', 'exempt', 'unknown']);
    expect(indicators.record.of).toBe(3);
  });

  it('lacks nothing that was listed before the timetable was seen', () => {
    const { lessons } = play(
      { now: NOW, visits: tour.toReversed().map((each, i) => ({ ...each, at: `2026-02-19T0${i + 1}:00:00+03:00` })) },
      { timetable: timetable(null, KNOWN, LACKING) },
    );
    expect(lessons).toHaveLength(3);
  });

  it('judges a lesson of today by its end', () => {
    const page = { timetable: timetable(null, KNOWN) };
    const standing = (now: string) =>
      play({ now, visits: [{ ...tour[0]!, at: '2026-02-02T08:00:00+03:00' }, visit('2026-02-03T08:00:00+03:00', PLANNING)] }, page).lessons[0]!.fields
        .topic.standing;
    expect(standing('2026-02-03T11:04:59+03:00')).toBe('upcoming');
    expect(standing('2026-02-03T11:05:00+03:00')).toBe('pending');
  });

  it('counts the classes of the school’s list by whether they have a timetable', () => {
    const list = visit('2026-02-20T09:30:00+03:00', 'journals-list/all-unfolded');
    expect(play({ now: NOW, visits: tour }, { timetable: timetable(KNOWN) }).indicators).not.toHaveProperty('timetable');
    const { timetable: share } = play({ now: NOW, visits: [...tour, list] }, { timetable: timetable(KNOWN) }).indicators;
    expect(share).toMatchObject({ yes: 1, no: 0 });
    expect(share!.unknown).toBe(share!.of - 1);
    expect(share!.of).toBeGreaterThan(1);
    const { timetable: empty } = play({ now: NOW, visits: [...tour, list] }, { timetable: timetable() }).indicators;
    expect(empty).toMatchObject({ of: share!.of, yes: 0, no: 1 });
  });
});

describe('a replay with lists and statistics', () => {
  const list = visit('2026-02-20T09:30:00+03:00', 'workplace/template');

  it('names the teacher’s journals that were not opened this week, by their ids', () => {
    expect(play({ now: NOW, visits: [] })).not.toHaveProperty('notOpened');
    const all = play({ now: NOW, visits: [list] }).notOpened!;
    expect(all.length).toBeGreaterThan(1);
    expect(all).toContainEqual({ group: GROUP, subject: SUBJECT });
    const left = play({ now: NOW, visits: [visit('2026-02-20T09:00:00+03:00', JOURNAL), list] }).notOpened;
    expect(left).toEqual(all.filter(({ group }) => group !== GROUP));
    expect(play({ now: NOW, visits: [visit('2026-02-13T09:00:00+03:00', JOURNAL), list] }).notOpened).toEqual(all);
  });

  it('sets the vendor’s statistics beside its own counts of the same lessons', () => {
    const address = addressOf('journal-statistics/report');
    const report = (until: string) => ({ report: pageOf('journal-statistics/report').replace('31.10.2025', until) });
    const visits = [visit('2026-02-20T09:00:00+03:00', PLANNING), visit('2026-02-20T09:30:00+03:00', 'report', address)];
    expect(play({ now: NOW, visits: visits.slice(0, 1) })).not.toHaveProperty('statistics');
    const own = (until: string) => play({ now: NOW, visits }, report(until)).statistics!;
    expect(own('28.02.2026')).toEqual([
      {
        group: GROUP,
        subject: SUBJECT,
        site: { topic: 100, homework: 92, planning: 100, journal: 96 },
        own: {
          topic: { of: 3, yes: 1, no: 2, unknown: 0 },
          homework: { of: 3, yes: 1, no: 2, unknown: 0 },
          planning: { of: 3, yes: 2, no: 1, unknown: 0 },
          journal: { of: 3, yes: 0, no: 0, unknown: 3 },
        },
      },
    ]);
    expect(own('05.02.2026')[0]!.own.topic).toEqual({ of: 1, yes: 0, no: 1, unknown: 0 });
  });

  it('says no name and no text of a page', () => {
    const visits = [visit('2026-02-20T09:00:00+03:00', PLANNING), list, visit('2026-02-20T09:40:00+03:00', 'journal-statistics/report')];
    // The only words are those of why a standing is what it is, and they are ours.
    const said = JSON.stringify(play({ now: NOW, visits }), (key, value) => (key === 'because' ? undefined : value));
    expect(said).not.toMatch(/[А-яЁё]/);
  });
});
