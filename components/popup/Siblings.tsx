import type { Site } from '../../lib/hosts.ts';
import { t } from '../../lib/language.ts';
import { SIBLINGS } from '../../lib/siblings.ts';

/** The sibling sites, each switched on by the user's own click: the browser asks her then. */
export function Siblings({ on, onSwitch }: { on: readonly Site['id'][]; onSwitch(site: Site, on: boolean): void }) {
  return (
    <details class="siblings">
      <summary>{t('Другие сайты на том же движке')}</summary>
      <ul>
        {SIBLINGS.map((site) => (
          <li key={site.id}>
            <span>
              {t(site.name)}: {on.includes(site.id) ? t('включено') : t('выключено')}
            </span>
            <button
              type="button"
              aria-label={on.includes(site.id) ? t('Выключить {site}', { site: t(site.name) }) : t('Включить {site}', { site: t(site.name) })}
              onClick={() => onSwitch(site, !on.includes(site.id))}
            >
              {on.includes(site.id) ? t('Выключить') : t('Включить')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
