import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../../lib/language.ts';
import { queryOf } from '../../lib/settings-search.ts';
import { counted } from '../../lib/texts.ts';
import { Nav } from '../options/Nav.tsx';
import { Search } from '../options/Search.tsx';
import { showFound } from '../options/show-found.ts';
import { SECTIONS } from './sections.ts';

export interface HelpProps {
  /** Prints one section alone. */
  onPrint(section: string): void;
}

/** The help: its contents, a search, and one section after another. */
export function Help({ onPrint }: HelpProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<number | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const spoken = language();
  useLayoutEffect(() => {
    const query = queryOf(typed);
    const count = showFound(page.current!, query);
    setFound(query.length === 0 ? null : count);
  }, [typed, spoken]);
  useLayoutEffect(() => {
    // A link to a section shows it, whatever is being looked for. The first time the section was not there yet.
    const show = () => {
      const heading = document.getElementById(location.hash.slice(1));
      if (heading === null) return;
      setTyped('');
      showFound(page.current!, []);
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    };
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, []);
  return (
    <div class="page" ref={page}>
      <header>
        <h1>{t('Полдень: справка')}</h1>
        <Search label={t('Поиск по справке')} typed={typed} found={found === null ? '' : foundText(found)} onType={setTyped} />
        <Nav sections={SECTIONS.map(({ id, title }) => ({ id, title: t(title) }))} />
      </header>
      <main>
        {SECTIONS.map(({ id, title, Body, isHandout }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {t(title)}
            </h2>
            {isHandout && (
              <p class="no-print">
                <button type="button" onClick={() => onPrint(id)}>
                  {t('Распечатать памятку')}
                </button>
              </p>
            )}
            <Body />
          </section>
        ))}
      </main>
    </div>
  );
}

function foundText(found: number): string {
  return found === 0
    ? t('Ничего не найдено. Попробуйте часть слова или другое слово.')
    : t('Найдено: {places}', { places: counted(found, 'место', 'места', 'мест') });
}
