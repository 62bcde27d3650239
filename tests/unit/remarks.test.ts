import { describe, expect, it } from 'vitest';
import { CHECK_IDS, CHECKS, rulesOf, type CheckId } from '../../lib/checks.ts';
import { journalKey } from '../../lib/journal-key.ts';
import type { Remark } from '../../lib/inspection.ts';
import { findRemarks, inspectedLessons, remarksAfter, withoutRemark, withRemark, type FoundRemark } from '../../lib/remarks.ts';
import { rules } from '../../lib/rules.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { JournalReading, TimetableReading } from '../../lib/reading.ts';
import { planned } from './known.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

const SETTINGS = defaultSettings(ZONE);
const COLLECTING = { issued: null, closedAt: null };
const ISSUED = { issued: { at: at('11-20 10:00'), term: '2026-11-27' }, closedAt: null };
const ALL = { checks: [...CHECK_IDS], from: '2026-11-16', to: '2026-11-20' };

const views = (...pages: [when: string, lessons: Record<string, string>][]) =>
  pages.map(([when, lessons]) =>
    reading(
      'planning',
      at(when),
      Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words)),
    ),
  );

/** What is found at an instant after page views, «date rule». */
function found(now: string, pages: JournalReading[], asked: Partial<typeof ALL> = {}, timetable?: TimetableReading): FoundRemark[] {
  return findRemarks(
    planned(at(now), timetable ?? timetableOf('11-02 08:00', { '11-02#1': '08:30-09:15' }), ...pages),
    [],
    { ...ALL, ...asked },
    SETTINGS,
    at(now),
  );
}

/** The remarks after a look at some pages, with what other pages, or none, had shown before it. */
function after(
  stage: typeof COLLECTING | typeof ISSUED,
  remarks: readonly Remark[],
  before: JournalReading[] | null,
  pages: JournalReading[],
  now: string,
): Remark[] {
  const known = planned(at(now), timetableOf('11-02 08:00', { '11-02#1': '08:30-09:15' }), ...pages);
  return remarksAfter(stage, remarks, before && found(now, before), found(now, pages), inspectedLessons(known, ALL), at(now));
}

const short = ({ date, rule }: FoundRemark) => `${date?.slice(5)} ${rule}`;
const said = (remarks: readonly Remark[]) =>
  remarks.map(({ date, rule, fixedAt, dismissed }) => `${date?.slice(5)} ${rule} ${dismissed ?? (fixedAt === null ? 'open' : 'fixed')}`);

