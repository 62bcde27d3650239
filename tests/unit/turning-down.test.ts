import { describe, expect, it } from 'vitest';
import { journalKey } from '../../lib/journal-key.ts';
import type { JournalRef } from '../../lib/reading.ts';
import { defaultSettings, hiddenId, isTurnedDown, turnedDownBy, withHidden, withMute, withoutHidden } from '../../lib/settings.ts';
import {
  parseSettings,
  parseTurnDown,
  type Acknowledgement,
  type Hidden,
  type Hideable,
  type Settings,
  type TurnDown,
} from '../../lib/settings-schema.ts';
import { isDoneIn, isTurnedDownIn, takeBack, turnDown } from '../../lib/turning-down.ts';
import { turnDownText } from '../../lib/turned-down-text.ts';
import { stableText } from '../../lib/stable-text.ts';
import { JOURNAL, ZONE } from './readings.ts';

/** What is turned down at a lesson's card, what that reaches, and that it is taken back without a trace. */

const JOURNAL_KEY = journalKey(JOURNAL);
const BARE = defaultSettings(ZONE);
const CLASS: Hidden = { kind: 'class', id: JOURNAL.group, label: '7б' };
const SUBJECT: Hidden = { kind: 'subject', id: JOURNAL.subject, label: 'Алгебра' };
const RULE: Hideable = { kind: 'rule', id: 'topic-placeholder', label: 'Тема записана формально' };
const REASON: Acknowledgement = {
  journal: JOURNAL_KEY,
  lesson: '2026-11-18#1',
  what: ['topic'],
  reason: 'trip',
  label: '7б, Алгебра, ср, 18 ноября',
};

describe('a journal', () => {
  const other = (changes: Partial<JournalRef>) => ({ ...JOURNAL, ...changes });

  it.each<[string, Partial<Settings>, JournalRef, boolean]>([
    ['of which nothing was said', {}, JOURNAL, false],
    ['of a class that is hidden', { hidden: [CLASS] }, JOURNAL, true],
    ['of another subject of that class', { hidden: [CLASS] }, other({ subject: '5' }), true],
    ['of a subgroup of that class', { hidden: [CLASS] }, other({ subgroup: '31' }), true],
    ['of another class', { hidden: [CLASS] }, other({ group: '5' }), false],
    ['of a subject that is hidden', { hidden: [SUBJECT] }, JOURNAL, true],
    ['of that subject in another class', { hidden: [SUBJECT] }, other({ group: '5' }), true],
    ['of another subject', { hidden: [SUBJECT] }, other({ subject: '5' }), false],
    ['of a class that has the id of a hidden subject', { hidden: [SUBJECT] }, other({ group: SUBJECT.id, subject: '5' }), false],
    ['of a subject that has the id of a hidden class', { hidden: [CLASS] }, other({ group: '5', subject: CLASS.id }), false],
    ['that is not hers', { mutes: [{ journal: JOURNAL_KEY, reason: 'not-mine', label: '' }] }, JOURNAL, true],
    ['in which homework alone is not asked for', { mutes: [{ journal: JOURNAL_KEY, reason: 'no-homework', label: '' }] }, JOURNAL, false],
    [
      'of a class whose other subgroup is not hers',
      { mutes: [{ journal: JOURNAL_KEY, reason: 'not-mine', label: '' }] },
      other({ subgroup: '31' }),
      false,
    ],
  ])('%s', (_which, settings, journal, isDown) => {
    expect(isTurnedDown(journal, { ...BARE, ...settings })).toBe(isDown);
  });

  it('is told what it was turned down with', () => {
    expect(turnedDownBy(JOURNAL, { ...BARE, hidden: [SUBJECT, CLASS] })).toEqual(SUBJECT);
    expect(turnedDownBy(JOURNAL, withMute({ ...BARE, hidden: [CLASS] }, { journal: JOURNAL_KEY, reason: 'not-mine', label: '' }))).toBe('not-mine');
    expect([hiddenId('class', JOURNAL), hiddenId('subject', JOURNAL)]).toEqual([CLASS.id, SUBJECT.id]);
  });
});

