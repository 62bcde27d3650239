import { OUTCOMES } from '../../lib/report/standing-texts.ts';
import type { PartSum } from '../../lib/report/sums.ts';
import { addressOf, inTab, type View } from '../../lib/report/view.ts';
import { Link } from './Link.tsx';
import { t } from '../../lib/language.ts';

export interface ByClassProps {
  parts: readonly PartSum[];
  view: View;
  onGo(address: string): void;
}

/** How the records of each class and subject stand, each with the way to its lessons. */
export function ByClass({ parts, view, onGo }: ByClassProps) {
  if (parts.length === 0) return <p class="hint">{t('В этом периоде уроков не видно.')}</p>;
  return (
    <table class="counts parts">
      <caption class="unseen">{t('Записи об уроках по классам и предметам')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Класс')}</th>
          <th scope="col">{t('Предмет')}</th>
          <th scope="col">{t('Проведено уроков')}</th>
          {OUTCOMES.map(({ id, kind, text }) => (
            <th key={id} scope="col">
              <i class={`swatch ${kind}`} aria-hidden="true" /> {t(text)}
            </th>
          ))}
          <th scope="col">{t('ждут срока')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ group, subject, groupName, subjectName, lessons, waiting, share }) => (
          <tr key={`${group} ${subject}`}>
            <th scope="row">{groupName ?? t('без названия')}</th>
            <td>
              <Link href={addressOf({ ...inTab(view, 'lessons'), span: view.span ?? 'now', group, subject })} onGo={onGo}>
                {subjectName ?? t('без названия')}
                <span class="unseen">{t(', {class}: уроки', { class: groupName ?? t('без названия') })}</span>
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
