import { DNEVNIK } from '../../../lib/hosts.ts';
import { t } from '../../../lib/language.ts';
import { SIBLINGS } from '../../../lib/siblings.ts';
import type { Tally } from '../../../lib/backup/preview.ts';
import { counted, dayAndMonth } from '../../../lib/texts.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';
import { fullDate } from '../../../lib/report/spoken-dates.ts';

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
  return parts.filter(Boolean).join(', ') || t('нет уроков');
}

/** «с 1 сентября по 20 ноября 2026» */
export function spanText({ from, to }: { from: CivilDate; to: CivilDate }): string {
  if (from === to) return t('за {date}', { date: fullDate(from) });
  const dates = { from: from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth(from) : fullDate(from), to: fullDate(to) };
  // «со 2 сентября», as it is said.
  return from.endsWith('-02') ? t('со {from} по {to}', dates) : t('с {from} по {to}', dates);
}

/** «Дневник.ру, пользователь 1000004»: no name is kept, and the site shows the number in one's profile. */
export function accountName(viewer: string): string {
  const [host = '', school = '', user = ''] = viewer.split('/');
  const site = [DNEVNIK, ...SIBLINGS].find(({ origins }) => origins.some((origin) => origin.endsWith(`//${host}`)))?.name ?? host;
  if (user !== '') return t('{site}, пользователь {user}', { site: t(site), user });
  return school !== '' ? t('{site}, школа {school}', { site: t(site), school }) : t('{site}, без входа', { site: t(site) });
}
