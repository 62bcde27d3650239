import { Hint } from '../../options/Hint.tsx';
import { OneOf } from '../../options/OneOf.tsx';
import { t } from '../../../lib/language.ts';
import type { Retention } from '../../../lib/settings-schema.ts';
import { counted } from '../../../lib/texts.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';
import { fullDate } from '../../../lib/report/spoken-dates.ts';

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
        legend={t('Сколько хранить уроки')}
        value={retention}
        options={[
          { value: 'period', label: t('Отчётный период и 30 дней до него'), about: keptText(kept.period) },
          { value: 'year', label: t('Учебный год'), about: keptText(kept.year) },
          { value: 'always', label: t('Пока не удалю'), about: t('Без вас уроки не удаляются.') },
        ]}
        onChange={onChange}
      />
      {hasInspections && <Hint>{t('Проверка удаляется через 30 дней после того, как закрыта, при любом выборе.')}</Hint>}
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
  const since = t('Хранятся уроки с {date}.', { date: fullDate(from) });
  if (older === 0) return since;
  const lessons = counted(older, 'урок, он удалится', 'урока, они удалятся', 'уроков, они удалятся');
  return `${since} ${t('Раньше этого {lessons} в ближайшие дни.', { lessons })}`;
}
