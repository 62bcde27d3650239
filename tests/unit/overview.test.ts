import { describe, expect, it } from 'vitest';
import { journalKey } from '../../lib/journal-key.ts';
import { learn, NOTHING_KNOWN } from '../../lib/learn.ts';
import { overview, overviewSpan } from '../../lib/overview.ts';
import type { JournalRef, Reading } from '../../lib/reading.ts';
import { defaultSettings, withMute } from '../../lib/settings.ts';
import { onTimetable } from '../../lib/timetable.ts';
import type { PageId } from '../../lib/vocabulary.ts';
import { at, IDS, JOURNAL, lesson, lessonsPage, loose, NAMES, reading, timetableOf, ZONE } from './readings.ts';

const A = '2400000000000000001';
const B = '2400000000000000002';
const SETTINGS = defaultSettings(ZONE);
const HISTORY: JournalRef = { ...JOURNAL, subject: '500009', subjectName: 'История' };

const page = (kind: PageId, when: string, lessons: Record<string, string>, journal = JOURNAL) =>
  reading(
    kind,
    at(when),
    Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words, { lessonId: place === '11-18' ? A : null })),
    { journal },
  );

function seen(now: string, readings: Reading[], settings = SETTINGS) {
  const { journals, weeks } = readings.reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN);
  const planned = journals.map((journal) => onTimetable(journal, weeks, at(now), ZONE));
  return overview(planned, settings, at(now));
}
const brief = (lessons: ReturnType<typeof seen>['due']) =>
  lessons.map(({ journal, date, fields }) => `${journal.subjectName} ${date.slice(5)} ${fields.join()}`);

describe('what is left to do', () => {
  const lists = [
    page('planning', '11-18 13:00', { '11-13': '-topic +homework', '11-16': '-topic -homework', '11-18': '+topic -homework', '11-25': '-topic' }),
    page('planning', '11-18 13:00', { '11-17': '-topic +homework', '11-18': '-topic +homework' }, HISTORY),
  ];

  it('is what waits, by its deadline, and what is overdue, the latest lesson first', () => {
    const { due, overdue } = seen('11-18 13:00', lists);
    expect(brief(due)).toEqual(['Алгебра 11-18 homework', 'История 11-18 topic']);
    expect(brief(overdue)).toEqual(['История 11-17 topic', 'Алгебра 11-16 topic,homework', 'Алгебра 11-13 topic']);
  });

  it('names the deadline, and the earliest of several', () => {
    expect(seen('11-18 13:00', lists).due.map(({ due }) => due)).toEqual([at('11-19 12:00'), at('11-19 12:00')]);
  });

  it('calls a lesson of today one that may not have been held, until its timetable says that it was', () => {
    const hours = (when: string) => timetableOf(when, { '11-18#3': `10:20-11:05 ${A}` });
    const today = page('planning', '11-18 08:00', { '11-18': '-topic' });
    expect(seen('11-18 10:00', [today]).due.map((each) => each.today)).toEqual([true]);
    expect(seen('11-18 10:00', [hours('11-16 08:00'), today]).due).toEqual([]);
    expect(seen('11-18 11:05', [hours('11-16 08:00'), today]).due.map((each) => each.today)).toEqual([false]);
  });

  it('does not include what is not asked for: a cancelled lesson, a journal turned down', () => {
    const cancelled = timetableOf('11-16 08:00', { '11-18#3': `10:20-11:05 ${A} cancelled` });
    expect(brief(seen('11-18 13:00', [cancelled, ...lists]).due)).toEqual([]);
    const settings = withMute(SETTINGS, { journal: journalKey(HISTORY), reason: 'not-mine', label: '7б' });
    expect(brief(seen('11-18 13:00', lists, settings).overdue)).toEqual(['Алгебра 11-16 topic,homework', 'Алгебра 11-13 topic']);
  });

  it('is no word of a journal that was turned down: in no list, no sum and no table', () => {
    const notes = [...lists, page('planning', '11-18 13:00', { '11-10': '+topic=1/0 +homework', '11-17': '-topic +homework' }, HISTORY)];
    const names = ({ due, overdue, byClass, bySubject, notes: told, decided }: ReturnType<typeof seen>) => [
      ...[...due, ...overdue, ...decided].map(({ journal }) => journal.subjectName),
      ...bySubject.map(({ name }) => name),
      ...told.flatMap(({ places }) => places.map((place) => place.split(',')[1]!.trim())),
      byClass.length,
    ];
    expect(names(seen('11-18 13:00', notes))).toContain('История');
    const hidden = [{ kind: 'subject' as const, id: HISTORY.subject, label: 'История' }];
    const mutes = [{ journal: journalKey(HISTORY), reason: 'not-mine' as const, label: '' }];
    const alone = seen('11-18 13:00', [lists[0]!]);
    for (const down of [{ hidden }, { mutes }]) expect(seen('11-18 13:00', notes, { ...SETTINGS, ...down })).toEqual(alone);
    expect(names(seen('11-18 13:00', notes, { ...SETTINGS, hidden: [{ kind: 'class', id: JOURNAL.group, label: '7б' }] }))).toEqual([0]);
  });

  it('does not go back behind the school year', () => {
    const old = page('planning', '11-18 13:00', { '08-31': '-topic', '09-01': '-topic' });
    expect(brief(seen('11-18 13:00', [old]).overdue)).toEqual(['Алгебра 09-01 topic']);
  });
});

