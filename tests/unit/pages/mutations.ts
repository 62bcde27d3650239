import { lessonIdOf } from '../../../lib/markup/address.ts';
import { linesOf, rowsOf, spanOf, type PlacedCell } from '../../../lib/markup/grid.ts';

/**
 * Ways in which a page may differ from the one we know. Each takes the page and a stream of choices.
 *
 * `gentle` ones keep every text and what it stands beside and under: a person would read the page as
 * before. `wild` ones keep nothing.
 */
export interface Choices {
  /** A whole number below the limit. */
  below(limit: number): number;
}

type Mutation = (document: Document, choose: Choices) => void;

const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

function pick<T>(list: readonly T[], choose: Choices): T | undefined {
  return list.length === 0 ? undefined : list[choose.below(list.length)];
}

/** Only what holds lessons: the page's own tables, not the head of the page. */
const tables = (document: Document): Element[] => all(document, 'table').filter((table) => table.parentElement?.closest('table') === null);

const ownRows = (table: Element): Element[] => all(table, 'tr').filter((row) => row.closest('table') === table);

const startsLesson = (row: Element): boolean => /^\d{2}\.\d{2}\.20\d{2}$/.test((row.children[1]?.textContent ?? '').trim());

function wrap(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  element.before(wrapper);
  wrapper.append(element);
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function unwrap(element: Element): void {
  element.before(...element.childNodes);
  element.remove();
}

function rename(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** What a text is a part of: between two of these there is a gap, within one the pieces make up words. */
const BLOCK = 'td, th, p, div, li, h1, h2, h3, h4, section, label, body';

/** The page's own texts, those of one block together. */
function texts(document: Document): Text[][] {
  const blocks = new Map<Element | null, Text[]>();
  const collect = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType !== 3) {
        if (!/^(script|style|textarea|option|title)$/i.test(child.nodeName)) collect(child);
      } else if ((child.nodeValue ?? '').trim() !== '') {
        const block = child.parentElement!.closest(BLOCK);
        blocks.set(block, [...(blocks.get(block) ?? []), child as Text]);
      }
    }
  };
  if (document.body) collect(document.body);
  return [...blocks.values()];
}

/** The rows of headings at the top of a table. */
function headRows(table: Element): Element[] {
  const rows = rowsOf(table);
  const isHead = (row: Element) =>
    row.parentElement?.tagName === 'THEAD' || (row.children.length > 1 && [...row.children].every(({ tagName }) => tagName === 'TH'));
  const depth = rows.findIndex((row) => !isHead(row));
  return depth === -1 ? [] : rows.slice(0, depth);
}

/** A column that its heading alone tells from its neighbours: without the heading, nobody could. */
const NOTE = 'Примечание';
const isNoted = (root: Element): boolean => (root.textContent ?? '').includes(NOTE);

const covers = ({ cell, row, column, span }: PlacedCell, atRow: number, at: number): boolean =>
  row <= atRow && atRow < row + spanOf(cell, 'rowspan') && column < at && at < column + span;

/** Rows that begin no cell which hangs down into the next, nor are hung into: a table can be cut before them. */
function freeRows(table: Element): Element[] {
  const rows = rowsOf(table);
  const hanging = linesOf(rows).map((line) => Math.max(0, ...line.map(({ row, cell }) => row + spanOf(cell, 'rowspan') - 1)));
  const depth = headRows(table).length;
  return rows.filter((_, i) => i > depth && Math.max(0, ...hanging.slice(0, i)) < i);
}

