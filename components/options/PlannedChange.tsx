import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { SETTING_NAMES } from '../../lib/setting-names.ts';
import { changedRules, type Plan } from '../../lib/settings-plan.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { useOwnId } from './own-id.ts';
import { valueText } from './setting-value.ts';

export interface PlannedChangeProps {
  settings: Settings;
  plan: Plan;
  /** What the button does: «Применить». */
  action: string;
  onConfirm(plan: Plan): void;
  onLeave(): void;
}

/** What would change, each setting by what it is and what it would be; nothing is changed before the button is pressed. */
export function PlannedChange({ settings, plan, action, onConfirm, onLeave }: PlannedChangeProps) {
  const { changes, locked } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useOwnId();
  useLayoutEffect(() => heading.current?.focus(), []);
  const keys = Object.keys(changes) as (keyof Settings)[];
  return (
    <div class="found" role="group" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {keys.length === 0 ? t('Ничего не изменится') : t('Изменений: {count}', { count: keys.length })}
      </h3>
      <dl class="changes">
        {keys.map((key) => (
          <div key={key}>
            <dt>{t(SETTING_NAMES[key])}</dt>
            <dd>{changeText(key, settings, changes)}</dd>
          </div>
        ))}
      </dl>
      {locked.length > 0 && (
        <p>{t('Задано школой и останется: {settings}.', { settings: locked.map((key) => `«${t(SETTING_NAMES[key])}»`).join(', ') })}</p>
      )}
      <p class="line">
        {keys.length > 0 && (
          <button type="button" onClick={() => onConfirm(plan)}>
            {action}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {t('Не надо')}
        </button>
      </p>
    </div>
  );
}

/** «Пять дней → Шесть дней»; «3 строки, другие» where the number alone tells no difference; of rules, how many are changed. */
function changeText<Key extends keyof Settings>(key: Key, settings: Settings, changes: Partial<Settings>): string {
  if (key === 'rules') return t('меняется правил: {count}', { count: changedRules(settings.rules, changes.rules ?? {}) });
  const [before, after] = [valueText(key, settings[key]), valueText(key, changes[key] as Settings[Key])];
  return before === after ? t('{value}, другие', { value: after }) : t('{before} → {after}', { before, after });
}
