import { locale, msg, t } from './language.ts';
import { civilTime } from './time.ts';
import type { Instant } from './vocabulary.ts';

/** The time zones of Russia from west to east, each by a city that everybody knows (IANA tz database, zone.tab, RU). */
export const RUSSIAN_ZONES: readonly { zone: string; city: string }[] = [
  { zone: 'Europe/Kaliningrad', city: msg('Калининград') },
  { zone: 'Europe/Moscow', city: msg('Москва') },
  { zone: 'Europe/Simferopol', city: msg('Симферополь') },
  { zone: 'Europe/Kirov', city: msg('Киров') },
  { zone: 'Europe/Volgograd', city: msg('Волгоград') },
  { zone: 'Europe/Astrakhan', city: msg('Астрахань') },
  { zone: 'Europe/Saratov', city: msg('Саратов') },
  { zone: 'Europe/Ulyanovsk', city: msg('Ульяновск') },
  { zone: 'Europe/Samara', city: msg('Самара') },
  { zone: 'Asia/Yekaterinburg', city: msg('Екатеринбург') },
  { zone: 'Asia/Omsk', city: msg('Омск') },
  { zone: 'Asia/Novosibirsk', city: msg('Новосибирск') },
  { zone: 'Asia/Barnaul', city: msg('Барнаул') },
  { zone: 'Asia/Tomsk', city: msg('Томск') },
  { zone: 'Asia/Novokuznetsk', city: msg('Новокузнецк') },
  { zone: 'Asia/Krasnoyarsk', city: msg('Красноярск') },
  { zone: 'Asia/Irkutsk', city: msg('Иркутск') },
  { zone: 'Asia/Chita', city: msg('Чита') },
  { zone: 'Asia/Yakutsk', city: msg('Якутск') },
  { zone: 'Asia/Khandyga', city: msg('Хандыга') },
  { zone: 'Asia/Vladivostok', city: msg('Владивосток') },
  { zone: 'Asia/Ust-Nera', city: msg('Усть-Нера') },
  { zone: 'Asia/Magadan', city: msg('Магадан') },
  { zone: 'Asia/Sakhalin', city: msg('Южно-Сахалинск') },
  { zone: 'Asia/Srednekolymsk', city: msg('Среднеколымск') },
  { zone: 'Asia/Kamchatka', city: msg('Петропавловск-Камчатский') },
  { zone: 'Asia/Anadyr', city: msg('Анадырь') },
];

/** Minutes by which a zone's clock is ahead of Moscow's at an instant. */
export function aheadOfMoscow(zone: string, at: Instant): number {
  const clock = (place: string) => Date.parse(`${civilTime(at, place)}Z`);
  return Math.round((clock(zone) - clock('Europe/Moscow')) / 60_000);
}

/** «МСК», «МСК+2», «МСК−1», «МСК+2:30»: how Russia tells its time zones. */
export function moscowLabel(zone: string, at: Instant): string {
  const ahead = aheadOfMoscow(zone, at);
  if (ahead === 0) return t('МСК');
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `${t('МСК')}${ahead < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** The other zones the browser knows, by Moscow's clock and by name; of several with one name and one clock the first. */
export function otherZones(at: Instant): { zone: string; city: string }[] {
  const russian = new Set(RUSSIAN_ZONES.map(({ zone }) => zone));
  const named = new Map<string, { zone: string; city: string; ahead: number }>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    if (russian.has(zone)) continue;
    const [city, ahead] = [zoneCity(zone), aheadOfMoscow(zone, at)];
    if (!named.has(`${ahead} ${city}`)) named.set(`${ahead} ${city}`, { zone, city, ahead });
  }
  return [...named.values()].sort((a, b) => a.ahead - b.ahead || a.city.localeCompare(b.city, locale())).map(({ zone, city }) => ({ zone, city }));
}

/** A zone by the name of its place: «Екатеринбург», «Узбекистан». */
export function zoneCity(zone: string): string {
  const known = RUSSIAN_ZONES.find((russian) => russian.zone === zone);
  if (known !== undefined) return t(known.city);
  const parts = new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
