import type { Schema } from '../history.ts';
import type { Settings } from '../settings-schema.ts';
import type { PlannedLesson } from '../timetable.ts';
import type { Instant } from '../vocabulary.ts';

/** The stores of the history, in the order in which a copy has them: a journal stands before its months. */
export const ROW_STORES = ['journals', 'months', 'weeks', 'rosters', 'inspections', 'inspected'] as const;
export type RowStore = (typeof ROW_STORES)[number];

/** A row as it is stored: lessons stay packed. */
export type Row<S extends RowStore = RowStore> = Schema[S]['value'];

/** All rows of the history. */
export type Rows = { [S in RowStore]: Row<S>[] };

/** All that a copy keeps. */
export interface Contents {
  rows: Rows;
  /** The latest view kept, and whose it was. */
  lastView: Instant | null;
  lastViewer: string | null;
  settings: Settings;
}

export function noRows(): Rows {
  return { journals: [], months: [], weeks: [], rosters: [], inspections: [], inspected: [] };
}

/** Lets the page draw and answer between two parts of long work, and says how much is done, from 0 to 1. */
export type Pause = (share: number) => Promise<void>;

/** The contents without what may not be kept while supervision is off, or its names while those are. */
export function asSupervised(contents: Contents, { supervision, supervisionNames }: Pick<Settings, 'supervision' | 'supervisionNames'>): Contents {
  const { rows } = contents;
  if (supervision && supervisionNames) return contents;
  if (supervision) return { ...contents, rows: { ...rows, inspections: rows.inspections.map((each) => ({ ...each, names: {} })) } };
  const weeks = rows.weeks.map((week) => ({ ...week, lessons: week.lessons.map(withoutTeachers) }));
  return { ...contents, rows: { ...rows, weeks, inspections: [], inspected: [] } };
}

function withoutTeachers(planned: PlannedLesson): PlannedLesson {
  const { teachers: _, ...lesson } = planned;
  return lesson;
}
