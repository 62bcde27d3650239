import type { CompatStatement, SupportStatement } from '@mdn/browser-compat-data/types';
import { OLDEST_BROWSERS } from '../../lib/oldest-browsers.ts';
import { usesInBundles, usesInScripts, usesInStyles, type Use } from './used-features.ts';

const BROWSERS = ['chrome', 'firefox'] as const;

/** What may be missing, and what happens then. */
const MAY_LACK: Readonly<Record<string, string>> = {
  '<details name>': 'more than one of the lists stays unfolded',
  'Element.currentCSSZoom': 'asked for with a default: a page zoomed by its own styles zooms the bar along',
  ':-webkit-details-marker': 'of Safari alone',
  'print-color-adjust:': 'the bundler writes the older name beside it',
};

/**
 * `npm run check:versions`: whether the oldest browsers that the manifests name have all that is used, by MDN's tables.
 * Syntax is not looked at: the bundler is told the same versions. Nor are members of option objects and values of styles.
 */
export function main(): number {
  const all = [...usesInScripts(), ...usesInStyles(), ...usesInBundles()];
  const uses = all.filter(({ what }) => !(what in MAY_LACK));
  const forgotten = Object.keys(MAY_LACK).filter((name) => all.every(({ what }) => what !== name));
  const problems = new Set([...uses.flatMap(problemsOf), ...forgotten.map((name) => `${name} may be missing, and is used no more`)]);
  for (const problem of problems) console.error(problem);
  for (const browser of BROWSERS) {
    const newest = uses.toSorted((a, b) => firstVersion(b, browser) - firstVersion(a, browser))[0]!;
    console.log(
      `${browser} ${OLDEST_BROWSERS[browser]}: the newest thing used is ${newest.what}, of ${firstVersion(newest, browser)} (${newest.where})`,
    );
  }
  return problems.size === 0 ? 0 : 1;
}

function problemsOf(use: Use): string[] {
  const { what, where, known } = use;
  if (known.length === 0) return [`${where}: ${what} is in no table`];
  const tooNew = BROWSERS.filter((browser) => firstVersion(use, browser) > OLDEST_BROWSERS[browser]);
  return tooNew.map(
    (browser) => `${where}: ${what} needs ${browser} ${firstVersion(use, browser)}, the oldest supported is ${OLDEST_BROWSERS[browser]}`,
  );
}

/** The first version that has it; of something that may be one of several, the one that was first. */
function firstVersion({ known }: Use, browser: (typeof BROWSERS)[number]): number {
  return Math.min(...known.map(({ support }: CompatStatement) => versionAdded(support[browser])));
}

function versionAdded(support: SupportStatement | undefined): number {
  const statements = support === undefined || Array.isArray(support) ? (support ?? []) : [support];
  const plain = statements.filter(({ flags, prefix, alternative_name }) => (flags ?? prefix ?? alternative_name) === undefined);
  return Math.min(
    ...plain.map(({ version_added }) => (/\d/.test(`${version_added}`) ? Number.parseFloat(`${version_added}`.replace('≤', '')) : Infinity)),
  );
}
