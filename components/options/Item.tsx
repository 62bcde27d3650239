import type { ComponentChildren } from 'preact';
import type { Settings } from '../../lib/settings-schema.ts';
import { Lock } from './lock.tsx';

export interface ItemProps {
  /** What it sets; where the school has set one of them it is locked. None: it is locked with what is around it. */
  keys?: readonly (keyof Settings)[];
  /** What else people call it: found by the search and not shown. */
  words?: string;
  children: ComponentChildren;
}

/** What the search shows or leaves out as one. */
export function Item({ keys, words = '', children }: ItemProps) {
  return (
    <div class="item" data-item data-words={words}>
      {keys === undefined ? children : <Lock keys={keys}>{children}</Lock>}
    </div>
  );
}
