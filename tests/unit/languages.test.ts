import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Catalogue } from '../../lib/language.ts';

/**
 * Whether the interface can be said in every language, read from the source text: what is Russian and goes past the
 * catalogues, what a catalogue lacks, and what it has that nobody says.
 */

const raw = import.meta.glob<string>('../../{lib,components,entrypoints}/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });
const styles = import.meta.glob<string>('../../{components,entrypoints}/**/*.css', { eager: true, query: '?raw', import: 'default' });
const joined = import.meta.glob<Catalogue>('../../lib/languages/*.ts', { eager: true, import: 'default' });
const parts = import.meta.glob<Catalogue>('../../lib/languages/*/*.ts', { eager: true, import: 'default' });

/** Words that are no texts of the interface, or stay Russian in it: of a folder or file, or one word of a file. */
const RUSSIAN_BY_NATURE: Readonly<Record<string, string>> = {
  'lib/markup/': 'words of the site',
  'lib/papers/': 'a school’s papers are Russian in every language',
  'lib/exports/': 'a school’s papers are Russian in every language',
  'lib/language.ts': 'each language is named by itself',
  'lib/inspection.ts ё': 'a letter that names are compared by',
  'lib/settings-search.ts ё': 'a letter that words are compared by',
  'lib/settings-search.ts е': 'a letter that words are compared by',
  'lib/inspection.ts е': 'a letter that names are compared by',
  'lib/report/select-lessons.ts ё': 'a letter that words are compared by',
  'lib/report/select-lessons.ts е': 'a letter that words are compared by',
};

interface Said {
  /** `lib/texts.ts:12` */
  place: string;
  /** The Russian text; of a word beside a number its three forms with bars between them. */
  key: string;
  isForms: boolean;
}

interface Source {
  path: string;
  /** The own files whose code comes along with it. */
  brings: string[];
  said: Said[];
  /** What no catalogue can say otherwise. */
  bare: string[];
}

const CYRILLIC = /[А-Яа-яЁё]/;

/** Which of the arguments of a call are Russian texts: the text, or the three forms beside a number. */
const SPEAKERS: Readonly<Record<string, { from: number; to: number }>> = {
  t: { from: 0, to: 1 },
  msg: { from: 0, to: 1 },
  formFor: { from: 1, to: 4 },
  counted: { from: 1, to: 4 },
};

const sources = Object.entries(raw)
  .map(([path, text]) => sourceOf(path.replace('../../', ''), text))
  .filter(({ path }) => !path.startsWith('lib/languages/'));

function sourceOf(path: string, text: string): Source {
  const said: Said[] = [];
  const bare: string[] = [];
  const brings: string[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const placeOf = (node: ts.Node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;

  const speak = (name: string, given: readonly ts.Node[]) => {
    const literals = given.map((each) => literalsIn(each));
    for (const node of literals.flatMap(({ glued }) => glued))
      bare.push(`${placeOf(node)} is no literal within ${name}: ${node.getText(file).slice(0, 60)}`);
    const texts = literals.flatMap(({ whole }) => whole);
    if (given.length === 1) {
      for (const node of texts) said.push({ place: placeOf(node), key: node.text, isForms: false });
    } else if (texts.length === 3) {
      said.push({ place: placeOf(texts[0]!), key: texts.map((node) => node.text).join('|'), isForms: true });
      // A function over another hands its own arguments on, and has no literal.
    } else if (texts.length > 0) bare.push(`${placeOf(given[0]!)} has not three literal forms within ${name}`);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && Object.hasOwn(SPEAKERS, node.expression.text)) {
      const { from, to } = SPEAKERS[node.expression.text]!;
      const given = node.arguments.slice(from, to);
      speak(node.expression.text, given);
      for (const other of node.arguments) if (!given.includes(other)) visit(other);
      for (const other of given) callsIn(other).forEach(visit);
      return;
    }
    if (ts.isJsxAttribute(node) && node.name.getText(file) === 'text' && node.parent.parent.getText(file).startsWith('<Phrase')) {
      if (node.initializer !== undefined) speak('Phrase', [node.initializer]);
      return;
    }
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && bringsCode(node.importClause)) {
      brings.push(join(dirname(path), node.moduleSpecifier.text));
    }
    if (isTextual(node) && CYRILLIC.test(node.text)) bare.push(`${placeOf(node)} ${node.text.trim().slice(0, 60)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, brings, said, bare };
}

const isRussianByNature = (finding: string) => Object.keys(RUSSIAN_BY_NATURE).some((each) => isException(each, finding));

/** Whether a finding `lib/file.ts:12 words` is of an exception `lib/`, `lib/file.ts` or `lib/file.ts words`. */
function isException(exception: string, finding: string): boolean {
  const [path, words] = exception.split(' ');
  return finding.startsWith(path!) && (words === undefined || finding.endsWith(` ${words}`));
}

function bringsCode(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined || clause.name !== undefined) return true;
  if (clause.isTypeOnly) return false;
  return (
    clause.namedBindings === undefined || !ts.isNamedImports(clause.namedBindings) || clause.namedBindings.elements.some((each) => !each.isTypeOnly)
  );
}

function isTextual(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** The texts that an expression may be, as in `isTopic ? 'тема' : 'ДЗ'`, and those that are put together, which no catalogue can know. */
function literalsIn(node: ts.Node): { whole: ts.StringLiteralLike[]; glued: ts.Node[] } {
  const whole: ts.StringLiteralLike[] = [];
  const glued: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isCallExpression(each)) return;
    if (ts.isTemplateExpression(each) || (ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.PlusToken)) glued.push(each);
    else if (ts.isConditionalExpression(each)) [each.whenTrue, each.whenFalse].forEach(visit);
    else if (ts.isStringLiteralLike(each)) whole.push(each);
    else if (!ts.isElementAccessExpression(each)) ts.forEachChild(each, visit);
    // `{ topic: 'тема', homework: 'ДЗ' }[field]`, but not the name in `NAMES['topic']`.
    else visit(each.expression);
  };
  visit(node);
  return { whole, glued };
}

/** The calls within an argument: `t(nameOf(t('…')))`. */
function callsIn(node: ts.Node): ts.Node[] {
  if (ts.isCallExpression(node)) return [node];
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => void found.push(...callsIn(child)));
  return found;
}

/** The folder of a file, by which its failures are listed. */
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
const folders = [...new Set(sources.map(({ path }) => folderOf(path)))].sort();
const sourcesIn = (folder: string) => sources.filter(({ path }) => folderOf(path) === folder);

/** A word beside a number that only papers say is said in Russian only. */
const needed = (source: Source) => source.said.filter(({ key, isForms }) => CYRILLIC.test(key) && !(isForms && isPaper(source.path)));
const isPaper = (path: string) => /^lib\/(papers|exports)\//.test(path);
const everyKey = new Set(sources.flatMap(({ said }) => said.map(({ key }) => key)));

const foreign = LANGUAGES.filter((language) => language !== 'ru');
const partsOf = (language: string) =>
  Object.entries(parts).flatMap(([path, part]) => (path.includes(`/languages/${language}/`) ? [[path.split('/').at(-1)!, part] as const] : []));
const entriesOf = (language: string) => partsOf(language).flatMap(([name, part]) => Object.entries(part).map(([key, said]) => ({ name, key, said })));
const catalogueOf = (language: string): Catalogue => Object.assign({}, ...partsOf(language).map(([, part]) => part));

const catalogueIn = (language: string, part: string): Catalogue => partsOf(language).find(([name]) => name === part)?.[1] ?? {};

/** What is put into the journal's pages. */
const PAGE_SCRIPTS = ['entrypoints/journal.content/index.ts', 'entrypoints/overlay/index.ts'];
/** What comes along and is said in the popup. */
const NEVER_SAID_THERE = ['Дневник.ру'];

const placesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort().join(' ');

describe('the reader of sources', () => {
  const read = (text: string, path = 'lib/invented.tsx') => sourceOf(path, text);

  it('finds what is said, and the forms beside a number', () => {
    const { said, bare } = read("t('Срок: {when}', { when: t('скоро') }); const A = msg('Журнал'); counted(n, 'урок', 'урока', 'уроков');");
    expect(said.map(({ key }) => key)).toEqual(['Срок: {when}', 'скоро', 'Журнал', 'урок|урока|уроков']);
    expect(bare).toEqual([]);
    expect(read("t(a ? 'да' : 'нет'); t({ b: 'может' }[c]); <Phrase text=\"В {link}\" />").said.map(({ key }) => key)).toEqual([
      'да',
      'нет',
      'может',
      'В {link}',
    ]);
  });

  it('finds what goes past the catalogues, and where', () => {
    expect(read("\nconst a = 'Журнал';").bare).toEqual(['lib/invented.tsx:2 Журнал']);
    expect(read('<p title="Тема">Урок</p>').bare).toHaveLength(2);
    expect(read('`${n} уроков`').bare).toHaveLength(1);
    expect(read('t(`${n} уроков`)').bare).toHaveLength(1);
    expect(read("t('урок' + name)").bare).toHaveLength(1);
    expect(read("counted(n, 'урок', many, many)").bare).toHaveLength(1);
    expect(read("const a = 'Журнал';", 'lib/papers/invented.ts').bare.every(isRussianByNature)).toBe(true);
    expect(isRussianByNature('lib/invented.ts:2 Журнал')).toBe(false);
  });
});

describe('what is said', () => {
  it.each(folders)('goes through the catalogues in %s', (folder) => {
    expect(sourcesIn(folder).flatMap(({ bare }) => bare.filter((finding) => !isRussianByNature(finding)))).toEqual([]);
  });

  it('has no Russian in the styles', () => {
    const texts = Object.entries(styles).flatMap(([path, text]) => (/content:[^;]*[А-Яа-яЁё]/.test(text) ? [path] : []));
    expect(texts).toEqual([]);
  });

  it('has no exception that is not needed any more', () => {
    const found = sources.flatMap(({ bare }) => bare);
    expect(Object.keys(RUSSIAN_BY_NATURE).filter((each) => !found.some((finding) => isException(each, finding)))).toEqual([]);
  });
});

describe.each(foreign)('the catalogue of %s', (language) => {
  const catalogue = catalogueOf(language);
  const entries = entriesOf(language);

  it.each(folders)('has all that is said in %s', (folder) => {
    const lacking = sourcesIn(folder).flatMap((source) =>
      needed(source).flatMap(({ place, key, isForms }) =>
        (isForms ? typeof catalogue[key] === 'object' : typeof catalogue[key] === 'string') ? [] : [`${place} ${key}`],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('keeps what the journal’s pages say in the part that is sent to them', () => {
    const own = catalogueIn(language, 'page.ts');
    const reached = new Set(PAGE_SCRIPTS);
    for (const path of reached) for (const next of sources.find((source) => source.path === path)?.brings ?? []) reached.add(next);
    expect([...reached]).toEqual(expect.arrayContaining(['components/overlay/Card.tsx', 'lib/acknowledged-reasons.ts']));
    const said = sources.filter(({ path }) => reached.has(path)).flatMap(needed);
    expect(said.filter(({ key }) => own[key] === undefined && !NEVER_SAID_THERE.includes(key)).map(({ place, key }) => `${place} ${key}`)).toEqual(
      [],
    );
  });

  it('has nothing that nobody says', () => {
    expect(entries.filter(({ key }) => !everyKey.has(key)).map(({ name, key }) => `${name} ${key}`)).toEqual([]);
  });

  it('has every text in one part only', () => {
    const partsWith = (key: string) => entries.filter((entry) => entry.key === key).map(({ name }) => name);
    const parted = [...new Set(entries.map(({ key }) => key))].filter((key) => partsWith(key).length > 1);
    expect(parted.map((key) => `${partsWith(key).join(', ')} ${key}`)).toEqual([]);
  });

  it('has the places of the Russian texts, and the forms its numbers ask for', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong = entries.flatMap(({ name, key, said }) =>
      (typeof said === 'string' ? placesIn(said) === placesIn(key) : categories.every((category) => said[category] !== undefined))
        ? []
        : [`${name} ${key}`],
    );
    expect(wrong).toEqual([]);
  });

  it('is translated: Russian is left in it only between quotation marks, as the site has it', () => {
    const texts = (said: Catalogue[string]) => (typeof said === 'string' ? [said] : Object.values(said));
    const left = entries.filter(({ said }) => texts(said).some((text) => CYRILLIC.test(text.replace(/[«“‘][^»”’]*[»”’]/g, ''))));
    expect(left.map(({ name, key }) => `${name} ${key}`)).toEqual([]);
  });

  it('has the parts that every language has', () => {
    expect(partsOf(language).map(([name]) => name)).toEqual(partsOf(foreign[0]!).map(([name]) => name));
    expect(partsOf(language).length).toBeGreaterThan(0);
    expect(joined[`../../lib/languages/${language}.ts`]).toEqual(catalogue);
  });
});
