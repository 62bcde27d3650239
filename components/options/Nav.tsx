import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';

/** A section is the one being read once its heading is this near to the top. */
const NEAR = 140;

/** The sections as a list that follows what is being read. */
export function Nav({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const current = useCurrent(sections.map(({ id }) => id));
  return (
    <nav aria-label={t('Разделы')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id} data-leads-to={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The id of the last heading above the middle of attention; at the page's end the last of all. */
function useCurrent(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  const all = ids.join(' ');
  useEffect(() => {
    const look = () => {
      const shown = all.split(' ').filter((id) => (document.getElementById(id)?.getClientRects().length ?? 0) > 0);
      const isEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0;
      const above = shown.filter((id) => isEnd || document.getElementById(id)!.getBoundingClientRect().top < NEAR);
      setCurrent(above.at(-1) ?? shown[0]);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look, { passive: true });
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [all]);
  return current;
}
