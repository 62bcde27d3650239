import type { Prefix } from './addresses.ts';
import type { Texts } from './interface-texts.ts';
import type { School } from './school.ts';

/** What every page is drawn from. */
export interface View {
  school: School;
  prefix: Prefix;
  texts: Texts;
}
