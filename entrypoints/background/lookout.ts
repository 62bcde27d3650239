import { willWake } from '../../lib/reminders-store.ts';
import { keepCurrent } from './keep-current.ts';
import { queue, type InTurn } from './queue.ts';

/**
 * Keeps badge and reminders current, one look at a time and beside the answers: it reads what they write and never makes
 * a page wait.
 */
export function lookout(inTurn: InTurn) {
  const oneByOne = queue();
  let isAsked = false;
  const soon = () => {
    if (isAsked) return;
    isAsked = true;
    // What is being written now is to be seen.
    void inTurn(() => Promise.resolve()).then(() =>
      oneByOne(() => {
        isAsked = false;
        return keepCurrent();
      }),
    );
  };
  const first = (work: () => Promise<void>) => void oneByOne(work).then(soon);
  /** The alarm may have been lost: with an update, with a restart of Firefox, or because we were stopped before we asked for it. */
  const ifForgotten = () =>
    void oneByOne(async () => {
      if (!(await willWake())) soon();
    });
  return { soon, first, ifForgotten };
}
