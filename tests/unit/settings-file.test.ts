import { describe, expect, it } from 'vitest';
import english from '../../lib/languages/en.ts';
import { speak } from '../../lib/language.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { readSettingsFile, settingsFileText, SettingsFileRefusal } from '../../lib/settings-file.ts';
import { atFirst, changedRules, planned, unlocked } from '../../lib/settings-plan.ts';
import type { Settings } from '../../lib/settings-schema.ts';

const SETTINGS: Settings = {
  ...defaultSettings('Asia/Omsk'),
  policy: 'own',
  week: 6,
  lockDays: 14,
  holidays: [{ title: 'Осенние', from: '2026-10-24', to: '2026-11-03', grades: [1, 4] }],
  rules: { 'late-entry': { on: false } },
  supervision: true,
  mutes: [{ journal: '100/200/', reason: 'not-mine', label: '7б, Алгебра' }],
  hidden: [{ kind: 'class', id: '300', label: '8в' }],
  acknowledged: [{ journal: '100/200/', lesson: '2026-11-18#1', what: ['topic'], reason: 'trip', label: '7б, Алгебра, ср, 18 ноября' }],
};

const file = (settings: unknown, others: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'polden-settings', version: 1, settings, ...others });
const refusal = (text: string): string => {
  try {
    readSettingsFile(text);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsFileRefusal);
    return (error as SettingsFileRefusal).said();
  }
  return 'taken';
};

