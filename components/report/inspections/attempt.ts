import { useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/language.ts';

/** What is being kept, and whether it was. */
export interface Attempt {
  /** One sentence while the last try was not kept. */
  error: string | null;
  /** Tries to keep something, and goes on once it is kept: until then what was entered stays where it is. One thing at a time. */
  run(keep: () => Promise<void>, goOn?: () => void): void;
}

/** Keeps one thing at a time and says where that did not work. */
export function useAttempt(): Attempt {
  const [isLost, setLost] = useState(false);
  // A button that is switched off meanwhile would lose the keyboard: a second press is left without effect instead.
  const isUnderWay = useRef(false);
  const run = async (keep: () => Promise<void>, goOn?: () => void) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await keep();
      setLost(false);
      goOn?.();
    } catch {
      setLost(true);
    } finally {
      isUnderWay.current = false;
    }
  };
  const error = isLost ? t('Не сохранилось, введённое осталось на месте. Попробуйте ещё раз; если не поможет, обновите страницу.') : null;
  return { error, run: (keep, goOn) => void run(keep, goOn) };
}
