import { Fragment } from 'preact';
import { cellText, cellsOf, isAtRight, isTotal } from '../../lib/exports/cell-text.ts';
import type { Block, Column, PaperDocument, Table } from '../../lib/exports/document.ts';

/** A document as it looks on paper: to read before it is saved, and to print. Its looks are in `paper.css`. */
export function Paper({ document: { title, subtitle, blocks, isLandscape } }: { document: PaperDocument }) {
  return (
    <article class={`paper${isLandscape ? ' landscape' : ''}`} lang="ru">
      <h1>{title}</h1>
      {subtitle !== null && <p class="subtitle">{subtitle}</p>}
      {blocks.map((block, index) => (
        <PaperBlock key={index} block={block} />
      ))}
    </article>
  );
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ol>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ol>
      );
    case 'table':
      return <PaperTable table={block.table} />;
    case 'signature':
      return (
        <p class="signature">
          <span>{block.role}</span>
          <span class="line" />
          <span>/{block.name || '____________________'}/</span>
        </p>
      );
    case 'small':
      return <p class="small">{block.text}</p>;
  }
}

function PaperTable({ table }: { table: Table }) {
  const { title, columns, rows, notes = [] } = table;
  return (
    <Fragment>
      {columns.length > 0 ? (
        <div class="table">
          <table class={columns.length > 16 ? 'dense' : undefined}>
            {title !== '' && <caption>{title}</caption>}
            <thead>
              <tr>
                {columns.map((column, place) => (
                  <th key={place} scope="col">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index} class={isTotal(table, index) ? 'total' : undefined}>
                  {cellsOf(row, columns).map((cell, place) => (
                    <td key={place} class={classOf(columns[place]!, cellText(cell))}>
                      {cellText(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        title !== '' && <p class="caption">{title}</p>
      )}
      {notes.map((note, index) => (
        <p key={index} class="note">
          {note}
        </p>
      ))}
    </Fragment>
  );
}

/** Longer than any word: letters that somebody has typed without a space. */
const UNBROKEN = /\S{30}/;

function classOf(column: Column, text: string): string | undefined {
  if (UNBROKEN.test(text)) return 'unbroken';
  return isAtRight(column) ? 'right' : column.kind === 'date' ? 'center' : undefined;
}
