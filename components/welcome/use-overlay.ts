import { useEffect, useRef } from 'preact/hooks';
import type { Drawing } from '../../lib/drawing.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { createOverlay, type Overlay, type OverlayActions } from '../overlay/overlay.tsx';

const UNFOLDED = { collapsed: false, hidden: false };

/** The journal's own overlay over a table of ours: marks on its dates, the card, the bar at the foot of the screen. */
export function useOverlay({ parts, note, lessons }: Drawing, answers: Pick<OverlayActions, 'turnDown' | 'takeBack'>) {
  const heads = useRef(new Map<CivilDate, HTMLElement>()).current;
  const overlay = useRef<Overlay | null>(null);
  const bar = useRef(UNFOLDED);
  // The overlay is made once, and asks for whatever answers by then.
  const latest = useRef(answers);
  latest.current = answers;
  useEffect(() => {
    const actions: OverlayActions = {
      turnDown: (what) => latest.current.turnDown(what),
      takeBack: () => latest.current.takeBack(),
      saveSkeleton: () => undefined,
      collapse: (collapsed) => (bar.current = { ...bar.current, collapsed }),
      hideForToday: () => (bar.current = { ...bar.current, hidden: true }),
    };
    overlay.current = createOverlay(document, actions, adoptSheet);
    return () => overlay.current?.remove();
  }, []);
  useEffect(() => {
    const placed = lessons.flatMap((lesson) => {
      const head = heads.get(lesson.key.slice(0, 10));
      return head === undefined ? [] : [[head, { ...lesson, link: null, reveal: head }] as const];
    });
    overlay.current?.show({ parts, note: note && { text: note.text, link: null, skeleton: false }, lessons: new Map(placed) }, bar.current);
  });
  return {
    /** Says which cell is the head of a lesson. */
    setHead: (date: CivilDate, head: HTMLElement | null) => void (head === null ? heads.delete(date) : heads.set(date, head)),
    /** The bar as it was in the beginning. */
    startAnew: () => void (bar.current = UNFOLDED),
  };
}

/** The extension's own pages allow no styles but those of a file or of a script. */
function adoptSheet(shadow: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
}
