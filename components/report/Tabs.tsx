import { addressOf, inTab, type Tab, type View } from '../../lib/report/view.ts';
import { Link } from './Link.tsx';
import { msg, t } from '../../lib/language.ts';

const NAMES: Readonly<Record<Tab, string>> = {
  overview: msg('Обзор'),
  lessons: msg('Уроки'),
  inspections: msg('Проверки'),
  indicators: msg('Показатели'),
  data: msg('Данные'),
};

export interface TabsProps {
  view: View;
  tabs: readonly Tab[];
  onGo(address: string): void;
}

/** The parts of the report, each a link of its own. */
export function Tabs({ view, tabs, onGo }: TabsProps) {
  return (
    <nav class="tabs" aria-label={t('Разделы отчёта')}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <Link href={addressOf(inTab(view, tab))} isCurrent={tab === view.tab} onGo={onGo}>
              {t(NAMES[tab])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
