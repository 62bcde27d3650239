import { describe, expect, it } from 'vitest';
import { clockNotice, drawing } from '../../lib/drawing.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { speak } from '../../lib/language.ts';
import { learn, NOTHING_KNOWN } from '../../lib/learn.ts';
import { lessonKey } from '../../lib/lesson-key.ts';
import type { JournalReading, JournalRef, Reading } from '../../lib/reading.ts';
import { defaultSettings, withMute } from '../../lib/settings.ts';
import type { Hidden } from '../../lib/settings-schema.ts';
import { onTimetable } from '../../lib/timetable.ts';
import { known } from './known.ts';
import { at, IDS, JOURNAL, lesson, lessonsPage, listed, loose, NAMES, reading, roster, statistics, timetableOf, ZONE } from './readings.ts';

const MINUTE = 60_000;
const views = (lessons: Record<string, string>) => Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words));
const planning = (when: string, lessons: Record<string, string>) => reading('planning', at(when), views(lessons));
const journal = (when: string, lessons: Record<string, string>) => reading('class-journal', at(when), views(lessons));

/** What is drawn on the last page read, at the moment it was looked at or a later one. */
function draw(readings: JournalReading[], now = readings.at(-1)!.at) {
  return drawing(readings.at(-1)!, [known(...readings)], defaultSettings(ZONE), now);
}

describe('the homework of a class', () => {
  const other: JournalRef = { ...JOURNAL, subject: '500009', subjectName: 'История' };
  const given = (minutes: number, journal: JournalRef, date = '2026-11-18') =>
    reading('planning', at('11-18 15:00'), [lesson(date, '+topic +homework', { minutes })], { journal });
  const hints = (own: number, others: JournalReading[], now = at('11-18 15:00')) => {
    const page = given(own, JOURNAL);
    const classmates = others.map((view) => ({ ...known(view), ledger: { ...known(view).ledger, journal: view.journal } }));
    return drawing(page, [known(page)], defaultSettings(ZONE), now, classmates).lessons.flatMap(({ card }) => card.lines.map(({ field }) => field));
  };

  it('is a hint once all that is known of its day is beyond the norm, while it can be changed', () => {
    expect(hints(100, [given(50, other)])).toEqual([]);
    expect(hints(100, [given(51, other)])).toEqual([expect.stringMatching(/^ДЗ класса на день примерно 151 мин по 2 предметам, норма 7 класса/)]);
    expect(hints(100, [given(90, other, '2026-11-17')])).toEqual([]);
    expect(hints(100, [given(51, other)], at('11-19 12:01'))).toEqual([]);
  });
});

describe('what can be acknowledged at a lesson', () => {
  it('is the whole lesson, also what no page has shown of it yet', () => {
    const [lesson] = draw([planning('11-18 10:00', { '11-16': '-topic' })]).lessons;
    expect(lesson!.open).toMatchObject({ what: ['topic', 'homework', 'record'], lesson: '2026-11-16#1' });
  });

  it('is kept under a name in Russian, whatever language it is turned down in', () => {
    speak('en');
    const [lesson] = draw([planning('11-18 10:00', { '11-16': '-topic' })]).lessons;
    speak('ru');
    expect(lesson!.open.label).toBe('7б, Алгебра, пн, 16 ноября');
  });

  it('is a hint alone where nothing is asked for', () => {
    const [lesson] = draw([planning('11-18 10:00', { '11-16': '+topic=1/0 +homework' })]).lessons;
    expect(lesson!.open.what).toEqual(['topic-placeholder']);
  });
});

