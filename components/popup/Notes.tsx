import { t } from '../../lib/language.ts';
import type { Notes as RuleNotes } from '../../lib/overview.ts';
import { counted } from '../../lib/texts.ts';
import { Places } from './Places.tsx';

/** What the rules note of the quality of the records, never on a page. */
export function Notes({ notes }: { notes: readonly RuleNotes[] }) {
  const count = notes.reduce((sum, { places }) => sum + places.length, 0);
  const groups = notes.map(({ rule, title, places }) => ({ id: rule, title: t(title), places }));
  const notices = counted(count, 'наблюдение', 'наблюдения', 'наблюдений');
  return <Places summary={t('Качество записей: {notices}', { notices })} groups={groups} />;
}