export const gentle: Record<string, Mutation> = {
  renameClass(document, choose) {
    const name = pick([...new Set(all(document, '[class]').flatMap((element) => [...element.classList]))], choose);
    if (name === undefined) return;
    for (const element of all(document, `.${CSS_ESCAPE(name)}`)) element.classList.replace(name, `${name}_x`);
  },
  renameClassOnce(document, choose) {
    pick(all(document, 'table [class]'), choose)?.setAttribute('class', 'renamed');
  },
  addClassOnce(document, choose) {
    pick(all(document, 'table *'), choose)?.classList.add('fresh');
  },
  dropClasses(document) {
    for (const element of all(document, 'table [class]')) element.removeAttribute('class');
  },
  dropIds(document) {
    for (const element of all(document, '[id]')) element.removeAttribute('id');
  },
  dropOneId(document, choose) {
    pick(all(document, '[id]'), choose)?.removeAttribute('id');
  },
  repeatId(document, choose) {
    const from = pick(all(document, '[id]'), choose);
    const to = pick(all(document, 'div, span, p, table'), choose);
    if (from && to && !to.id) to.id = from.id.startsWith('day_') ? 'journal' : from.id;
  },
  wrapTable(document, choose) {
    const table = pick(tables(document), choose);
    if (table) wrap(table, 'div');
  },
  wrapTableInTable(document, choose) {
    const table = pick(tables(document), choose);
    if (!table) return;
    const outer = document.createElement('table');
    outer.innerHTML = '<tbody><tr><td></td></tr></tbody>';
    table.before(outer);
    outer.querySelector('td')!.append(table);
  },
  wrapCellContent(document, choose) {
    const cell = pick(all(document, 'td, th'), choose);
    if (cell) wrapContent(cell, 'div');
  },
  wrapEveryCell(document, choose) {
    const tag = pick(['div', 'span', 'b'], choose)!;
    for (const cell of all(document, 'td, th')) wrapContent(cell, tag);
  },
  wrapInCell(document, choose) {
    const part = pick(all(document, 'td div, td span, td a'), choose);
    // A piece of a word stays on its line.
    if (part) wrap(part, part.tagName === 'SPAN' ? 'span' : 'div');
  },
  wrapEveryMark(document) {
    for (const part of all(document, 'td span > a, td span > span')) wrap(part, 'i');
  },
  unwrapInCell(document, choose) {
    const part = pick(all(document, 'td div, td span'), choose);
    if (part) unwrap(part);
  },
  unwrapEverySpan(document) {
    for (const part of all(document, 'td > span')) unwrap(part);
  },
  dropSections(document) {
    for (const section of all(document, 'thead, tbody')) unwrap(section);
  },
  headToBody(document) {
    for (const section of all(document, 'thead')) rename(section, 'tbody');
  },
  headCellsToCells(document) {
    for (const cell of all(document, 'th')) rename(cell, 'td');
  },
  headToTableOfItsOwn(document, choose) {
    const head = pick(all(document, 'thead'), choose);
    const table = head?.closest('table');
    if (!head || !table || isNoted(head)) return;
    const own = document.createElement('table');
    table.before(own);
    own.append(head);
  },
  splitTable(document, choose) {
    const table = pick(tables(document), choose);
    if (!table) return;
    // A lesson's rows of planning belong together though no cell runs over them.
    const isPlanning = ownRows(table).some(startsLesson);
    const row = pick(
      freeRows(table).filter((free) => !isPlanning || startsLesson(free)),
      choose,
    );
    if (!row) return;
    const rows = rowsOf(table);
    const second = document.createElement('table');
    if (table.hasAttribute('class')) second.className = table.className;
    if (choose.below(2) === 0 || isNoted(table)) second.append(...headRows(table).map((head) => head.cloneNode(true)));
    table.after(second);
    second.append(...rows.slice(rows.indexOf(row)));
  },
  swapRows(document, choose) {
    const table = pick(tables(document), choose);
    if (!table) return;
    const rows = rowsOf(table);
    const free = freeRows(table);
    const isPlain = (row: Element) => [...row.children].every((cell) => spanOf(cell, 'colspan') === 1 && spanOf(cell, 'rowspan') === 1);
    const row = pick(
      free.filter((one) => {
        const above = rows[rows.indexOf(one) - 1]!;
        return free.includes(above) && isPlain(one) && isPlain(above) && one.children.length > 1 && one.children.length === above.children.length;
      }),
      choose,
    );
    if (row) rows[rows.indexOf(row) - 1]!.before(row);
  },
  addNotedColumn(document, choose) {
    const table = pick(
      tables(document).filter((one) => headRows(one).some((row) => [...row.children].filter(({ textContent }) => textContent?.trim()).length > 1)),
      choose,
    );
    if (!table || isNoted(table)) return;
    const rows = rowsOf(table);
    const lines = linesOf(rows);
    const placed = lines.flat();
    const depth = headRows(table).length;
    const width = Math.max(...placed.map(({ column, span }) => column + span));
    const at = choose.below(width + 1);
    const text = pick(['', 'проверено', '12', '—'], choose)!;
    const covering = (row: number) => placed.find((cell) => covers(cell, row, at) || (cell.row === row && cell.span >= width - 1));
    const top = rows.findIndex((_, row) => covering(row) === undefined);
    if (top === -1 || top >= depth || rows.slice(top, depth).some((_, i) => covering(top + i) !== undefined)) return;
    // Among a few columns under one heading, or between the works of one lesson, it would be one of them.
    const lessonAt = (column: number) =>
      placed
        .map(({ cell, ...place }) =>
          place.row < depth && place.column <= column && column < place.column + place.span
            ? lessonIdOf(cell.querySelector('a[href*="lesson="]'))
            : null,
        )
        .find(Boolean);
    if (lessonAt(at) !== undefined && lessonAt(at) === lessonAt(at - 1)) return;
    if (rows.slice(0, top).some((_, i) => covering(i)!.span < 3)) return;
    const widened = new Set<Element>();
    rows.forEach((row, i) => {
      const over = covering(i);
      if (over !== undefined) {
        if (!widened.has(over.cell)) over.cell.setAttribute('colspan', String(over.span + 1));
        widened.add(over.cell);
        return;
      }
      if (i > top && i < depth) return;
      const cell = document.createElement(i < depth ? 'th' : 'td');
      cell.textContent = i < depth ? NOTE : text;
      if (i < depth && depth - top > 1) cell.setAttribute('rowspan', String(depth - top));
      const next = lines[i]!.find(({ column }) => column >= at)?.cell;
      if (next) next.before(cell);
      else row.append(cell);
    });
  },
  addColumnsLeft(document) {
    for (const row of tables(document).flatMap(ownRows)) row.prepend(document.createElement(row.children[0]?.tagName ?? 'td'));
  },
  addColumnsRight(document) {
    for (const row of tables(document).flatMap(ownRows)) row.append(document.createElement(row.children[0]?.tagName ?? 'td'));
  },
  dropHeadings(document, choose) {
    const table = pick(tables(document), choose);
    const heads = table && !isNoted(table) ? headRows(table) : [];
    for (const row of heads) row.remove();
  },
  firstCellsToHeads(document) {
    for (const cell of all(document, 'tr > td:first-child:not(:only-child)')) rename(cell, 'th');
  },
  spacerRow(document, choose) {
    const rows = all(document, 'tr').filter((row) => startsLesson(row) || row.querySelector('a[href*="student="]') !== null);
    const row = pick(rows, choose);
    const spacer = document.createElement('tr');
    if (choose.below(2) === 1) spacer.innerHTML = '<td colspan="99"></td>';
    row?.before(spacer);
  },
  padTexts(document, choose) {
    const [before, after] = [pick(['\u00a0', ' ', '\u2066', '\u200f', '\u200b', '\n'], choose)!, pick(['\u00a0', '\u2069', '\ufeff', '\n'], choose)!];
    for (const block of texts(document)) {
      block[0]!.nodeValue = `${before}${block[0]!.nodeValue}`;
      block.at(-1)!.nodeValue = `${block.at(-1)!.nodeValue}${after}`;
    }
  },
  splitTexts(document, choose) {
    const share = choose.below(97) / 97;
    for (const text of texts(document).flat()) text.splitText(Math.floor(text.length * share));
  },
  wrapTexts(document, choose) {
    const tag = pick(['span', 'b', 'font', 'em'], choose)!;
    for (const text of texts(document).flat()) {
      const wrapper = document.createElement(tag);
      text.before(wrapper);
      wrapper.append(text);
    }
  },
  wrapPieces(document, choose) {
    const share = choose.below(97) / 97;
    for (const text of texts(document).flat()) {
      const wrapper = document.createElement('span');
      const second = text.splitText(Math.floor(text.length * share));
      second.before(wrapper);
      wrapper.append(second);
    }
  },
  wrapLinks(document, choose) {
    const tag = pick(['span', 'div', 'nobr'], choose)!;
    for (const link of all(document, '#content a')) wrap(link, tag);
  },
  wrapBlock(document, choose) {
    const block = pick(all(document, '#content div, #content ul, #content form, #content h2'), choose);
    if (block) wrap(block, pick(['div', 'section'], choose)!);
  },
  dropAttribute(document, choose) {
    const names = new Set(all(document, 'body *').flatMap((element) => element.getAttributeNames()));
    const name = pick([...names].filter((one) => !MEANINGFUL.includes(one)).sort(), choose);
    for (const element of name === undefined ? [] : all(document, `body [${name}]`)) element.removeAttribute(name!);
  },
  emptyPartFirst(document, choose) {
    pick(all(document, 'td'), choose)?.prepend(document.createElement('span'));
  },
  comments(document) {
    for (const part of all(document, 'td, td *')) part.prepend(document.createComment('x'));
  },
  sourceSpaces(document) {
    for (const part of all(document, 'td, th, td div, td p, tr')) {
      part.prepend(document.createTextNode('\n  '));
      part.append(document.createTextNode('\n'));
    }
  },
};