describe('what is hidden', () => {
  it('is listed once, by the name it was given last, and the oldest gives way where there is too much', () => {
    const renamed = { ...CLASS, label: '8б' };
    expect([CLASS, SUBJECT, renamed].reduce(withHidden, BARE).hidden).toEqual([SUBJECT, renamed]);
    const many = Array.from({ length: 200 }, (_, i) => ({ ...CLASS, id: `${i}` }));
    const { hidden } = withHidden({ ...BARE, hidden: many }, CLASS);
    expect([hidden.length, hidden[0]!.id, hidden.at(-1)]).toEqual([200, '1', CLASS]);
    expect(parseSettings({ ...BARE, hidden }, ZONE)?.hidden).toEqual(hidden);
  });

  it('comes back alone', () => {
    const both = [CLASS, { ...SUBJECT, id: CLASS.id }].reduce(withHidden, BARE);
    expect(withoutHidden(both, { kind: 'class', id: CLASS.id }).hidden).toEqual([{ ...SUBJECT, id: CLASS.id }]);
    expect(withoutHidden(withoutHidden(both, CLASS), CLASS)).toEqual(withoutHidden(both, CLASS));
  });

  it('may be a rule: it is switched off, not listed, and switched on again where it applies', () => {
    const chosen: Settings = { ...BARE, rules: { 'topic-placeholder': { grades: [5, 9] }, 'marks-missing': { on: false } } };
    const hidden = withHidden(chosen, RULE);
    expect(hidden).toEqual({ ...chosen, rules: { ...chosen.rules, 'topic-placeholder': { grades: [5, 9], on: false } } });
    expect(withoutHidden(hidden, RULE)).toEqual(chosen);
    expect(withoutHidden(withHidden(BARE, RULE), RULE)).toEqual(BARE);
  });
});

