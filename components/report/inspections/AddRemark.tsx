import { useState } from 'preact/hooks';
import type { Inspection, Remark } from '../../../lib/inspection.ts';
import { wrongText } from '../../../lib/inspections/remark-words.ts';
import { t } from '../../../lib/language.ts';
import { isOfThisCentury } from '../../../lib/this-century.ts';
import type { Instant } from '../../../lib/vocabulary.ts';
import { useOwnId } from '../../options/own-id.ts';
import { useAttempt } from './attempt.ts';
import { Confirmation } from './Confirmation.tsx';
import { described, FormField } from './FormField.tsx';

export interface AddRemarkProps {
  inspection: Pick<Inspection, 'from' | 'to'>;
  /** The journals that were opened, by `journalKey`. */
  journals: readonly { key: string; title: string }[];
  newId(): string;
  clock(): Instant;
  onSave(journal: string, remark: Remark): Promise<void>;
  onClose(): void;
}

/** A remark that the deputy adds, to a journal that was opened. */
export function AddRemark({ inspection, journals, newId, clock, onSave, onClose }: AddRemarkProps) {
  const [journal, setJournal] = useState(journals[0]?.key ?? '');
  const [date, setDate] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const { error, run } = useAttempt();
  const ids = { journal: useOwnId(), date: useOwnId(), text: useOwnId() };
  const isDate = date === '' || isOfThisCentury(date);
  const errors = { text: isTried ? wrongText(text) : null, date: isTried && !isDate ? t('Нужна дата: день, месяц и год.') : null };
  const add = () => {
    setTried(true);
    if (wrongText(text) !== null || !isDate) return document.getElementById(wrongText(text) === null ? ids.date : ids.text)?.focus();
    const remark: Remark = {
      id: newId(),
      lesson: null,
      date: date === '' ? null : date,
      rule: null,
      fields: [],
      text: text.trim(),
      madeAt: clock(),
      fixedAt: null,
      isPast: false,
      dismissed: null,
    };
    run(() => onSave(journal, remark), onClose);
  };
  const dateHint = t('Можно не указывать: тогда замечание ко всему журналу.');
  return (
    <Confirmation action={t('Добавить')} error={error} onConfirm={add} onCancel={onClose}>
      <FormField id={ids.text} label={t('Замечание')} error={errors.text}>
        <textarea rows={2} value={text} {...described(ids.text, { error: errors.text })} onInput={(event) => setText(event.currentTarget.value)} />
      </FormField>
      <FormField id={ids.journal} label={t('Журнал')}>
        <select id={ids.journal} value={journal} onChange={(event) => setJournal(event.currentTarget.value)}>
          {journals.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </FormField>
      <FormField id={ids.date} label={t('Дата урока')} hint={dateHint} error={errors.date}>
        <input
          type="date"
          min={inspection.from}
          max={inspection.to}
          value={date}
          {...described(ids.date, { hint: dateHint, error: errors.date })}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </FormField>
    </Confirmation>
  );
}
