import { useRef, useState } from 'preact/hooks';

/** What is being kept, and whether it was. */
export interface Attempt {
  /** One sentence while the last try was not kept. */
  error: string | null;
  /** Tries to keep something, and goes on once it is kept: until then what was entered stays where it is. One thing at a time. */
  run(keep: () => Promise<void>, goOn?: () => void): void;
}

const NOT_KEPT = 'Не сохранилось, введённое осталось на месте. Попробуйте ещё раз; если не поможет, обновите страницу.';

/** Keeps one thing at a time and says where that did not work. */
export function useAttempt(): Attempt {
  const [error, setError] = useState<string | null>(null);
  // A button that is switched off meanwhile would lose the keyboard: a second press is left without effect instead.
  const isUnderWay = useRef(false);
  const run = async (keep: () => Promise<void>, goOn?: () => void) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await keep();
      setError(null);
      goOn?.();
    } catch {
      setError(NOT_KEPT);
    } finally {
      isUnderWay.current = false;
    }
  };
  return { error, run: (keep, goOn) => void run(keep, goOn) };
}
