// What the reports are asked for: two dates, those of the current period at first.
import { currentPeriod } from './addresses.ts';
import { dotted } from './civil-date.ts';
import type { Texts } from './interface-texts.ts';
import type { Period, School } from './school.ts';

/** The quarter; half-years of the senior classes have the same dates here. */
export const reportPeriod = ({ journals }: School): Period => currentPeriod(journals[0]!);

export const dateFields = (texts: Texts, from: string, to: string): string =>
  [
    ['datefrom', texts.from, from],
    ['dateto', texts.to, to],
  ]
    .map(([name, label, date]) => `<label>${label} <input type="text" id="${name}" name="${name}" value="${dotted(date!)}" size="10"></label>`)
    .join(' ');
