import { expose } from 'comlink';
import { csvText } from '../../lib/exports/csv-file.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { lastViewer, openHistory } from '../../lib/history.ts';
import { indicatorsAnswer, listedLesson, listedRows, overviewAnswer, type JudgedLessons } from '../../lib/report/answers.ts';
import { changeAfter } from '../../lib/report/clock.ts';
import { lessonsTable } from '../../lib/report/lessons-table.ts';
import { readArchive } from '../../lib/report/read-archive.ts';
import { readLessons, type ReadRequest } from '../../lib/report/read-lessons.ts';
import type { View } from '../../lib/report/view.ts';
import type { Language } from '../../lib/language.ts';
import { readInspections } from '../../lib/supervision-history.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { summaryOf } from '../../lib/papers/indicators-summary.ts';

/**
 * Reads, judges, sorts and sums the lessons of the report, so that the page itself only draws, however many there are.
 * It lives as long as its page and writes nothing.
 */

const history = openHistory();

/** What the answers are given from; null before anything was read. */
let lessons: JudgedLessons | null = null;
/** Whether that is all there is. */
let isWhole = false;
/** The inspection it is of. */
let source: string | null = null;
let reads = 0;
/** The list that was asked for last: it is scrolled through piece by piece. */
let listed: { name: string; of: JudgedLessons; list: ReturnType<typeof listedRows> } | null = null;

function list(of: JudgedLessons, view: View): ReturnType<typeof listedRows> {
  const name = JSON.stringify(view);
  if (listed?.name !== name || listed.of !== of) listed = { name, of, list: listedRows(of, view) };
  return listed.list;
}

function known(): JudgedLessons {
  if (lessons === null) throw new Error('nothing was read yet');
  return lessons;
}

const api = {
  /** What is told from now on is in this language; what was judged before keeps its words until it is read again. */
  speak: (language: Language) => speakAs(language),
  /** The account whose pages were looked at last. */
  async viewer() {
    return lastViewer(await history);
  },
  async inspections(viewer: string) {
    return readInspections(await history, viewer);
  },
  /**
   * Reads the lessons anew and tells of each step at which there is more to show. What is shown whole stays until all of it was
   * read again. A later call puts an end to an earlier one. Gives back until when what was read holds; null where it was put an end to.
   */
  async read(request: ReadRequest, onStep: (done: number, of: number) => void): Promise<Instant | null> {
    reads += 1;
    const mine = reads;
    const asked = request.inspection?.id ?? null;
    const isKept = isWhole && source === asked;
    for await (const step of readLessons(await history, request)) {
      if (mine !== reads) return null;
      if (isKept && step.done < step.of) continue;
      lessons = step.lessons;
      source = asked;
      isWhole = step.done === step.of;
      onStep(step.done, step.of);
    }
    return lessons === null ? null : changeAfter(lessons);
  },
  overview: (view: View) => overviewAnswer(known(), view),
  indicators: (view: View) => indicatorsAnswer(known(), view),
  /** The paper that a view asks for. */
  summary: (view: View, kind: NonNullable<View['paper']>) => summaryOf(known(), view, kind),
  /** How many lessons a view lists, where to begin reading, and the first of them. */
  lessons(view: View, first: number) {
    const all = known();
    const { rows, dates, start } = list(all, view);
    return {
      dates,
      choices: all.choices(),
      count: rows.length,
      total: all.rows.length,
      start,
      first: rows.slice(0, first).map((row) => listedLesson(row, all.journals)),
    };
  },
  /** A piece of that list. */
  piece(view: View, from: number, to: number) {
    const all = known();
    return list(all, view)
      .rows.slice(from, to)
      .map((row) => listedLesson(row, all.journals));
  },
  /** The account's own lessons between two dates as an archive for paper. */
  async archive(request: Parameters<typeof readArchive>[1], dates: Parameters<typeof readArchive>[2]) {
    return readArchive(await history, request, dates);
  },
  /** The whole of it as a file for a spreadsheet. */
  csv(view: View) {
    const all = known();
    const teachers = new Map(all.choices().teachers.map(({ id, name }) => [id, name]));
    const table = lessonsTable(list(all, view).rows, all.journals, teachers, all.settings.zone);
    return new Blob([csvText(table)], { type: 'text/csv;charset=utf-8' });
  },
};

export type ReportWorker = typeof api;

expose(api);
