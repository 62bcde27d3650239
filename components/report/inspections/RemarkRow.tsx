import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DISMISSALS, type Inspection, type Remark } from '../../../lib/inspection.ts';
import type { PlacedRemark } from '../../../lib/inspections/remark-groups.ts';
import { DISMISSAL_NAMES, stateText, wrongText } from '../../../lib/inspections/remark-words.ts';
import { t } from '../../../lib/language.ts';
import { dayAndMonth } from '../../../lib/texts.ts';
import type { CivilDate, Instant } from '../../../lib/vocabulary.ts';
import { useAttempt } from './attempt.ts';
import { FormEnd } from './FormEnd.tsx';

/** What a remark is shown with, and what can be done about it. */
export interface RemarkContext {
  inspection: Inspection;
  today: CivilDate;
  clock(): Instant;
  zone: string;
  /** A closed inspection is only read. */
  isReadOnly: boolean;
  onSave(journal: string, remark: Remark, said: string): Promise<void>;
  onRemove(journal: string, id: string): Promise<void>;
}

export interface RemarkRowProps extends RemarkContext {
  placed: PlacedRemark;
  /** Where rows of several journals stand together. */
  isJournalNamed: boolean;
}

/** One remark: what it says, where it stands, and what can be done. */
export function RemarkRow({ placed, isJournalNamed, ...context }: RemarkRowProps) {
  const { journal, journalName, remark, state } = placed;
  const { inspection, today, clock, zone, isReadOnly, onSave, onRemove } = context;
  const [mode, setMode] = useState<'edit' | 'dismiss' | null>(null);
  const { error, run } = useAttempt();
  const row = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (mode === null && wasOpen.current) row.current?.focus({ preventScroll: true });
    wasOpen.current = mode !== null;
  }, [mode]);
  // A remark that leaves the list with the keyboard on it hands the keyboard on.
  useLayoutEffect(() => () => passFocusOn(row.current), []);
  const keep = (changes: Partial<Remark>, said: string) =>
    run(
      () => onSave(journal, { ...remark, ...changes }, said),
      () => setMode(null),
    );
  const about = `${journalName}: ${remark.text}`;
  const action = (text: string, act: () => void) => (
    <button type="button" class="plain" aria-label={`${text}: ${about}`} onClick={act}>
      {text}
    </button>
  );
  return (
    <li class={`remark ${state}`} ref={row} tabIndex={-1}>
      <span class="when">{remark.date === null ? t('весь журнал') : dayAndMonth(remark.date)}</span>
      <div class="what">
        {isJournalNamed && <b>{journalName}. </b>}
        {mode === 'edit' ? (
          <EditText
            text={remark.text}

            onSave={(text) => keep({ text }, t('Текст замечания изменён.'))}
            onCancel={() => setMode(null)}
          />
        ) : (
          <span lang="ru">{remark.text}</span>
        )}
        {mode === 'dismiss' && (
          <Choice title={t('Отклонить:')} onCancel={() => setMode(null)}>
            {DISMISSALS.map((dismissed) => (
              <button key={dismissed} type="button" onClick={() => keep({ dismissed }, t('Замечание отклонено.'))}>
                {t(DISMISSAL_NAMES[dismissed])}
              </button>
            ))}
          </Choice>
        )}
        {error !== null && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </div>
      <span class="state">{stateText(remark, inspection, today, zone)}</span>
      {!isReadOnly && mode === null && (
        <span class="acts">
          {(state === 'open' || state === 'overdue') && action(t('Устранено'), () => keep({ fixedAt: clock() }, t('Отмечено: устранено.')))}
          {state === 'fixed' && action(t('Не устранено'), () => keep({ fixedAt: null }, t('Замечание снова открыто.')))}
          {state === 'dismissed' && remark.dismissed !== 'void' && action(t('Вернуть'), () => keep({ dismissed: null }, t('Замечание возвращено.')))}
          {state !== 'dismissed' && action(t('Изменить'), () => setMode('edit'))}
          {state !== 'dismissed' && state !== 'fixed' && action(t('Отклонить'), () => setMode('dismiss'))}
          {remark.rule === null && action(t('Убрать'), () => run(() => onRemove(journal, remark.id)))}
        </span>
      )}
    </li>
  );
}

function passFocusOn(row: HTMLLIElement | null): void {
  if (row === null || !row.contains(document.activeElement)) return;
  const next = row.nextElementSibling ?? row.previousElementSibling ?? row.closest('[data-remarks]');
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}

interface EditTextProps {
  text: string;
  onSave(text: string): void;
  onCancel(): void;
}

function EditText({ text, onSave, onCancel }: EditTextProps) {
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(wrongText(typed));
        if (wrongText(typed) === null) onSave(typed.trim());
        else area.current?.focus();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <textarea
        ref={area}
        rows={2}
        aria-label={t('Текст замечания')}
        aria-invalid={wrong !== null}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <FormEnd error={wrong} action={t('Сохранить')} onCancel={onCancel} />
    </form>
  );
}

function Choice({ title, children, onCancel }: { title: string; children: ComponentChildren; onCancel(): void }) {
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <div class="line choose" role="group" aria-label={title} ref={group} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <span aria-hidden="true">{title}</span>
      {children}
      <button type="button" class="plain" onClick={onCancel}>
        {t('Отмена')}
      </button>
    </div>
  );
}
