import { spawnSync } from 'node:child_process';

/** The browser tests run what is shipped: both production builds, made anew. */
export default function buildExtension(): void {
  for (const args of [[], ['-b', 'firefox', '--mv3']]) {
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`wxt build ${args.join(' ')} failed:\n${stderr}`);
  }
}
