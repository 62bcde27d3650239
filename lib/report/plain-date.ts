/** How a date typed into a search box ends a civil date: «18.11» → `-11-18`, «18.11.2026» and «18.11.26» → `2026-11-18`; null of what is no date. */
export function plainDate(word: string): string | null {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?$/.exec(word);
  if (match === null) return null;
  const [day, month] = [match[1]!.padStart(2, '0'), match[2]!.padStart(2, '0')];
  if (month < '01' || month > '12' || day < '01' || day > '31') return null;
  const year = match[3] === undefined ? '' : match[3].length === 2 ? `20${match[3]}` : match[3];
  return `${year}-${month}-${day}`;
}