describe('a drawing', () => {
  it('marks what waits and what is overdue, and nothing else', () => {
    const { lessons } = draw([
      journal('11-18 10:00', { '11-10': '+record', '11-16': '-record', '11-17': '-record', '11-17#2': '+marks -comment', '11-24': '-record' }),
    ]);
    expect(lessons.map(({ key, standing, fields }) => [key, standing, fields])).toEqual([
      ['2026-11-16#1', 'overdue', ['record']],
      ['2026-11-17#1', 'pending', ['record']],
    ]);
  });

  it('says nothing at all of a page without lessons', () => {
    expect(draw([planning('11-18 10:00', {})])).toMatchObject({ parts: [], note: null, lessons: [] });
  });

  it('keeps to the lessons of its page, whatever else is known of the journal', () => {
    const { lessons, parts } = draw([
      planning('11-18 10:00', { '11-09': '-topic', '11-16': '-topic' }),
      planning('11-18 10:05', { '11-16': '-topic' }),
    ]);
    expect(lessons.map(({ key }) => key)).toEqual(['2026-11-16#1']);
    expect(parts.map(({ text }) => text)).toEqual(['1 урок просрочен']);
  });

  it('counts the lessons it marks', () => {
    const { parts, lessons } = draw([planning('11-18 10:00', { '11-10': '-topic', '11-16': '-topic', '11-17': '-topic' })]);
    expect(lessons).toHaveLength(3);
    expect(parts.map(({ text }) => text)).toEqual(['2 урока просрочены', '1 урок ждёт до 12:00, осталось 2 ч']);
  });

  it('sends to the page on which a missing field is entered, where that is another one', () => {
    const seen = [planning('11-18 10:00', { '11-16': '-topic +homework', '11-17': '+topic +homework' })];
    const { lessons } = draw([...seen, journal('11-18 10:05', { '11-16': '+record', '11-17': '-record' })]);
    expect(lessons.map(({ key, link }) => [key, link])).toEqual([
      ['2026-11-16#1', { page: 'planning', text: 'Открыть поурочное планирование', href: 'https://schools.dnevnik.ru/planning' }],
      ['2026-11-17#1', null],
    ]);
  });

  it('tells the two lessons of a date apart in their cards', () => {
    const { lessons } = draw([journal('11-18 10:00', { '11-16#1': '-record', '11-16#2': '-record', '11-13': '-record' })]);
    expect(lessons.map(({ card }) => card.title)).toEqual(['Пн, 16 ноября, урок 1', 'Пн, 16 ноября, урок 2', 'Пт, 13 ноября']);
  });
});

describe('a journal that the teacher called another’s', () => {
  const page = journal('11-18 10:00', { '11-16': '-record' });
  const muted = (reason: 'not-mine' | 'no-homework', of = page.journal) =>
    drawing(page, [known(page)], withMute(defaultSettings(ZONE), { journal: journalKey(of), reason, label: '7б' }), page.at);

  it('is not checked, and says so', () => {
    expect(muted('not-mine')).toMatchObject({ parts: [], lessons: [], note: { link: null } });
    expect(muted('not-mine').note?.text).toContain('не проверяется');
  });

  it('is another than one where only homework is turned down, or where another subgroup is', () => {
    expect(muted('no-homework').lessons).toHaveLength(1);
    expect(muted('not-mine', { ...page.journal, subgroup: '31' }).lessons).toHaveLength(1);
  });
});

