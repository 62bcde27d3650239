import type { ComponentChildren } from 'preact';

/** A part of a section, under a heading of its own or none: what the search shows or leaves out as one. */
export function Entry({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <div class="entry" data-item>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </div>
  );
}
