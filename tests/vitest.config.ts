import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the unit tests, so that browsers have the machine to themselves.
          sequence: { groupOrder: 1 },
          // Each file runs a browser of its own and a machine may have two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
