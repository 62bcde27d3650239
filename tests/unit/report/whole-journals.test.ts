import { expect, it } from 'vitest';
import { yearsOf } from '../../../lib/report/whole-journals.ts';

it('a history is read by school years, from September to August, the latest first', () => {
  expect(yearsOf([{ months: ['2025-08', '2025-09', '2026-01'] }, { months: ['2026-08', '2026-09'] }, { months: [] }])).toEqual([
    '2026-09',
    '2025-09',
    '2024-09',
  ]);
});
