import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { datePresets } from '../../../lib/inspections/date-presets.ts';
import {
  blankDraft,
  checkedDraft,
  draftOf,
  type DraftErrors,
  type InspectionDraft,
  type InspectionScope,
} from '../../../lib/inspections/inspection-draft.ts';
import type { KnownChoices, KnownTeacher } from '../../../lib/inspections/known-choices.ts';
import type { Inspection } from '../../../lib/inspection.ts';
import { t } from '../../../lib/language.ts';
import type { Period } from '../../../lib/settings-schema.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';
import { Hint } from '../../options/Hint.tsx';
import { useOwnId } from '../../options/own-id.ts';
import { useAttempt } from './attempt.ts';
import { ChecksField } from './ChecksField.tsx';
import { described, FormField } from './FormField.tsx';
import { TeachersField } from './TeachersField.tsx';
import { WordsField } from './WordsField.tsx';
import { FormEnd } from './FormEnd.tsx';

export interface InspectionFormProps {
  /** Null: a new one. */
  inspection: Inspection | null;
  choices: KnownChoices;
  teachers: readonly KnownTeacher[];
  periods: readonly Period[];
  today: CivilDate;
  onSave(scope: InspectionScope): Promise<void>;
  onCancel(): void;
}

/** What an inspection looks at: as it opens, a new one can be created at once. */
export function InspectionForm({ inspection, choices, teachers, periods, today, onSave, onCancel }: InspectionFormProps) {
  const [draft, setDraft] = useState<InspectionDraft>(() => (inspection === null ? blankDraft(periods, today) : draftOf(inspection)));
  const [errors, setErrors] = useState<DraftErrors>({});
  const { error: failure, run } = useAttempt();
  const form = useRef<HTMLFormElement>(null);
  const ids = { name: useOwnId(), dates: useOwnId(), purpose: useOwnId(), basis: useOwnId() };
  // What is wrong is shown on trying to save, and the keyboard goes to the first of it.
  useLayoutEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input')?.focus();
  }, [errors]);
  const change = (changes: Partial<InspectionDraft>) => setDraft({ ...draft, ...changes });
  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkedDraft(draft, choices.classes);
    setErrors('errors' in checked ? checked.errors : {});
    if ('scope' in checked) run(() => onSave(checked.scope));
  };
  const words = (all: readonly string[]) => all.map((word) => ({ word, label: word }));
  const grades = choices.grades.map((grade) => ({ word: grade, label: t('все {grade}-е', { grade }) }));
  return (
    <form class="inspection-form" ref={form} noValidate onSubmit={submit}>
      <FormField id={ids.name} label={t('Название')} error={errors.name}>
        <input
          class="wide"
          autocomplete="off"
          value={draft.name}
          {...described(ids.name, { error: errors.name })}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </FormField>
      <FormField id={ids.dates} label={t('Уроки с')} error={errors.dates}>
        <span class="line">
          <input
            type="date"
            value={draft.from}
            {...described(ids.dates, { error: errors.dates })}
            onInput={(event) => change({ from: event.currentTarget.value })}
          />
          {t('по')}
          <input
            type="date"
            aria-label={t('Уроки по')}
            value={draft.to}
            aria-invalid={errors.dates !== undefined}
            onInput={(event) => change({ to: event.currentTarget.value })}
          />
        </span>
        <span class="toggles" role="group" aria-label={t('Готовые даты')}>
          {datePresets(periods, today).map(({ title, from, to }) => (
            <button key={title} type="button" aria-pressed={draft.from === from && draft.to === to} onClick={() => change({ from, to })}>
              {title}
            </button>
          ))}
        </span>
      </FormField>
      <WordsField
        label={t('Классы')}
        hint={t('Через запятую. «7б» — класс, «7» — вся параллель.')}
        text={draft.classes}
        all={t('все классы')}
        known={[...grades, ...words(choices.classes)]}
        error={errors.classes}
        onChange={(classes) => change({ classes })}
      />
      <WordsField
        label={t('Предметы')}
        hint={t('Через запятую, как в журнале: «Русск. яз.».')}
        text={draft.subjects}
        all={t('все предметы')}
        known={words(choices.subjects)}
        error={errors.subjects}
        onChange={(subjects) => change({ subjects })}
      />
      <TeachersField surnames={draft.surnames} ids={draft.teacherIds} known={teachers} error={errors.teachers} onChange={change} />
      <ChecksField chosen={draft.checks} error={errors.checks} onChange={(checks) => change({ checks })} />
      <details class="form-more" open={errors.purpose !== undefined || errors.basis !== undefined || draft.purpose + draft.basis !== ''}>
        <summary>{t('Цель и основание')}</summary>
        <FormField id={ids.purpose} label={t('Цель')} error={errors.purpose}>
          <textarea
            rows={2}
            value={draft.purpose}
            {...described(ids.purpose, { error: errors.purpose })}
            onInput={(event) => change({ purpose: event.currentTarget.value })}
          />
        </FormField>
        <FormField id={ids.basis} label={t('Основание')} hint={t('Например: план ВШК на учебный год.')} error={errors.basis}>
          <input
            class="wide"
            autocomplete="off"
            value={draft.basis}
            {...described(ids.basis, { hint: 'plan', error: errors.basis })}
            onInput={(event) => change({ basis: event.currentTarget.value })}
          />
        </FormField>
        <Hint>{t('Войдут в справку. Можно вписать потом.')}</Hint>
      </details>
      <FormEnd error={failure} action={inspection === null ? t('Создать проверку') : t('Сохранить')} onCancel={onCancel} />
    </form>
  );
}
