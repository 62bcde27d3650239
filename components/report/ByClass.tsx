import { OUTCOMES } from '../../lib/report/standing-texts.ts';
import type { PartSum } from '../../lib/report/sums.ts';
import { addressOf, inTab, type View } from '../../lib/report/view.ts';
import { Link } from './Link.tsx';

export interface ByClassProps {
  parts: readonly PartSum[];
  view: View;
  onGo(address: string): void;
}

/** How the records of each class and subject stand, each with the way to its lessons. */
export function ByClass({ parts, view, onGo }: ByClassProps) {
  if (parts.length === 0) return <p class="hint">В этом периоде уроков не видно.</p>;
  return (
    <table class="counts parts">
      <caption class="unseen">Записи об уроках по классам и предметам</caption>
      <thead>
        <tr>
          <th scope="col">Класс</th>
          <th scope="col">Предмет</th>
          <th scope="col">Проведено уроков</th>
          {OUTCOMES.map(({ id, kind, text }) => (
            <th key={id} scope="col">
              <i class={`swatch ${kind}`} aria-hidden="true" /> {text}
            </th>
          ))}
          <th scope="col">ждут срока</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ group, subject, groupName, subjectName, lessons, waiting, share }) => (
          <tr key={`${group} ${subject}`}>
            <th scope="row">{groupName ?? 'без названия'}</th>
            <td>
              <Link href={addressOf({ ...inTab(view, 'lessons'), span: view.span ?? 'now', group, subject })} onGo={onGo}>
                {subjectName ?? 'без названия'}
                <span class="unseen">, {groupName}: уроки</span>
              </Link>
            </td>
            <td class="number">{lessons}</td>
            {OUTCOMES.map(({ id }) => (
              <td key={id} class="number">
                {share[id]}
              </td>
            ))}
            <td class="number">{waiting}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
