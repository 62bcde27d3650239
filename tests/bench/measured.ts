import { createOverlay, type OverlayModel } from '../../components/overlay/overlay.tsx';
import { place } from '../../entrypoints/overlay/place.ts';
import { drawing } from '../../lib/drawing.ts';
import { judge } from '../../lib/judge.ts';
import { addReading } from '../../lib/ledger.ts';
import { viewPage } from '../../lib/pages.ts';
import type { Reading } from '../../lib/reading.ts';
import { defaultSettings } from '../../lib/settings.ts';

/** What the bench measures, run inside the page: the same functions that the extension runs. */

const BAR = { collapsed: false, hidden: false };
const ACTIONS = { turnDown: async () => true, takeBack: async () => true, saveSkeleton() {}, collapse() {}, hideForToday() {} };
const settings = defaultSettings('Europe/Moscow');

function view(now: number) {
  const seen = viewPage(document, new URL(location.href), now);
  if (seen.outcome !== 'read') throw new Error(`the bench page was not read: ${seen.outcome}`);
  return seen;
}

function ledgerOf(reading: Reading) {
  if (reading.kind !== 'journal') throw new Error('the bench page is no journal');
  return addReading(undefined, reading);
}

/** Every text of the table, walked and looked at: what no reader can do without. */
function floor(): number {
  const walker = document.createTreeWalker(document.querySelector('table')!, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += walker.currentNode.nodeValue!.length;
  return length;
}

/** One operation timed once, in milliseconds. */
function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Medians of interleaved rounds, so that a slow moment of the machine falls on all of them alike. */
function warm(now: number, rounds: number) {
  const { reading, adapter } = view(now);
  const known = { ledger: ledgerOf(reading), pages: {}, missing: [] };
  const drawn = drawing(reading, [known], settings, now);
  const overlay = createOverlay(document, ACTIONS);
  const nothing: OverlayModel = { parts: [], note: null, lessons: new Map() };
  const works: Record<string, () => unknown> = {
    floor,
    read: () => view(now),
    judge: () => judge(known.ledger, settings, now),
    draw: () => overlay.show(place(drawn, adapter), BAR),
  };
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) (times[name] ??= []).push(once(work));
    overlay.show(nothing, BAR);
  }
  overlay.remove();
  return { ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])), marks: drawn.lessons.length };
}

/** Everything for the first time on a fresh page, the layout that drawing asks for included, against the bare pass for the first time. */
function cold(now: number) {
  document.body.getBoundingClientRect();
  const bare = once(floor);
  let seen!: ReturnType<typeof view>;
  let drawn!: ReturnType<typeof drawing>;
  const read = once(() => (seen = view(now)));
  const judged = once(() => (drawn = drawing(seen.reading, [{ ledger: ledgerOf(seen.reading), pages: {}, missing: [] }], settings, now)));
  const draw = once(() => {
    const overlay = createOverlay(document, ACTIONS);
    overlay.show(place(drawn, seen.adapter), BAR);
    document.body.getBoundingClientRect();
  });
  return { bare, read, judge: judged, draw };
}

Object.assign(globalThis, { poldenBench: { warm, cold } });