describe('what is hidden', () => {
  const page = planning('11-18 10:00', { '11-16': '+topic=1/0 -homework', '11-17': '+topic=1/0 -homework' });
  const hidden = (...all: Hidden[]) => drawing(page, [known(page)], { ...defaultSettings(ZONE), hidden: all }, page.at);
  const CLASS: Hidden = { kind: 'class', id: JOURNAL.group, label: '7б' };
  const SUBJECT: Hidden = { kind: 'subject', id: JOURNAL.subject, label: 'Алгебра' };

  it.each<[string, Hidden, string]>([
    ['class', CLASS, 'Класс 7б скрыт: журнал не проверяется. Вернуть можно в окне Полдня.'],
    ['subject', SUBJECT, 'Предмет «Алгебра» скрыт: журнал не проверяется. Вернуть можно в окне Полдня.'],
  ])('is said once, quietly, with where it is taken back: a %s', (_kind, which, text) => {
    expect(hidden(which)).toMatchObject({ parts: [], lessons: [], note: { text, link: null }, isKept: true });
  });

  it('is no other class or subject', () => {
    expect(hidden({ ...CLASS, id: SUBJECT.id }, { ...SUBJECT, id: '1' }).lessons).toHaveLength(2);
  });

  it('may be, at each lesson, its class, its subject and the rules of its hints', () => {
    const rule = { kind: 'rule', id: 'topic-placeholder', label: 'Тема записана формально' };
    expect(hidden().lessons.map(({ hide }) => hide)).toEqual([
      [CLASS, SUBJECT, rule],
      [CLASS, SUBJECT, rule],
    ]);
  });

  it('is offered by no name that no page told, and of a group that is its own subject by none', () => {
    const offered = (journal: Partial<JournalRef>) => {
      const view = { ...page, journal: { ...JOURNAL, ...journal } };
      const own = { ...known(view), ledger: { ...known(view).ledger, journal: view.journal } };
      return drawing(view, [own], defaultSettings(ZONE), page.at).lessons[0]!.hide.map(({ kind }) => kind);
    };
    expect(offered({ groupName: null })).toEqual(['subject', 'rule']);
    expect(offered({ subjectName: null })).toEqual(['class', 'rule']);
    expect(offered({ subject: '0' })).toEqual(['rule']);
  });
});

describe('the note', () => {
  it('says once where what nobody has seen would be, with the link if the page was ever opened', () => {
    const onJournal = journal('11-18 10:00', { '11-16': '-record', '11-17': '-record' });
    expect(draw([onJournal]).note).toEqual({
      text: 'Темы и ДЗ видны в',
      link: { page: 'planning', text: 'поурочном планировании', href: null },
    });
    const elsewhere = planning('11-18 09:00', { '11-09': '+topic +homework' });
    expect(draw([elsewhere, onJournal]).note?.link?.href).toBe('https://schools.dnevnik.ru/planning');
    expect(draw([planning('11-18 10:00', { '11-16': '+topic +homework' })]).note?.link?.page).toBe('class-journal');
  });

  it('is gone once the other page was seen', () => {
    expect(draw([planning('11-18 09:00', { '11-16': '+topic +homework' }), journal('11-18 10:00', { '11-16': '-record' })]).note).toBeNull();
  });
});

describe('a drawing holds', () => {
  it('until the millisecond after the next deadline', () => {
    const page = journal('11-18 11:58', { '11-17': '-record' });
    expect(draw([page]).validUntil).toBe(at('11-18 12:00') + 1);
    expect(draw([page], at('11-18 12:00')).validUntil).toBe(at('11-18 12:00') + 1);
    expect(draw([page]).lessons[0]!.standing).toBe('pending');
    expect(draw([page], at('11-18 12:00') + 1).lessons[0]!.standing).toBe('overdue');
  });

  it('for five minutes at most, since it says how long is left', () => {
    expect(draw([journal('11-18 08:00', { '11-17': '-record' })]).validUntil).toBe(at('11-18 08:00') + 5 * MINUTE);
    expect(draw([journal('11-18 08:00', { '11-17': '+record' })]).validUntil).toBe(at('11-18 08:00') + 5 * MINUTE);
  });
});

describe('the notice of a clock that went back', () => {
  it('judges nothing', () => {
    expect(clockNotice(1000)).toMatchObject({ parts: [], lessons: [] });
  });
});

const A = '2400000000000000001';
const B = '2400000000000000002';
const C = '2400000000000000003';
const HISTORY: JournalRef = { ...JOURNAL, subject: '500009', subjectName: 'История' };
const OTHER_CLASS: JournalRef = { ...JOURNAL, group: '1000000000000000002', groupName: '7в' };

