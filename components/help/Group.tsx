import type { ComponentChildren } from 'preact';

/** Parts of a section that stand together under a heading, which the search leaves out one by one. */
export function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="entry" data-group>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
