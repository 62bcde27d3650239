import { useEffect, useState } from 'preact/hooks';

/** How long a text has to stand before it is said, in milliseconds. */
const STANDS = 1000;

/** Says aloud what is written beside it once that has stood for a while: not with every letter that is typed, nor every year that is read. */
export function SaidAloud({ text }: { text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), STANDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span class="unseen" role="status">
      {said}
    </span>
  );
}