/** What is drawn on the last page read, with all that the pages before it told. */
function drawn(readings: Reading[], settings = defaultSettings(ZONE), now = readings.at(-1)!.at) {
  const { journals, weeks } = readings.reduce((before, each) => learn(before, each, ZONE), NOTHING_KNOWN);
  const planned = journals.map((journal) => onTimetable(journal, weeks, now, ZONE));
  return drawing(readings.at(-1)!, planned, settings, now);
}
const planned = (lessons: Record<string, [words: string, id: string | null]>, ref = JOURNAL, when = '11-18 12:30') =>
  reading(
    'planning',
    at(when),
    Object.entries(lessons).map(([place, [words, lessonId]]) => lesson(`2026-${place}`, words, { lessonId })),
    { journal: ref },
  );
const homeworks = (...lessons: ReturnType<typeof loose>[]) => lessonsPage('homework-list', at('11-18 13:00'), lessons);
const given = (place: string, more: Parameters<typeof loose>[2]) => loose(`2026-${place}`, '+homework', more);
const brief = ({ lessons }: ReturnType<typeof drawn>) => lessons.map(({ key, standing, fields }) => [key, standing, fields.join()]);

describe('on a page of lessons of many journals', () => {
  it('the lessons of known journals are marked, with what other pages said of them', () => {
    const page = homeworks(
      given('11-16', { lessonId: A }),
      given('11-17', { lessonId: B }),
      given('11-17', { ...NAMES, subjectName: 'Химия', lessonId: C }),
    );
    const lists = [planned({ '11-16': ['-topic -homework', A] }), planned({ '11-17': ['-topic -homework', B] }, HISTORY)];
    const drawnThere = drawn([...lists, page]);
    expect(brief(drawnThere)).toEqual([
      [A, 'overdue', 'topic'],
      [B, 'overdue', 'topic'],
    ]);
    expect(drawnThere.parts.map(({ text }) => text)).toEqual(['2 урока просрочены']);
  });

  it('nothing is said while nothing is wrong', () => {
    const page = homeworks(given('11-16', { lessonId: A }), given('11-17', { lessonId: C }));
    expect(drawn([planned({ '11-16': ['+topic -homework', A] }), page])).toMatchObject({ parts: [], lessons: [], note: null });
    expect(drawn([page])).toMatchObject({ parts: [], lessons: [], note: null });
    expect(drawn([planned({ '11-16': ['+topic +homework', A] })]).parts).toEqual([{ kind: 'done', text: 'Замечаний нет' }]);
  });

  it('each card says whose lesson it is, as it need not on a lesson’s own page', () => {
    const lists = [planned({ '11-16': ['-topic', A] }), planned({ '11-17': ['-topic', B] }, HISTORY)];
    const titles = (page: Reading) => drawn([...lists, page]).lessons.map(({ card }) => card.title);
    expect(titles(homeworks(given('11-16', { lessonId: A }), given('11-17', { lessonId: B })))).toEqual([
      '7б, Алгебра, пн, 16 ноября',
      '7б, История, вт, 17 ноября',
    ]);
    expect(titles(timetableOf('11-18 13:00', { '11-16#3': ` ${A}` }))).toEqual(['7б, Алгебра, пн, 16 ноября']);
    expect(titles(lessonsPage('lesson', at('11-18 13:00'), [loose('', '-topic', { lessonId: A })]))).toEqual(['Пн, 16 ноября']);
  });

  it('lessons that it names alike by date and number alone are told apart by class and subject', () => {
    const lists = [planned({ '11-16': ['-topic', null] }), planned({ '11-16': ['+topic', null] }, HISTORY)];
    const [mine, other] = [given('11-16', NAMES), given('11-16', { ...NAMES, subjectName: 'История' })];
    for (const rows of [
      [mine, other],
      [other, mine],
    ]) {
      const { lessons } = drawn([...lists, homeworks(...rows)]);
      expect(lessons.map(({ key }) => key)).toEqual([lessonKey(mine)]);
      expect(lessonKey(mine)).not.toBe(lessonKey(other));
    }
  });

  it('a lesson that may be of two journals is not marked', () => {
    const twins = [planned({ '11-16': ['-topic', A] }), planned({ '11-16': ['-topic', B] }, { ...JOURNAL, subject: '500002' })];
    expect(drawn([...twins, homeworks(given('11-16', NAMES))]).lessons).toEqual([]);
  });

  it('nothing is said of where the rest is seen, as it is on a journal’s own page', () => {
    const journal = reading('class-journal', at('11-18 12:30'), [lesson('2026-11-16', '+record', { lessonId: A })]);
    expect(drawn([journal]).note).not.toBeNull();
    expect(drawn([journal, homeworks(given('11-16', { lessonId: A }))]).note).toBeNull();
  });
});

