import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseReplayFile, replay } from '../../lib/replay.ts';
import { parsePage } from './parse-page.ts';

/** `npm run --silent replay -- FILE`: prints the result as one JSON object; bad input is one line on stderr and exit code 2. */
export function main([path]: string[]): number {
  try {
    if (path === undefined) throw new Error('usage: npm run --silent replay -- FILE');
    const file = parseReplayFile(parseJson(readText(path), path));
    const result = replay(file, (visit) => parsePage(readText(resolve(dirname(path), visit.file)), visit.url));
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`replay: ${(error as Error).message.split('\n', 1)[0]}\n`);
    return 2;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
}
