import type { ComponentChildren } from 'preact';
import { dateText } from '../../lib/exports/cell-text.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { Tabs, type TabsProps } from './Tabs.tsx';

export interface ReportProps extends TabsProps {
  /** How far the history has been read, while it is not all; null once it is. */
  progress: { done: number; of: number } | null;
  children: ComponentChildren;
}

/** The report page: its parts, and the one that is open. */
export function Report({ progress, children, ...tabs }: ReportProps) {
  return (
    <>
      <header class="head">
        <h1>
          <span>Полдень</span> Отчёт
        </h1>
        <Tabs {...tabs} />
        <p class="progress" role="status">
          {progress !== null && `Читаю историю: ${Math.round((100 * progress.done) / Math.max(1, progress.of))} %. Пока показано то, что прочитано.`}
        </p>
      </header>
      <main>{children}</main>
    </>
  );
}

/** Before the first page of a journal. */
export function NothingYet() {
  return (
    <section class="nothing">
      <h2>Здесь будет ваша история</h2>
      <p>
        Откройте журнал класса или поурочное планирование: Полдень запомнит, что заполнено и когда это было видно, и покажет здесь, как идут недели и
        четверти.
      </p>
      <a class="button" href="https://schools.dnevnik.ru/journals/" target="_blank" rel="noreferrer">
        Открыть журналы
      </a>
    </section>
  );
}

/** An inspection no journal was looked at for yet. */
export function NothingInspected() {
  return (
    <section class="nothing">
      <h2>В этой проверке пока нет журналов</h2>
      <p>Откройте журнал из плана проверки: его уроки появятся здесь.</p>
    </section>
  );
}

/** The history could not be read. */
export function NotRead() {
  return (
    <p class="notice" role="alert">
      Историю не удалось прочитать. Обновите эту страницу, а если не поможет, закройте и снова откройте браузер.
    </p>
  );
}

export function Reading() {
  return <p class="reading">Читаю историю…</p>;
}

/** On paper there are no filters to tell what is shown: so it is said, with the date and where the numbers come from. */
export function PrintedHead({ shown, today }: { shown: readonly string[]; today: CivilDate }) {
  return (
    <p class="printed-only">
      Полдень, {dateText(today)}. {shown.join(', ')}. По страницам, открытым в этом браузере; не отчётность Дневник.ру.
    </p>
  );
}
