import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import config from '../../wxt.config.ts';
import { BUILT } from '../tools/journal-browser.ts';
import { build } from './build.ts';

/** What the stores ask of a package. */

const FIREFOX = BUILT.replace('chrome', 'firefox');

/** Greatest lengths that the stores and the browsers show in full. */
const LONGEST: Readonly<Record<string, number>> = { name: 45, shortName: 12, description: 132 };

test.each([BUILT, FIREFOX])('%s is named in every language, within the lengths the stores allow', (folder) => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const languages = readdirSync(join(folder, '_locales'));
  expect(languages.toSorted()).toEqual(['en', 'ru']);
  const asked = new Set([...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!));
  expect([...asked].toSorted()).toEqual(Object.keys(LONGEST).toSorted());
  const said = languages.map((language) => JSON.parse(read(`_locales/${language}/messages.json`)) as Record<string, { message: string }>);
  for (const messages of said) {
    for (const [key, longest] of Object.entries(LONGEST)) {
      const { length } = messages[key]!.message;
      expect(length > 0 && length <= longest, `${key}: ${length}`).toBe(true);
    }
  }
  // One language is not the other's copy.
  expect(new Set(said.map(({ description }) => description!.message)).size).toBe(languages.length);
});

test('the sources that reviewers get build the very same files, wherever they lie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'polden-sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of config.zip!.includeSources!.map((pattern) => pattern.replace('/**', ''))) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  build(folder);
  expect(hashesOf(join(folder, '.output/chrome-mv3'))).toEqual(hashesOf(BUILT));
});

function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  expect(files.length).toBeGreaterThan(10);
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
