import { createOverlay, type OverlayActions } from '../../components/overlay/overlay.tsx';
import { saveFile } from '../../components/overlay/save-file.ts';
import { loadBar, saveBar, type BarState } from '../../lib/bar-store.ts';
import type { Drawing } from '../../lib/drawing.ts';
import type { PageAdapter } from '../../lib/page-adapter.ts';
import { skeletonOf } from '../../lib/skeleton.ts';
import { place } from './place.ts';

/** What is drawn on one page. */
export interface DrawnPage {
  show(drawing: Drawing, adapter: PageAdapter): void;
  /** Takes everything away. */
  remove(): void;
}

/** Starts to draw on a page; what the user turns down or acknowledges there is handed on. */
export async function drawOn(document: Document, answers: Pick<OverlayActions, 'mute' | 'acknowledge'>): Promise<DrawnPage> {
  // Without it the bar starts unfolded, which is all there is to lose.
  let bar: BarState = await loadBar().catch(() => ({ collapsed: false, hiddenOn: null }));
  let shown: PageAdapter | null = null;
  const keepBar = (state: BarState) => {
    bar = state;
    void saveBar(state).catch(() => undefined);
  };
  const overlay = createOverlay(document, {
    ...answers,
    saveSkeleton() {
      if (shown === null) return;
      const skeleton = skeletonOf(document, new URL(location.href), shown.id);
      saveFile(document, `polden-${shown.id}.json`, new Blob([JSON.stringify(skeleton, null, 1)], { type: 'application/json' }));
    },
    collapse: (collapsed) => keepBar({ ...bar, collapsed }),
    hideForToday: () => keepBar({ ...bar, hiddenOn: localDate() }),
  });
  return {
    show(drawing, adapter) {
      shown = adapter;
      overlay.show(place(drawing, adapter), { collapsed: bar.collapsed, hidden: bar.hiddenOn === localDate() });
    },
    remove: overlay.remove,
  };
}

/** The day by the person's own clock: "hide for today" is about her day, not the school's. */
function localDate(): string {
  return new Date().toDateString();
}
