import type { Prefix } from './addresses.ts';
import type { School } from './school.ts';

/** What every page is drawn from. */
export interface View {
  school: School;
  prefix: Prefix;
}
