import * as fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { PaperDocument } from '../../../lib/exports/document.ts';
import { htmlText } from '../../../lib/exports/html-text.ts';
import { plainText } from '../../../lib/exports/plain-text.ts';

const NOTE: PaperDocument = {
  title: 'СПРАВКА',
  subtitle: '30 ноября 2026 г.',
  blocks: [
    { kind: 'heading', text: 'Выявлено' },
    { kind: 'text', text: 'Первая строка\nвторая' },
    { kind: 'list', items: ['устранить', 'проверить'] },
    {
      kind: 'table',
      table: {
        title: 'Своевременность',
        columns: [
          { title: 'Учитель', kind: 'text', width: 20 },
          { title: 'Дата', kind: 'date', width: 10 },
          { title: 'Уроков', kind: 'number', width: 6 },
          { title: '%', kind: 'percent', width: 6 },
        ],
        rows: [
          ['Иванова\tИ.\nИ.', { date: '2026-11-30' }, -1.5, { percent: 70 }],
          ['=1+1', null, '—', null],
          ['Всего', null, 3, { percent: 66.67 }],
        ],
        hasTotal: true,
        notes: ['Примечание'],
      },
    },
    { kind: 'signature', role: 'Зам. директора', name: 'Иванова И. И.' },
    { kind: 'signature', role: 'Ознакомлен', name: null },
    { kind: 'small', text: 'Составлено по открытым страницам' },
  ],
};

const EMPTY: PaperDocument = { title: '', subtitle: null, blocks: [{ kind: 'table', table: { title: '', columns: [], rows: [] } }] };

describe('a document as text', () => {
  it('has its parts in order, and tables that a spreadsheet takes apart', () => {
    expect(plainText(NOTE)).toBe(
      [
        'СПРАВКА\n30 ноября 2026 г.',
        'Выявлено',
        'Первая строка\nвторая',
        '1. устранить\n2. проверить',
        [
          'Своевременность',
          'Учитель\tДата\tУроков\t%',
          'Иванова И. И.\t30.11.2026\t-1,5\t70\u00a0%',
          "'=1+1\t\t—\t",
          'Всего\t\t3\t66,6\u00a0%',
          'Примечание',
        ].join('\n'),
        'Зам. директора ____________________ /Иванова И. И./',
        'Ознакомлен ____________________ /____________________/',
        'Составлено по открытым страницам\n',
      ].join('\n\n'),
    );
  });

  it('can be empty', () => {
    expect(plainText(EMPTY)).toBe('\n');
    expect(plainText({ title: 'Т', subtitle: null, blocks: [] })).toBe('Т\n');
  });
});

describe('a document as HTML', () => {
  const parsed = (document: PaperDocument) => {
    const page = new Window().document;
    page.write(htmlText(document));
    return page;
  };

  it('has the tags that Word knows', () => {
    const page = parsed(NOTE);
    expect(page.querySelector('h1')?.textContent).toBe('СПРАВКА');
    expect([...page.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['устранить', 'проверить']);
    expect([...page.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual(['Учитель', 'Дата', 'Уроков', '%']);
    expect([...page.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([
      ['Иванова\tИ.И.', '30.11.2026', '-1,5', '70\u00a0%'],
      ['=1+1', '', '—', ''],
      ['Всего', '', '3', '66,6\u00a0%'],
    ]);
    expect(page.querySelectorAll('tbody tr:last-child td[style*="bold"]')).toHaveLength(4);
    expect(page.querySelectorAll('tbody tr:first-child td[style*="bold"]')).toHaveLength(0);
    expect(page.querySelectorAll('p br')).toHaveLength(1);
    expect(page.querySelector('td:nth-child(3)')?.getAttribute('style')).toContain('text-align:right');
    expect(page.body.textContent).toContain('Ознакомлен ____________________ /____________________/');
  });

  it('marks texts, and only them, as no formula for Excel', () => {
    const marked = [...parsed(NOTE).querySelectorAll('td[style*="mso-number-format"]')];
    expect(marked.map((cell) => cell.textContent)).toEqual(['Иванова\tИ.И.', '=1+1', '—', 'Всего']);
    expect(marked[0]?.getAttribute('style')).toContain(String.raw`mso-number-format:'\@'`);
  });

  it('lets no text become a tag, wherever it stands', () => {
    const evil = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', 'img src=x onerror=', '--', '\0', ';', 'amp'),
      maxLength: 10,
    });
    fc.assert(
      fc.property(evil, (text) => {
        const html = htmlText({
          title: text,
          subtitle: text,
          blocks: [
            { kind: 'heading', text },
            { kind: 'text', text },
            { kind: 'list', items: [text] },
            {
              kind: 'table',
              table: { title: text, columns: [{ title: text, kind: 'text', width: 1 }], rows: [[text], [{ date: text }]], notes: [text] },
            },
            { kind: 'signature', role: text, name: text },
            { kind: 'small', text },
          ],
        });
        const tags = [...html.matchAll(/<\/?([a-z0-9]*)/g)].map(([, name]) => name);
        const known = new Set('meta div h1 h2 p ol li table thead tbody tr th td'.split(' '));
        expect(tags.filter((name) => !known.has(name!))).toEqual([]);
        expect(html.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
