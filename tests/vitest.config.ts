import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const KAMCHATKA =
  'because calendar deadlines evidence exemptions indicators judge national-days-off overview policies replay rules settings simulation standing table-2 time timetable zones'.split(
    ' ',
  );

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], env: { TZ: 'UTC' }, testTimeout: 60_000, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          // Where a computer is must not move a deadline: what reckons with time, once more from the other end of the country.
          name: 'kamchatka',
          include: KAMCHATKA.map((name) => `tests/unit/${name}.test.ts`),
          env: { TZ: 'Asia/Kamchatka' },
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // Files as another program opens them: it takes its time, as browsers do, and shares the machine with them.
          name: 'office',
          include: ['tests/office/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
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