/** Attributes that say what a page shows, or have mutations of their own. */
const MEANINGFUL = 'href src colspan rowspan type value checked selected hidden disabled contenteditable style id class name'.split(' ');

/** Class names of the fixtures need no more than this. */
const CSS_ESCAPE = (name: string): string => name.replace(/[^\w-]/g, '\\$&');

const NONSENSE = ['0', '-1', '2', '3', '7', '65000', '1e9', 'x', '', '2.5'];

export const wild: Record<string, Mutation> = {
  remove(document, choose) {
    pick(all(document, '#content, #content *'), choose)?.remove();
  },
  empty(document, choose) {
    pick(all(document, '#content *'), choose)?.replaceChildren();
  },
  repeatRow(document, choose) {
    const row = pick(all(document, 'tr'), choose);
    for (let i = choose.below(30); row && i >= 0; i -= 1) row.after(row.cloneNode(true));
  },
  repeatCell(document, choose) {
    const cell = pick(all(document, 'td, th'), choose);
    cell?.after(cell.cloneNode(true));
  },
  addColumn(document, choose) {
    const at = choose.below(12);
    for (const row of all(document, 'tr'))
      row.insertBefore(document.createElement('td'), row.children[at] ?? null).textContent = pick(['', '7', 'н', 'ы'], choose)!;
  },
  repeatTable(document, choose) {
    const table = pick(tables(document), choose);
    table?.after(table.cloneNode(true));
  },
  span(document, choose) {
    const attribute = choose.below(2) === 0 ? 'colspan' : 'rowspan';
    pick(all(document, 'td, th'), choose)?.setAttribute(attribute, pick(NONSENSE, choose)!);
  },
  nest(document, choose) {
    const cell = pick(all(document, 'td, th'), choose);
    const table = pick(tables(document), choose)?.cloneNode(true);
    if (cell && table) cell.append(table);
  },
  moveRow(document, choose) {
    const rows = all(document, 'tr');
    const [one, other] = [pick(rows, choose), pick(rows, choose)];
    if (one && other && one !== other && !one.contains(other) && !other.contains(one)) one.before(other);
  },
  longText(document, choose) {
    const cell = pick(all(document, 'td, th, h2, .leads, a'), choose);
    if (cell) cell.textContent = pick(['ы', 'я, ', ' ', '7', '\u00a0', 'Добавить ДЗ к '], choose)!.repeat(10_000);
  },
  oddText(document, choose) {
    const odd = ['31.02.2026', '10.02.2026', '\u202e\u2066', '\ud83d', '99', '5/4', 'Тема', 'Домашнее задание', '<b>', 'Журналы > 6в, Биология'];
    const cell = pick(all(document, 'td, th, h2, h3, .crumbs'), choose);
    if (cell) cell.textContent = pick(odd, choose)!;
  },
  oddDay(document, choose) {
    const odd = ['day_1_2_31', 'day_1_13_1', 'day_2_2_5', 'day_0_0_0', 'day_', 'day_1_2_3_4'];
    const cell = pick(all(document, 'td, th, tr, table, div'), choose);
    if (cell) cell.id = pick(odd, choose)!;
  },
  oddLink(document, choose) {
    const odd = ['http://[', 'javascript:void(0)', '?lesson=1', '?lesson=99999999999999999999', '?lesson=2431907758204461011&user=1', '%', ''];
    pick(all(document, 'a'), choose)?.setAttribute('href', pick(odd, choose)!);
  },
  field(document, choose) {
    const field = document.createElement(pick(['input', 'textarea'], choose)!);
    pick(all(document, 'td, th, tr, div'), choose)?.append(field);
  },
  dropHead(document) {
    document.head?.remove();
  },
  dropBody(document, choose) {
    if (choose.below(4) === 0) document.body?.remove();
  },
};
