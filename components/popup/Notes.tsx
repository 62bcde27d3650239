import type { Notes as RuleNotes } from '../../lib/overview.ts';
import { counted } from '../../lib/texts.ts';

/** More places of one rule than this are only counted. */
const AT_ONCE = 12;

/** What the rules note of the quality of the records: to look at when there is time, never on a page. */
export function Notes({ notes }: { notes: readonly RuleNotes[] }) {
  const count = notes.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <details class="notes">
      <summary>Качество записей: {counted(count, 'наблюдение', 'наблюдения', 'наблюдений')}</summary>
      {notes.map(({ rule, title, places }) => (
        <details key={rule}>
          <summary>
            {title} <span class="count">{places.length}</span>
          </summary>
          <ul>
            {places.slice(0, AT_ONCE).map((place) => (
              <li key={place}>{place}</li>
            ))}
            {places.length > AT_ONCE && <li>и ещё {places.length - AT_ONCE}</li>}
          </ul>
        </details>
      ))}
    </details>
  );
}
