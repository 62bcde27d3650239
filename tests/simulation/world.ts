import { hasJumpedBack } from '../../lib/clock.ts';
import { learn, NOTHING_KNOWN, type Known } from '../../lib/learn.ts';
import { follow, saysTheSame } from '../../lib/looks.ts';
import { bringHome, mergeKnown } from '../../lib/merged.ts';
import type { Reading } from '../../lib/reading.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { clockOf, type Case } from './accounts.ts';
import { fetched, readingAt, type Fetch, type Visit } from './visits.ts';

/** What two browsers keep of the pages opened in them, and what their backups are together. */

interface Browser {
  known: Known;
  /** The latest view kept: by it a clock that jumped back is noticed. */
  latest: Instant | null;
}

/** An open tab, attended to as `entrypoints/journal.content/attend.ts` does. */
interface Tab {
  told: Reading | null;
  last: Reading | null;
}

/** Every reading that was handed over and kept. */
export type Kept = (reading: Reading, visit: Visit) => void;

/** Plays a school week and gives what is known at each of the instants at which it is judged. */
export function play({ school, visits, jumps, nows }: Case, fetch: Fetch = fetched, onKept?: Kept): Known[] {
  const { zone } = school.settings;
  const browsers: [Browser, Browser] = [
    { known: NOTHING_KNOWN, latest: null },
    { known: NOTHING_KNOWN, latest: null },
  ];
  const tabs = new Map<Visit, Tab>(visits.map((visit) => [visit, { told: null, last: null }]));
  const looks = visits.flatMap((visit) => visit.looks.map((look, index) => ({ visit, look, index }))).sort((a, b) => a.look.at - b.look.at);
  let next = 0;
  return nows.map((now) => {
    for (; next < looks.length && looks[next]!.look.at <= now; next += 1) {
      const { visit, look, index } = looks[next]!;
      const clock = (at: Instant) => clockOf(jumps, visit.browser, at);
      const tab = tabs.get(visit)!;
      const at = clock(look.at);
      if (tab.told !== null && at < tab.told.at) tab.told = tab.last = null;
      const seen = readingAt(school, visit, index, clock(visit.openedAt), at, fetch);
      const told = follow(tab.told, tab.last, seen);
      const isNews = tab.told === null || !saysTheSame(tab.told, told);
      [tab.told, tab.last] = [told, seen];
      if ((!isNews && !look.isAnew) || look.isLost) continue;
      const browser = browsers[visit.browser];
      if (hasJumpedBack(browser.latest, at)) {
        tab.told = tab.last = null;
        continue;
      }
      browser.latest = Math.max(browser.latest ?? 0, at);
      browser.known = learn(browser.known, told, zone);
      onKept?.(told, visit);
    }
    const [one, other] = browsers;
    // With one browser nothing is merged, so that a merge hides no mistake of it.
    return other.latest === null ? one.known : bringHome(mergeKnown(one.known, other.known), zone);
  });
}
