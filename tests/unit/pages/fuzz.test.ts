import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixtures, type Fixture } from '../../fixtures/pages/fixtures.ts';
import { parsePage } from '../../tools/parse-page.ts';
import { adapters, viewPage, type PageView } from '../../../lib/pages.ts';
import { parseReading, type LessonView, type Reading } from '../../../lib/reading.ts';
import { gentle, wild, type Choices } from './mutations.ts';

/** Pages that differ from every page we know. The laws hold for each: no throw, no false word. */

const AT = 1_000;
const RUNS = 1_200;

interface Step {
  name: string;
  seeds: number[];
}

const steps = (names: string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), seeds: fc.array(fc.nat(997), { minLength: 3, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  });

// One window for all: thousands of them are slow, and none is let go of before the test ends.
const document = parsePage('', 'https://schools.dnevnik.ru/');

function mutate({ html }: Fixture, list: readonly Step[]): void {
  document.open();
  document.write(html);
  document.close();
  for (const { name, seeds } of list) {
    let next = 0;
    const choose: Choices = { below: (limit) => seeds[next++ % seeds.length]! % limit };
    (gentle[name] ?? wild[name])!(document, choose);
  }
}

/** Waits for a turn of the event loop first: the DOM's weak references hold every old page until then. */
async function look(fixture: Fixture, list: readonly Step[]): Promise<{ url: URL; view: PageView }> {
  await new Promise((done) => setImmediate(done));
  mutate(fixture, list);
  const url = new URL(fixture.expected.url);
  return { url, view: viewPage(document, url, AT) };
}

// A column between others is known by its heading only; a hidden field is told from a text by the cell's known markup only.
const NEEDS_ITS_MARKUP = ['inserted-column', 'hidden-inputs'];

const keysOf = (lessons: readonly { date: string; order: number; lessonId: string | null }[]) =>
  lessons.map(({ date, order, lessonId }) => `${date} ${order} ${lessonId}`).join();

/** What a reading says of the lessons that is not so. What it leaves out is no untruth. */
function untruths({ expected }: Fixture, { lessons }: Reading): string[] {
  const idOf = (lesson: LessonView) => lesson.lessonId ?? keysOf([lesson]);
  const truth = new Map(expected.reading!.lessons.map((lesson) => [idOf(lesson), lesson]));
  return lessons.flatMap((lesson) => {
    const right = truth.get(idOf(lesson));
    if (right?.date !== lesson.date) return [`${keysOf([lesson])}: invented`];
    return Object.entries(lesson.components).flatMap(([name, state]) => {
      const isFilled = right.components[name as keyof typeof right.components] === 'filled';
      return (state === 'filled') === isFilled ? [] : [`${keysOf([lesson])}: ${name} is not ${state}`];
    });
  });
}

const nameOf = ({ adapter, name }: Fixture) => `${adapter}/${name}`;

describe.each(adapters.map(({ id }) => id))('%s', (id) => {
  const own = fixtures.filter(({ adapter, expected }) => adapter === id && !expected.browserOnly);
  const pageOf = (list: readonly Fixture[]) => fc.constantFrom(...list.map(nameOf)).map((name) => list.find((fixture) => nameOf(fixture) === name)!);
  const named = (list: readonly Fixture[]) => pageOf(list).map((fixture) => Object.assign(fixture, { [fc.toStringMethod]: () => nameOf(fixture) }));

  test('whatever the page: never a throw, and only readings that pass', async () => {
    await fc.assert(
      fc.asyncProperty(named(own), steps([...Object.keys(wild), ...Object.keys(gentle)]), async (fixture, list) => {
        const { url, view } = await look(fixture, list);
        const located = view.outcome === 'read' ? view.adapter.locate(document, url) : [];
        const read = view.outcome === 'read' ? parseReading(view.reading).lessons : [];
        expect(keysOf(located)).toBe(keysOf(read));
      }),
      { numRuns: RUNS },
    );
  });

  test('the same page in other markup: nothing that is there is called empty, nothing else filled', async () => {
    const readable = own.filter(({ name, expected: { outcome, whatIf } }) => outcome === 'read' && !whatIf && !NEEDS_ITS_MARKUP.includes(name));
    await fc.assert(
      fc.asyncProperty(named(readable), steps(Object.keys(gentle)), async (fixture, list) => {
        const { view } = await look(fixture, list);
        expect(view.outcome === 'read' ? untruths(fixture, parseReading(view.reading)) : []).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
