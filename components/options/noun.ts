import { counted } from '../../lib/texts.ts';

/** The form of a noun after a number that stands in a field of its own: «день», «дня», «дней». */
export function noun(count: number, one: string, few: string, many: string): string {
  return counted(count, one, few, many).slice(`${count} `.length);
}
