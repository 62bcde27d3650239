import { DNEVNIK } from '../../../lib/hosts.ts';
import { SIBLINGS } from '../../../lib/siblings.ts';
import type { Tally } from '../../../lib/backup/preview.ts';
import { counted, dayAndMonth } from '../../../lib/texts.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';

/** What there is of a history, in words. */

/** «312 уроков» */
export function lessonsText(lessons: number): string {
  return counted(lessons, 'урок', 'урока', 'уроков');
}

/** «14 журналов» */
export function journalsText(journals: number): string {
  return counted(journals, 'журнал', 'журнала', 'журналов');
}

/** «312 уроков, 14 журналов, 2 проверки»: what there is none of is left out; of nothing at all «нет уроков». */
export function stockText({ journals, lessons, inspections }: Tally): string {
  const parts = [
    lessons > 0 && lessonsText(lessons),
    journals > 0 && journalsText(journals),
    inspections > 0 && counted(inspections, 'проверка', 'проверки', 'проверок'),
  ];
  return parts.filter(Boolean).join(', ') || 'нет уроков';
}

/** «с 1 сентября по 20 ноября 2026» */
export function spanText({ from, to }: { from: CivilDate; to: CivilDate }): string {
  const year = (date: CivilDate) => date.slice(0, 4);
  if (from === to) return `за ${dayAndMonth(from)} ${year(from)}`;
  // «со 2 сентября», as it is said.
  const since = from.endsWith('-02') ? 'со' : 'с';
  return `${since} ${dayAndMonth(from)}${year(from) === year(to) ? '' : ` ${year(from)}`} по ${dayAndMonth(to)} ${year(to)}`;
}

/** «Дневник.ру, пользователь 1000004»: no name is kept, and the site shows the number in one's profile. */
export function accountName(viewer: string): string {
  const [host = '', school = '', user = ''] = viewer.split('/');
  const site = [DNEVNIK, ...SIBLINGS].find(({ origins }) => origins.some((origin) => origin.endsWith(`//${host}`)))?.name ?? host;
  return `${site}, ${user !== '' ? `пользователь ${user}` : school !== '' ? `школа ${school}` : 'без входа'}`;
}