describe('the link of a mark', () => {
  const link = (...readings: Reading[]) => drawn(readings).lessons.map((each) => each.link && [each.link.page, each.link.href]);
  const own = (words: string, id = A, place = '11-16') =>
    lessonsPage('lesson', at('11-18 13:00'), [loose(`2026-${place}`, words, { ...IDS, ...NAMES, lessonId: id })]);
  const list = planned({ '11-16': ['-topic', A] });

  it('goes to the page on which the field is entered', () => {
    expect(link(list, homeworks(given('11-16', { lessonId: A })))).toEqual([['planning', list.address]]);
    expect(link(list, timetableOf('11-18 13:00', { '11-16#3': ` ${A}` }))).toEqual([['planning', list.address]]);
    const table = reading('journal-table', at('11-18 12:30'), [lesson('2026-11-16', '-record', { lessonId: A })]);
    expect(link(table, timetableOf('11-18 13:00', { '11-16#3': ` ${A}` }))).toEqual([['journal-table', table.address]]);
  });

  it('is not needed where that is the open page', () => {
    expect(link(list, own('-topic -homework -marks'))).toEqual([null]);
  });

  it('never goes to the page of another lesson', () => {
    expect(link(own('+topic'), own('-topic', B, '11-17'), homeworks(given('11-17', { lessonId: B })))).toEqual([['planning', null]]);
  });
});

describe('a journal turned down', () => {
  const page = homeworks(given('11-16', { ...NAMES, lessonId: A }));
  const settings = (ref: JournalRef) => withMute(defaultSettings(ZONE), { journal: journalKey(ref), reason: 'not-mine', label: '7б' });

  it('is not marked on pages of many journals, and the others are', () => {
    const lists = [planned({ '11-16': ['-topic', A] }), planned({ '11-17': ['-topic', B] }, HISTORY)];
    const both = homeworks(given('11-16', { lessonId: A }), given('11-17', { lessonId: B }));
    expect(brief(drawn([...lists, both], settings(JOURNAL)))).toEqual([[B, 'overdue', 'topic']]);
    expect(drawn([lists[0]!, page], settings(JOURNAL))).toMatchObject({ parts: [], lessons: [] });
  });

  it('still makes it uncertain whose lesson one of its name is', () => {
    const twin = { ...JOURNAL, subject: '500002' };
    const twins = [planned({ '11-16': ['-topic', null] }), planned({ '11-16': ['-topic', null] }, twin)];
    expect(drawn([...twins, homeworks(given('11-16', NAMES))], settings(twin)).lessons).toEqual([]);
  });

  it('misses no lesson of the timetable', () => {
    const list = planned({ '11-16': ['+topic +homework', A], '11-18': ['', B] });
    const views = [timetableOf('11-18 08:00', { '11-16#3': `10:20-11:05 ${A}`, '11-17#3': '10:20-11:05' }), list, page];
    expect(drawn(views).parts.map(({ kind }) => kind)).toEqual(['hint']);
    expect(drawn(views, settings(JOURNAL)).parts).toEqual([]);
  });
});

