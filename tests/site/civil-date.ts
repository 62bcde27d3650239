// Civil dates are 'YYYY-MM-DD' strings: they compare and sort as text and know no time zone.

const DAY = 86_400_000;

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date on the wall of a school in `zone` at the instant `now`. */
export const dateIn = (now: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** 'YYYY-MM-DDTHH:MM' on the clock of a school in `zone`. */
export const momentIn = (now: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(now).replace(' ', 'T');

export const addDays = (date: string, days: number): string => new Date(utc(date) + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => new Date(utc(date)).getUTCDay() || 7;

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));
export const dayOf = (date: string): number => Number(date.slice(8, 10));

/** 'dd.mm.yyyy', as addresses and tables of the site have it. */
export const dotted = (date: string): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** The other way round; undefined for what is no date. */
export const undotted = (text: string | null): string | undefined => {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return Number.isNaN(utc(date)) ? undefined : date;
};
