import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedLesson } from '../../lib/report/answers.ts';
import { dueText, fieldText } from '../../lib/report/lessons-table.ts';
import { shortDate } from '../../lib/report/spoken-dates.ts';
import { STANDING_SIGNS } from '../../lib/report/standing-texts.ts';
import type { RowField } from '../../lib/report/lesson-row.ts';
import type { Sort, View } from '../../lib/report/view.ts';
import { msg, numberText, t } from '../../lib/language.ts';
import { capitalised, PAGE_NAMES, weekdayName } from '../../lib/texts.ts';
import { FIELDS } from '../../lib/vocabulary.ts';

/** What a view lists. A new one comes with each change of the view, and whenever the history was read again. */
export interface LessonList {
  /** The same name: the same view, read again. */
  name: string;
  count: number;
  /** The one to begin reading at. */
  start: number;
  /** The first of them, at most `AT_ONCE`. */
  first: readonly ListedLesson[];
}

export interface LessonTableProps {
  list: LessonList;
  view: Pick<View, 'sort' | 'isDescending'>;
  zone: string;
  onView(changes: Partial<View>): void;
  load(from: number, to: number): Promise<ListedLesson[]>;
}

/** So many lessons come with the list, and are printed. */
export const AT_ONCE = 500;
/** The height of a row, the same as in `report.css`. */
const ROW = 34;
/** Rows drawn above and below those in sight. */
const MARGIN = 4;
/** Rows are asked for by so many, and the window moves by so many. */
const PIECE = 100;
const STEP = 4;

const COLUMNS: readonly { title: string; name: string; sort?: Sort }[] = [
  { title: msg('Дата'), name: 'date', sort: 'date' },
  { title: '№', name: 'order' },
  { title: msg('Класс'), name: 'class', sort: 'class' },
  { title: msg('Предмет'), name: 'subject', sort: 'subject' },
  { title: msg('Тема'), name: 'field' },
  { title: msg('ДЗ'), name: 'field' },
  { title: msg('Запись об уроке'), name: 'field' },
  { title: msg('Срок'), name: 'due', sort: 'term' },
  { title: msg('Замечания'), name: 'notes' },
  { title: msg('Где заполнить'), name: 'link' },
];

/** The list of lessons. Of a long one only the rows in sight are there; a screen reader is told how many there are. */
export function LessonTable({ list, view, zone, onView, load }: LessonTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState(list.start);
  const inSight = useRowsInSight(scroller);
  const isPrinted = usePrinting();
  const placed = useRef({ name: '', top: 0 });
  useLayoutEffect(() => {
    const element = scroller.current!;
    // Whoever has scrolled stays where she is while the same view is read again.
    if (placed.current.name === list.name && element.scrollTop !== placed.current.top) return;
    setStart(list.start);
    element.scrollTop = list.start * ROW;
    placed.current = { name: list.name, top: element.scrollTop };
  }, [list]);
  const size = isPrinted ? AT_ONCE : inSight + 2 * MARGIN + STEP;
  const from = isPrinted ? 0 : Math.max(0, start - MARGIN);
  const to = Math.min(list.count, from + size);
  const rowAt = usePieces(list, from, to, load);
  const scrolled = () => {
    const first = Math.floor(scroller.current!.scrollTop / ROW);
    setStart(first - (first % STEP));
  };
  return (
    <>
      <div class="scroller" ref={scroller} tabIndex={0} role="region" aria-label={t('Список уроков')} onScroll={scrolled}>
        <table class="list" aria-rowcount={list.count + 1}>
          <caption class="unseen">{t('Уроки')}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <Head key={column.title} {...column} view={view} onView={onView} />
              ))}
            </tr>
          </thead>
          <Gap rows={from} />
          <tbody>
            {Array.from({ length: to - from }, (_, index) => (
              // A row that leaves at one end is used again at the other.
              <Row key={(from + index) % size} index={from + index} lesson={rowAt(from + index)} zone={zone} />
            ))}
          </tbody>
          <Gap rows={isPrinted ? 0 : list.count - to} />
        </table>
      </div>
      {list.count > AT_ONCE && (
        <p class="printed-only">
          {t('Напечатаны первые {first} уроков из {all}. Все — в файле CSV.', { first: AT_ONCE, all: numberText(list.count) })}
        </p>
      )}
    </>
  );
}

