import { useRef } from 'preact/hooks';

export interface TurnedDownProps {
  title: string;
  items: readonly { key: string; text: string; onTakeBack(): void }[];
}

/** What the teacher has turned down on the pages, each with a way back. */
export function TurnedDown({ title, items }: TurnedDownProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div class="part">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul class="down">
        {items.map(({ key, text, onTakeBack }) => (
          <li key={key}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={`Вернуть: ${text}`}
              onClick={() => {
                onTakeBack();
                // The button pressed goes; the keyboard goes on from here.
                heading.current?.focus();
              }}
            >
              Вернуть
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
