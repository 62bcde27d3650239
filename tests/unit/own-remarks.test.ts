import { expect, it } from 'vitest';
import { journalKey } from '../../lib/journal-key.ts';
import { ownRemarks } from '../../lib/own-remarks.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { planned } from './known.ts';
import { at, JOURNAL, lesson, reading, timetableOf, ZONE } from './readings.ts';

const NOW = at('11-20 13:00');
const journal = (words: Record<string, string>) =>
  planned(
    NOW,
    timetableOf('11-02 08:00', { '11-02#1': '08:30-09:15' }),
    reading(
      'planning',
      NOW,
      Object.entries(words).map(([date, each]) => lesson(`2026-${date}`, each)),
    ),
  );
const remarks = (words: Record<string, string>, from = '2026-11-09') => ownRemarks([journal(words)], from, '2026-11-20', defaultSettings(ZONE), NOW);

it('tells what can still be put right, by check, what two checks ask for only once', () => {
  expect(remarks({ '11-16': '-topic -homework', '11-17': '+topic=9/0 +homework=9/0' })).toEqual([
    { check: 'timeliness', title: 'Своевременность', places: ['7б, Алгебра, пн, 16 ноября: Не указана тема урока'] },
    { check: 'homework', title: 'ДЗ', places: ['7б, Алгебра, пн, 16 ноября: Не выдано домашнее задание'] },
  ]);
});

it('tells nothing of what is done, of other dates and of what waits for its term', () => {
  expect(remarks({ '11-16': '+topic=9/0 +homework=9/0', '11-20': '-topic -homework' })).toEqual([]);
  expect(remarks({ '11-06': '-topic' })).toEqual([]);
});

it('tells nothing of a journal that the teacher has said is not hers, or has hidden', () => {
  const muted = { ...defaultSettings(ZONE), mutes: [{ journal: journalKey(JOURNAL), reason: 'not-mine' as const, label: '7б, Алгебра' }] };
  const hidden = { ...defaultSettings(ZONE), hidden: [{ kind: 'subject' as const, id: JOURNAL.subject, label: 'Алгебра' }] };
  for (const settings of [muted, hidden]) expect(ownRemarks([journal({ '11-16': '-topic' })], '2026-11-09', '2026-11-20', settings, NOW)).toEqual([]);
});
