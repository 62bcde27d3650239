import { createOverlay, type OverlayActions } from '../../components/overlay/overlay.tsx';
import { saveFile } from '../../components/overlay/save-file.ts';
import { loadBar, saveBar, type BarState } from '../../lib/bar-store.ts';
import { speak } from '../../lib/language.ts';
import type { SpokenDrawing } from '../../lib/messages.ts';
import type { PageAdapter } from '../../lib/page-adapter.ts';
import type { skeletonOf } from '../../lib/skeleton.ts';
import { place } from './place.ts';

/** What is drawn on one page. */
export interface DrawnPage {
  show(drawing: SpokenDrawing, adapter: PageAdapter): void;
  /** Whether it still offers to take back what was just turned down. */
  isOffering(): boolean;
  /** Takes everything away. */
  remove(): void;
}

interface Answers extends Pick<OverlayActions, 'turnDown' | 'takeBack'> {
  /** What takes the sample of a page, which is rarely asked for. */
  skeleton(): Promise<typeof skeletonOf>;
}

/** Starts to draw on a page; what the user turns down there, or takes back, is handed on. */
export async function drawOn(document: Document, { skeleton, ...answers }: Answers): Promise<DrawnPage> {
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
      const page = shown;
      if (page === null) return;
      const save = (sample: unknown) =>
        saveFile(document, `polden-${page.id}.json`, new Blob([JSON.stringify(sample, null, 1)], { type: 'application/json' }));
      // Without the extension there is no sample to be had, and the bar that offers it goes away.
      void skeleton().then(
        (take) => save(take(document, new URL(location.href), page.id)),
        () => undefined,
      );
    },
    collapse: (collapsed) => keepBar({ ...bar, collapsed }),
    hideForToday: () => keepBar({ ...bar, hiddenOn: localDate() }),
  });
  return {
    show(drawing, adapter) {
      shown = adapter;
      speak(drawing.speech.language, drawing.speech.catalogue);
      overlay.show(place(drawing, adapter), { collapsed: bar.collapsed, hidden: bar.hiddenOn === localDate() });
    },
    isOffering: overlay.isOffering,
    remove: overlay.remove,
  };
}

/** The day by the person's own clock: "hide for today" is about her day, not the school's. */
function localDate(): string {
  return new Date().toDateString();
}
