import { t } from '../../lib/language.ts';

/** More places of one kind than this are only counted. */
const AT_ONCE = 12;

export interface PlacesProps {
  /** The line that unfolds them. */
  summary: string;
  about?: string;
  groups: readonly { id: string; title: string; places: readonly string[] }[];
}

/** Places of several kinds, folded: to look at when there is time. */
export function Places({ summary, about, groups }: PlacesProps) {
  return (
    <details class="notes">
      <summary>{summary}</summary>
      {about !== undefined && <p>{about}</p>}
      {groups.map(({ id, title, places }) => (
        <details key={id}>
          <summary>
            {title} <span class="count">{places.length}</span>
          </summary>
          <ul>
            {places.slice(0, AT_ONCE).map((place) => (
              <li key={place}>{place}</li>
            ))}
            {places.length > AT_ONCE && <li>{t('и ещё {count}', { count: places.length - AT_ONCE })}</li>}
          </ul>
        </details>
      ))}
    </details>
  );
}
