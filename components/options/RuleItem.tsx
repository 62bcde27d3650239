import { useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import type { RuleChoice } from '../../lib/settings-schema.ts';
import { enteredNumber, enteredSubjects } from './entered.ts';
import { GradeRange } from './GradeRange.tsx';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { useLock } from './lock.tsx';
import { useOwnId } from './own-id.ts';
import { TextField } from './TextField.tsx';
import { Tick } from './Tick.tsx';

/** What the page tells of a rule. */
export interface ListedRule {
  id: string;
  title: string;
  about: string;
  kind: 'debt' | 'hint' | 'note';
  isOff?: true;
  threshold?: { value: number; least: number; most: number; unit: string };
}

export interface RuleItemProps {
  rule: ListedRule;
  choice: RuleChoice | undefined;
  /** Null: nothing is changed of the rule any more. */
  onChange(choice: RuleChoice | null): void;
}

/** One check: on or off, where it applies, its number. */
export function RuleItem({ rule, choice = {}, onChange }: RuleItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useOwnId();
  const lock = useLock();
  const { threshold } = rule;
  const title = t(rule.title);
  const { on = rule.isOff !== true, grades = null, subjects = [] } = choice;
  const number = choice.threshold ?? threshold?.value;
  const change = (changes: RuleChoice) => onChange(onlyChanged({ ...choice, ...changes }, rule));
  const where = whereText(grades, subjects);
  return (
    <Item>
      <div class="rule">
        <Tick label={title} about={t(rule.about)} checked={on} onChange={(checked) => change({ on: checked })}>
          {where !== '' && <Hint>{t('Только {where}.', { where })}</Hint>}
          {threshold !== undefined && (
            <TextField
              label={t('Порог')}
              unit={t(threshold.unit)}
              width="number"
              value={String(number)}
              parse={(text) => enteredNumber(text, threshold.least, threshold.most)}
              onChange={(value) => change({ threshold: value })}
            />
          )}
          {isOpen && (
            <div class="where" id={id}>
              <GradeRange value={grades} onChange={(range) => change({ grades: range })} />
              <TextField
                label={t('Предметы')}
                width="text"
                value={subjects.join(', ')}
                parse={enteredSubjects}
                onChange={(names) => change({ subjects: names })}
              />
              <Hint>{t('Предметы — через запятую, как они названы в журнале. Пусто — все.')}</Hint>
            </div>
          )}
        </Tick>
        <div class="more">
          {lock === null && onlyChanged(choice, rule) !== null && (
            <button type="button" class="plain" aria-label={t('Вернуть как было: {rule}', { rule: title })} onClick={() => onChange(null)}>
              {t('Вернуть как было')}
            </button>
          )}
          <button
            type="button"
            class="plain"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-label={t('Где применять: {rule}', { rule: title })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('Где применять')}
          </button>
        </div>
      </div>
    </Item>
  );
}

/** «с 5-го по 9-й класс; Алгебра, Геометрия» */
function whereText(grades: RuleChoice['grades'], subjects: readonly string[]): string {
  const range =
    grades == null
      ? ''
      : grades[0] === grades[1]
        ? t('{grade}-й класс', { grade: grades[0] })
        : t('с {first}-го по {last}-й класс', { first: grades[0], last: grades[1] });
  return [range, subjects.join(', ')].filter(Boolean).join('; ');
}

/** A choice without what is as the rule has it; null if nothing is left. */
function onlyChanged({ on, grades, subjects, threshold }: RuleChoice, rule: ListedRule): RuleChoice | null {
  const left: RuleChoice = {
    ...(on !== undefined && on !== (rule.isOff !== true) && { on }),
    ...(grades != null && { grades }),
    ...(subjects !== undefined && subjects.length > 0 && { subjects }),
    ...(threshold !== undefined && threshold !== rule.threshold?.value && { threshold }),
  };
  return Object.keys(left).length > 0 ? left : null;
}
