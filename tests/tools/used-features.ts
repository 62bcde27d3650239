import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import bcd from '@mdn/browser-compat-data/forLegacyNode';
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data/types';
import ts from 'typescript';
import { BUILT } from './journal-browser.ts';

/** Something that browsers have since some version. `known`: what MDN's tables say of it, more than one where it may be one of several. */
export interface Use {
  what: string;
  where: string;
  known: readonly CompatStatement[];
}

/** Names of TypeScript's for what the tables call otherwise. */
const TYPED_ARRAYS = /^(Uint8|Uint16|Uint32|Int8|Int16|Int32|Float32|Float64|Uint8Clamped)Array/;

/** In no table by their own names, and older than any browser in question. */
const ANCIENT = /^(NodeFilter|RegExpExecArray|ResolvedDateTimeFormatOptions|CSSStyleDeclaration)\b/;

type Branch = Readonly<Record<string, Identifier>> | undefined;

/** Where a branch of the tables says when browsers had it. */
const STATEMENT = '__compat';

const root = resolve('.');

/** Standard objects, their members and extension APIs in our own sources, known by their types; elements and attributes of our pages. */
export function usesInScripts(): Use[] {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} })!;
  const program = ts.createProgram(
    fileNames.filter((name) => !name.startsWith(join(root, 'tests'))),
    options,
  );
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  const use = (what: string, node: ts.Node, known: () => readonly (CompatStatement | undefined)[]) => {
    if (uses.has(what) || ANCIENT.test(what)) return;
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    uses.set(what, { what, where: `${relative(root, file.fileName)}:${line}`, known: known().filter((each) => each !== undefined) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      const [, space, name] = /^(?:browser|chrome)\??\.(\w+)\??\.(\w+)$/.exec(node.getText().replace(/\s/g, '')) ?? [];
      if (space !== undefined && name !== undefined) use(`browser.${space}.${name}`, node, () => [statementAt(bcd.webextensions.api, space, name)]);
    }
    if (ts.isIdentifier(node)) {
      const owner = standardOwner(checker, node);
      if (owner !== null) use([owner, node.text].filter(Boolean).join('.'), node, () => standardFeature(owner, node.text));
    }
    if ((ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && /^[a-z]/.test(node.tagName.getText())) {
      const tag = node.tagName.getText();
      use(`<${tag}>`, node, () => [statementAt(bcd.html.elements, tag), statementAt(bcd.svg.elements, tag)]);
      for (const attribute of node.attributes.properties) {
        const name = ts.isJsxAttribute(attribute) ? attribute.name.getText() : '';
        const found = statementAt(bcd.html.elements, tag, name) ?? statementAt(bcd.html.global_attributes, name);
        if (found !== undefined) use(`<${tag} ${name}>`, node, () => [found]);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    // The replay runs in Node alone.
    if (/^(lib\/(?!replay\.ts)|components\/|entrypoints\/)/.test(relative(root, file.fileName))) visit(file);
  }
  return [...uses.values()];
}

/** What declares the identifier in the language or the browser: '' for a global, null for a name of our own or a library's. */
function standardOwner(checker: ts.TypeChecker, name: ts.Identifier): string | null {
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  const declaration = declarations.find((each) => /\/typescript\/lib\/lib\.[\w.]+\.d\.ts$/.test(each.getSourceFile().fileName));
  if (declaration === undefined || ts.isTypeParameterDeclaration(declaration)) return null;
  const owner = ts.findAncestor(
    declaration.parent,
    (each) => ts.isInterfaceDeclaration(each) || ts.isModuleDeclaration(each) || ts.isTypeLiteralNode(each),
  );
  if (owner === undefined) return '';
  // `declare var URL: { canParse(…): boolean }`
  if (ts.isTypeLiteralNode(owner)) return ts.isVariableDeclaration(owner.parent) ? owner.parent.name.getText() : null;
  return (owner as ts.InterfaceDeclaration | ts.ModuleDeclaration).name.getText();
}

/** What the tables say of a member of a standard object, or of a global. */
function standardFeature(owner: string, name: string): readonly (CompatStatement | undefined)[] {
  const { builtins } = bcd.javascript;
  if (owner === '') {
    const places: string[][] = [[], ['Window'], ['WorkerGlobalScope'], ['EventTarget']];
    return [statementAt(builtins, name), ...places.map((place) => statementAt(bcd.api, ...place, name))].filter(Boolean).slice(0, 1);
  }
  const type = owner
    .replace(/^Readonly(?=Array|Map|Set)/, '')
    .replace(TYPED_ARRAYS, 'TypedArray')
    .replace(/Constructor$/, '');
  const found = [
    statementAt(builtins, type, name),
    statementAt(builtins, 'Intl', type, name),
    ...['', '_static', '_event'].map((kind) => statementAt(bcd.api, type, name + kind)),
  ].find(Boolean);
  // A type that several interfaces share, as `ParentNode`: the tables name each of those.
  return found === undefined ? Object.keys(bcd.api).map((each) => statementAt(bcd.api, each, name)) : [found];
}

/** Properties, at-rules, pseudo-classes and functions of our style sheets. */
export function usesInStyles(): Use[] {
  const files = ['components', 'entrypoints'].flatMap((folder) => filesIn(folder).filter((name) => name.endsWith('.css')));
  return files.flatMap((where) => {
    const css = readFileSync(where, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    const named = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name!));
    const use = (what: string, known: CompatStatement | undefined): Use => ({ what, where, known: known === undefined ? [] : [known] });
    return [
      ...[...named(/[{;]\s*([a-z][a-z-]*)\s*:[^{}]*(?=[;}])/g)].map((name) =>
        use(`${name}:`, statementAt(bcd.css['at-rules'], 'page', name) ?? statementAt(bcd.css.properties, name)),
      ),
      ...[...named(/@([a-z-]+)/g)].map((name) => use(`@${name}`, statementAt(bcd.css['at-rules'], name))),
      ...[...named(/::?([a-z-]+)(?=[\s,:.{)[>+~(])(?=[^;}]*\{)/g)].map((name) => use(`:${name}`, statementAt(bcd.css.selectors, name))),
      ...[...named(/([a-z-]+)\(/g)].flatMap((name) => statementsNamed(bcd.css.types, name).map((known) => use(`${name}()`, known))),
    ];
  });
}

/** What libraries call on globals, as in `URL.canParse`: of the rest of what they call the types are gone. */
export function usesInBundles(): Use[] {
  const uses = new Map<string, Use>();
  for (const name of filesIn(BUILT).filter((each) => each.endsWith('.js'))) {
    for (const [what, owner, member] of readFileSync(name, 'utf8').matchAll(/\b([A-Z]\w+)\.(\w+)\b/g)) {
      const known = statementAt(bcd.javascript.builtins, owner!, member!) ?? statementAt(bcd.api, owner!, `${member}_static`);
      if (known !== undefined && !uses.has(what)) uses.set(what, { what, where: relative(root, name), known: [known] });
    }
  }
  return [...uses.values()];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** What a branch of the tables says, by the names on the way to it. */
function statementAt(branch: Branch, ...names: readonly string[]): CompatStatement | undefined {
  let at: Branch = branch;
  for (const name of names) at = at !== undefined && Object.hasOwn(at, name) ? at[name] : undefined;
  return at?.[STATEMENT] as CompatStatement | undefined;
}

function statementsNamed(branch: Branch, name: string): CompatStatement[] {
  return Object.entries(branch ?? {}).flatMap(([key, each]) => [
    ...(key === name ? [statementAt(each)].filter((found) => found !== undefined) : []),
    ...(key === STATEMENT ? [] : statementsNamed(each, name)),
  ]);
}
