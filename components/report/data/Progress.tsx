import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Task } from './task.ts';

/** What a section is doing, and then what came of it: said aloud, where the eye is. */
export function Progress({ running, said }: Pick<Task, 'running' | 'said'>) {
  const outcome = useRef<HTMLDivElement>(null);
  const isNews = useRef(false);
  useLayoutEffect(() => {
    isNews.current = said !== null;
  }, [said]);
  useLayoutEffect(() => {
    // What was done may take the button away that did it, some time after: the keyboard goes on from here.
    if (!isNews.current || document.activeElement !== document.body) return;
    isNews.current = false;
    outcome.current!.focus({ preventScroll: true });
  });
  return (
    <div class="outcome" ref={outcome} tabIndex={-1}>
      {running !== null && (
        <p class="running">
          <progress aria-label={running.what} value={running.share} max={1} /> <span aria-hidden="true">{running.what}…</span>
        </p>
      )}
      <p class="done" role="status">
        {running === null && said !== null && !said.isError ? said.text : ''}
      </p>
      {said?.isError === true && (
        <p class="error" role="alert">
          {said.text}
        </p>
      )}
    </div>
  );
}
