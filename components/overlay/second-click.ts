/** Whoever clicks twice, clicks twice within this time and no further off. */
const TIME = 500;
const REACH = 5;

const PHASES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

/**
 * Keeps the second click of a double one from what has come under the pointer with the first, when that was on something
 * of ours which is gone since: on the page a double click opens a mark for typing.
 */
export function keepSecondClick(host: HTMLElement, shadow: ShadowRoot, signal: AbortSignal): void {
  const window = host.ownerDocument.defaultView!;
  let first: { pressed: Element; at: MouseEvent } | null = null;
  let isKept = false;

  const isGone = (target: EventTarget | null) => first !== null && (target !== host || !first.pressed.isConnected);
  const isSoon = ({ timeStamp, clientX, clientY, button }: MouseEvent) =>
    first !== null &&
    button === 0 &&
    timeStamp - first.at.timeStamp < TIME &&
    Math.hypot(clientX - first.at.clientX, clientY - first.at.clientY) <= REACH;

  const meet = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    if (event.type === 'pointerdown') isKept = isGone(event.target) && isSoon(event);
    if (event.type === 'mousedown') {
      // Whoever is slower has told the system so, and the system tells how many clicks it has counted.
      isKept ||= isGone(event.target) && event.button === 0 && event.detail > 1;
      first = null;
    }
    // A press of Enter is a click too, with no count.
    if (!isKept || (event.type === 'click' && event.detail === 0)) return;
    event.stopImmediatePropagation();
    // A pointer that goes down unheard must still tell what comes of it.
    if (event.type !== 'pointerdown') event.preventDefault();
  };
  for (const phase of PHASES) window.addEventListener(phase, meet, { signal, capture: true });

  shadow.addEventListener(
    'click',
    (event) => {
      const at = event as MouseEvent;
      if (at.isTrusted && at.detail > 0) first = { pressed: at.target as Element, at };
    },
    { signal, capture: true },
  );
}
