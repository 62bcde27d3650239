import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { coverage, coverageText } from '../../../lib/inspection-coverage.ts';
import { keptUntil, stageOf, type InspectedJournal, type Inspection } from '../../../lib/inspection.ts';
import { datesText, scopeText, stageText } from '../../../lib/inspections/inspection-words.ts';
import { tally } from '../../../lib/inspections/remark-groups.ts';
import { openingPlan } from '../../../lib/inspections/to-open.ts';
import { t } from '../../../lib/language.ts';
import type { ListedJournal } from '../../../lib/reading.ts';
import { capitalised, dayAndMonth } from '../../../lib/texts.ts';
import type { CivilDate, Instant } from '../../../lib/vocabulary.ts';
import type { InspectionActions } from './actions.ts';
import { ParamLink, TO_LIST, type Navigation } from './navigation.tsx';
import { Recheck } from './Recheck.tsx';
import { Remarks } from './Remarks.tsx';
import { StageActions } from './StageActions.tsx';
import { ToOpenList } from './ToOpenList.tsx';

export interface InspectionPageProps {
  inspection: Inspection;
  inspected: readonly InspectedJournal[];
  listed: readonly ListedJournal[];
  /** No list of the school's journals was ever seen. */
  isListUnknown: boolean;
  journalsPage: string;
  usualTerm: CivilDate;
  today: CivilDate;
  now: Instant;
  zone: string;
  navigation: Navigation;
  actions: InspectionActions;
  labelOf(journal: InspectedJournal): string;
  /** Says what was done. */
  say(text: string): void;
  /** «Документы», as they were asked for. */
  papers: ComponentChildren;
}

type Part = 'remarks' | 'open' | 'recheck' | 'papers';

/** One inspection: where it stands, what is left to open, the remarks, the papers. */
export function InspectionPage(props: InspectionPageProps) {
  const { inspection, inspected, listed, today, now, zone, navigation, actions, say } = props;
  const covered = coverage(inspection, listed, inspected);
  const plan = openingPlan(inspection, covered.toOpen, inspected, listed);
  const stage = stageOf(inspection);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [inspection.id]);
  const part = partIn(navigation.params, inspection);
  const remarks = inspected.reduce((sum, each) => sum + each.remarks.length, 0);
  // As in the papers, a remark that was dismissed is none.
  const standing = remarks - tally(inspection, inspected, today).dismissed;
  const context = {
    inspection,
    today,
    zone,
    clock: actions.clock,
    isReadOnly: stage === 'closed',
    onSave: (journal: string, remark: Parameters<InspectionActions['saveRemark']>[2], said: string) =>
      actions.saveRemark(inspection.id, journal, remark).then(() => say(said)),
    onRemove: (journal: string, id: string) => actions.removeRemark(inspection.id, journal, id).then(() => say(t('Замечание убрано.'))),
  };
  const parts: readonly { id: Part; title: string; count: number | null }[] = [
    ...(inspection.issued === null ? [] : [{ id: 'recheck', title: t('Повторная проверка'), count: null } as const]),
    { id: 'remarks', title: t('Замечания'), count: standing },
    ...(stage === 'collecting' ? [{ id: 'open', title: t('Осталось открыть'), count: covered.toOpen.length } as const] : []),
    { id: 'papers', title: t('Документы'), count: null },
  ];
  return (
    <article class="inspection">
      <p class="back">
        <ParamLink navigation={navigation} to={TO_LIST}>
          {t('← Все проверки')}
        </ParamLink>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {inspection.name}
      </h2>
      <p class="quiet">
        {[capitalised(datesText(inspection)), scopeText(inspection)].filter(Boolean).join(' · ')} ·{' '}
        {stage === 'collecting' ? (
          <ParamLink navigation={navigation} to={{ part: 'edit' }}>
            {t('изменить')}
          </ParamLink>
        ) : (
          stageText(inspection)
        )}
      </p>
      <p class="where">
        {stage === 'closed'
          ? t('Проверка закрыта и хранится до {date}, потом удалится сама.', { date: dayAndMonth(keptUntil(inspection, zone)!) })
          : `${capitalised(coverageText(inspection, covered))}.`}{' '}
        {inspected.length > 0 && (
          <ParamLink navigation={navigation} to={{ ...TO_LIST, tab: 'lessons', of: inspection.id }}>
            {t('Уроки этих журналов')}
          </ParamLink>
        )}
      </p>
      <StageActions
        inspection={inspection}
        remarks={remarks}
        usualTerm={props.usualTerm}
        today={today}
        now={now}
        zone={zone}
        clock={actions.clock}
        onSave={(changed) => actions.save(changed).then(() => say(t('Сохранено.')))}
        onRemove={() =>
          actions.remove(inspection.id).then(() => {
            navigation.onParams(TO_LIST);
            say(t('Проверка «{name}» удалена.', { name: inspection.name }));
          })
        }
      />
      <nav class="parts" aria-label={t('Части проверки')}>
        <ul>
          {parts.map(({ id, title, count }) => (
            <li key={id}>
              <ParamLink navigation={navigation} to={{ part: id }} isCurrent={id === part}>
                {title}
                {count !== null && count > 0 && <span class="count"> {count}</span>}
              </ParamLink>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'remarks' && (
        <Remarks
          {...context}
          inspected={inspected}
          labelOf={props.labelOf}
          navigation={navigation}
          newId={actions.newId}
          onAdd={(journal, remark) => context.onSave(journal, remark, t('Замечание добавлено.'))}
        />
      )}
      {part === 'open' && (
        <section aria-label={t('Осталось открыть')}>
          <ToOpenList
            plan={plan}
            isListUnknown={props.isListUnknown}
            isLimitedToTeachers={inspection.teachers.length > 0}
            journalsPage={props.journalsPage}
          />
        </section>
      )}
      {part === 'recheck' && <Recheck {...context} inspected={inspected} toOpen={plan.pages} journalsPage={props.journalsPage} />}
      {part === 'papers' && props.papers}
    </article>
  );
}

/** The part that the address asks for, or the one that matters now. */
function partIn(params: URLSearchParams, { issued, closedAt }: Inspection): Part {
  const asked = params.get('part');
  const isThere: Record<Part, boolean> = { remarks: true, papers: true, recheck: issued !== null, open: issued === null && closedAt === null };
  const known = (Object.keys(isThere) as Part[]).find((part) => part === asked && isThere[part]);
  return known ?? (issued !== null && closedAt === null ? 'recheck' : 'remarks');
}
