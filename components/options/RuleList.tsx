import { msg, t } from '../../lib/language.ts';
import { Hint } from './Hint.tsx';
import { Lock } from './lock.tsx';
import { type ListedRule, RuleItem } from './RuleItem.tsx';
import type { SectionProps } from './section.ts';

const KINDS = [
  { kind: 'debt', title: msg('Заполнение'), about: msg('По этим правилам урок получает жёлтый или красный знак.') },
  { kind: 'hint', title: msg('Подсказки на странице'), about: msg('На это стоит взглянуть; в счёт просроченного не идёт.') },
  { kind: 'note', title: msg('Качество записей'), about: msg('На страницах не отмечается, собрано в окне расширения.') },
] as const;

/** «Правила»: every check by its kind, each with its own choice. */
export function RuleList({ rules, settings, onChange }: SectionProps & { rules: readonly ListedRule[] }) {
  return (
    <Lock keys={['rules']}>
      {KINDS.map(({ kind, title, about }) => {
        const ofKind = rules.filter((rule) => rule.kind === kind);
        return (
          ofKind.length > 0 && (
            <div key={kind} class="part rules" data-group role="group" aria-labelledby={`rules-${kind}`}>
              <h3 id={`rules-${kind}`}>{t(title)}</h3>
              <Hint>{t(about)}</Hint>
              {ofKind.map((rule) => {
                const { [rule.id]: choice, ...others } = settings.rules;
                return (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    choice={choice}
                    onChange={(changed) => onChange({ rules: changed === null ? others : { ...others, [rule.id]: changed } })}
                  />
                );
              })}
            </div>
          )
        );
      })}
    </Lock>
  );
}
