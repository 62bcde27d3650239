import { Hint } from '../../options/Hint.tsx';
import { OneOf } from '../../options/OneOf.tsx';
import type { Retention } from '../../../lib/settings-schema.ts';
import { counted, dayAndMonth } from '../../../lib/texts.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';

/** From which date on a choice keeps lessons, null from the first, and how many there are of earlier ones. */
interface Kept {
  from: CivilDate | null;
  older: number;
}

export interface RetainedProps {
  retention: Retention;
  kept: Readonly<Record<Retention, Kept>>;
  hasInspections: boolean;
  /** Why a change was not kept. */
  refusal: string | null;
  onChange(retention: Retention): void;
}

/** «Хранение» */
export function Retained({ retention, kept, hasInspections, refusal, onChange }: RetainedProps) {
  return (
    <>
      <OneOf<Retention>
        legend="Сколько хранить уроки"
        value={retention}
        options={[
          { value: 'period', label: 'Отчётный период и 30 дней до него', about: keptText(kept.period) },
          { value: 'year', label: 'Учебный год', about: keptText(kept.year) },
          { value: 'always', label: 'Пока не удалю', about: 'Сами уроки не удаляются.' },
        ]}
        onChange={onChange}
      />
      {hasInspections && <Hint>Проверка удаляется через 30 дней после того, как закрыта, при любом выборе.</Hint>}
      {refusal !== null && (
        <p class="error" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}

function keptText({ from, older }: Kept): string {
  if (from === null) return '';
  const outdated =
    older > 0 ? ` Раньше этого ${counted(older, 'урок, он удалится', 'урока, они удалятся', 'уроков, они удалятся')} в ближайшие дни.` : '';
  return `Хранятся уроки с ${dayAndMonth(from)} ${from.slice(0, 4)}.${outdated}`;
}
