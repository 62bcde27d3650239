import type { DrawnLesson } from '../../lib/drawing.ts';
import { t } from '../../lib/language.ts';
import { Sign } from './Sign.tsx';
import { TurnDowns, type TurnDownsProps } from './TurnDowns.tsx';

export interface CardProps extends TurnDownsProps {
  lesson: TurnDownsProps['lesson'] & Pick<DrawnLesson, 'card' | 'why'>;
  /** The page where a missing field is entered, when that is another one. */
  link: { text: string; href: string } | null;
  onClose(): void;
}

/** The id of what the card says of its lesson, by which it is described. */
export const FACTS = 'facts';

/** The small card at a marked lesson: what is missing, by when, why so, where to enter it, how to turn it down. */
export function Card({ link, onClose, ...props }: CardProps) {
  const { lesson, onUnfold } = props;
  return (
    <>
      <header>
        <strong>{lesson.card.title}</strong>
        <button type="button" class="close" onClick={onClose} aria-label={t('Закрыть')}>
          ×
        </button>
      </header>
      <ul id={FACTS}>
        {lesson.card.lines.map(({ kind, field, text }) => (
          <li key={field} class={kind}>
            <Sign kind={kind} />
            <span>
              <b>{field}</b>
              {text && `: ${text}`}
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
        <summary>{t('Почему так')}</summary>
        {lesson.why.map(({ field, text }) => (
          <p key={field}>
            <b>{field}.</b> {text}
          </p>
        ))}
      </details>
      <TurnDowns {...props} />
    </>
  );
}
