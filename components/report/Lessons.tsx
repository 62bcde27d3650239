import { useState } from 'preact/hooks';
import type { ListedLesson } from '../../lib/report/answers.ts';
import type { View } from '../../lib/report/view.ts';
import { formFor, msg, numberText, t } from '../../lib/language.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { PrintedHead } from './Report.tsx';
import { LessonTable, type LessonList } from './LessonTable.tsx';
import { SaidAloud } from './SaidAloud.tsx';

export interface LessonsProps {
  view: View;
  list: LessonList;
  /** How many lessons are known. */
  total: number;
  zone: string;
  /** What the filters say, in words. */
  shown: readonly string[];
  today: CivilDate;
  onView(changes: Partial<View>): void;
  load(from: number, to: number): Promise<ListedLesson[]>;
  /** Saves the list as a file for a spreadsheet. */
  onSave(): Promise<void>;
}

/** All lessons, as they are chosen and sorted. */
export function Lessons({ view, list, total, zone, shown, today, onView, load, onSave }: LessonsProps) {
  const [said, say] = useState('');
  const save = () => {
    say(msg('Готовлю файл…'));
    onSave().then(
      () => say(msg('Файл CSV сохранён в папку загрузок.')),
      () => say(msg('Файл не получился. Попробуйте ещё раз.')),
    );
  };
  return (
    <div class="lessons">
      <PrintedHead shown={shown} today={today} />
      <div class="list-head">
        <p class="count">{countText(list.count, total)}</p>
        <SaidAloud text={countText(list.count, total)} />
        {list.count > 0 && (
          <button type="button" onClick={save}>
            CSV
          </button>
        )}
        <span class="said" role="status">
          {said !== '' && t(said)}
        </span>
      </div>
      {list.count === 0 ? (
        <p class="hint">{t('Таких уроков нет. Смягчите условия: например, выберите другой период или очистите поиск.')}</p>
      ) : (
        <LessonTable list={list} view={view} zone={zone} onView={onView} load={load} />
      )}
    </div>
  );
}

/** «1 240 из 200 000 уроков» */
function countText(count: number, total: number): string {
  return t('{count} из {total} {lessons}', {
    count: numberText(count),
    total: numberText(total),
    lessons: formFor(total, 'урока', 'уроков', 'уроков'),
  });
}
