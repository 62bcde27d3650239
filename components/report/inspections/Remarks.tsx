import { useRef, useState } from 'preact/hooks';
import { CHECK_IDS, CHECKS, type CheckId } from '../../../lib/checks.ts';
import type { InspectedJournal, Remark, RemarkState } from '../../../lib/inspection.ts';
import { byJournal, byTeacher, filterChoices, journalsOf, tally, type RemarkFilter } from '../../../lib/inspections/remark-groups.ts';
import { tallyText } from '../../../lib/inspections/inspection-words.ts';
import { STATE_NAMES } from '../../../lib/inspections/remark-words.ts';
import { t } from '../../../lib/language.ts';
import { capitalised } from '../../../lib/texts.ts';
import { useOwnId } from '../../options/own-id.ts';
import { AddRemark } from './AddRemark.tsx';
import type { Navigation } from './navigation.tsx';
import { RemarkGroups } from './RemarkGroups.tsx';
import type { RemarkContext } from './RemarkRow.tsx';

export interface RemarksProps extends RemarkContext {
  inspected: readonly InspectedJournal[];
  /** What whoever leads a journal is called. */
  labelOf(journal: InspectedJournal): string;
  navigation: Navigation;
  newId(): string;
  onAdd(journal: string, remark: Remark): Promise<void>;
}

const STATES = Object.keys(STATE_NAMES) as RemarkState[];

/** «Замечания»: by journal or by teacher, filtered by what the address says. */
export function Remarks({ inspected, labelOf, navigation, newId, onAdd, ...context }: RemarksProps) {
  const { inspection, today, isReadOnly } = context;
  const { params, onParams } = navigation;
  const [isAdding, setAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const filter = filterIn(params);
  const isByTeacher = params.get('by') === 'teacher';
  const groups = isByTeacher ? byTeacher(inspection, inspected, filter, today, labelOf) : byJournal(inspection, inspected, filter, today);
  const all = tally(inspection, inspected, today);
  const count = Object.values(all).reduce((sum, each) => sum + each, 0);
  const choices = filterChoices(inspection, inspected);
  const journals = journalsOf(inspected);
  const close = () => {
    setAdding(false);
    adder.current?.focus();
  };
  return (
    <section class="remarks" data-remarks aria-label={t('Замечания')} tabIndex={-1}>
      <p class="summary">{capitalised(tallyText(all))}.</p>
      {journals.length === 0 ? (
        <p class="quiet">{t('Откройте журнал из этой проверки: замечания появятся здесь сами, и можно будет добавить своё.')}</p>
      ) : (
        !isReadOnly && (
          <p class="line">
            <button type="button" ref={adder} aria-expanded={isAdding} onClick={() => (isAdding ? close() : setAdding(true))}>
              {t('Добавить замечание')}
            </button>
          </p>
        )
      )}
      {isAdding && <AddRemark inspection={inspection} journals={journals} newId={newId} clock={context.clock} onSave={onAdd} onClose={close} />}
      {count > 0 && (
        <>
          <div class="filters">
            <Select
              label={t('Группировать')}
              value={isByTeacher ? 'teacher' : ''}
              options={[
                { value: '', text: t('по журналам') },
                { value: 'teacher', text: t('по учителям') },
              ]}
              onChange={(by) => onParams({ by }, 'replace')}
            />
            <Select
              label={t('Класс')}
              value={filter.groupName ?? ''}
              options={[{ value: '', text: t('все') }, ...choices.classes.map((value) => ({ value, text: value }))]}
              onChange={(value) => onParams({ class: value }, 'replace')}
            />
            <Select
              label={t('Что проверяли')}
              value={filter.check ?? ''}
              options={[{ value: '', text: t('всё') }, ...choices.checks.map((value) => ({ value, text: checkName(value) }))]}
              onChange={(check) => onParams({ check }, 'replace')}
            />
            <Select
              label={t('Состояние')}
              value={filter.state ?? ''}
              options={[
                { value: '', text: t('любое') },
                ...STATES.flatMap((value) => (all[value] === 0 ? [] : [{ value, text: `${t(STATE_NAMES[value])} (${all[value]})` }])),
              ]}
              onChange={(state) => onParams({ state }, 'replace')}
            />
          </div>
          {groups.length === 0 ? (
            <p>
              {t('С таким отбором замечаний нет.')}{' '}
              <button type="button" class="plain" onClick={() => onParams({ class: null, check: null, state: null })}>
                {t('Показать все')}
              </button>
            </p>
          ) : (
            <RemarkGroups key={isByTeacher ? 'teacher' : 'journal'} groups={groups} isJournalNamed={isByTeacher} context={context} />
          )}
        </>
      )}
    </section>
  );
}

function filterIn(params: URLSearchParams): RemarkFilter {
  const check = params.get('check');
  const state = params.get('state');
  return {
    groupName: params.get('class'),
    check: check === 'hand' || CHECK_IDS.includes(check as CheckId) ? (check as RemarkFilter['check']) : null,
    state: STATES.find((each) => each === state) ?? null,
  };
}

function checkName(check: CheckId | 'hand'): string {
  return check === 'hand' ? t('добавлено вручную') : t(CHECKS[check].short);
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange(value: string | null): void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useOwnId();
  return (
    <span>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value || null)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
