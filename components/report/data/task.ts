import { useState } from 'preact/hooks';
import type { Pause } from '../../../lib/backup/contents.ts';

/** What a section is busy with, and what came of the last thing it did. */
export interface Task {
  /** «Сохраняю копию», with how much is done, from 0 to 1; null while nothing is under way. */
  running: { what: string; share: number } | null;
  said: Said | null;
  /** Does one thing. What it returns is said; what it throws is said as an error, in the words of `refused`. */
  run(what: string, work: (pause: Pause) => Promise<string | null>): void;
}

interface Said {
  isError: boolean;
  text: string;
}

/** About a frame: longer work in one piece would be felt. */
const PIECE = 12;

/** One thing at a time, in pieces between which the page stays awake. `refused` puts a failure in words. */
export function useTask(refused: (error: unknown) => string): Task {
  const [running, setRunning] = useState<Task['running']>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const start = async (what: string, work: (pause: Pause) => Promise<string | null>) => {
    let paused = performance.now();
    const pause: Pause = async (share) => {
      if (performance.now() - paused < PIECE) return;
      setRunning({ what, share });
      await new Promise<void>((resolve) => setTimeout(resolve));
      paused = performance.now();
    };
    setRunning({ what, share: 0 });
    setSaid(null);
    try {
      const text = await work(pause);
      setSaid(text === null ? null : { isError: false, text });
    } catch (error) {
      setSaid({ isError: true, text: refused(error) });
    } finally {
      setRunning(null);
    }
  };
  return { running, said, run: (what, work) => void (running === null && start(what, work)) };
}
