import { journalKey } from '../../../lib/journal-key.ts';
import { openText, type ToOpen } from '../../../lib/inspection-coverage.ts';
import type { OpeningPlan } from '../../../lib/inspections/to-open.ts';
import { t } from '../../../lib/language.ts';
import { counted, journalName } from '../../../lib/texts.ts';
import { Hint } from '../../options/Hint.tsx';
import { Phrase } from '../../phrase.tsx';

export interface ToOpenListProps {
  plan: OpeningPlan;
  /** No list of the school's journals was ever seen. */
  isListUnknown: boolean;
  /** The inspection is limited to some teachers, and no list says whose a journal is. */
  isLimitedToTeachers: boolean;
  /** Where the list of the school's journals is. */
  journalsPage: string;
}

/** «Что осталось открыть»: links to what no page has shown yet. */
export function ToOpenList({ plan, isListUnknown, isLimitedToTeachers, journalsPage }: ToOpenListProps) {
  const { unopened, pages, folded } = plan;
  const isUnlinked = [...pages, ...unopened.flatMap(({ journals }) => journals)].some(({ address }) => address === null);
  const list = (text: string) => (
    <a href={journalsPage} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
  return (
    <>
      {isListUnknown && (
        <p class="notice">
          {t('Сколько всего журналов, пока неизвестно.')}{' '}
          <Phrase text="{link}: из него видно, какие журналы ещё не открыты." places={{ link: list(t('Откройте список журналов школы')) }} />
        </p>
      )}
      {folded.length > 0 && (
        <p class="notice">
          {t('Предметы этих классов в списке ещё не показаны, и журналы в счёт не вошли: {classes}.', { classes: folded.join(', ') })}{' '}
          {list(t('Разверните классы в списке журналов'))}.
        </p>
      )}
      {isLimitedToTeachers && unopened.length > 0 && (
        <Hint>{t('Список журналов не говорит, кто их ведёт, поэтому здесь журналы всех учителей.')}</Hint>
      )}
      {unopened.length + pages.length === 0 && !isListUnknown && folded.length === 0 && <p>{t('Всё, что нужно для проверки, открыто.')}</p>}
      {pages.length > 0 && (
        <>
          <h3>
            {t('Открыта одна страница из двух')} <span class="count">{pages.length}</span>
          </h3>
          <PagesToOpen pages={pages} />
        </>
      )}
      {unopened.length > 0 && (
        <>
          <h3>
            {t('Ещё не открывали')}{' '}
            <span class="count">{counted(unopened.flatMap(({ journals }) => journals).length, 'журнал', 'журнала', 'журналов')}</span>
          </h3>
          <dl class="open-journals">
            {unopened.map(({ groupName, journals }) => (
              <div key={groupName}>
                <dt>{groupName}</dt>
                {journals.map((each) => (
                  <dd key={journalKey(each.journal)}>
                    <OpenLink toOpen={each} text={each.journal.subjectName ?? t('без названия')} />
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
      {isUnlinked && <Unlinked journalsPage={journalsPage} />}
    </>
  );
}

/** Single pages of journals, each a link where its address is known. */
export function PagesToOpen({ pages }: { pages: readonly ToOpen[] }) {
  return (
    <ul class="open-pages">
      {pages.map((each) => (
        <li key={`${journalKey(each.journal)} ${each.page}`}>
          {journalName(each.journal) || t('Журнал без названия')}: <OpenLink toOpen={each} text={openText(each)} />
        </li>
      ))}
    </ul>
  );
}

/** What to do about a journal whose address no page has shown. */
export function Unlinked({ journalsPage }: Pick<ToOpenListProps, 'journalsPage'>) {
  return (
    <p class="quiet">
      <Phrase
        text="Где нет ссылки, адрес ещё не виден: {link} и перейдите оттуда."
        places={{
          link: (
            <a href={journalsPage} target="_blank" rel="noreferrer">
              {t('откройте список журналов')}
            </a>
          ),
        }}
      />
    </p>
  );
}

function OpenLink({ toOpen: { journal, address }, text }: { toOpen: ToOpen; text: string }) {
  if (address === null) return <span>{text}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" aria-label={`${journalName(journal)}: ${text}`}>
      {text}
    </a>
  );
}
