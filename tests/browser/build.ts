import { spawnSync } from 'node:child_process';

/** The browser tests run what is shipped: both production builds, made anew. */
export default function buildExtension(): void {
  build('.');
  build('.', '-b', 'firefox', '--mv3');
}

/** Builds the extension whose sources are in a folder, as `npm run build` does. */
export function build(folder: string, ...args: string[]): void {
  // A test run has an environment of its own, which would make another build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', ...args], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt build ${args.join(' ')} failed:\n${stderr}`);
}
