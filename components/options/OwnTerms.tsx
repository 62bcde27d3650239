import { formFor, t } from '../../lib/language.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { capitalised, FIELD_NAMES } from '../../lib/texts.ts';
import { FIELDS, type Field } from '../../lib/vocabulary.ts';
import { enteredNumber, enteredTime } from './entered.ts';
import { Hint } from './Hint.tsx';
import { TextField } from './TextField.tsx';
import { Tick } from './Tick.tsx';

type Own = Settings['own'];

/** The school's own term for each field, or none. */
export function OwnTerms({ own, onChange }: { own: Own; onChange(own: Own): void }) {
  return (
    <div class="own" role="group" aria-label={t('Свой срок для каждого поля')}>
      {FIELDS.map((field) => (
        <OwnTerm key={field} field={field} term={own[field]} onChange={(term) => onChange({ ...own, [field]: term })} />
      ))}
      <Hint>{t('0 дней — в день урока. Без галочки поле не проверяется.')}</Hint>
    </div>
  );
}

interface OwnTermProps {
  field: Field;
  term: Own[Field];
  onChange(term: Own[Field]): void;
}

function OwnTerm({ field, term, onChange }: OwnTermProps) {
  const name = capitalised(t(FIELD_NAMES[field]));
  return (
    <Tick label={name} checked={term !== null} onChange={(on) => onChange(on ? { days: 1, time: '12:00' } : null)}>
      {term === null ? (
        <span class="hint">{t('не проверять')}</span>
      ) : (
        <span class="line">
          {t('через')}
          <TextField
            label={t('{field}: дней после урока', { field: name })}
            isLabelHidden
            unit={t('{days}, до', { days: formFor(term.days, 'день', 'дня', 'дней') })}
            width="number"
            value={String(term.days)}
            parse={(text) => enteredNumber(text, 0, 60)}
            onChange={(days) => onChange({ ...term, days })}
          />
          <TextField
            label={t('{field}: до какого времени', { field: name })}
            isLabelHidden
            width="time"
            value={term.time}
            parse={enteredTime}
            onChange={(time) => onChange({ ...term, time })}
          />
        </span>
      )}
    </Tick>
  );
}
