import { capitalised, counted, PAGE_NAMES } from '../../lib/texts.ts';
import type { PageId } from '../../lib/vocabulary.ts';

/** Which kinds of pages were understood today, and which were not. */
export function PageKinds({ read, drifted }: { read: readonly PageId[]; drifted: readonly PageId[] }) {
  const names = (pages: readonly PageId[]) => pages.map((page) => PAGE_NAMES[page]).join(', ');
  return (
    <section class="kinds">
      {drifted.length > 0 && (
        <p class="notice">
          Сегодня не узнано: {names(drifted)}. На этой странице ничего не проверяется. Если она открылась как обычно, сохраните с неё обезличенный
          образец и приложите к сообщению об ошибке.
        </p>
      )}
      {read.length > 0 && (
        <details>
          <summary>Сегодня прочитано: {counted(read.length, 'вид страниц', 'вида страниц', 'видов страниц')}</summary>
          <p class="hint">{capitalised(names(read))}.</p>
        </details>
      )}
    </section>
  );
}
