import type { Notes as RuleNotes } from '../../lib/overview.ts';
import { counted } from '../../lib/texts.ts';
import { Places } from './Places.tsx';

/** What the rules note of the quality of the records, never on a page. */
export function Notes({ notes }: { notes: readonly RuleNotes[] }) {
  const count = notes.reduce((sum, { places }) => sum + places.length, 0);
  const groups = notes.map(({ rule, ...note }) => ({ id: rule, ...note }));
  return <Places summary={`Качество записей: ${counted(count, 'наблюдение', 'наблюдения', 'наблюдений')}`} groups={groups} />;
}
