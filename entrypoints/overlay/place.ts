import type { OverlayModel, PlacedLesson } from '../../components/overlay/overlay.tsx';
import type { Drawing, PageLink } from '../../lib/drawing.ts';
import type { PageAdapter } from '../../lib/page-adapter.ts';

/** Finds the places on the page for what is to be drawn, and the page's own links to its other pages. */
export function place({ parts, note, lessons }: Drawing, adapter: PageAdapter): OverlayModel {
  const url = new URL(location.href);
  const own = adapter.links(document, url);
  const resolve = (link: PageLink | null) => {
    const href = link === null ? null : (own[link.page] ?? link.href);
    return link === null || href === null ? null : { text: link.text, href };
  };
  const wanted = new Map(lessons.map((lesson) => [lesson.key, lesson]));
  const placed = new Map<Element, PlacedLesson>();
  for (const found of lessons.length > 0 ? adapter.locate(document, url) : []) {
    const lesson = wanted.get(found.key);
    if (lesson !== undefined) placed.set(found.mark, { ...lesson, link: resolve(lesson.link), reveal: found.reveal });
  }
  const link = note && resolve(note.link);
  // A page nobody has linked or opened yet is still named.
  const text = note && (link === null && note.link !== null ? `${note.text} ${note.link.text}` : note.text);
  // What is open comes before what is only a hint, each in the order of the page.
  const inTurn = [...placed].sort(([, a], [, b]) => Number(a.standing === null) - Number(b.standing === null));
  return { parts, note: note === null || text === null ? null : { text, link, skeleton: note.skeleton === true }, lessons: new Map(inTurn) };
}
