import { describe, expect, it } from 'vitest';
import { FILLED_DATE, SAMPLE_DATES, sampleDrawing } from '../../lib/sample-journal.ts';
import { defaultSettings, withAcknowledgement } from '../../lib/settings.ts';

const [, overdue, due] = SAMPLE_DATES;
const settings = defaultSettings('Asia/Kamchatka');
const marks = (...marked: string[]) => sampleDrawing(new Set(marked), settings).lessons.map(({ key, standing, fields }) => [key, standing, fields]);
const bar = (...marked: string[]) => sampleDrawing(new Set(marked), settings).parts.map(({ text }) => text);

describe('the example of the first page', () => {
  it('shows one lesson of each kind, wherever its user lives', () => {
    expect(marks()).toEqual([
      [`${overdue}#1`, 'overdue', ['record']],
      [`${due}#1`, 'pending', ['record']],
    ]);
    expect(bar()).toEqual(['1 урок просрочен', '1 урок ждёт до 12:00, осталось 2 ч']);
    expect(FILLED_DATE).toBe(SAMPLE_DATES[0]);
  });

  it('takes the sign away of what has got a mark, and has nothing to say in the end', () => {
    expect(marks(overdue)).toEqual([[`${due}#1`, 'pending', ['record']]]);
    expect(bar(overdue, due)).toEqual(['Замечаний нет']);
  });

  it('takes an answer on its card as any journal does', () => {
    const { open } = sampleDrawing(new Set(), settings).lessons[0]!;
    const { lessons, note } = sampleDrawing(new Set(), withAcknowledgement(settings, { ...open, reason: 'trip' }));
    expect(lessons.map(({ standing }) => standing)).toEqual(['pending']);
    expect(note).toBeNull();
  });
});
