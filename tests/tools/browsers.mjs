// Where this machine's browsers and LibreOffice are, and how to get one that is missing. No dependencies: it
// runs on a fresh clone before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const KINDS = {
  chromium: {
    variable: 'POLDEN_CHROMIUM',
    // Branded Chrome and Edge no longer take an extension from the command line; Chromium does.
    commands: ['chromium', 'chromium-browser'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium', join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe')],
    debian: ['chromium', 'fonts-liberation'],
  },
  firefox: {
    variable: 'POLDEN_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: ['firefox-esr'],
  },
  // No browser, but found and installed alike.
  libreoffice: {
    variable: 'POLDEN_LIBREOFFICE',
    commands: ['soffice', 'libreoffice'],
    paths: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
    debian: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-liberation'],
  },
};

/** The program's executable, or null. The environment variable of its kind goes first. */
export function findBrowser(kind) {
  const { variable, commands, paths } = KINDS[kind];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  const named = process.env[variable];
  return (named ? [named] : [...onPath, ...paths]).find(isExecutable) ?? null;
}

/** The program's executable; installs it where the system's package manager can. Throws one clear Error where it cannot. */
export function requireBrowser(kind) {
  const found = findBrowser(kind);
  if (found !== null) return found;
  const { variable, debian } = KINDS[kind];
  if (process.platform === 'linux' && isExecutable('/usr/bin/apt-get')) {
    console.error(`No ${kind} here: installing ${debian.join(', ')}.`);
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const step of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', ...debian],
    ]) {
      const [command, ...args] = [...sudo, 'apt-get', ...step];
      spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  }
  const installed = findBrowser(kind);
  if (installed === null) throw new Error(`No ${kind} was found. Install it, or name its executable in ${variable}.`);
  return installed;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
