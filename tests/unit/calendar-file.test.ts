import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendarFile, schoolYears } from '../../lib/calendar-file.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/calendars/${name}.ics`, import.meta.url), 'utf8');
const readBy = (text: string, zone = 'Europe/Moscow') => readCalendarFile(text, '2026-09-01', '2028-08-31', zone);
/** «2026-10-26–2026-11-03 Осенние каникулы», a line an event. */
const read = (text: string, zone?: string) => readBy(text, zone).map(({ title, from, to }) => `${from}–${to} ${title}`);
const calendar = (events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (title: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${title}@calendar.invalid`, `SUMMARY:${title}`, ...lines, 'END:VEVENT'].join('\r\n');
const many = (lines: (i: number) => string[]) => Array.from({ length: 16_000 }, (_, i) => event(`${i}`, ...lines(i)));

describe('a calendar file', () => {
  it('gives its whole days, the last one included, each event once and only those of the asked years', () => {
    expect(read(fixture('simple'))).toEqual(['2026-10-26–2026-11-03 Осенние каникулы', '2027-04-15–2027-04-15 День школы']);
  });

  it('is read with lines folded in the midst of a word, and a long title is cut', () => {
    const [event] = readBy(fixture('folded'));
    expect(event).toEqual({ title: 'Зимние каникулы для всех классов, кроме выпускных; точные д…', from: '2026-12-31', to: '2027-01-10' });
    expect(event!.title).toHaveLength(60);
  });

  it('is cut at no half of a character', () => {
    const [cut, whole] = [58, 57].map((letters) => readBy(calendar([event(`${'я'.repeat(letters)}🎄🎄🎄`, 'DTSTART:20261231')]))[0]!.title);
    expect([cut, whole]).toEqual([`${'я'.repeat(58)}…`, `${'я'.repeat(57)}🎄…`]);
  });

  it('is read with a byte order mark, and with dates that do not say that they are', () => {
    expect(read(fixture('bom'))).toEqual(['2027-03-27–2027-04-04 Весенние каникулы']);
  });

  it('repeats what is yearly in the asked years only, with its exceptions, and leaves out what is weekly', () => {
    expect(read(fixture('yearly'))).toEqual([
      '2026-11-02–2026-11-08 Осенние каникулы (перенос)',
      '2027-03-12–2027-03-12 День рождения школы',
      '2027-05-25–2027-05-25 Последний звонок',
    ]);
  });

  it.each<[string, string, number]>([
    ['what repeats without measure', fixture('yearly').replace(/^BEGIN:VEVENT[^]*(?=BEGIN:VEVENT\r?\nUID:madness)/m, ''), 0],
    [
      'every day of the year since the first',
      calendar(Array.from({ length: 9 }, () => event('a', 'DTSTART:00010101', 'RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU'))),
      0,
    ],
    ['every week of the year', calendar([event('a', 'DTSTART:20200101', 'RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=1000')]), 0],
    ['a day that never comes', calendar([event('a', 'DTSTART:20200101', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31;BYDAY=MO,TU,WE,TH,FR,SA,SU')]), 0],
    ['single dates without measure', calendar([event('a', 'DTSTART:20200101', `RDATE;VALUE=DATE:${'20270101,'.repeat(50_000)}20270102`)]), 0],
    ['many events', calendar(many(() => ['DTSTART:20250901'])), 0],
    [
      'many exceptions',
      calendar(many((i) => ['DTSTART:20260901', ...(i % 2 ? ['RECURRENCE-ID:20260901'] : [])]).map((each) => each.replace(/^UID:.*/m, 'UID:a'))),
      8_000,
    ],
    ['many yearly events', calendar(many(() => ['DTSTART:20200901', 'RRULE:FREQ=YEARLY'])), 5_000],
  ])('is not brought to a standstill by %s', (_what, text, most) => {
    const started = performance.now();
    const events = readBy(text);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(events.length).toBeLessThanOrEqual(most);
  });

  it('is not brought to a standstill by beginnings without an end', () => {
    const started = performance.now();
    expect(() => read(`BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(40_000)}`)).toThrow(/^Это не файл календаря/);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each<[string, string[], string[]]>([
    ['every third year', ['DTSTART:19610312', 'RRULE:FREQ=YEARLY;INTERVAL=3'], ['2027-03-12']],
    [
      'on several days',
      ['DTSTART:19600901', 'RRULE:FREQ=YEARLY;BYMONTH=3,10;BYMONTHDAY=5;UNTIL=20280101'],
      ['2026-10-05', '2027-03-05', '2027-10-05'],
    ],
    ['so many times', ['DTSTART:20190312', 'RRULE:FREQ=YEARLY;COUNT=9'], ['2027-03-12']],
    [
      'across the beginning of the asked days',
      ['DTSTART:20000825', 'DTEND:20000905', 'RRULE:FREQ=YEARLY'],
      ['2026-08-25', '2027-08-25', '2028-08-25'],
    ],
    ['on the last day of February', ['DTSTART:20000229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'], ['2027-02-28', '2028-02-29']],
    ['on the 29th of February, in leap years only', ['DTSTART:20200229', 'RRULE:FREQ=YEARLY'], ['2028-02-29']],
    ['on the 29th of February by its rule', ['DTSTART:20200229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'], ['2028-02-29']],
    ['on the 29th of February, and once more', ['DTSTART:20200229', 'RRULE:FREQ=YEARLY', 'RDATE;VALUE=DATE:20270301'], ['2027-03-01', '2028-02-29']],
  ])('repeats a yearly event %s', (_how, lines, expected) => {
    expect(readBy(calendar([event('a', ...lines)])).map(({ from }) => from)).toEqual(expected);
  });

  it('gives the rest where a madness comes first', () => {
    const text = fixture('yearly').replace(/(BEGIN:VCALENDAR\r?\n)([^]*)(BEGIN:VEVENT\r?\nUID:madness[^]*?END:VEVENT\r?\n)/, '$1$3$2');
    expect(text.indexOf('madness')).toBeLessThan(text.indexOf('anniversary'));
    expect(read(text)).toEqual(read(fixture('yearly')));
  });

  it('gives timed events the dates on their own clock, and a midnight ends the day before', () => {
    expect(read(fixture('zoned'))).toEqual([
      '2026-12-25–2026-12-25 Педсовет',
      '2027-02-01–2027-02-05 Дистанционная неделя',
      '2027-02-08–2027-02-14 Каникулы первого класса',
    ]);
  });

  it('gives instants the dates of the school where it names no zone itself', () => {
    expect(read(fixture('utc'), 'Europe/Moscow')).toEqual(['2026-10-26–2026-11-02 Осенние каникулы', '2026-12-25–2026-12-25 Педсовет']);
    expect(read(fixture('utc'), 'Asia/Kamchatka')[0]).toBe('2026-10-26–2026-11-03 Осенние каникулы');
    expect(read(fixture('utc').replace('VERSION', 'X-WR-TIMEZONE:Nowhere/Land\nVERSION'))).toEqual(read(fixture('utc')));
    expect(read(fixture('zoned'), 'Asia/Kamchatka')).toEqual(read(fixture('zoned')));
  });

  it('may begin before and end after the asked days', () => {
    const touching = (from: string, to: string) => readCalendarFile(fixture('simple'), from, to, 'Europe/Moscow').map(({ title }) => title);
    expect(touching('2026-11-03', '2026-11-10')).toEqual(['Осенние каникулы']);
    expect(touching('2026-10-01', '2026-10-26')).toEqual(['Осенние каникулы']);
    expect(touching('2026-11-04', '2026-11-10')).toEqual([]);
  });

  it.each([
    ['a page of a site', fixture('garbage')],
    ['nothing', fixture('empty')],
    ['a calendar that breaks off', fixture('simple').slice(0, 300)],
    ['a table', 'дата;событие\n2026-10-26;каникулы\n'],
    ['an event alone', 'BEGIN:VEVENT\nEND:VEVENT\n'],
  ])('is refused in one sentence: %s', (_what, text) => {
    expect(() => read(text)).toThrow(/^Это не файл календаря\. [^\n]+\.$/);
  });

  it('is refused over two megabytes, before it is read', () => {
    expect(() => read(fixture('simple') + ' '.repeat(2_000_000))).toThrow(/^Файл больше 2 МБ/);
  });
});

describe('the school years of a date', () => {
  it.each([
    ['2026-09-01', '2026-09-01', '2028-08-31'],
    ['2026-12-31', '2026-09-01', '2028-08-31'],
    ['2027-08-31', '2026-09-01', '2028-08-31'],
  ])('of %s are from %s to %s', (date, from, to) => {
    expect(schoolYears(date)).toEqual({ from, to });
  });
});
