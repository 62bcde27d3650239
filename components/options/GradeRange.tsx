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
  const [first, last] = value ?? [null, null];
  const from = (text: string) => {
    const grade = Number(text);
    onChange(text === '' ? null : [grade, Math.max(grade, last ?? grade)]);
  };
  return (
    <span class="line">
      <label for={id}>Классы</label>
      <select id={id} value={first ?? ''} onChange={(event) => from(event.currentTarget.value)}>
        <option value="">все</option>
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            с {grade}-го
          </option>
        ))}
      </select>
      {first !== null && (
        <select aria-label="По какой класс" value={last} onChange={(event) => onChange([first, Number(event.currentTarget.value)])}>
          {GRADES.filter((grade) => grade >= first).map((grade) => (
            <option key={grade} value={grade}>
              по {grade}-й
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
