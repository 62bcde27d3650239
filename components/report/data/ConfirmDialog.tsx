import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useOwnId } from '../../options/own-id.ts';
import { t } from '../../../lib/language.ts';

export interface ConfirmDialogProps {
  title: string;
  /** What the button does: «Удалить». */
  action: string;
  children: ComponentChildren;
  onConfirm(): void;
  onLeave(): void;
}

/** Asks once more. Opened by a button, to which the browser gives the focus back. */
export function ConfirmDialog({ title, action, children, onConfirm, onLeave }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const id = useOwnId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Under the finger first.
    safe.current?.focus();
  }, []);
  const close = (then: () => void) => {
    dialog.current?.close();
    then();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close(onLeave);
      }}
    >
      <h3 id={id}>{title}</h3>
      {children}
      <p class="line">
        <button type="button" class="danger" onClick={() => close(onConfirm)}>
          {action}
        </button>
        <button type="button" ref={safe} onClick={() => close(onLeave)}>
          {t('Не надо')}
        </button>
      </p>
    </dialog>
  );
}
