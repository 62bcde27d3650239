import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCalendarFile, schoolYears } from '../../lib/calendar-file.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/calendars/${name}.ics`, import.meta.url), 'utf8');
/** «2026-10-26–2026-11-03 Осенние каникулы», a line an event. */
const read = (text: string) => readCalendarFile(text, '2026-09-01', '2028-08-31').map(({ title, from, to }) => `${from}–${to} ${title}`);

describe('a calendar file', () => {
  it('gives its whole days, the last one included, each event once and only those of the asked years', () => {
    expect(read(fixture('simple'))).toEqual(['2026-10-26–2026-11-03 Осенние каникулы', '2027-04-15–2027-04-15 День школы']);
  });

  it('is read with lines folded in the midst of a word, and a long title is cut', () => {
    const [event] = readCalendarFile(fixture('folded'), '2026-09-01', '2028-08-31');
    expect(event).toEqual({ title: 'Зимние каникулы для всех классов, кроме выпускных; точные д…', from: '2026-12-31', to: '2027-01-10' });
    expect(event!.title).toHaveLength(60);
  });

  it('is read with a byte order mark, and with dates that do not say that they are', () => {
    expect(read(fixture('bom'))).toEqual(['2027-03-27–2027-04-04 Весенние каникулы']);
  });

  it('repeats what is yearly in the asked years only, with its exceptions, and leaves out what is weekly', () => {
    expect(read(fixture('yearly')).filter((line) => !line.includes('Каждую секунду'))).toEqual([
      '2026-11-02–2026-11-08 Осенние каникулы (перенос)',
      '2027-03-12–2027-03-12 День рождения школы',
      '2027-05-25–2027-05-25 Последний звонок',
    ]);
  });

  it('gives up counting on what repeats without measure', () => {
    const started = performance.now();
    expect(read(fixture('yearly')).filter((line) => line.includes('Каждую секунду')).length).toBe(0);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('gives timed events the dates on their own clock, and a midnight ends the day before', () => {
    expect(read(fixture('zoned'))).toEqual([
      '2026-12-25–2026-12-25 Педсовет',
      '2027-02-01–2027-02-05 Дистанционная неделя',
      '2027-02-08–2027-02-14 Каникулы первого класса',
    ]);
  });

  it('may begin before and end after the asked days', () => {
    const touching = (from: string, to: string) => readCalendarFile(fixture('simple'), from, to).map(({ title }) => title);
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
