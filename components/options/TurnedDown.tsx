import { useRef } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { useLock } from './lock.tsx';

export interface TurnedDownProps {
  title: string;
  items: readonly { key: string; text: string; onTakeBack(): void }[];
}

/** What the teacher has turned down on the pages, each with a way back. */
export function TurnedDown({ title, items }: TurnedDownProps) {
  const lock = useLock();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul class="down">
        {items.map(({ key, text, onTakeBack }) => (
          <li key={key}>
            <span>{text}</span>
            {lock === null && (
              <button
                type="button"
                aria-label={t('Вернуть: {what}', { what: text })}
                onClick={() => {
                  onTakeBack();
                  // The button pressed goes; the keyboard goes on from here.
                  heading.current?.focus();
                }}
              >
                {t('Вернуть')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