describe('what is turned down', () => {
  const all: [string, TurnDown, string][] = [
    ['a demand', { kind: 'mute', entry: { journal: JOURNAL_KEY, reason: 'no-homework', label: '7б, Алгебра' } }, '7б, Алгебра: ДЗ не задаётся'],
    ['a lesson', { kind: 'acknowledge', entry: REASON }, '7б, Алгебра, ср, 18 ноября: экскурсия или выезд'],
    ['a class', { kind: 'hide', entry: CLASS }, 'Скрыт класс 7б'],
    ['a subject', { kind: 'hide', entry: SUBJECT }, 'Скрыт предмет «Алгебра»'],
    ['a rule’s hints', { kind: 'hide', entry: RULE }, 'Скрыты подсказки: Тема записана формально'],
  ];

  it.each(all)('is kept, told in words, and taken back as if it had never been: %s', (_what, what, text) => {
    const before = structuredClone(BARE);
    const { settings, done } = turnDown(BARE, parseTurnDown(structuredClone(what)));
    expect(settings).not.toEqual(BARE);
    expect(isTurnedDownIn(settings, what)).toBe(true);
    expect(turnDownText(what)).toBe(text);
    expect(takeBack(settings, done)).toEqual(before);
    expect(BARE).toEqual(before);
  });

  it('gives way to what was there before it', () => {
    const earlier = { ...REASON, what: ['record'], reason: 'exams' as const };
    const known: Settings = {
      ...BARE,
      acknowledged: [earlier],
      mutes: [{ journal: JOURNAL_KEY, reason: 'no-homework', label: 'earlier' }],
      hidden: [{ ...CLASS, label: 'earlier' }],
      rules: { 'topic-placeholder': { on: true, subjects: ['Алгебра'] } },
    };
    for (const [, what] of all) {
      const { settings, done } = turnDown(known, what);
      expect(settings).not.toEqual(known);
      expect(takeBack(settings, done)).toEqual(known);
    }
  });

  it.each<[string, TurnDown]>([
    ['a demand', { kind: 'mute', entry: { journal: JOURNAL_KEY, reason: 'no-homework', label: 'in another tab' } }],
    ['a lesson', { kind: 'acknowledge', entry: { ...REASON, reason: 'exams' } }],
    ['a class', { kind: 'hide', entry: { ...CLASS, label: 'in another tab' } }],
    ['a subject', { kind: 'hide', entry: { ...SUBJECT, label: 'in another tab' } }],
  ])('is taken back only where the last word of it was said: %s', (name, other) => {
    const first = turnDown(BARE, all.find(([each]) => each === name)![1]);
    const second = turnDown(first.settings, other);
    expect(takeBack(second.settings, first.done)).toBeNull();
    expect(takeBack(takeBack(second.settings, second.done)!, first.done)).toEqual(BARE);
  });

  it('is left as it is where a rule was set otherwise since', () => {
    const { settings, done } = turnDown(BARE, { kind: 'hide', entry: RULE });
    expect(takeBack({ ...settings, rules: { 'topic-placeholder': { on: false, grades: [5, 9] } } }, done)).toBeNull();
  });

  it.each(all)('may be asked for twice, and taken back twice, by whoever got no answer: %s', (_what, what) => {
    const { settings, done } = turnDown(BARE, what);
    // The browser may keep the parts of a value in another order.
    const stored = JSON.parse(stableText(settings)) as Settings;
    expect([isDoneIn(BARE, done, what), isDoneIn(stored, done, structuredClone(what))]).toEqual([false, true]);
    expect(isDoneIn(stored, done, { kind: 'hide', entry: { ...CLASS, id: '77' } })).toBe(false);
    const back = takeBack(stored, done)!;
    expect(back).toEqual(BARE);
    expect(takeBack(back, done)).toEqual(BARE);
  });

  it('leaves what else has changed since', () => {
    const { settings, done } = turnDown(BARE, { kind: 'hide', entry: CLASS });
    const since = withHidden({ ...settings, week: 6 }, SUBJECT);
    expect(takeBack(since, done)).toEqual({ ...BARE, week: 6, hidden: [SUBJECT] });
  });

  it('does not hold where the school has set its rules for all', () => {
    const rule: TurnDown = { kind: 'hide', entry: RULE };
    expect(isTurnedDownIn({ ...turnDown(BARE, rule).settings, rules: { 'topic-placeholder': {} } }, rule)).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['for no known reason', { kind: 'mute', entry: { journal: JOURNAL_KEY, reason: 'whim', label: '' } }, 'entry.reason'],
    ['with a pupil’s illness for a reason', { kind: 'acknowledge', entry: { ...REASON, reason: 'болеет' } }, 'entry.reason'],
    ['of nothing', { kind: 'acknowledge', entry: { ...REASON, what: [] } }, 'entry.what'],
    ['of what has no name', { kind: 'acknowledge', entry: { ...REASON, what: ['topic', 5] } }, 'entry.what.1'],
    ['with a long text', { kind: 'acknowledge', entry: { ...REASON, label: 'а'.repeat(201) } }, 'entry.label'],
    ['with a long name', { kind: 'hide', entry: { ...CLASS, label: 'а'.repeat(131) } }, 'entry.label'],
    ['with more than is asked for', { kind: 'acknowledge', entry: { ...REASON, note: 'Иванова' } }, 'entry'],
    ['of another kind', { kind: 'hide', entry: { ...CLASS, kind: 'school' } }, 'entry.kind'],
    ['in another way', { kind: 'forget', entry: CLASS }, 'kind'],
    ['with nothing', null, ''],
  ])('by a page that made it up is rejected with its place and without its content: %s', (_what, made, place) => {
    expect(() => parseTurnDown(made)).toThrow(new RegExp(`^nothing to turn down: ${place.replaceAll('.', '\\.')}`));
    expect(() => parseTurnDown(made)).not.toThrow(/[а-я]/i);
  });
});
