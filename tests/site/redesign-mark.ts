// A mark as the redesign shows it, and what its saves answer of it.

type MarkColour = 'green' | 'orange' | 'red' | 'gray';

export interface MarkHalf {
  value: string;
  color: MarkColour;
}

const COLOURS: Record<string, MarkColour> = { 5: 'green', 4: 'green', 3: 'orange', 2: 'red', 1: 'red' };

/** The halves of '5/4'; one for any other mark, none for no mark. */
export const halvesOf = (mark: string): MarkHalf[] =>
  (/\d\/\d/.test(mark) ? mark.split('/') : [mark]).filter(Boolean).map((value) => ({ value, color: COLOURS[value[0]!] ?? 'gray' }));

const MOODS: Record<MarkColour, string> = { green: 'good', orange: 'average', red: 'bad', gray: '' };

/** The criteria journal's word for the colour of a mark; '' for one without a colour. */
export const moodOf = (mark: string): string => {
  const [first] = halvesOf(mark);
  return first === undefined ? 'notset' : MOODS[first.color];
};
