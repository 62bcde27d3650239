import { t } from '../language.ts';
import { overviewSpan } from '../overview.ts';
import { schoolYear } from '../school-year.ts';
import type { Settings } from '../settings-schema.ts';
import { addDays, civilDate, weekStart } from '../time.ts';
import type { CivilDate, Instant } from '../vocabulary.ts';
import { shortDate } from './spoken-dates.ts';
import type { Span } from './view.ts';

/** Dates, both inclusive, and what they are called. */
export interface Dates {
  from: CivilDate;
  to: CivilDate;
  /** «2 четверть», «последние 8 недель», «01.09.2026–22.11.2026» */
  title: string;
}

const FIRST: CivilDate = '0000-01-01';
const LAST: CivilDate = '9999-12-31';

/** The dates a span stands for at an instant; `inspected` are those an inspection looks at, if its lessons are shown. */
export function datesOf(span: Span, settings: Settings, now: Instant, inspected: Pick<Dates, 'from' | 'to'> | null): Dates {
  if (span === 'all') return { from: FIRST, to: LAST, title: t('всё время') };
  const { from, openFrom } = overviewSpan(now, settings);
  if (span === 'year') return { from: openFrom, to: schoolYear(openFrom).to, title: schoolYearTitle(openFrom) };
  if (span !== 'now') {
    const dates = { from: span.from ?? FIRST, to: span.to ?? LAST };
    return { ...dates, title: periodTitle(dates, settings) ?? datesTitle(span) };
  }
  if (inspected !== null) return { ...inspected, title: t('срок проверки') };
  const today = civilDate(now, settings.zone);
  const period = settings.periods.find((each) => today >= each.from && today <= each.to);
  if (period !== undefined) return { from: period.from, to: period.to, title: period.title };
  // The school year that has just begun has fewer lessons than the last one's weeks.
  return { from, to: addDays(weekStart(today), 6), title: t('последние 8 недель') };
}

/** «2026/27 учебный год» of a date. */
export function schoolYearTitle(date: CivilDate): string {
  return t('{years} учебный год', { years: schoolYear(date).title });
}

function periodTitle({ from, to }: Pick<Dates, 'from' | 'to'>, { periods }: Settings): string | null {
  return periods.find((each) => each.from === from && each.to === to)?.title ?? null;
}

function datesTitle({ from, to }: { from: CivilDate | null; to: CivilDate | null }): string {
  if (from === null) return t('по {date}', { date: shortDate(to!) });
  return to === null ? t('с {date}', { date: shortDate(from) }) : `${shortDate(from)}–${shortDate(to)}`;
}
