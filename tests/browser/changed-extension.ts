import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, copyExtension } from '../tools/journal-browser.ts';

/** Copies of the built extension with one thing changed that a test cannot change from outside. */

/** Its clock is ahead of the computer's, as if the test were run at another moment. */
export function withClockAhead(milliseconds: number): string {
  const folder = copyExtension(BUILT);
  const shim = `{
    const Real = Date, ahead = ${milliseconds}, origin = performance.timeOrigin + ahead;
    globalThis.Date = class extends Real {
      constructor(...parts) { if (parts.length === 0) super(Real.now() + ahead); else super(...parts); }
      static now() { return Real.now() + ahead; }
    };
    Object.defineProperty(performance, 'timeOrigin', { get: () => origin });
  }\n`;
  for (const file of ['background.js', 'content-scripts/journal.js']) {
    const path = join(folder, file);
    writeFileSync(path, shim + readFileSync(path, 'utf8'));
  }
  return folder;
}

/** The permission for some origins is granted from the start: nobody can press the browser's own button in a test. */
export function withPermissionFor(origins: readonly string[]): string {
  const folder = copyExtension(BUILT);
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[]; optional_host_permissions: string[] };
  manifest.host_permissions.push(...origins);
  manifest.optional_host_permissions = manifest.optional_host_permissions.filter((origin) => !origins.includes(origin));
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
