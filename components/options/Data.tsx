import { useEffect, useRef } from 'preact/hooks';
import { lessonsBefore, type AccountStock } from '../../lib/backup/stock.ts';
import { t } from '../../lib/language.ts';
import { keptFrom } from '../../lib/retention.ts';
import { RETENTIONS, type Retention } from '../../lib/settings-schema.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { Retained } from '../report/data/Retained.tsx';
import { stockText } from '../report/data/stock-words.ts';
import { Item } from './Item.tsx';
import type { SectionProps } from './section.ts';
import { SettingsCopy, type SettingsCopyProps } from './SettingsCopy.tsx';

export interface DataProps extends SectionProps, SettingsCopyProps {
  today: CivilDate;
  /** What is kept, by account; null while nobody has counted it. */
  stock: readonly AccountStock[] | null;
  /** The section has come into sight: what is kept may be counted now, which takes a while where it is much. */
  onSeen(): void;
}

/** «Данные»: how long they are kept, and the settings as a whole. */
export function Data({ settings, today, stock, locked, onSeen, onChange, onSave, onReplace }: DataProps) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && seen.current());
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const keptBy = (retention: Retention) => {
    const from = keptFrom(today, { ...settings, retention });
    return [retention, { from, older: lessonsBefore(stock ?? [], from) }] as const;
  };
  return (
    <>
      <div ref={box}>
        <Item keys={['retention']} words={t('хранение срок удаление история память')}>
          <Retained
            retention={settings.retention}
            kept={Object.fromEntries(RETENTIONS.map(keptBy)) as Record<Retention, ReturnType<typeof keptBy>[1]>}
            hasInspections={settings.supervision}
            refusal={null}
            onChange={(retention) => onChange({ retention })}
          />
        </Item>
      </div>
      <Item words={t('резервная копия восстановить удалить всё история архив')}>
        <h3>{t('История уроков')}</h3>
        <p>
          {stock !== null && `${t('Сейчас здесь: {stock}.', { stock: stockText(total(stock)) })} `}
          <a href="/report.html?tab=data">{t('Резервная копия, восстановление, удаление')}</a>
        </p>
      </Item>
      <SettingsCopy settings={settings} locked={locked} onSave={onSave} onReplace={onReplace} />
    </>
  );
}

/** What all the accounts of this browser have together. */
function total(stock: readonly AccountStock[]) {
  const sum = (key: 'journals' | 'lessons' | 'inspections') => stock.reduce((all, account) => all + account[key], 0);
  return { journals: sum('journals'), lessons: sum('lessons'), inspections: sum('inspections') };
}
