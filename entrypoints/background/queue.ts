/** Does a work when all that was asked before it is done, and answers what it answers. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One thing at a time: reading settings or session storage and writing them back must not interleave. */
export function queue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
