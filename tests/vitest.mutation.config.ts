import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const TESTS = ['evidence', 'standing', 'deadlines', 'policies', 'calendar', 'national-days-off', 'shares'];

/**
 * The tests that Stryker runs against each mutant: those that say what evidence, deadlines and indicators have to be.
 * A config of its own, because Stryker finds no tests in the projects of `vitest.config.ts`, and because tests of pages,
 * browsers and whole simulated weeks would cost minutes for mutants that these kill in milliseconds.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: TESTS.map((name) => `tests/unit/${name}.test.ts`),
    env: { POLDEN_RUNS: '1500' },
    testTimeout: 60_000,
  },
});
