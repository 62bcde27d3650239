import { Hint } from './Hint.tsx';
import { type ListedRule, RuleItem } from './RuleItem.tsx';
import type { SectionProps } from './section.ts';

const KINDS = [
  { kind: 'debt', title: 'Заполнение', about: 'По этим правилам урок получает жёлтый или красный знак.' },
  { kind: 'hint', title: 'Подсказки на странице', about: 'На это стоит взглянуть; в счёт просроченного не идёт.' },
  { kind: 'note', title: 'Качество записей', about: 'На страницах не отмечается, собрано в окне расширения.' },
] as const;

/** «Правила»: every check by its kind, each with its own choice. */
export function RuleList({ rules, settings, onChange }: SectionProps & { rules: readonly ListedRule[] }) {
  return KINDS.map(({ kind, title, about }) => {
    const ofKind = rules.filter((rule) => rule.kind === kind);
    return (
      ofKind.length > 0 && (
        <div key={kind} class="part rules" role="group" aria-labelledby={`rules-${kind}`}>
          <h3 id={`rules-${kind}`}>{title}</h3>
          <Hint>{about}</Hint>
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
  });
}
