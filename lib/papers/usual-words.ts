/** What is offered to be written into papers: Russian in every language, as what is typed there is to be. */

/** The name of an inspection, until another is typed. */
export const USUAL_NAME = 'Проверка журналов';

/** Reasons that schools give for a programme that is behind. */
export const USUAL_LAGS = ['праздничные дни', 'карантин', 'болезнь учителя, урок не заменён', 'уплотнение тем', 'использован резерв'] as const;
