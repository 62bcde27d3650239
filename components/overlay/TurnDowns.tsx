import { REASON_NAMES } from '../../lib/acknowledged-reasons.ts';
import type { DrawnLesson } from '../../lib/drawing.ts';
import { msg, t } from '../../lib/language.ts';
import type { AcknowledgedReason, Hideable, TurnDown } from '../../lib/settings-schema.ts';

export interface TurnDownsProps {
  lesson: Pick<DrawnLesson, 'key' | 'fields' | 'journal' | 'open' | 'hide'>;
  onTurnDown(what: TurnDown): void;
  /** It takes more room, or less. */
  onUnfold(): void;
}

const REASONS = Object.keys(REASON_NAMES) as AcknowledgedReason[];

const HIDE: Readonly<Record<Hideable['kind'], string>> = {
  class: msg('Весь класс {name}'),
  subject: msg('Предмет «{name}» во всех классах'),
  rule: msg('Подсказки: {name}'),
};

/** What can be turned down at a lesson: the lesson itself for a reason, or what surrounds it. */
export function TurnDowns({ lesson: { key, fields, journal, open, hide }, onTurnDown, onUnfold }: TurnDownsProps) {
  const list = (title: string, label: string, choices: readonly { text: string; what: TurnDown }[]) => (
    // Folded again at another lesson.
    <details key={`${key} ${title}`} class="choices" name="polden-choices" onToggle={onUnfold}>
      <summary>{title}</summary>
      <ul aria-label={label}>
        {choices.map(({ text, what }) => (
          <li key={text}>
            <button type="button" onClick={() => onTurnDown(what)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <footer>
      {list(
        t('Есть причина…'),
        t('Не требуется на этом уроке: причина'),
        REASONS.map((reason) => ({ text: t(REASON_NAMES[reason]), what: { kind: 'acknowledge', entry: { ...open, reason } } })),
      )}
      {list(t('Скрыть…'), t('Больше не показывать'), [
        ...(fields.includes('homework')
          ? [{ text: t('По этому предмету ДЗ не задаётся'), what: { kind: 'mute', entry: { ...journal, reason: 'no-homework' } } as const }]
          : []),
        { text: t('Не моя группа'), what: { kind: 'mute', entry: { ...journal, reason: 'not-mine' } } },
        ...hide.map((entry) => ({ text: t(HIDE[entry.kind], { name: entry.label }), what: { kind: 'hide', entry } as const })),
      ])}
    </footer>
  );
}
