import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { docxFile } from '../../../lib/exports/docx-file.ts';
import { htmlText } from '../../../lib/exports/html-text.ts';
import { plainText } from '../../../lib/exports/plain-text.ts';
import { xlsxFile } from '../../../lib/exports/xlsx-file.ts';
import { speak, t } from '../../../lib/language.ts';
import english from '../../../lib/languages/en.ts';
import { archivePapers, ownArchive } from '../../../lib/papers/archive.ts';
import { summaryOf } from '../../../lib/papers/indicators-summary.ts';
import { inspectionPapers } from '../../../lib/papers/inspection-papers.ts';
import { paperInput } from '../../../lib/papers/paper-input.ts';
import type { Paper } from '../../../lib/papers/paper.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { at, ZONE } from '../readings.ts';
import { journal, judgedLessons, page, plannedAfter, SETTINGS, view } from '../report/judged-lessons.ts';
import { ALGEBRA, HISTORY, PHYSICS, seenInspection, type Story } from './inspections.ts';

/** A school's papers, and the remarks they are made of, while the interface speaks another language. */

afterEach(() => speak('ru'));

const STORY: Story = {
  journals: [
    {
      journal: ALGEBRA,
      views: [
        ['11-17 09:00', 'class-journal', { '11-16': '+record marked=3/25', '11-18': '-record' }],
        ['11-20 13:00', 'planning', { '11-16': '+topic=12/2', '11-17': '-topic -homework', '11-18': '-topic +homework' }],
        ['11-20 20:00', 'planning', { '11-16': '+topic=12/2', '11-17': '+topic -homework', '11-18': '-topic +homework' }],
      ],
      remarks: [{}, { text: 'Зря', dismissed: 'mistaken' }],
    },
    { journal: PHYSICS, views: [['11-20 14:00', 'class-journal', { '11-17': '+record', '11-19': '-record' }]] },
    { journal: { ...HISTORY, teachers: null, subjectName: null }, views: [['11-20 15:00', 'class-journal', { '11-17': '-record' }]] },
  ],
  timetables: [[ALGEBRA, '11-20 20:00', { '11-16#3': '10:20-11:05', '11-17#3': '10:20-11:05 substituted by=900777', '11-19#2': 'cancelled' }]],
  inspection: { issued: { at: at('11-20 18:00'), term: '2026-11-21' } },
};

const LESSONS = () =>
  judgedLessons(
    [
      page('planning', '11-19 13:00', { '11-09': '+topic', '11-16': '+topic', '11-17': '-topic -homework' }),
      page('class-journal', '11-19 14:00', { '11-16': '-record' }, journal(null, 'История')),
    ],
    '11-19 14:00',
    SETTINGS,
  );

/** Everything that is handed out, made from the page views on. */
function papers(): Omit<Paper, 'id' | 'title' | 'about'>[] {
  const input = paperInput(seenInspection(STORY));
  const own = plannedAfter([page('planning', '11-19 13:00', { '11-16': '+topic', '11-17': '-topic' })], at('11-19 13:00'));
  return [
    ...inspectionPapers(input),
    ...archivePapers(input),
    ownArchive(own, { from: '2026-11-09', to: '2026-11-19' }, defaultSettings(ZONE), at('11-19 13:00')),
    summaryOf(LESSONS(), view('tab=indicators&period=all'), 'span'),
    summaryOf(LESSONS(), view('tab=indicators'), 'week'),
  ];
}

/** The files made of it; of a Word file what is written in it, as around that it has the time it was made at. */
async function filesOf({ document, sheets }: Pick<Paper, 'document' | 'sheets'>): Promise<string[]> {
  const word = unzipSync(new Uint8Array(await (await docxFile(document)).arrayBuffer()));
  const workbook = Buffer.from(await (await xlsxFile(sheets)).arrayBuffer());
  return [strFromU8(word['word/document.xml']!), workbook.toString('base64'), htmlText(document), plainText(document)];
}

describe('while English is spoken', () => {
  it('every paper is the Russian one, byte for byte', async () => {
    const russian = papers();
    const files = await Promise.all(russian.map(filesOf));
    speak('en', english);
    const made = papers();
    expect(t('Замечания')).toBe('Remarks');
    expect(made).toEqual(russian);
    // The writers of files, too, have words and numbers of their own.
    expect(await Promise.all(made.map(filesOf))).toEqual(files);
    expect(russian.length).toBeGreaterThan(12);
  });

  it('remarks are kept in Russian', () => {
    const russian = seenInspection(STORY).inspected.map(({ remarks }) => remarks);
    speak('en', english);
    expect(seenInspection(STORY).inspected.map(({ remarks }) => remarks)).toEqual(russian);
    expect(russian.flat().map(({ text }) => text)).toEqual(expect.arrayContaining(['Не указана тема урока', 'Нет ни одной записи об уроке']));
  });
});
