import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// `zones` moves the computer by itself.
const KAMCHATKA =
  'because calendar deadlines evidence exemptions indicators judge national-days-off next-deadlines overview policies replay rules settings simulation standing table-2 time timetable'.split(
    ' ',
  );

/** The files that take longest, in that order; another one is as long as its text. */
const LONGEST =
  'fuzz site simulation deputy data pages files variants tour report quiet inspections history deadline living-pages options supervision overlay firefox'.split(
    ' ',
  );

/** The longest files first, whatever project they are of, so that none of them is left over in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}

const CORES = availableParallelism();
/** Each file runs a browser of its own, which waits about as often as it works. */
const BROWSERS = 3;

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
          // By default one core of two would be left idle.
          maxWorkers: CORES,
        },
      },
      {
        extends: true,
        test: {
          // Where a computer is must not move a deadline: what reckons with time, once more from the other end of the country.
          name: 'kamchatka',
          include: KAMCHATKA.map((name) => `tests/unit/${name}.test.ts`),
          // What has been told of any zone by thousands of cases need not be told by all of them again.
          env: { TZ: 'Asia/Kamchatka', POLDEN_WEEKS: process.env['POLDEN_WEEKS'] ?? '400', POLDEN_RUNS: '6000' },
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
          maxWorkers: CORES,
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
          maxWorkers: BROWSERS,
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
          expect: { poll: { timeout: 15_000 } },
          // After the unit tests, so that browsers have the machine to themselves.
          sequence: { groupOrder: 1 },
          maxWorkers: BROWSERS,
        },
      },
    ],
  },
});
