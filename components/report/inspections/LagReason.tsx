import { useState } from 'preact/hooks';
import { useOwnId } from '../../options/own-id.ts';
import { useAttempt } from './attempt.ts';
import { described, FormField } from './FormField.tsx';
import { t } from '../../../lib/language.ts';
import { USUAL_LAGS } from '../../../lib/papers/usual-words.ts';

export interface LagReasonProps {
  /** The journals of the inspection by `journalKey`, with what is kept of each by now. */
  journals: readonly { key: string; title: string; reason: string }[];
  onSave(journal: string, reason: string): Promise<void>;
}

/** Letters a reason may have (`explainLag`). */
const MOST = 200;

/** Why the programme of a journal is behind: the last column of its paper. */
export function LagReason({ journals, onSave }: LagReasonProps) {
  const [journal, setJournal] = useState(journals[0]?.key ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const { error, run } = useAttempt();
  const ids = { journal: useOwnId(), reason: useOwnId(), usual: useOwnId() };
  const chosen = journals.find(({ key }) => key === journal);
  if (chosen === undefined) return null;
  const hint = t('Пусто — как видно из расписания.');
  const keep = (event: Event) => {
    event.preventDefault();
    if (typed !== null)
      run(
        () => onSave(journal, typed.trim()),
        () => setTyped(null),
      );
  };
  return (
    <details class="lag">
      <summary>{t('Вписать причину отставания')}</summary>
      <form class="asked" onSubmit={keep}>
        <FormField id={ids.journal} label={t('Журнал')}>
          <select
            id={ids.journal}
            value={journal}
            onChange={(event) => {
              setJournal(event.currentTarget.value);
              setTyped(null);
            }}
          >
            {journals.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </FormField>
        <FormField id={ids.reason} label={t('Причина')} hint={hint} error={error}>
          <input
            class="wide"
            list={ids.usual}
            maxLength={MOST}
            autocomplete="off"
            value={typed ?? chosen.reason}
            {...described(ids.reason, { hint, error })}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <datalist id={ids.usual}>
            {USUAL_LAGS.map((reason) => (
              <option key={reason} value={reason} />
            ))}
          </datalist>
        </FormField>
        <button type="submit" class="main" disabled={typed === null}>
          {t('Сохранить')}
        </button>
      </form>
    </details>
  );
}
