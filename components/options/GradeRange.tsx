import { t } from '../../lib/language.ts';
import { useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';

type Grades = readonly [number, number] | null;

const GRADES = Array.from({ length: 12 }, (_, i) => i + 1);

export interface GradeRangeProps {
  value: Grades;
  onChange(grades: [number, number] | null): void;
}

/** All grades, or those from one to another; neither end can be set past the other. */
export function GradeRange({ value, onChange }: GradeRangeProps) {
  const id = useOwnId();
  const lock = useLock();
  const [first, last] = value ?? [null, null];
  const from = (text: string) => {
    const grade = Number(text);
    onChange(text === '' ? null : [grade, Math.max(grade, last ?? grade)]);
  };
  if (lock !== null) {
    return (
      <span class="line">
        <label for={id}>{t('Классы')}</label>
        <input id={id} class="time" readOnly value={gradesText(value)} aria-describedby={lock} />
      </span>
    );
  }
  return (
    <span class="line">
      <label for={id}>{t('Классы')}</label>
      <select id={id} value={first ?? ''} onChange={(event) => from(event.currentTarget.value)}>
        <option value="">{t('все')}</option>
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {t('с {grade}-го', { grade })}
          </option>
        ))}
      </select>
      {first !== null && (
        <select aria-label={t('По какой класс')} value={last} onChange={(event) => onChange([first, Number(event.currentTarget.value)])}>
          {GRADES.filter((grade) => grade >= first).map((grade) => (
            <option key={grade} value={grade}>
              {t('по {grade}-й', { grade })}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}

/** «5–9», «1», «все» */
function gradesText(grades: Grades): string {
  if (grades === null) return t('все');
  return grades[0] === grades[1] ? `${grades[0]}` : `${grades[0]}–${grades[1]}`;
}