describe('on a timetable', () => {
  const week = (slots: Record<string, string>, when = '11-18 13:00') => timetableOf(when, slots);

  it('lessons are marked by their ids, and by their place where it or the journal gives none', () => {
    const list = planned({ '11-16': ['-topic', A], '11-17': ['+topic', B] });
    expect(brief(drawn([list, week({ '11-16#3': ` ${A}`, '11-17#3': ` ${B}`, '11-16#4': ` ${C} История` })]))).toEqual([[A, 'overdue', 'topic']]);
    const nameless = planned({ '11-16': ['-topic', null], '11-17': ['+topic', null] });
    expect(brief(drawn([nameless, week({ '11-16#3': ` ${A}`, '11-17#3': ` ${B}` })]))).toEqual([[A, 'overdue', 'topic']]);
    const bare = week({ '11-16#3': ' no-id', '11-17#3': ' no-id' });
    expect(brief(drawn([list, bare]))).toEqual([[lessonKey(bare.slots[0]!), 'overdue', 'topic']]);
  });

  it('a lesson is not marked at that of another subject or class at the same time', () => {
    const bare = week({ '11-16#3': ' no-id История', '11-16#03': ' no-id' });
    const list = planned({ '11-16': ['-topic', null] });
    expect(drawn([list, bare]).lessons.map(({ key }) => key)).toEqual([lessonKey(bare.slots[1]!)]);
    expect(lessonKey(bare.slots[1]!)).not.toBe(lessonKey(bare.slots[0]!));
    const theirs = { ...week({ '11-16#3': ' no-id' }, '11-18 12:00'), group: OTHER_CLASS.group };
    expect(drawn([planned({ '11-16': ['-topic', null] }, OTHER_CLASS), theirs, week({ '11-16#3': ' no-id' })]).lessons).toEqual([]);
  });

  it('a lesson of today is marked when it is over, and the drawing holds until then', () => {
    const list = planned({ '11-18': ['-topic', A] }, JOURNAL, '11-18 08:00');
    const today = (now: string) => drawn([list, week({ '11-18#3': `10:20-11:05 ${A}` }, now)]);
    expect(today('11-18 11:04').lessons).toEqual([]);
    expect(today('11-18 11:04').validUntil).toBe(at('11-18 11:05'));
    expect(today('11-18 11:05').lessons).toMatchObject([{ key: A, standing: 'pending', neutral: false, fields: ['topic'] }]);
    expect(drawn([list, week({ '11-18#3': ` ${A}` }, '11-18 10:00')]).lessons).toMatchObject([{ key: A, neutral: true }]);
  });

  it('a cancelled lesson is not marked', () => {
    expect(drawn([planned({ '11-16': ['-topic -homework', A] }), week({ '11-16#3': ` ${A} cancelled` })]).lessons).toEqual([]);
  });
});

describe('lessons that the journal lacks', () => {
  const said = (slots: Record<string, string>, words: string) =>
    drawn([timetableOf('11-18 08:00', slots), planned({ '11-16': [words, A], '11-20': ['', B] })]).parts.map(({ kind, text }) => `${kind}: ${text}`);
  const hours = '10:20-11:05';

  it('are counted after everything else, and then not all is done', () => {
    expect(said({ '11-17#3': hours }, '+topic')).toEqual(['hint: 1 урок из расписания нет в журнале']);
    expect(said({ '11-17#3': hours, '11-17#4': hours }, '-topic')).toEqual([
      'overdue: 1 урок просрочен',
      'hint: 2 урока из расписания нет в журнале',
    ]);
    expect(said({ '11-16#3': `${hours} ${A}` }, '+topic')).toEqual(['done: Замечаний нет']);
  });
});

describe('on a page without lessons', () => {
  it.each<[string, Reading]>([
    ['a list of journals', roster('own', [listed('7б Алгебра')])],
    ['the vendor’s statistics', statistics()],
    ['an empty list of homework', homeworks()],
    ['an empty week', { ...timetableOf('11-18 13:00', { '11-16#3': ` ${A}` }), slots: [] }],
  ])('nothing is said: %s', (_which, page) => {
    expect(drawn([planned({ '11-16': ['-topic', A] }), page])).toMatchObject({ parts: [], lessons: [], note: null, isKept: true });
  });
});
