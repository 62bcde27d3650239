import type { CivilDate } from './vocabulary.ts';

/** A school year, from 1 September to 31 August. */
export interface SchoolYear {
  from: CivilDate;
  to: CivilDate;
  /** «2026/27» */
  title: string;
}

/** The school year of a date. */
export function schoolYear(date: CivilDate): SchoolYear {
  const first = Number(date.slice(0, 4)) - (date.slice(5) < '09-01' ? 1 : 0);
  const year = (number: number) => String(number).padStart(4, '0');
  return { from: `${year(first)}-09-01`, to: `${year(first + 1)}-08-31`, title: `${year(first)}/${year(first + 1).slice(2)}` };
}
