import type { CardText } from '../../lib/card-text.ts';
import type { MuteReason } from '../../lib/settings-schema.ts';
import { Sign } from './Sign.tsx';

export interface CardProps {
  text: CardText;
  /** The page where a missing field is entered, when that is another one. */
  link: { text: string; href: string } | null;
  /** Whether homework is among what is asked for: only then can it be turned down. */
  asksHomework: boolean;
  onMute(reason: MuteReason): void;
  onClose(): void;
}

/** The small card at a marked lesson: what is missing, by when, where to enter it, how to turn it down. */
export function Card({ text, link, asksHomework, onMute, onClose }: CardProps) {
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
      <footer>
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
