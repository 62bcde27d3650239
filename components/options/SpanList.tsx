import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { Hint } from './Hint.tsx';
import { useLock } from './lock.tsx';
import { type Span, SpanRow } from './SpanRow.tsx';

export interface SpanListProps<T extends Span> {
  /** What one row is called: «Каникулы». */
  name: string;
  spans: readonly T[];
  /** A new row as it begins. */
  blank: T;
  most: number;
  /** The button that gives the rows their usual titles, and those titles. */
  titles?: { button: string; titles: readonly string[] };
  onChange(spans: T[]): void;
}

/** Rows of days with a name: kept ones in the order they were given, then those that are being entered. */
export function SpanList<T extends Span>({ name, spans, blank, most, titles, onChange }: SpanListProps<T>) {
  const [drafts, setDrafts] = useState<{ key: number; span: T }[]>([]);
  const [nextKey, setNextKey] = useState(0);
  const lock = useLock();
  const adder = useRef<HTMLButtonElement>(null);
  const begin = (rows: readonly T[], after: typeof drafts) => {
    setDrafts([...after, ...rows.map((span, i) => ({ key: nextKey + i, span }))]);
    setNextKey(nextKey + rows.length);
  };
  const drop = (key: number) => setDrafts(drafts.filter((draft) => draft.key !== key));
  /** The button that was pressed is gone; the keyboard goes on from here. */
  const goOn = () => adder.current?.focus();
  const add = (key: number, span: T) => {
    drop(key);
    onChange([...spans, span].sort((a, b) => (a.from < b.from ? -1 : 1)));
  };
  const giveTitles = (given: readonly string[]) => {
    onChange(spans.map((span, i) => ({ ...span, title: given[i] ?? span.title })));
    const missing = given.slice(spans.length).map((title) => ({ ...blank, title }));
    begin(missing, []);
  };
  const remove = (index: number) => {
    onChange(spans.filter((_, i) => i !== index));
    goOn();
  };
  return (
    <>
      <ul class="spans">
        {spans.map((span, i) => (
          <SpanRow
            key={`kept ${i} of ${spans.length}`}
            name={`${name} ${i + 1}`}
            span={span}
            onChange={(changed) => onChange(spans.map((other, j) => (i === j ? changed : other)))}
            onRemove={() => remove(i)}
          />
        ))}
        {drafts.map(({ key, span }, i) => (
          <SpanRow
            key={key}
            name={`${name} ${spans.length + i + 1}`}
            span={span}
            onChange={(entered) => add(key, entered)}
            onAdd={(entered) => {
              add(key, entered);
              goOn();
            }}
            onRemove={() => {
              drop(key);
              goOn();
            }}
          />
        ))}
      </ul>
      {lock === null ? (
        <p class="line">
          <button type="button" ref={adder} disabled={spans.length + drafts.length >= most} onClick={() => begin([blank], drafts)}>
            {t('Добавить строку')}
          </button>
          {titles !== undefined && (
            <button type="button" onClick={() => giveTitles(titles.titles)}>
              {titles.button}
            </button>
          )}
        </p>
      ) : (
        spans.length === 0 && <Hint>{t('Нет.')}</Hint>
      )}
    </>
  );
}
