/**
 * Ways in which a page may differ from the one we know. Each takes the page and a stream of choices.
 *
 * `gentle` ones keep every cell's text and which row and column it stands in: a person would read the
 * page as before. `wild` ones keep nothing.
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

function textNodes(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => (node.nodeType === 3 ? [node as Text] : textNodes(node)));
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
    if (part) wrap(part, 'div');
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
    if (!head || !table) return;
    const own = document.createElement('table');
    table.before(own);
    own.append(head);
  },
  splitBetweenLessons(document, choose) {
    const row = pick(all(document, 'tr').filter(startsLesson), choose);
    const table = row?.closest('table');
    if (!row || !table) return;
    const rows = ownRows(table);
    const second = document.createElement('table');
    table.after(second);
    second.append(...rows.slice(rows.indexOf(row)));
  },
  addColumnLeft(document, choose) {
    const table = pick(tables(document), choose);
    for (const row of table ? ownRows(table) : []) row.prepend(document.createElement(row.children[0]?.tagName ?? 'td'));
  },
  addColumnRight(document, choose) {
    const table = pick(tables(document), choose);
    for (const row of table ? ownRows(table) : []) row.append(document.createElement(row.children[0]?.tagName ?? 'td'));
  },
  dropHeadings(document) {
    for (const row of all(document, 'tr')) if ((row.textContent ?? '').trim().startsWith('№')) row.remove();
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
    for (const text of textNodes(document)) if ((text.nodeValue ?? '').trim() !== '') text.nodeValue = `${before}${text.nodeValue}${after}`;
  },
  emptyPartFirst(document, choose) {
    pick(all(document, 'td'), choose)?.prepend(document.createElement('span'));
  },
  comments(document) {
    for (const part of all(document, 'td, td *')) part.prepend(document.createComment('x'));
  },
  sourceSpaces(document) {
    for (const part of all(document, 'td, th, td *, tr')) {
      part.prepend(document.createTextNode('\n  '));
      part.append(document.createTextNode('\n'));
    }
  },
};

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
