import type { Choice, Choices } from '../../lib/report/choices.ts';
import type { Dates } from '../../lib/report/span.ts';
import { STANDING_TEXTS } from '../../lib/report/standing-texts.ts';
import { addressOf, spanOf, STANDINGS, type Span, type View } from '../../lib/report/view.ts';
import { t } from '../../lib/language.ts';
import { capitalised, FIELD_NAMES } from '../../lib/texts.ts';
import { isOfThisCentury } from '../../lib/this-century.ts';
import { FIELDS, type CivilDate, type Field, type Standing } from '../../lib/vocabulary.ts';
import { Link } from './Link.tsx';

export interface FiltersProps {
  view: View;
  choices: Choices;
  /** The dates the view stands for now. */
  dates: Dates;
  /** The reporting periods of the settings. */
  periods: readonly Dates[];
  today: CivilDate;
  /** Inspections whose lessons can be shown instead of one's own. */
  sources: readonly Choice[];
  onView(changes: Partial<View>, how?: 'push' | 'replace'): void;
  onGo(address: string): void;
}

const ALL: Partial<View> = { teacher: null, group: null, subject: null, span: null, standing: null, field: null, search: '' };

/** What the lessons are chosen by. All of it is in the address. */
export function Filters(props: FiltersProps) {
  const { view, choices, sources, onView, onGo } = props;
  const isFiltered = addressOf(view) !== addressOf({ ...view, ...ALL });
  return (
    <form class="filters" role="search" aria-label={t('Какие уроки показать')} onSubmit={(event) => event.preventDefault()}>
      {sources.length > 0 && (
        <Select
          label={t('Чьи уроки')}
          value={view.of}
          any={t('Мои')}
          choices={sources}
          onChange={(of) => onView({ of, teacher: null, group: null, subject: null })}
        />
      )}
      <SpanChoice {...props} />
      {(choices.teachers.length > 1 || view.teacher !== null) && (
        <Select
          label={t('Учитель')}
          value={view.teacher}
          any={t('Все учителя')}
          choices={choices.teachers}
          onChange={(teacher) => onView({ teacher })}
        />
      )}
      <Select label={t('Класс')} value={view.group} any={t('Все классы')} choices={choices.classes} onChange={(group) => onView({ group })} />
      <Select
        label={t('Предмет')}
        value={view.subject}
        any={t('Все предметы')}
        choices={choices.subjects}
        onChange={(subject) => onView({ subject })}
      />
      {view.tab === 'lessons' && (
        <>
          <Select
            label={t('Что заполнено')}
            value={view.field}
            any={t('Любое из трёх')}
            choices={FIELDS.map((field) => ({ id: field, name: capitalised(t(FIELD_NAMES[field])) }))}
            onChange={(field) => onView({ field: field as Field | null })}
          />
          <Select
            label={t('Состояние')}
            value={view.standing}
            any={t('Любое')}
            choices={STANDINGS.map((standing) => ({ id: standing, name: capitalised(t(STANDING_TEXTS[standing])) }))}
            onChange={(standing) => onView({ standing: standing as Standing | null })}
          />
          <label class="search">
            {t('Поиск')}
            <input
              type="search"
              value={view.search}
              maxLength={100}
              placeholder={t('7б алгебра 18.11')}
              onInput={(event) => onView({ search: event.currentTarget.value }, 'replace')}
            />
          </label>
        </>
      )}
      {isFiltered && (
        <span class="reset">
          <Link href={addressOf({ ...view, ...ALL })} onGo={onGo}>
            {t('Сбросить')}
          </Link>
        </span>
      )}
    </form>
  );
}

interface SelectProps {
  label: string;
  value: string | null;
  /** What no choice is called. */
  any: string;
  choices: readonly Choice[];
  onChange(value: string | null): void;
}

function Select({ label, value, any, choices, onChange }: SelectProps) {
  const isKnown = value === null || choices.some(({ id }) => id === value);
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{any}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {!isKnown && <option value={value}>{t('нет в списке')}</option>}
      </select>
    </label>
  );
}

/** Named spans, the periods of the settings, or any two dates. */
function SpanChoice({ view, dates, periods, today, onView }: FiltersProps) {
  const span = spanOf(view);
  const own = typeof span === 'string' ? null : span;
  const period = own === null ? undefined : periods.find(({ from, to }) => from === own.from && to === own.to);
  const value = own === null ? (span as string) : period === undefined ? 'dates' : `${period.from}..${period.to}`;
  const choose = (chosen: string) => {
    const named = (['now', 'year', 'all'] as const).find((each) => each === chosen);
    const found = periods.find(({ from, to }) => `${from}..${to}` === chosen);
    // One's own dates begin where the list is, with an open end: both dates of a period would be the period again.
    const open = spanOf(view) === 'all' ? { from: null, to: today } : { from: dates.from, to: null };
    onView({ span: named ?? (found === undefined ? open : { from: found.from, to: found.to }) });
  };
  const date = (changes: Partial<Exclude<Span, string>>) => {
    const changed = { from: own?.from ?? null, to: own?.to ?? null, ...changes };
    // A year that is being typed is not shown yet: the address would not know it.
    const isTyped = [changed.from, changed.to].every((each) => each === null || isOfThisCentury(each));
    const isSound = isTyped && (changed.from === null || changed.to === null || changed.from <= changed.to);
    if (isSound) onView({ span: changed.from === null && changed.to === null ? 'all' : changed }, 'replace');
  };
  return (
    <>
      <label>
        {t('Период')}
        <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="now">{view.of === null ? t('Текущий') : t('Срок проверки')}</option>
          {periods.map(({ from, to, title }) => (
            <option key={from} value={`${from}..${to}`}>
              {capitalised(title)}
            </option>
          ))}
          <option value="year">{t('Учебный год')}</option>
          <option value="all">{t('Всё время')}</option>
          <option value="dates">{t('Свои даты')}</option>
        </select>
      </label>
      {value === 'dates' && (
        <>
          <label>
            {t('С какой даты')}
            <input type="date" value={own?.from ?? ''} onChange={(event) => date({ from: event.currentTarget.value || null })} />
          </label>
          <label>
            {t('По какую')}
            <input type="date" value={own?.to ?? ''} onChange={(event) => date({ to: event.currentTarget.value || null })} />
          </label>
        </>
      )}
    </>
  );
}
