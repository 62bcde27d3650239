import { browser } from 'wxt/browser';
import { patternsOf, type Site } from './hosts.ts';
import { SIBLINGS } from './siblings.ts';

/** The sibling sites the user has let the extension read: the browser's own record of permissions, and nothing else, says which. */

const SCRIPT = 'siblings';

/** Which of the sibling sites are switched on. */
export async function siblingsOn(): Promise<Site['id'][]> {
  const on = await Promise.all(SIBLINGS.map((site) => browser.permissions.contains({ origins: patternsOf(site) })));
  return SIBLINGS.flatMap(({ id }, i) => (on[i] ? [id] : []));
}

/** Asks for a site, or gives it back; has to be called from a click. False if the user said no. */
export async function switchSibling(site: Site, on: boolean): Promise<boolean> {
  const origins = patternsOf(site);
  return on ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins });
}

/** Makes the content script run on the sites that are switched on, and on no others. */
export async function registerSiblings(): Promise<void> {
  const on = await siblingsOn();
  const matches = SIBLINGS.filter(({ id }) => on.includes(id)).flatMap(patternsOf);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      matches,
      js: ['content-scripts/sibling.js'],
      css: ['content-scripts/sibling.css'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
