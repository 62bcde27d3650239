// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Paper } from '../../../components/report/Paper.tsx';
import type { PaperDocument } from '../../../lib/exports/document.ts';

const show = (paper: PaperDocument) => render(h(Paper, { document: paper }), document.body);
const texts = (selector: string) => [...document.body.querySelectorAll(selector)].map((element) => element.textContent);

beforeEach(() => {
  render(null, document.body);
});

describe('a paper on the screen', () => {
  it('has headings, lists, tables with a caption and a header, and lines to sign on', () => {
    show({
      title: 'СПРАВКА',
      subtitle: '30 ноября 2026 г.',
      blocks: [
        { kind: 'heading', text: 'Выявлено' },
        { kind: 'text', text: '<b>не тег</b>' },
        { kind: 'list', items: ['раз', 'два'] },
        {
          kind: 'table',
          table: {
            title: 'Своевременность',
            columns: [
              { title: 'Учитель', kind: 'text', width: 10 },
              { title: 'Дата', kind: 'date', width: 10 },
              { title: '%', kind: 'percent', width: 5 },
            ],
            rows: [
              ['Иванова', { date: '2026-11-30' }, { percent: 70 }],
              ['Всего', null, { percent: 70 }],
            ],
            hasTotal: true,
            notes: ['Примечание'],
          },
        },
        { kind: 'signature', role: 'Зам. директора', name: 'Иванова И. И.' },
        { kind: 'signature', role: 'Ознакомлен', name: null },
        { kind: 'small', text: 'Как составлено' },
      ],
    });
    expect(texts('h1')).toEqual(['СПРАВКА']);
    expect(texts('h2')).toEqual(['Выявлено']);
    expect(texts('p')).toEqual([
      '30 ноября 2026 г.',
      '<b>не тег</b>',
      'Примечание',
      'Зам. директора/Иванова И. И./',
      'Ознакомлен/____________________/',
      'Как составлено',
    ]);
    expect(texts('ol > li')).toEqual(['раз', 'два']);
    expect(texts('table > caption')).toEqual(['Своевременность']);
    expect(texts('thead th[scope=col]')).toEqual(['Учитель', 'Дата', '%']);
    expect(texts('tbody tr:first-child td')).toEqual(['Иванова', '30.11.2026', '70\u00a0%']);
    expect(texts('tr.total td')).toEqual(['Всего', '', '70\u00a0%']);
    expect(texts('td.right')).toEqual(['70\u00a0%', '70\u00a0%']);
    expect(document.body.querySelector('.paper.landscape')).toBeNull();
  });

  it('lies on its side where it is asked to, and is there when it is empty', () => {
    show({ title: 'Табель', subtitle: null, blocks: [{ kind: 'table', table: { title: 'Пусто', columns: [], rows: [] } }], isLandscape: true });
    expect(texts('.paper.landscape h1')).toEqual(['Табель']);
    expect(texts('table')).toEqual([]);
    expect(texts('.caption')).toEqual(['Пусто']);
  });
});