/** The room of rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows === 0 ? null : (
    <tbody aria-hidden="true">
      <tr class="gap" style={{ height: `${rows * ROW}px` }} />
    </tbody>
  );
}

type HeadProps = (typeof COLUMNS)[number] & Pick<LessonTableProps, 'view' | 'onView'>;

function Head({ title, name, sort, view, onView }: HeadProps) {
  if (sort === undefined) {
    return (
      <th scope="col" class={name}>
        {capitalised(t(title))}
      </th>
    );
  }
  const isSorted = view.sort === sort;
  // Dates are read from the latest on, the others from the beginning.
  const isDescending = isSorted ? !view.isDescending : sort === 'date';
  return (
    <th scope="col" class={name} aria-sort={isSorted ? (view.isDescending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => onView({ sort, isDescending })}>
        {t(title)}
        <span aria-hidden="true">{isSorted ? (view.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Row({ index, lesson, zone }: { index: number; lesson: ListedLesson | undefined; zone: string }) {
  // The head is the first row.
  const place = index + 2;
  if (lesson === undefined) {
    return (
      <tr aria-rowindex={place}>
        <td colSpan={COLUMNS.length}>…</td>
      </tr>
    );
  }
  const { date, order, groupName, subjectName, fields, due, notes, link } = lesson;
  const said = notes.join('; ');
  return (
    <tr aria-rowindex={place}>
      <th scope="row">
        {shortDate(date)}, {weekdayName(date)}
      </th>
      <td>{order}</td>
      <td>{groupName ?? '—'}</td>
      <td title={subjectName ?? ''}>{subjectName ?? '—'}</td>
      {FIELDS.map((field) => (
        <FieldCell key={field} {...fields[field]} />
      ))}
      <td>{due === null ? '' : dueText(due, zone)}</td>
      <td title={said}>{said}</td>
      <td>
        {link !== null && (
          <a href={link.address} target="_blank" rel="noreferrer">
            {t(PAGE_NAMES[link.page])}
            <span class="unseen">
              {' '}
              {groupName} {subjectName}
            </span>
          </a>
        )}
      </td>
    </tr>
  );
}

function FieldCell(field: RowField) {
  const kind = field.emptied ?? field.standing;
  return (
    <td class={`standing ${kind}`}>
      <i aria-hidden="true">{STANDING_SIGNS[kind]}</i> {fieldText(field)}
    </td>
  );
}

/** The rows between two places, asked for piece by piece: one piece at a time, and always those that are in sight by then. */
function usePieces(list: LessonList, from: number, to: number, load: LessonTableProps['load']): (index: number) => ListedLesson | undefined {
  const [, redraw] = useState(0);
  const kept = useRef<{ list: LessonList; pieces: Map<number, readonly ListedLesson[]>; before: Map<number, readonly ListedLesson[]> } | null>(null);
  const wanted = useRef({ from, to, isLoading: false });
  Object.assign(wanted.current, { from, to });
  if (kept.current?.list !== list) {
    // What was read again is shown as it was until it comes anew.
    const before = kept.current?.list.name === list.name ? kept.current.pieces : new Map();
    kept.current = { list, pieces: firstPieces(list), before };
  }
  useEffect(() => {
    const { current: own } = kept;
    const missing = () => {
      const last = Math.min(wanted.current.to, list.count);
      for (let piece = Math.floor(wanted.current.from / PIECE); piece * PIECE < last; piece += 1) if (!own!.pieces.has(piece)) return piece;
      return null;
    };
    const next = async () => {
      const piece = missing();
      if (piece === null || wanted.current.isLoading || kept.current !== own) return;
      wanted.current.isLoading = true;
      try {
        own!.pieces.set(piece, await load(piece * PIECE, (piece + 1) * PIECE));
      } finally {
        wanted.current.isLoading = false;
      }
      // With the next frame, so that rows that come while the list is scrolled are laid out once with those that move.
      requestAnimationFrame(() => redraw((times) => times + 1));
    };
    void next();
  });
  return (index) => {
    const { pieces, before } = kept.current!;
    const piece = Math.floor(index / PIECE);
    return (pieces.get(piece) ?? before.get(piece))?.[index % PIECE];
  };
}

function firstPieces({ first, count }: LessonList): Map<number, readonly ListedLesson[]> {
  const pieces = new Map<number, readonly ListedLesson[]>();
  for (let from = 0; from < first.length; from += PIECE) {
    const piece = first.slice(from, from + PIECE);
    if (piece.length === PIECE || from + piece.length === count) pieces.set(from / PIECE, piece);
  }
  return pieces;
}

/** How many rows fit into the list. */
function useRowsInSight(scroller: RefObject<HTMLElement | null>): number {
  const [rows, setRows] = useState(Math.ceil(innerHeight / ROW));
  useEffect(() => {
    const resized = new ResizeObserver(([entry]) => setRows(Math.ceil(entry!.contentRect.height / ROW)));
    resized.observe(scroller.current!);
    return () => resized.disconnect();
  }, []);
  return rows;
}

/** Whether the page is being printed: paper does not scroll. */
function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('beforeprint', () => setPrinted(true), gone);
    addEventListener('afterprint', () => setPrinted(false), gone);
    return () => gone.abort();
  }, []);
  return isPrinted;
}
