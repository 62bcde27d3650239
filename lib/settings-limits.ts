/** As many as the settings hold of each: one more, and the schema would refuse the whole list. */
export const MOST_DATES = 400;
export const MOST_HOLIDAYS = 100;
export const MOST_PERIODS = 20;
export const MOST_MUTES = 500;
export const MOST_HIDDEN = 200;
export const MOST_ACKNOWLEDGED = 2000;
