import { addressOf, inTab, type Tab, type View } from '../../lib/report/view.ts';
import { Link } from './Link.tsx';

const NAMES: Readonly<Record<Tab, string>> = {
  overview: 'Обзор',
  lessons: 'Уроки',
  inspections: 'Проверки',
  indicators: 'Показатели',
  data: 'Данные',
};

export interface TabsProps {
  view: View;
  tabs: readonly Tab[];
  onGo(address: string): void;
}

/** The parts of the report, each a link of its own. */
export function Tabs({ view, tabs, onGo }: TabsProps) {
  return (
    <nav class="tabs" aria-label="Разделы отчёта">
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <Link href={addressOf(inTab(view, tab))} isCurrent={tab === view.tab} onGo={onGo}>
              {NAMES[tab]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
