import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/exports/file-name.ts';

describe('a file name', () => {
  it.each<[string[], string]>([
    [['Справка', '7б', '2026-11-30'], 'Справка 7б 2026-11-30.docx'],
    [['Справка', '', ' '], 'Справка.docx'],
    [[], 'Полдень.docx'],
    [['...'], 'Полдень.docx'],
    [['7/8 классы'], '7-8 классы.docx'],
    [['a\\b:c*d?e"f<g>h|i'], 'a-b cdefghi.docx'],
    [['.скрытый'], 'скрытый.docx'],
    [['имя. . '], 'имя.docx'],
    [['~$a'], 'a.docx'],
    [['. ~$~$отчёт', '~$б'], 'отчёт б.docx'],
    [['~примерно~'], '~примерно~.docx'],
    [['две\r\nстроки\tи\0ноль'], 'две строки иноль.docx'],
    [['CON'], '_CON.docx'],
    [['com1.отчёт'], '_com1.отчёт.docx'],
    [['Консилиум'], 'Консилиум.docx'],
    [['\u202efdp'], 'fdp.docx'],
    [['Й'], 'Й.docx'],
    [['я'.repeat(500)], `${'я'.repeat(90)}.docx`],
    [[`${'я'.repeat(88)} 😀`], `${'я'.repeat(88)}.docx`],
    [['../../etc/passwd'], '-..-etc-passwd.docx'],
  ])('of %j is %j', (parts, name) => {
    expect(fileName(parts, 'docx')).toBe(name);
  });

  it('is taken by every system, whatever it is made of', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
      fc.string({ unit: fc.constantFrom('.', ' ', '/', ':', 'я', '😀', '\n', 'con'), maxLength: 300, size: 'max' }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const name = fileName(parts, 'xlsx');
        // oxlint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[\\/:*?"<>|\0-\u001f\u007f\u202e]|^[\s.]|^~\$|[\s.]\.xlsx$|^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name).toMatch(/.\.xlsx$/);
        expect(name).toBe(name.toWellFormed());
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
