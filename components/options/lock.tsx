import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { useOwnId } from './own-id.ts';

/** The settings that the school has set for its computers: shown, and not to be changed here. */
export const LockedSettings = createContext<ReadonlySet<keyof Settings>>(new Set());

/** The id of the line that says who has set the control; null where the teacher may. */
const LockNote = createContext<string | null>(null);

/** A control asks whether it is locked, and names the line that says so as its description. */
export function useLock(): string | null {
  return useContext(LockNote);
}

/** Controls of some settings, with a line before them where the school has set them. */
export function Lock({ keys, children }: { keys: readonly (keyof Settings)[]; children: ComponentChildren }) {
  const locked = useContext(LockedSettings);
  const id = useOwnId();
  const isLocked = keys.some((key) => locked.has(key));
  return (
    <>
      {isLocked && (
        <p class="lock" id={id}>
          <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
            <path d="M3 6V4a3 3 0 0 1 6 0v2h1v7H2V6Zm1.5 0h3V4a1.5 1.5 0 0 0-3 0Z" fill="currentColor" fill-rule="evenodd" />
          </svg>
          {t('Задано школой')}
        </p>
      )}
      <LockNote.Provider value={isLocked ? id : null}>{children}</LockNote.Provider>
    </>
  );
}

/** Of a tick or a radio button that is locked: it has the focus and is read aloud, and a click changes nothing. */
export function heldBack(lock: string | null) {
  return lock === null ? {} : { 'aria-disabled': true, onClick: (event: Event) => event.preventDefault() };
}

/** The ids of all that describes a control, the lines that are not there left out. */
export function describedBy(...ids: readonly (string | null | false)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
