import { t } from '../../lib/language.ts';
import { capitalised, counted, PAGE_NAMES } from '../../lib/texts.ts';
import type { PageId } from '../../lib/vocabulary.ts';

/** Which kinds of pages were understood today, and which were not. */
export function PageKinds({ read, drifted }: { read: readonly PageId[]; drifted: readonly PageId[] }) {
  const names = (pages: readonly PageId[]) => pages.map((page) => t(PAGE_NAMES[page])).join(', ');
  return (
    <section class="kinds">
      {drifted.length > 0 && (
        <p class="notice">
          {t(
            'Сегодня не узнано: {pages}. На этой странице ничего не проверяется. Если она открылась как обычно, сохраните с неё обезличенный образец и приложите к сообщению об ошибке.',
            { pages: names(drifted) },
          )}
        </p>
      )}
      {read.length > 0 && (
        <details>
          <summary>{t('Сегодня прочитано: {kinds}', { kinds: counted(read.length, 'вид страниц', 'вида страниц', 'видов страниц') })}</summary>
          <p class="hint">{capitalised(names(read))}.</p>
        </details>
      )}
    </section>
  );
}
