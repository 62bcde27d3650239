import type { ComponentChildren } from 'preact';

interface Props {
  title?: string;
  /** What else people ask for it by: found by the search and not shown. */
  words?: string;
  children: ComponentChildren;
}

/** A part of a section, under a heading of its own or none: what the search shows or leaves out as one. */
export function Entry({ title, words = '', children }: Props) {
  return (
    <div class="entry" data-item data-words={words}>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </div>
  );
}
