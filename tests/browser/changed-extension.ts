import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, copyExtension } from '../tools/journal-browser.ts';

/** Copies of the built extension with one thing changed that a test cannot change from outside. */

/** Its clock is ahead of the computer's, as if the test were run at another moment. */
export function withClockAhead(milliseconds: number): string {
  const folder = copyExtension(BUILT);
  for (const file of ['background.js', 'content-scripts/journal.js']) {
    const path = join(folder, file);
    writeFileSync(path, clockAhead(milliseconds) + readFileSync(path, 'utf8'));
  }
  return folder;
}

/** The script that sets a clock ahead: for the pages of an extension, which have more than one script. */
export function clockAhead(milliseconds: number): string {
  return `{
    const Real = Date, ahead = ${milliseconds}, origin = performance.timeOrigin + ahead;
    globalThis.Date = class extends Real {
      constructor(...parts) { if (parts.length === 0) super(Real.now() + ahead); else super(...parts); }
      static now() { return Real.now() + ahead; }
    };
    Object.defineProperty(performance, 'timeOrigin', { get: () => origin });
  }\n`;
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

/** A clock that runs faster than the computer's, from the same instant on. */
export interface FastClock {
  since: number;
  speed: number;
}

/** What a fast clock shows. */
export function shownBy({ since, speed }: FastClock): number {
  return Math.floor(since + (Date.now() - since) * speed);
}

/**
 * Its clock runs faster, and the browser's alarms go off by that clock; notifications are allowed from the start, and what
 * they say is noted under `told`.
 */
export function withFastClock({ since, speed }: FastClock): string {
  const folder = copyExtension(BUILT);
  const shim = `{
    const Real = Date, shown = (real) => Math.floor(${since} + (real - ${since}) * ${speed}), origin = shown(performance.timeOrigin);
    globalThis.Date = class extends Real {
      constructor(...parts) { if (parts.length === 0) super(shown(Real.now())); else super(...parts); }
      static now() { return shown(Real.now()); }
    };
    Object.defineProperty(performance, 'timeOrigin', { get: () => origin });
    const { alarms, notifications, storage } = chrome;
    const [setAlarm, notify] = [alarms?.create, notifications?.create];
    if (setAlarm) alarms.create = (name, { when }) => setAlarm.call(alarms, name, { when: ${since} + (when - ${since}) / ${speed} });
    if (notify) notifications.create = async (id, said) => {
      const { told = [] } = await storage.local.get('told');
      await storage.local.set({ told: [...told, { at: Date.now(), title: said.title, message: said.message, buttons: said.buttons.map(({ title }) => title) }] });
      return notify.call(notifications, id, said);
    };
  }\n`;
  for (const file of ['background.js', 'content-scripts/journal.js']) {
    const path = join(folder, file);
    writeFileSync(path, shim + readFileSync(path, 'utf8'));
  }
  setPermission(folder, 'permissions');
  return folder;
}

/** Makes the permission to notify one that is there from the start, or one that has to be asked for, in a copy of the extension. */
export function setPermission(folder: string, kind: 'permissions' | 'optional_permissions'): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<'permissions' | 'optional_permissions', string[]>;
  for (const each of ['permissions', 'optional_permissions'] as const) {
    manifest[each] = [...manifest[each].filter((permission) => permission !== 'notifications'), ...(each === kind ? ['notifications'] : [])];
  }
  writeFileSync(path, JSON.stringify(manifest));
}
