/** As many as the settings hold. */
export const MOST_DATES = 400;
export const MOST_HOLIDAYS = 100;
export const MOST_PERIODS = 20;
