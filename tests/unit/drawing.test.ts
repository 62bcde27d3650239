import { describe, expect, it } from 'vitest';
import { clockNotice, drawing } from '../../lib/drawing.ts';
import { journalKey } from '../../lib/journal-key.ts';
import type { Reading } from '../../lib/reading.ts';
import { defaultSettings, withMute } from '../../lib/settings.ts';
import { known } from './known.ts';
import { at, lesson, reading, ZONE } from './readings.ts';

const MINUTE = 60_000;
const views = (lessons: Record<string, string>) => Object.entries(lessons).map(([place, words]) => lesson(`2026-${place}`, words));
const planning = (when: string, lessons: Record<string, string>) => reading('planning', at(when), views(lessons));
const journal = (when: string, lessons: Record<string, string>) => reading('class-journal', at(when), views(lessons));

/** What is drawn on the last page read, at the moment it was looked at or a later one. */
function draw(readings: Reading[], now = readings.at(-1)!.at) {
  return drawing(readings.at(-1)!, known(...readings), defaultSettings(ZONE), now);
}

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
    drawing(page, known(page), withMute(defaultSettings(ZONE), { journal: journalKey(of), reason, label: '7б' }), page.at);

  it('is not checked, and says so', () => {
    expect(muted('not-mine')).toMatchObject({ parts: [], lessons: [], note: { link: null } });
    expect(muted('not-mine').note?.text).toContain('не проверяется');
  });

  it('is another than one where only homework is turned down, or where another subgroup is', () => {
    expect(muted('no-homework').lessons).toHaveLength(1);
    expect(muted('not-mine', { ...page.journal, subgroup: '31' }).lessons).toHaveLength(1);
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