describe('the seven checks', () => {
  it('name rules that there are', () => {
    const known = rules.map(({ id }) => id);
    expect(rulesOf([...CHECK_IDS]).filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(CHECK_IDS.map((id) => [id] as const))('%s finds only what its rules say', (id) => {
    const pages = views(['11-20 13:00', { '11-16': '-topic -homework', '11-17': '+topic=1/0 +homework=1/0', '11-18': '+topic=9/0 -homework' }]);
    const rest = found('11-20 13:00', pages, { checks: [id] }).filter(({ rule }) => !CHECKS[id].rules.includes(rule));
    expect(rest).toEqual([]);
  });

  it.each<[CheckId, string[]]>([
    ['timeliness', ['11-16 topic-missing']],
    ['homework', ['11-16 homework-missing', '11-18 homework-missing']],
    ['attendance', []],
  ])('%s finds what is missing of its own', (id, expected) => {
    const pages = views(['11-20 13:00', { '11-16': '-topic -homework', '11-18': '+topic=9/0 -homework' }]);
    expect(found('11-20 13:00', pages, { checks: [id] }).map(short)).toEqual(expected);
  });
});

describe('what is found', () => {
  const pages = views(['11-20 13:00', { '11-13': '-topic', '11-16': '-topic', '11-20': '-topic', '11-23': '-topic' }]);

  it('is of lessons between the dates only, and past their term', () => {
    expect(found('11-20 13:00', pages).map(short)).toEqual(['11-16 topic-missing']);
    expect(found('11-20 13:00', pages, { from: '2026-11-01' }).map(short)).toEqual(['11-13 topic-missing', '11-16 topic-missing']);
  });

  it('is found though the teacher’s own choice has the rule off, and nothing is found of a rule nobody asked for', () => {
    const off = { ...SETTINGS, rules: { 'topic-missing': { on: false } } };
    const known = planned(at('11-20 13:00'), timetableOf('11-02 08:00', { '11-02#1': '08:30-09:15' }), ...pages);
    expect(findRemarks(known, [], ALL, off, at('11-20 13:00')).map(short)).toEqual(['11-16 topic-missing']);
    expect(findRemarks(known, [], { ...ALL, checks: ['marks'] }, off, at('11-20 13:00')).map(short)).toEqual([]);
  });
});

describe('a rule that is off until it is switched on', () => {
  const marked = [reading('class-journal', at('11-20 13:00'), [lesson('2026-11-16', '+marks -attendance')])];
  const known = planned(at('11-20 13:00'), timetableOf('11-02 08:00', { '11-02#1': '08:30-09:15' }), ...marked);
  const isFound = (on: boolean) => {
    const settings = { ...SETTINGS, rules: on ? { 'attendance-unmarked': { on } } : {} };
    return findRemarks(known, [], ALL, settings, at('11-20 13:00')).some(({ rule }) => rule === 'attendance-unmarked');
  };

  it('is asked for only where it was switched on: nobody may have been absent', () => {
    expect([isFound(false), isFound(true)]).toEqual([false, true]);
  });
});

it('«not my group» and a class hidden are the deputy’s words about her own round: an inspection looks at the journal all the same', () => {
  const pages = views(['11-20 13:00', { '11-16': '-topic' }]);
  const known = planned(at('11-20 13:00'), timetableOf('11-02 08:00', { '11-02#1': '08:30-09:15' }), ...pages);
  const muted = { ...SETTINGS, mutes: [{ journal: journalKey(JOURNAL), reason: 'not-mine' as const, label: '7б, Алгебра' }] };
  const hidden = [
    { kind: 'class' as const, id: JOURNAL.group, label: '7б' },
    { kind: 'subject' as const, id: JOURNAL.subject, label: 'Алгебра' },
  ];
  for (const settings of [muted, { ...SETTINGS, hidden }])
    expect(findRemarks(known, [], ALL, settings, at('11-20 13:00')).map(short)).toEqual(['11-16 topic-missing']);
});

describe('a remark', () => {
  const before = views(['11-18 13:00', { '11-16': '-topic' }]);
  const filled = views(['11-18 13:00', { '11-16': '-topic' }], ['11-19 13:00', { '11-16': '+topic=9/0' }]);
  const collected = after(COLLECTING, [], null, before, '11-18 13:00');

  it('is made when it is first found, once', () => {
    expect(said(collected)).toEqual(['11-16 topic-missing open']);
    expect(after(COLLECTING, collected, before, before, '11-18 14:00')).toEqual(collected);
  });

  it('is fixed by the look that shows it put right, with the time of the look', () => {
    const fixed = after(ISSUED, collected, before, filled, '11-19 13:00');
    // That it was late stays a word about the past, but the list was handed over.
    expect(said(fixed)).toEqual(['11-16 topic-missing fixed']);
    expect(fixed[0]!.fixedAt).toBe(at('11-19 13:00'));
  });

  it.each<[string, Record<string, string>]>([
    ['its lesson was moved away', { '11-13': '+topic=9/0 +homework=9/0', '11-24': '-topic -homework' }],
    ['nothing more is asked, since it turned out a control work', { '11-16': '-topic -homework control' }],
  ])('is not called fixed because %s', (_, later) => {
    const first = views(['11-18 13:00', { '11-16': '-topic -homework' }]);
    const owed = after(COLLECTING, [], null, first, '11-18 13:00');
    const seen = after(ISSUED, owed, first, [...first, ...views(['11-19 13:00', later])], '11-19 13:00');
    expect(said(owed)).toEqual(['11-16 homework-missing open', '11-16 topic-missing open']);
    expect(said(seen).filter((each) => each.endsWith('fixed'))).toEqual([]);
    expect(said(seen)[0]).toBe('11-16 homework-missing void');
  });

  it('is open again if it was fixed and emptied anew', () => {
    const fixed = after(ISSUED, collected, before, filled, '11-19 13:00');
    expect(said(after(ISSUED, fixed, filled, before, '11-19 14:00'))).toEqual(['11-16 topic-missing open']);
  });

  it('fixed by hand stays so while the pages say the same', () => {
    const byHand = collected.map((each) => ({ ...each, fixedAt: at('11-19 09:00') }));
    expect(said(after(ISSUED, byHand, before, before, '11-19 13:00'))).toEqual(['11-16 topic-missing fixed']);
  });

  it('that is found no more without a look at the page is dismissed by itself, not fixed, and comes back', () => {
    const gone = remarksAfter(ISSUED, collected, null, [], [], at('11-19 13:00'));
    expect(said(gone)).toEqual(['11-16 topic-missing void']);
    expect(said(after(ISSUED, gone, null, before, '11-19 13:00'))).toEqual(['11-16 topic-missing open']);
  });

  it('dismissed by the deputy stays so, found or not', () => {
    const dismissed = collected.map((each) => ({ ...each, dismissed: 'excused' as const }));
    expect(said(after(ISSUED, dismissed, before, before, '11-19 13:00'))).toEqual(['11-16 topic-missing excused']);
    expect(said(after(ISSUED, dismissed, before, filled, '11-19 13:00'))).toEqual(['11-16 topic-missing excused']);
  });

  it('is made no more once the list was handed over', () => {
    const more = views(['11-20 13:00', { '11-16': '-topic', '11-17': '-topic' }]);
    expect(said(after(ISSUED, collected, before, more, '11-20 13:00'))).toEqual(['11-16 topic-missing open']);
  });

  it('is worded anew while it is collected, and no more once it was handed over', () => {
    const both = views(['11-18 13:00', { '11-16': '+topic=9/0 +homework=9/0' }], ['11-18 13:05', { '11-16': '-topic -homework' }]);
    const one = [...both, ...views(['11-19 13:00', { '11-16': '+topic=9/0 -homework' }])];
    const removed = (remarks: readonly Remark[]) => remarks.filter(({ rule }) => rule === 'entry-removed').map(({ fields }) => fields.join(' '));
    const first = after(COLLECTING, [], null, both, '11-18 13:05');
    expect(removed(first)).toEqual(['topic homework']);
    expect(removed(after(COLLECTING, first, both, one, '11-19 13:00'))).toEqual(['homework']);
    expect(removed(after(ISSUED, first, both, one, '11-19 13:00'))).toEqual(['topic homework']);
  });

  it('that the deputy says is not fixed stays open, whatever the pages show', () => {
    const fixed = after(ISSUED, collected, before, filled, '11-19 13:00');
    const opened = withRemark(fixed, { ...fixed[0]!, fixedAt: null });
    expect(said(after(ISSUED, opened, filled, filled, '11-19 14:00'))).toEqual(['11-16 topic-missing open']);
  });

  it('keeps the text that was edited', () => {
    const edited = withRemark(collected, { ...collected[0]!, text: 'Впишите тему' });
    expect(after(COLLECTING, edited, before, before, '11-19 13:00').map(({ text }) => text)).toEqual(['Впишите тему']);
  });

  it('follows its lesson when the lesson’s id becomes known', () => {
    const withId = [reading('planning', at('11-19 13:00'), [lesson('2026-11-16', '-topic', { lessonId: '2400000000000000007' })])];
    const [only, ...others] = after(COLLECTING, collected, null, withId, '11-19 13:00');
    expect([only!.lesson, others]).toEqual(['2400000000000000007', []]);
  });

  it('of what is past is told and never open', () => {
    const late = after(COLLECTING, [], null, filled, '11-19 13:00');
    expect(late.map(({ rule, isPast }) => [rule, isPast])).toEqual([['late-entry', true]]);
  });

  it('added by hand is left alone, and may be taken out; one that pages led to may not', () => {
    const own: Remark = { ...collected[0]!, id: 'by-hand', rule: null, lesson: null, date: null, text: 'Нет подписи' };
    const both = withRemark(collected, own);
    expect(after(ISSUED, both, null, before, '11-19 13:00')).toEqual(both);
    expect(withoutRemark(both, 'by-hand')).toEqual(collected);
    expect(withoutRemark(both, collected[0]!.id)).toEqual(both);
  });
});
