import { msg } from './language.ts';
/** A deployment of the engine. */
export interface Site {
  id: 'dnevnik' | 'kundelik' | 'emaktab';
  /** What the popup calls it. */
  name: string;
  /** Where its teacher pages are: the old ones and the new. */
  origins: readonly [schools: string, root: string];
}

/** The one that is asked for at the install. */
export const DNEVNIK: Site = { id: 'dnevnik', name: msg('Дневник.ру'), origins: ['https://schools.dnevnik.ru', 'https://dnevnik.ru'] };

/** Match patterns of a site's pages, as manifests and permissions spell them. */
export function patternsOf({ origins }: Site): string[] {
  return origins.map((origin) => `${origin}/*`);
}
