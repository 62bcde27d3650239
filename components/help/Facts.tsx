import type { ComponentChildren } from 'preact';

/** What each of several things is, one row each. */
export function Facts({ facts }: { facts: readonly (readonly [term: ComponentChildren, about: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts.map(([term, about], row) => (
        <div key={row} data-item>
          <dt>{term}</dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}
