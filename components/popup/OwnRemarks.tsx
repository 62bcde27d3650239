import type { CheckRemarks } from '../../lib/own-remarks.ts';
import { counted } from '../../lib/texts.ts';

/** More places of one check than this are only counted. */
const AT_ONCE = 12;

/** What an inspection would note in one's own journals by what their pages have shown here, and what can still be put right. */
export function OwnRemarks({ remarks }: { remarks: readonly CheckRemarks[] }) {
  const count = remarks.reduce((sum, { places }) => sum + places.length, 0);
  return (
    <details class="notes">
      <summary>Проверка увидела бы {counted(count, 'замечание', 'замечания', 'замечаний')}</summary>
      <p>По вашим страницам, открытым в этом браузере. Что заполнено, уйдёт отсюда само.</p>
      {remarks.map(({ check, title, places }) => (
        <details key={check}>
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
