import { useState } from 'preact/hooks';

let last = 0;

/** An id of a component's own. Preact's `useId` begins to count anew, and so repeats itself, where the root is rendered again. */
export function useOwnId(): string {
  return useState(() => `o${(last += 1)}`)[0];
}
