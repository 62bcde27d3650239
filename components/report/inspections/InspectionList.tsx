import { coverage, coverageText } from '../../../lib/inspection-coverage.ts';
import { tally } from '../../../lib/inspections/remark-groups.ts';
import { datesText, stageText, tallyText } from '../../../lib/inspections/inspection-words.ts';
import { t } from '../../../lib/language.ts';
import type { ListedJournal } from '../../../lib/reading.ts';
import { capitalised } from '../../../lib/texts.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';
import type { InspectionWithJournals } from './actions.ts';
import { ParamLink, type Navigation } from './navigation.tsx';

export interface InspectionListProps {
  inspections: readonly InspectionWithJournals[];
  listed: readonly ListedJournal[];
  today: CivilDate;
  navigation: Navigation;
}

/** All inspections, the latest first. */
export function InspectionList({ inspections, listed, today, navigation }: InspectionListProps) {
  const create = (
    <p class="create">
      <ParamLink navigation={navigation} to={{ inspection: 'new' }}>
        {t('Новая проверка')}
      </ParamLink>
    </p>
  );
  if (inspections.length === 0) {
    return (
      <div class="empty">
        <p>{t('Проверка собирает замечания, пока вы открываете журналы коллег, а потом показывает, что устранено.')}</p>
        {create}
      </div>
    );
  }
  return (
    <>
      {create}
      <ul class="inspection-list">
        {inspections.map(({ inspection, inspected }) => (
          <li key={inspection.id}>
            <h3>
              <ParamLink navigation={navigation} to={{ inspection: inspection.id }}>
                {inspection.name}
              </ParamLink>
            </h3>
            <p class="quiet">
              {capitalised(datesText(inspection))} · {stageText(inspection)}
            </p>
            <p>
              {capitalised(coverageText(inspection, coverage(inspection, listed, inspected)))} · {tallyText(tally(inspection, inspected, today))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
