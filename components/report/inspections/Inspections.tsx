import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InspectedJournal } from '../../../lib/inspection.ts';
import { knownChoices, type KnownTeacher } from '../../../lib/inspections/known-choices.ts';
import { t } from '../../../lib/language.ts';
import type { ListedJournal } from '../../../lib/reading.ts';
import type { Period } from '../../../lib/settings-schema.ts';
import type { CivilDate, Instant } from '../../../lib/vocabulary.ts';
import '../inspections.css';
import type { InspectionActions, InspectionWithJournals } from './actions.ts';
import { InspectionForm } from './InspectionForm.tsx';
import { InspectionList } from './InspectionList.tsx';
import { InspectionPage } from './InspectionPage.tsx';
import { ParamLink, TO_LIST, type Navigation } from './navigation.tsx';

export interface InspectionsProps {
  inspections: readonly InspectionWithJournals[];
  /** The journals that lists of journals have named. */
  listed: readonly ListedJournal[];
  /** No list of the school's journals was ever seen. */
  isListUnknown: boolean;
  journalsPage: string;
  teachers: readonly KnownTeacher[];
  periods: readonly Period[];
  usualTerm: CivilDate;
  today: CivilDate;
  now: Instant;
  zone: string;
  navigation: Navigation;
  actions: InspectionActions;
  labelOf(journal: InspectedJournal): string;
  papers: ComponentChildren;
}

/** How long it stands what was done, in milliseconds. */
const SAID_FOR = 6_000;

/** «Проверки»: all inspections, a new one, or one of them, as the address says. */
export function Inspections(props: InspectionsProps) {
  const { inspections, navigation, actions, ...rest } = props;
  const [said, say] = useState('');
  const asked = navigation.params.get('inspection');
  const isEdited = navigation.params.get('part') === 'edit';
  const chosen = inspections.find(({ inspection }) => inspection.id === asked);
  const heading = useRef<HTMLHeadingElement>(null);
  const view = asked === 'new' || (chosen !== undefined && isEdited) ? 'form' : chosen !== undefined ? 'one' : 'list';
  const wasShown = useRef(view);
  useEffect(() => {
    const timer = setTimeout(() => say(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => {
    // Where the view changes, the keyboard goes to what is new.
    if (wasShown.current !== view && view !== 'one') heading.current?.focus({ preventScroll: true });
    wasShown.current = view;
  }, [view]);
  const form = (
    <>
      <p class="back">
        <ParamLink navigation={navigation} to={chosen === undefined ? TO_LIST : { part: null }}>
          {chosen === undefined ? t('← Все проверки') : `← ${chosen.inspection.name}`}
        </ParamLink>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {chosen === undefined ? t('Новая проверка') : t('Изменить проверку')}
      </h2>
      <InspectionForm
        key={asked}
        inspection={chosen?.inspection ?? null}
        choices={knownChoices(
          rest.listed,
          inspections.flatMap(({ inspected }) => inspected),
        )}
        teachers={rest.teachers}
        periods={rest.periods}
        today={rest.today}
        onSave={async (scope) => {
          if (chosen !== undefined) {
            await actions.save({ ...chosen.inspection, ...scope });
            say(t('Сохранено.'));
            return navigation.onParams({ part: null });
          }
          const id = await actions.create(scope);
          say(t('Проверка создана. Открывайте журналы: замечания соберутся сами.'));
          navigation.onParams({ ...TO_LIST, inspection: id, part: 'open' });
        }}
        onCancel={() => navigation.onParams(chosen === undefined ? TO_LIST : { part: null })}
      />
    </>
  );
  return (
    <div class="inspections">
      <div class="toast" role="status">
        {said}
      </div>
      {view === 'form' && form}
      {view === 'list' && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {t('Проверки')}
          </h2>
          {asked !== null && <p class="quiet">{t('Такой проверки нет: она удалена или сделана в другом браузере.')}</p>}
          <InspectionList inspections={inspections} listed={rest.listed} today={rest.today} navigation={navigation} />
        </>
      )}
      {view === 'one' && <InspectionPage key={asked} {...rest} {...chosen!} navigation={navigation} actions={actions} say={say} />}
    </div>
  );
}