describe('the link of what is left to do', () => {
  const address = (...readings: Reading[]) => seen('11-20 13:00', readings).overdue.map((each) => each.address);
  const planning = page('planning', '11-20 12:30', { '11-18': '-topic +homework' });
  const table = page('journal-table', '11-20 12:30', { '11-18': '-record' });

  it('goes to the page on which the first of the fields is entered', () => {
    expect(address(planning, table)).toEqual([planning.address]);
    const filled = page('planning', '11-20 12:30', { '11-18': '+topic +homework' });
    expect(address(filled, table)).toEqual([table.address]);
  });

  it('goes to another page of the journal where that one was never opened', () => {
    expect(address(page('class-journal', '11-20 12:30', { '11-18': '-topic' }))).toEqual(['https://schools.dnevnik.ru/class-journal']);
  });

  it('never goes to the page of another lesson', () => {
    const own = (id: string, place: string) =>
      lessonsPage('lesson', at('11-20 12:30'), [loose(place, '-topic', { ...IDS, ...NAMES, lessonId: id })], {
        address: `https://schools.dnevnik.ru/lesson?lesson=${id}`,
      });
    expect(address(own(A, '2026-11-17'), own(B, '2026-11-18'))).toEqual([null, null]);
  });
});

describe('the weeks', () => {
  it('are eight, this one first, each with the lessons held in it', () => {
    const { weeks } = seen('11-18 13:00', [
      page('class-journal', '11-18 13:00', {
        '09-27': '+record',
        '09-28': '-record',
        '11-15': '-record',
        '11-16': '-record',
        '11-17': '+record',
        '11-18': '+record',
      }),
    ]);
    expect(weeks.map(({ monday, share }) => [monday.slice(5), share.of])).toEqual([
      ['11-16', 2],
      ['11-09', 1],
      ['11-02', 0],
      ['10-26', 0],
      ['10-19', 0],
      ['10-12', 0],
      ['10-05', 0],
      ['09-28', 1],
    ]);
  });

  it('count a lesson of today from its end on', () => {
    const views = [timetableOf('11-16 08:00', { '11-18#3': `10:20-11:05 ${A}` }), page('class-journal', '11-18 08:00', { '11-18': '+record' })];
    expect(seen('11-18 11:04', views).weeks[0]!.share.of).toBe(0);
    expect(seen('11-18 11:05', views).weeks[0]!.share).toMatchObject({ of: 1, onTime: 1 });
  });

  it('are read by entry too, as far as the log of changes was seen', () => {
    const log = (entries: string[]) => lessonsPage('change-log', at('11-20 09:00'), [loose('', '', { lessonId: A, entries })]);
    const journal = page('class-journal', '11-18 13:00', { '11-18': '' });
    expect(seen('11-20 09:00', [journal]).entries).toEqual({ of: 0, onTime: 0, late: 0 });
    const seenLog = log(['2026-11-18T15:00:00', '2026-11-19T15:00:00']);
    expect(seen('11-20 09:00', [journal, seenLog]).entries).toEqual({ of: 2, onTime: 1, late: 1 });
    // Eight weeks later the lesson is behind the first of the weeks.
    expect(overviewSpan(at('12-31 09:00'), SETTINGS).from).toBe('2026-11-09');
    const later = overview(
      [journal, seenLog].reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN).journals.map((each) => ({ ...each, missing: [] })),
      SETTINGS,
      at('12-31 09:00') + 21 * 86_400_000,
    );
    expect(later.entries.of).toBe(0);
  });
});

