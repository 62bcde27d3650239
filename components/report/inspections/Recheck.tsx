import type { ToOpen } from '../../../lib/inspection-coverage.ts';
import type { InspectedJournal } from '../../../lib/inspection.ts';
import { recheckOf, type RecheckPart } from '../../../lib/inspections/recheck.ts';
import { t } from '../../../lib/language.ts';
import { counted, dayAndMonth } from '../../../lib/texts.ts';
import { PagesToOpen, Unlinked } from './ToOpenList.tsx';
import { RemarkGroups } from './RemarkGroups.tsx';
import type { RemarkContext } from './RemarkRow.tsx';

export interface RecheckProps extends RemarkContext {
  inspected: readonly InspectedJournal[];
  /** The pages that have not been opened since the remarks were handed over. */
  toOpen: readonly ToOpen[];
  /** Where the list of the school's journals is. */
  journalsPage: string;
}

/** «Повторная проверка»: what is left of the remarks that were handed over, and what was put right since. */
export function Recheck({ inspected, toOpen, journalsPage, ...context }: RecheckProps) {
  const { inspection, today } = context;
  const { issued } = inspection;
  if (issued === null) return null;
  const { overdue, open, fixed, told } = recheckOf(inspection, inspected, today);
  const left = open.count + overdue.count;
  const all = left + fixed.count;
  return (
    <section data-remarks aria-label={t('Повторная проверка')} tabIndex={-1}>
      <p class="summary">
        {all === 0
          ? t('Замечаний, которые нужно устранить, не передано.')
          : t('Устранено {fixed} из {remarks}.', { fixed: fixed.count, remarks: counted(all, 'замечания', 'замечаний', 'замечаний') })}{' '}
        {today > issued.term
          ? t('Срок — {date}, прошёл.', { date: dayAndMonth(issued.term) })
          : t('Срок — {date} включительно.', { date: dayAndMonth(issued.term) })}
      </p>
      {toOpen.length > 0 && (
        <>
          <h3>
            {t('Ещё не открывали после передачи')} <span class="count">{counted(toOpen.length, 'страницу', 'страницы', 'страниц')}</span>
          </h3>
          <PagesToOpen pages={toOpen} />
          {toOpen.some(({ address }) => address === null) && <Unlinked journalsPage={journalsPage} />}
        </>
      )}
      <Part title={t('Просрочено')} part={overdue} context={context} />
      <Part title={t('Осталось устранить')} part={open} context={context} />
      <Part title={t('Устранено')} part={fixed} isFolded={left > 0} context={context} />
      {told > 0 && (
        <p class="quiet">
          {t('{remarks} к сведению: о прошедшем, устранить их нельзя.', { remarks: counted(told, 'замечание', 'замечания', 'замечаний') })}
        </p>
      )}
    </section>
  );
}

function Part({ title, part, isFolded = false, context }: { title: string; part: RecheckPart; isFolded?: boolean; context: RemarkContext }) {
  if (part.count === 0) return null;
  return (
    <>
      <h3>
        {title} <span class="count">{part.count}</span>
      </h3>
      <RemarkGroups groups={part.journals} isJournalNamed={false} isFolded={isFolded} context={context} />
    </>
  );
}
