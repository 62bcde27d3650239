import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keptUntil, stageOf, type Inspection } from '../../../lib/inspection.ts';
import { msg, t } from '../../../lib/language.ts';
import { counted, dayAndMonth } from '../../../lib/texts.ts';
import { isOfThisCentury } from '../../../lib/this-century.ts';
import { civilDate } from '../../../lib/time.ts';
import type { CivilDate, Instant } from '../../../lib/vocabulary.ts';
import { useOwnId } from '../../options/own-id.ts';
import { useAttempt } from './attempt.ts';
import { Confirmation } from './Confirmation.tsx';

type Step = 'issue' | 'collect' | 'close' | 'reopen' | 'remove';

export interface StageActionsProps {
  inspection: Inspection;
  /** How many remarks it has. */
  remarks: number;
  /** The term that is offered. */
  usualTerm: CivilDate;
  today: CivilDate;
  now: Instant;
  zone: string;
  clock(): Instant;
  onSave(changed: Inspection): Promise<void>;
  onRemove(): Promise<void>;
}

const STEP_NAMES: Readonly<Record<Step, string>> = {
  issue: msg('Передать замечания'),
  collect: msg('Вернуть к сбору'),
  close: msg('Закрыть проверку'),
  reopen: msg('Открыть снова'),
  remove: msg('Удалить'),
};

const STEPS_OF = {
  collecting: ['issue', 'close', 'remove'],
  rechecking: ['collect', 'close', 'remove'],
  closed: ['reopen', 'remove'],
} as const;

/** The steps an inspection can take from where it stands, each told before it is taken. */
export function StageActions({ inspection, remarks, usualTerm, today, now, zone, clock, onSave, onRemove }: StageActionsProps) {
  const [asked, setAsked] = useState<Step | null>(null);
  /** Null: the term that is offered. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isTermWrong, setTermWrong] = useState(false);
  const { error, run } = useAttempt();
  const buttons = useRef<HTMLParagraphElement>(null);
  const last = useRef<Step | null>(null);
  const termId = useOwnId();
  useLayoutEffect(() => {
    // Once it is answered, the keyboard goes on from the button that asked, or the first of those that are there now.
    if (asked === null && last.current !== null) {
      const button = buttons.current?.querySelector<HTMLElement>(`[data-step="${last.current}"]`);
      (button ?? buttons.current?.querySelector('button'))?.focus();
    }
    last.current = asked;
  }, [asked]);
  const term = typed ?? usualTerm;
  const done = () => setAsked(null);
  const confirm = (step: Step) => {
    // The page may have been drawn yesterday; the term is held against the clock.
    const isTerm = isOfThisCentury(term) && term >= civilDate(clock(), zone);
    if (step === 'issue' && !isTerm) return setTermWrong(true);
    setTermWrong(false);
    const changes: Record<Exclude<Step, 'remove'>, Partial<Inspection>> = {
      issue: { issued: { at: clock(), term } },
      collect: { issued: null },
      close: { closedAt: clock() },
      reopen: { closedAt: null },
    };
    run(() => (step === 'remove' ? onRemove() : onSave({ ...inspection, ...changes[step] })), done);
  };
  return (
    <div class="stage-actions">
      <p class="line" ref={buttons}>
        {STEPS_OF[stageOf(inspection)].map((step) => (
          <button
            key={step}
            type="button"
            data-step={step}
            class={step === 'remove' ? 'plain' : step === 'issue' ? 'main' : undefined}
            aria-expanded={asked === step}
            onClick={() => setAsked(asked === step ? null : step)}
          >
            {t(STEP_NAMES[step])}
          </button>
        ))}
      </p>
      {asked !== null && (
        <Confirmation key={asked} action={t(STEP_NAMES[asked])} error={error} onConfirm={() => confirm(asked)} onCancel={done}>
          {asked === 'issue' ? (
            <>
              <p>
                {t(
                  'Полдень никому ничего не отправляет: распечатайте или отправьте список замечаний сами. Новых больше не прибавится: открытые страницы будут отмечать, что устранено. Сам список — в «Документах».',
                )}
              </p>
              <p class="line">
                <label for={termId}>{t('Устранить до')}</label>
                <input
                  id={termId}
                  type="date"
                  min={today}
                  value={term}
                  aria-invalid={isTermWrong}
                  aria-describedby={isTermWrong ? `${termId}-error` : undefined}
                  onInput={(event) => setTyped(event.currentTarget.value)}
                />
                <span>{t('включительно')}</span>
              </p>
              {isTermWrong && (
                <p class="error" id={`${termId}-error`} role="alert">
                  {t('Нужна дата не раньше сегодняшней.')}
                </p>
              )}
            </>
          ) : (
            <p>{consequence(asked, inspection, remarks, now, zone)}</p>
          )}
        </Confirmation>
      )}
    </div>
  );
}

function consequence(step: Exclude<Step, 'issue'>, inspection: Inspection, remarks: number, now: Instant, zone: string): string {
  switch (step) {
    case 'collect':
      return t('Открытые страницы снова будут прибавлять замечания, срок устранения снимется. Замечания останутся.');
    case 'close': {
      const until = dayAndMonth(keptUntil({ closedAt: now }, zone)!);
      return t(
        'Открытые страницы больше ничего в ней не изменят. Проверка хранится до {date}, потом удалится сама: документы сохраните до этого дня.',
        {
          date: until,
        },
      );
    }
    case 'reopen':
      return t('Проверка «{name}» вернётся туда, где была до закрытия, и перестанет ждать удаления.', { name: inspection.name });
    case 'remove':
      return remarks === 0
        ? t('Проверка «{name}» удалится из этого браузера. Вернуть будет нельзя.', { name: inspection.name })
        : t('Проверка «{name}» и {remarks} удалятся из этого браузера. Вернуть будет нельзя.', {
            name: inspection.name,
            remarks: counted(remarks, 'замечание', 'замечания', 'замечаний'),
          });
  }
}
