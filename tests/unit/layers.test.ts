import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

/** The law of the layers, read from the source text: who may import whom, and what nobody may do. */

const raw = import.meta.glob<string>(['../../{lib,components,entrypoints}/**/*.{ts,tsx,css,html}'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = new Map(Object.entries(raw).map(([path, text]) => [path.replace('../../', ''), withoutComments(text)]));
const filesIn = (folder: string) => [...sources.keys()].filter((path) => path.startsWith(folder));

function withoutComments(text: string): string {
  // A path such as './rules/*.ts' begins no comment.
  return text.replace(/(?<=^|[\s{])\/\*[^]*?\*\/|<!--[^]*?-->|(?<=^|[\s;])\/\/.*$/gm, '');
}

/** What a file imports, own files by their path from the root; types alone are left out if so asked. */
function importsOf(path: string, { types }: { types: boolean }): string[] {
  const text = sources.get(path) ?? '';
  const found = [...text.matchAll(/^(?:import|export)\s+(?!type\s)(?:([\w\s{},*$]*?)\s*from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)]
    // `import { type A, type B } from` brings in no value either.
    .filter(([, names = '']) => types || !/^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names))
    .map(([, , from, dynamic]) => from ?? dynamic!);
  if (types) found.push(...[...text.matchAll(/^(?:import|export)\s+type\s[\w\s{},*$]*?from\s*['"]([^'"]+)['"]/gm)].map(([, from]) => from!));
  const globbed = [...text.matchAll(/import\.meta\.glob[^(]*\(\s*\[?\s*'([^'*{]+)[*{]/g)].flatMap(([, folder]) =>
    filesIn(join(dirname(path), folder!)),
  );
  return [...globbed, ...found.map((from) => (from.startsWith('.') ? join(dirname(path), from) : from))];
}

/** Everything that is loaded along with a file, by way of whom. */
function closureOf(entry: string): Map<string, string> {
  const reached = new Map([[entry, entry]]);
  for (const [path, way] of reached) {
    for (const next of importsOf(path, { types: false })) if (!reached.has(next)) reached.set(next, `${way} → ${next}`);
  }
  return reached;
}

const forbiddenImports = (from: RegExp, to: RegExp) =>
  [...sources.keys()]
    .filter((path) => from.test(path))
    .flatMap((path) => importsOf(path, { types: true }).flatMap((imported) => (to.test(imported) ? `${path} imports ${imported}` : [])));
const forbiddenWords = (where: RegExp, words: RegExp) =>
  [...sources].flatMap(([path, text]) => (where.test(path) ? (text.match(words) ?? []).map((word) => `${path} has «${word.trim()}»`) : []));

describe('the layers', () => {
  it('are all there to be looked at', () => {
    expect(['lib/pages/', 'lib/markup/', 'lib/rules/', 'components/', 'entrypoints/'].filter((folder) => filesIn(folder).length === 0)).toEqual([]);
    expect(importsOf('lib/rules.ts', { types: true })).toContain('lib/judge.ts');
    expect(importsOf('lib/rules.ts', { types: false })).not.toContain('lib/judge.ts');
    expect(importsOf('lib/rules.ts', { types: false })).toContain('lib/rules/topic-missing.ts');
  });

  it.each([
    [
      'pages and markup know nothing of the school',
      /^lib\/(pages|markup)\//,
      /^lib\/(rules|policies|judge|evidence|standing|deadlines|indicators|calendar)\b/,
    ],
    ['rules, policies and indicators know nothing of the page', /^lib\/(rules|policies|indicators)\//, /^lib\/(markup|pages)\b/],
    ['components know neither adapters nor history nor rules', /^components\//, /^lib\/(pages|history|rules|markup)\b/],
    [
      'only the files made for it know the browser',
      /^lib\/(?!([\w-]+-store|session-history|storage-watch|messages|senders)\.ts$)/,
      /^(wxt|@wxt-dev|@webext-core|webextension-polyfill)\b/,
    ],
    ['nothing below knows what wires it', /^(lib|components)\//, /^entrypoints\//],
    ['lib does not know components', /^lib\//, /^components\//],
  ])('keep to their side: %s', (_law, from, to) => {
    expect(forbiddenImports(from, to)).toEqual([]);
  });

  it('keep the schemas and the judgement out of the content script', () => {
    const reached = closureOf('entrypoints/journal.content/index.ts');
    expect([...reached.keys()]).toContain('lib/pages/planning.ts');
    const heavy = /^zod\b|^idb\b|^lib\/(judge|rules|evidence|standing|ledger|history|reading|settings-schema)\.ts$|^lib\/rules\//;
    expect([...reached].filter(([path]) => heavy.test(path)).map(([, way]) => way)).toEqual([]);
  });
});

describe('nobody', () => {
  it.each([
    ['reads a clock in lib', /^lib\//, /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\b/g],
    [
      'uses the browser’s own object in lib outside the files made for it',
      /^lib\/(?!languages\/|([\w-]+-store|session-history|storage-watch|messages|senders)\.ts$)/,
      /\b(browser|chrome)\./g,
    ],
    [
      'talks to the network',
      /./,
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bWebTransport\b|\bRTCPeerConnection\b|\bimportScripts\b/g,
    ],
    ['leads a page elsewhere', /./, /\blocation(\.href)?\s*=(?!=)|\blocation\.(assign|replace|reload)\b|\.submit\s*\(|\brequestSubmit\b/g],
    [
      'turns text into code or markup',
      /./,
      /\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write|\beval\s*\(|\bnew Function\b|\bcreateContextualFragment\b/g,
    ],
    ['selects by :has, which is slow on large tables', /./, /:has\(/g],
  ])('%s', (_law, where, words) => {
    expect(forbiddenWords(where, words)).toEqual([]);
  });

  it('hides files under names that say nothing', () => {
    expect(filesIn('lib/').filter((path) => /\/(utils?|helpers?|common|misc|index)\.tsx?$/.test(path))).toEqual([]);
  });
});
