import { useEffect, useState } from 'preact/hooks';
import { useOwnId } from './own-id.ts';

/** Nobody listens to a number that changes with each letter. */
const PAUSE = 400;

export interface SearchProps {
  label: string;
  typed: string;
  /** What is found, in words; empty while nothing is looked for. */
  found: string;
  onType(typed: string): void;
}

/** A field that leaves of the page what it finds. */
export function Search({ label, typed, found, onType }: SearchProps) {
  const id = useOwnId();
  const said = useLater(found);
  return (
    <div class="search" role="search">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onType('')}
      />
      <p class="hint" role="status">
        {said}
      </p>
    </div>
  );
}

/** A text once it has stopped changing; none at once. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : later;
}
