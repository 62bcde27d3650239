import { DNEVNIK, type Site } from './hosts.ts';
import { msg } from './language.ts';

/** The engine's other deployments: read only where the user has asked for it in the popup. */
export const SIBLINGS: readonly Site[] = [
  { id: 'kundelik', name: msg('Kundelik (Казахстан)'), origins: ['https://schools.kundelik.kz', 'https://kundelik.kz'] },
  { id: 'emaktab', name: msg('eMaktab (Узбекистан)'), origins: ['https://schools.emaktab.uz', 'https://emaktab.uz'] },
];

/** The origins whose pages the content scripts may run on. */
export const JOURNAL_ORIGINS: readonly string[] = [DNEVNIK, ...SIBLINGS].flatMap(({ origins }) => origins);
