/**
 * A table's rows as a grid: each cell with the column it starts in, colspans and rowspans expanded.
 * `rows` is walked in order; cells that hang down from earlier rows of the list push later ones aside.
 */
export interface PlacedCell {
  cell: Element;
  row: number;
  column: number;
  span: number;
}

/** The first rows of one table, direct children only (`section.rows` is missing in some DOMs, nested tables never belong). */
export function rowsOf(table: Element, most = Infinity): Element[] {
  const rows: Element[] = [];
  const collect = (parent: Element) => {
    for (let child = parent.firstElementChild; child !== null && rows.length < most; child = child.nextElementSibling) {
      if (child.tagName === 'TR') rows.push(child);
      else if (parent === table && /^T(HEAD|BODY|FOOT)$/.test(child.tagName)) collect(child);
    }
  };
  collect(table);
  return rows;
}

/** A span attribute as browsers take it: nonsense is 1, and no table has thousands of columns. */
export function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '', 10);
  return value >= 1 && value <= 1000 ? value : 1;
}

/** Places the cells of the given rows. */
export function placeCells(rows: readonly Element[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  // For each column, how many more rows a cell from above still covers.
  const hanging: number[] = [];
  rows.forEach((tr, row) => {
    let column = 0;
    const down: [number, number][] = [];
    for (const cell of tr.children) {
      while ((hanging[column] ?? 0) > 0) column += 1;
      const span = spanOf(cell, 'colspan');
      placed.push({ cell, row, column, span });
      const rowspan = spanOf(cell, 'rowspan');
      for (let i = 0; i < span; i += 1) down.push([column + i, rowspan]);
      column += span;
    }
    for (let i = 0; i < hanging.length; i += 1) if ((hanging[i] ?? 0) > 0) hanging[i]! -= 1;
    for (const [at, rowspan] of down) hanging[at] = rowspan - 1;
  });
  return placed;
}

/** The placed cells of each row. */
export function linesOf(rows: readonly Element[]): PlacedCell[][] {
  const lines = rows.map((): PlacedCell[] => []);
  for (const placed of placeCells(rows)) lines[placed.row]!.push(placed);
  return lines;
}
