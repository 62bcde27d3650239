import type { ComponentChildren } from 'preact';

/** The words are what else people ask for it by: found by the search and not shown. */
type Fact = readonly [term: ComponentChildren, about: ComponentChildren, words?: string];

/** What each of several things is, one row each. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(([term, about, words = ''], row) => (
        <div key={row} data-item data-words={words}>
          <dt>{term}</dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}
