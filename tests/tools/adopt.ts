import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { format } from 'prettier';
import { viewPage } from '../../lib/pages.ts';
import { ABSENT, TEXT, VIEWER_SCRIPT, type SkeletonNode } from '../../lib/skeleton.ts';
import { PAGE_IDS } from '../../lib/vocabulary.ts';
import { parsePage } from './parse-page.ts';

/**
 * `npm run adopt -- skeleton.json [name]`: makes a fixture of the skeleton a user saved from a page that
 * was not understood. Masked digits and left-out texts are given invented ones, so that the page reads
 * like a page; what the adapters make of it today is written down as expected. Bad input: one line, 2.
 */

const node: z.ZodMiniType<SkeletonNode> = z.lazy(() => z.union([z.string(), z.tuple([tagName, z.record(attributeName, z.string())], node)]));
const tagName = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));
const attributeName = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));
const skeleton = z.object({
  polden: z.literal('skeleton'),
  version: z.literal(1),
  page: z.enum(PAGE_IDS),
  host: z.string().check(z.regex(/^[a-z0-9.-]+$/)),
  path: z.string().check(z.regex(/^\/[\w./#{}:-]*$/)),
  query: z.record(z.string().check(z.regex(/^[\w-]+$/)), z.string()),
  body: node,
});

const FIXTURES = resolve('tests/fixtures/pages');

export async function main([path, name]: string[]): Promise<number> {
  try {
    if (path === undefined) throw new Error('usage: npm run adopt -- skeleton.json [name]');
    const saved = readSkeleton(path);
    const called = name ?? basename(path).replace(/\.json$/, '');
    const folder = join(FIXTURES, saved.page, called);
    if (!/^[a-z0-9-]+$/.test(called)) throw new Error('the name of a fixture has small letters, digits and hyphens');
    if (existsSync(folder)) throw new Error(`${folder} is there already; give another name`);
    const { url, html } = pageOf(saved);
    const { outcome, json } = expectedOf(html, url);
    mkdirSync(folder, { recursive: true });
    const comment = `<!-- From a user's page (${new Date().toISOString().slice(0, 10)}): say here what is new in it. -->`;
    writeFileSync(join(folder, 'page.html'), `${comment}\n${html}\n`);
    writeFileSync(join(folder, 'expected.json'), await json);
    console.log(`${folder}: ${outcome} today. Correct expected.json to what should be read, then the adapter.`);
    return 0;
  } catch (error) {
    process.stderr.write(`adopt: ${(error as Error).message.split('\n', 1)[0]}\n`);
    return 2;
  }
}

/** A page that reads like the one the skeleton was taken from, with invented digits and texts. */
export function pageOf({ host, path, query, body }: z.infer<typeof skeleton>): { url: string; html: string } {
  const invent = inventor();
  const parameters = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, invent(value)]));
  const url = `https://${host}${invent(path)}${parameters.size > 0 ? '?' : ''}${parameters}`;
  return { url, html: htmlOf(body, invent) };
}

function readSkeleton(path: string): z.infer<typeof skeleton> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not a JSON file that can be read`, { cause: error });
  }
  const parsed = skeleton.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not a page skeleton: ${parsed.error.issues[0]?.path.slice(0, 3).join('.') || 'its head'}`);
}

/** Invented digits for masked ones: dates that exist and go on, ids that differ, numbers that are small. */
function inventor(): (shape: string) => string {
  let day = 0;
  const date = () => {
    day = (day % 27) + 1;
    return String(day).padStart(2, '0');
  };
  return (shape) =>
    shape
      .replace(/##\.##\.####/g, () => `${date()}.11.2026`)
      .replace(/\{(\d+):(\d+)\}/g, (_, id: string, length: string) => `24${id.padStart(Number(length) - 2, '0')}`)
      .replace(/d########_/g, () => `d202611${date()}_`)
      .replace(/####[/–-]####/g, '2026/2027')
      .replace(/####/g, '2026')
      .replace(/##:##/g, '10:20')
      .replace(/#:##/g, '9:20')
      .replace(/##/g, date)
      .replace(/#/g, '4');
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function htmlOf(part: SkeletonNode, invent: (shape: string) => string): string {
  if (typeof part === 'string') return escape(invent(part.replaceAll(TEXT, 'Текст').replaceAll(ABSENT, 'Неявка')));
  const [tag, attributes, ...content] = part;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(invent(value))}"`);
  const open = `<${tag}${written.join('')}>`;
  if (VOID.test(tag)) return open;
  if (tag === 'script') return content.includes(VIEWER_SCRIPT) ? '<script>var dnevnik = {"user":{"id":1000000000042}};</script>' : '';
  return `${open}${content.map((child) => htmlOf(child, invent)).join('')}</${tag}>`;
}

/** What the adapters make of the page today, in the form of a fixture. */
function expectedOf(html: string, url: string): { outcome: string; json: Promise<string> } {
  const document = parsePage(html, url);
  const view = viewPage(document, new URL(url), 0);
  const isRead = view.outcome === 'read';
  const instants = new Set(['at', 'openedAt', 'shownAt']);
  const reading = isRead ? Object.fromEntries(Object.entries(view.reading).filter(([name]) => !instants.has(name))) : null;
  const places = isRead ? view.adapter.locate(document, new URL(url)).length : 0;
  const text = JSON.stringify({ url, outcome: view.outcome, places, secrets: [], reading });
  return { outcome: view.outcome, json: format(text, { parser: 'json', printWidth: 150 }) };
}