describe('the lessons of the week', () => {
  it('are those whose record is decided, the latest first, each with what it rests on', () => {
    const views = [
      page('class-journal', '11-17 11:00', { '11-13': '-record', '11-16': '+record', '11-17': '-record' }),
      page('class-journal', '11-18 13:00', { '11-13': '-record', '11-16': '+record', '11-17': '-record', '11-18': '-record' }),
    ];
    const { decided } = seen('11-18 13:30', views);
    expect(decided.map(({ date, standing }) => [date.slice(5), standing])).toEqual([
      ['11-17', 'overdue'],
      ['11-16', 'on-time'],
    ]);
    expect(decided[0]!.why).toBe('Вт, 17 ноября, 11:00 пусто; срок прошёл ср, 18 ноября, 12:00; ср, 18 ноября, 13:00 ещё пусто.');
  });

  it('leave out what nobody has looked at while its deadline is to come', () => {
    const view = page('planning', '11-18 11:00', { '11-16': '+topic', '11-17': '+topic' });
    expect(seen('11-18 11:00', [view]).decided.map(({ date }) => date.slice(5))).toEqual(['11-16']);
    expect(seen('11-18 12:01', [view]).decided.map(({ date }) => date.slice(5))).toEqual(['11-17', '11-16']);
  });
});

describe('the table of the regulation', () => {
  const view = page('planning', '11-18 13:00', { '09-29': '+topic', '11-10': '+topic', '11-16': '-topic -homework', '11-17': '+topic' });
  const older = page('planning', '11-18 13:00', { '09-03': '+topic', '11-17': '-topic -homework' }, HISTORY);
  const brief = (tables: ReturnType<typeof seen>['tables']) =>
    tables.map(({ name, rows, isOpen }) => `${name} ${rows[0]!.share.yes}/${rows[0]!.share.of}${isOpen ? ' open' : ''}`);

  it('is of this week and the last one, and of the reporting period once it is set', () => {
    expect(brief(seen('11-18 13:00', [view, older]).tables)).toEqual(['эта неделя 1/3 open', 'прошлая 1/1']);
    const periods = [{ title: '1 четверть', from: '2026-09-01', to: '2026-12-01' }];
    expect(brief(seen('11-18 13:00', [view, older], { ...SETTINGS, periods }).tables)).toEqual([
      'эта неделя 1/3 open',
      'прошлая 1/1',
      '1 четверть 4/6 open',
    ]);
  });

  it('is of each class and each subject, over the period or else over eight weeks', () => {
    const { byClass, bySubject } = seen('11-18 13:00', [view, older]);
    expect(brief(byClass)).toEqual(['7б 3/5']);
    expect(brief(bySubject)).toEqual(['Алгебра 3/4', 'История 0/1']);
  });

  it('stays open until the last deadline of the week', () => {
    expect(brief(seen('11-18 11:59', [view]).tables)[0]).toBe('эта неделя 1/2 open');
    // On Monday nothing of the last week is due any more, and all of this one.
    expect(brief(seen('11-23 09:00', [view]).tables)).toEqual(['эта неделя 0/0 open', 'прошлая 1/2']);
  });
});

describe('lessons held for a colleague', () => {
  const theirs: JournalRef = { ...JOURNAL, subject: '500044', subjectName: 'Физика', teachers: ['900044'] };
  const views = [
    page('planning', '11-18 13:00', { '11-16': '-topic', '11-18': '-topic' }, theirs),
    timetableOf('11-16 08:00', { '11-18#3': `10:20-11:05 Физика ${A} substituted` }),
  ];
  const counted = (settings = SETTINGS) => {
    const { journals, weeks } = views.reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN);
    const planned = journals.map((journal) => onTimetable(journal, weeks, at('11-18 13:00'), ZONE));
    const { due, overdue } = overview([], settings, at('11-18 13:00'), planned);
    return brief([...due, ...overdue]);
  };

  it('are the viewer’s, and no other lesson of that journal is', () => {
    expect(counted()).toEqual(['Физика 11-18 topic']);
  });

  it('are not if the settings say so', () => {
    expect(counted({ ...SETTINGS, substituting: false })).toEqual([]);
  });
});

describe('what the rules note', () => {
  it('is told by rule, with the places, and is not what the pages already show', () => {
    const { notes } = seen('11-20 09:00', [
      page('planning', '11-19 13:00', { '11-16': '-topic', '11-17': '-topic' }),
      page('planning', '11-19 14:00', { '11-16': '+topic', '11-17': '+topic' }),
    ]);
    expect(notes).toEqual([
      { rule: 'late-entry', title: 'Заполнено с опозданием', places: ['7б, Алгебра, пн, 16 ноября', '7б, Алгебра, вт, 17 ноября'] },
    ]);
  });
});

describe('the span of an overview', () => {
  it('begins with the eighth Monday back, and with the school year for what is open', () => {
    expect(overviewSpan(at('11-18 13:00'), SETTINGS)).toEqual({ from: '2026-09-28', openFrom: '2026-09-01' });
    expect(overviewSpan(at('05-20 13:00'), SETTINGS).openFrom).toBe('2025-09-01');
    expect(overviewSpan(at('09-01 00:00'), SETTINGS).openFrom).toBe('2026-09-01');
    expect(overviewSpan(at('08-31 23:59'), SETTINGS).openFrom).toBe('2025-09-01');
  });
});
