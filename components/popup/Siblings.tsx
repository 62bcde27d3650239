import type { Site } from '../../lib/hosts.ts';
import { SIBLINGS } from '../../lib/siblings.ts';

/** The sibling sites, each switched on by the user's own click: the browser asks her then. */
export function Siblings({ on, onSwitch }: { on: readonly Site['id'][]; onSwitch(site: Site, on: boolean): void }) {
  return (
    <details class="siblings">
      <summary>Другие сайты на том же движке</summary>
      <ul>
        {SIBLINGS.map((site) => (
          <li key={site.id}>
            <span>
              {site.name}: {on.includes(site.id) ? 'включено' : 'выключено'}
            </span>
            <button type="button" onClick={() => onSwitch(site, !on.includes(site.id))}>
              {on.includes(site.id) ? 'Выключить' : 'Включить'}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
