// Makes a fresh clone ready: packages from the lockfile, then the programs named on the command line.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs what is missing. Throws one clear Error when it cannot. */
export function prepare(kinds) {
  // npm writes this file last, so that a broken-off install counts as none.
  if (!existsSync(new URL('../../node_modules/.package-lock.json', import.meta.url))) {
    console.error('Installing packages (npm ci).');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('npm ci failed; its own words are above.');
  }
  for (const kind of kinds) requireBrowser(kind);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    prepare(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