describe('a settings file', () => {
  it('brings back what was written, the exceptions only where they were wanted, and never who is supervised', () => {
    const keys = (hasExceptions: boolean) => Object.keys(readSettingsFile(settingsFileText(SETTINGS, hasExceptions)));
    expect(SETTINGS).toMatchObject(readSettingsFile(settingsFileText(SETTINGS, true)));
    const left = Object.keys(SETTINGS).filter((key) => !keys(true).includes(key));
    expect(left).toEqual(['supervision', 'supervisionNames']);
    expect(keys(true).filter((key) => !keys(false).includes(key))).toEqual(['mutes', 'hidden', 'acknowledged']);
    expect(settingsFileText(SETTINGS, false)).not.toMatch(/7б|8в|supervision/);
  });

  it('can be read and changed by hand', () => {
    expect(settingsFileText(SETTINGS, false)).toMatch(
      /^\{\n {2}"format": "polden-settings",\n {2}"version": 1,\n {2}"settings": \{\n {4}"zone": "Asia\/Omsk",\n/,
    );
    expect(readSettingsFile(`\uFEFF${file({ week: 5 })}`)).toEqual({ week: 5 });
    expect(readSettingsFile(file({}))).toEqual({});
  });

  const NONE = 'Это не файл настроек Полдня; ничего не изменилось.';
  const UNKNOWN =
    'Файл сделан другой версией Полдня, здесь таких настроек нет: {keys}. Обновите расширение и выберите файл снова; ничего не изменилось.';
  const WRONG = 'В файле неверно: {keys}. Исправьте или уберите это; ничего не изменилось.';
  it.each<[string, string, string]>([
    ['nothing', '', NONE],
    ['no JSON', '{"format":', NONE],
    ['a list', '[]', NONE],
    ['a number', '7', NONE],
    ['something else', '{"settings":{}}', NONE],
    ['more than a settings file can be', file({ hour: '1'.repeat(4_000_000) }), NONE],
    [
      'a backup of the history',
      '{"format":"polden-backup"}',
      'Это резервная копия истории. Её восстанавливают в отчёте, на вкладке «Данные»; ничего не изменилось.',
    ],
    [
      'a later version',
      file({ week: 5 }, { version: 2 }),
      'Файл сделан более новой версией Полдня. Обновите расширение и выберите файл снова; ничего не изменилось.',
    ],
    ['no version', file({ week: 5 }, { version: undefined }), 'Файл настроек повреждён; ничего не изменилось.'],
    ['no settings', file([]), 'Файл настроек повреждён; ничего не изменилось.'],
    ['a setting that is not known here', file({ week: 5, moon: true }), UNKNOWN.replace('{keys}', 'moon')],
    ['names that any object has', file(JSON.parse('{"toString":1,"__proto__":2}')), UNKNOWN.replace('{keys}', 'toString, __proto__')],
    [
      'rules that are not known here',
      file({ rules: JSON.parse('{"late-entry":{"on":false},"moon":{"on":true},"constructor":{},"__proto__":{}}') }),
      UNKNOWN.replace('{keys}', 'rules.moon, rules.constructor, rules.__proto__'),
    ],
    ['rules that are no rules', file({ rules: ['late-entry'] }), WRONG.replace('{keys}', 'Правила (rules)')],
    ['a name as long as a book', file({ ['a'.repeat(100)]: 1 }), UNKNOWN.replace('{keys}', `${'a'.repeat(40)}…`)],
    ['one wrong value', file({ week: 7 }), WRONG.replace('{keys}', 'Учебная неделя (week)')],
    [
      'several, each by its place',
      file({
        zone: 'Луна',
        hour: '12:00',
        own: { topic: null, homework: { days: -1, time: '12:00' }, record: null },
        daysOff: ['2026-02-28', '2026-02-30'],
      }),
      WRONG.replace('{keys}', 'Часовой пояс школы (zone); Свой срок (own.homework.days); Дополнительные выходные (daysOff.1)'),
    ],
    [
      'supervision, which nobody hands on',
      file({ supervision: true }),
      WRONG.replace('{keys}', 'Режим завуча (supervision) — включают только в разделе «Контроль»'),
    ],
  ])('that is or holds %s is refused in one sentence', (_what, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it('is refused in the language that is spoken when it is said', () => {
    let refused: unknown;
    try {
      readSettingsFile(file({ week: 7 }));
    } catch (error) {
      refused = error;
    }
    speak('en', english);
    try {
      expect((refused as SettingsFileRefusal).said()).toMatch(/^[^А-яЁё]+\(week\)[^А-яЁё]+$/);
    } finally {
      speak('ru');
    }
  });

  it('leaves out the rules that were, of which no version would know', () => {
    const rules = { 'late-entry': { on: false }, 'of-old': { on: false } };
    expect(readSettingsFile(settingsFileText({ ...SETTINGS, rules }, false)).rules).toEqual({ 'late-entry': { on: false } });
  });

  it('gives names without what cannot be seen and turns the text around it', () => {
    const told = file({
      hidden: [{ kind: 'class', id: '300', label: '8\u202Eв\u0007' }],
      mutes: [{ journal: '100/200/', reason: 'not-mine', label: '\u200F7б,\u2066 Алгебра' }],
      acknowledged: [{ ...SETTINGS.acknowledged[0], label: '7б\u0000\u061C' }],
      holidays: [{ ...SETTINGS.holidays[0], title: 'Осен\u0085ние\u2069' }],
    });
    const { hidden, mutes, acknowledged, holidays } = readSettingsFile(told);
    expect([hidden, mutes, acknowledged].map((each) => each![0]!.label)).toEqual(['8в', '7б, Алгебра', '7б']);
    expect(holidays![0]!.title).toBe('Осенние');
  });
});

describe('a change of many settings', () => {
  it('is what is other than now, whatever order its parts are written in, without what the school has set', () => {
    const own = { record: SETTINGS.own.record, topic: SETTINGS.own.topic, homework: SETTINGS.own.homework };
    const wanted = { week: 5 as const, hour: '18:00', own, policy: 'own', holidays: [], nextDay: 'school-day' as const };
    expect(planned(SETTINGS, wanted, new Set(['nextDay', 'hour']))).toEqual({ changes: { week: 5, holidays: [] }, locked: ['nextDay'] });
  });

  it('back to what was at first leaves the place, the language, supervision and the exceptions', () => {
    const { changes } = planned({ ...SETTINGS, language: 'en' }, atFirst(SETTINGS), new Set());
    expect(changes).toEqual({ policy: 'next-day-noon', week: 5, lockDays: null, holidays: [], rules: {} });
  });

  it('of rules is told by how many are other than they were, those that are back to their own among them', () => {
    const before = { 'late-entry': { on: false }, 'lock-soon': { threshold: 2, on: true }, 'topic-missing': { on: false } };
    const after = { 'lock-soon': { on: true, threshold: 2 }, 'topic-missing': { on: false, subjects: ['Алгебра'] }, 'marks-missing': { on: false } };
    expect(changedRules(before, after)).toBe(3);
    expect(changedRules(after, after)).toBe(0);
  });

  it('that is sent holds nothing that the school has set', () => {
    expect(unlocked({ week: 5, hour: '19:00' }, new Set<keyof Settings>(['hour', 'zone']))).toEqual({ week: 5 });
  });
});
