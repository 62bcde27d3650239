import { useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Phrase } from '../phrase.tsx';
import { ZoneChoice } from '../options/ZoneChoice.tsx';

export interface QuestionsProps {
  /** The school's zone where nobody can be sure of it; null: it is not asked for. */
  zone: string | null;
  now: Instant;
  onZone(zone: string): void;
}

/** What the extension cannot know by itself: both may be left unanswered. */
export function Questions({ zone, now, onZone }: QuestionsProps) {
  const [checksOthers, setChecksOthers] = useState(false);
  const who = (isChecking: boolean, label: string) => (
    <label>
      <input type="radio" name="who" checked={checksOthers === isChecking} onChange={() => setChecksOthers(isChecking)} />
      {label}
    </label>
  );
  return (
    <section class="questions" aria-label={t('Вопросы, на которые можно не отвечать')}>
      {zone !== null && (
        <>
          <p>{t('Часы компьютера идут не по российскому времени. По каким часам живёт школа?')}</p>
          <ZoneChoice zone={zone} now={now} onChange={onZone} />
        </>
      )}
      <fieldset>
        <legend>{t('Чьи журналы вы смотрите?')}</legend>
        {who(false, t('Свои'))}
        {who(true, t('Ещё и журналы коллег, для проверки'))}
      </fieldset>
      {checksOthers && (
        <p class="next">
          <Phrase
            text="Для этого есть режим завуча. {link}: там же сказано, что и сколько хранится."
            places={{ link: <a href="/options.html#supervision">{t('Включить в настройках')}</a> }}
          />
        </p>
      )}
    </section>
  );
}
