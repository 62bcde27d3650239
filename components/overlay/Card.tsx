import type { CardText } from '../../lib/card-text.ts';
import { REASON_NAMES } from '../../lib/acknowledged-reasons.ts';
import type { DrawnLesson } from '../../lib/drawing.ts';
import type { AcknowledgedReason, MuteReason } from '../../lib/settings-schema.ts';
import { Sign } from './Sign.tsx';

export interface CardProps {
  text: CardText;
  /** The page where a missing field is entered, when that is another one. */
  link: { text: string; href: string } | null;
  why: DrawnLesson['why'];
  /** Whether homework is among what is asked for: only then can it be turned down. */
  asksHomework: boolean;
  onMute(reason: MuteReason): void;
  onAcknowledge(reason: AcknowledgedReason): void;
  /** The card has another height. */
  onUnfold(): void;
  onClose(): void;
}

const REASONS = Object.entries(REASON_NAMES) as [AcknowledgedReason, string][];

/** The small card at a marked lesson: what is missing, by when, why so, where to enter it, how to turn it down. */
export function Card({ text, link, why, asksHomework, onMute, onAcknowledge, onUnfold, onClose }: CardProps) {
  return (
    <>
      <header>
        <strong>{text.title}</strong>
        <button type="button" class="close" onClick={onClose} aria-label="Закрыть">
          ×
        </button>
      </header>
      <ul>
        {text.lines.map(({ kind, field, text: words }) => (
          <li key={field} class={kind}>
            <Sign kind={kind} />
            <span>
              <b>{field}</b>
              {words && `: ${words}`}
            </span>
          </li>
        ))}
      </ul>
      {link && (
        <a class="enter" href={link.href}>
          {link.text}
        </a>
      )}
      <details class="why" onToggle={onUnfold}>
        <summary>Почему так</summary>
        {why.map(({ field, text: words }) => (
          <p key={field}>
            <b>{field}.</b> {words}
          </p>
        ))}
      </details>
      <footer>
        <select
          aria-label="Не требуется на этом уроке: причина"
          onChange={({ currentTarget }) => onAcknowledge(currentTarget.value as AcknowledgedReason)}
        >
          <option value="" selected disabled>
            Есть причина…
          </option>
          {REASONS.map(([reason, name]) => (
            <option key={reason} value={reason}>
              {name}
            </option>
          ))}
        </select>
        {asksHomework && (
          <button type="button" onClick={() => onMute('no-homework')}>
            По этому предмету ДЗ не задаётся
          </button>
        )}
        <button type="button" onClick={() => onMute('not-mine')}>
          Не моя группа
        </button>
      </footer>
    </>
  );
}
