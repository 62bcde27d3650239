// Runs a TypeScript tool of this folder: `node tests/tools/run.mjs NAME ARGUMENTS…`. Node 20 reads no
// TypeScript itself, and the tools import the same files as the extension, folder registries included.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name, ...args] = process.argv.slice(2);
try {
  if (!['replay', 'adopt', 'versions'].includes(name)) {
    const { prepare } = await import('./prepare.mjs');
    prepare(['chromium']);
  }
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(resolve(here, `${name}.ts`), {
    root: resolve(here, '../..'),
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = await module.main(args);
} catch (error) {
  // A replay installs nothing: its output is all that it may print.
  console.error(error.code === 'ERR_MODULE_NOT_FOUND' ? 'Packages are missing: run npm ci first.' : error.message);
  process.exitCode = 1;
}
