import type { Task } from './task.ts';

/** What a section is doing, and then what came of it: said aloud, where the eye is. */
export function Progress({ running, said }: Pick<Task, 'running' | 'said'>) {
  return (
    <>
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
    </>
  );
}
