import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, copyExtension } from '../tools/journal-browser.ts';
import { requireBrowser } from '../tools/browsers.mjs';

/** A computer whose administrator sets policies for Chromium: its folder of policies is seen by this test's browser alone. */
export interface SchoolComputer {
  extension: string;
  /** Sets the extension's policy; null takes it away. */
  setPolicy(values: Record<string, unknown> | null): void;
  remove(): void;
}

export function schoolComputer(): SchoolComputer {
  const machine = mkdtempSync(join(tmpdir(), 'polden-machine-'));
  const policies = join(machine, 'policies', 'managed');
  mkdirSync(policies, { recursive: true });
  // In namespaces of its own, so that neither root is needed nor any other browser is told.
  const launcher = join(machine, 'chromium');
  const inside = 'mount --bind "$0" /etc/chromium && exec "$@"';
  writeFileSync(launcher, `#!/bin/sh\nexec unshare --map-root-user --mount sh -c '${inside}' '${machine}' '${requireBrowser('chromium')}' "$@"\n`);
  chmodSync(launcher, 0o755);
  process.env.POLDEN_CHROMIUM = launcher;
  const extension = copyExtension(BUILT);
  return {
    extension,
    setPolicy(values) {
      const file = join(policies, 'polden.json');
      if (values === null) return rmSync(file);
      // Written whole: half a file is no policy.
      writeFileSync(join(machine, 'next.json'), JSON.stringify({ '3rdparty': { extensions: { [idOf(extension)]: values } } }));
      renameSync(join(machine, 'next.json'), file);
    },
    remove() {
      rmSync(machine, { recursive: true, force: true });
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Chromium's id of an unpacked extension: the beginning of its path's hash, in letters from a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}
