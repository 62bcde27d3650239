import type { ComponentChildren } from 'preact';
import { t } from '../../lib/language.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { SaidAloud } from './SaidAloud.tsx';
import { Tabs, type TabsProps } from './Tabs.tsx';
import { shortDate } from '../../lib/report/spoken-dates.ts';

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
          <span>{t('Полдень')}</span> {t('Отчёт')}
        </h1>
        <Tabs {...tabs} />
        <a class="help" href="/help.html" target="_blank" rel="noreferrer">
          {t('Справка Полдня')}
        </a>
        <p class="progress">{progress !== null && progressText(progress)}</p>
        <SaidAloud text={progress === null ? '' : progressText(progress)} />
      </header>
      {/* Where the keyboard goes on when what it was on is no more. */}
      <main tabIndex={-1}>{children}</main>
    </>
  );
}

function progressText({ done, of }: NonNullable<ReportProps['progress']>): string {
  const percent = Math.round((100 * done) / Math.max(1, of));
  return t('Читаю историю: {percent} %. Пока показано то, что прочитано.', { percent });
}

/** Before the first page of a journal. */
export function NothingYet() {
  return (
    <section class="nothing">
      <h2>{t('Здесь будет ваша история')}</h2>
      <p>
        {t(
          'Откройте журнал класса или поурочное планирование: Полдень запомнит, что заполнено и когда это было видно, и покажет здесь, как идут недели и четверти.',
        )}
      </p>
      <a class="button" href="https://schools.dnevnik.ru/journals/" target="_blank" rel="noreferrer">
        {t('Открыть журналы')}
      </a>
    </section>
  );
}

/** An inspection no journal was looked at for yet. */
export function NothingInspected() {
  return (
    <section class="nothing">
      <h2>{t('В этой проверке пока нет журналов')}</h2>
      <p>{t('Откройте журнал из плана проверки: его уроки появятся здесь.')}</p>
    </section>
  );
}

/** The history could not be read. */
export function NotRead() {
  return (
    <p class="notice" role="alert">
      {t('Историю не удалось прочитать. Обновите эту страницу, а если не поможет, закройте и снова откройте браузер.')}
    </p>
  );
}

export function Reading() {
  return <p class="reading">{t('Читаю историю…')}</p>;
}

/** On paper there are no filters to tell what is shown: so it is said, with the date and where the numbers come from. */
export function PrintedHead({ shown, today }: { shown: readonly string[]; today: CivilDate }) {
  return (
    <p class="printed-only">
      {t('Полдень, {date}. {shown}. По страницам, открытым в этом браузере; не отчётность Дневник.ру.', {
        date: shortDate(today),
        shown: shown.join(', '),
      })}
    </p>
  );
}
