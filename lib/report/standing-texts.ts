import { msg } from '../language.ts';
import type { Standing } from '../vocabulary.ts';
import type { Outcome } from './lesson-row.ts';

/** How standings are told in the report: a word, and a sign beside each colour. */

export const STANDING_TEXTS: Readonly<Record<Standing, string>> = {
  'on-time': msg('вовремя'),
  late: msg('с опозданием'),
  overdue: msg('просрочено'),
  pending: msg('срок не наступил'),
  upcoming: msg('урок впереди'),
  unknown: msg('неизвестно'),
  exempt: msg('не требуется'),
};

export const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  'on-time': '✓',
  late: '↷',
  overdue: '!',
  pending: '◷',
  upcoming: '·',
  unknown: '?',
  exempt: '–',
};

/** How a lesson's record stands once its deadline is decided, in the order of the chart, from the bottom. */
export const OUTCOMES = [
  { id: 'onTime', kind: 'on-time', text: msg('вовремя') },
  { id: 'late', kind: 'late', text: msg('с опозданием') },
  { id: 'overdue', kind: 'overdue', text: msg('не заполнено') },
  { id: 'unknown', kind: 'unknown', text: msg('неизвестно') },
] as const satisfies readonly { id: Outcome; kind: Standing; text: string }[];
