import { useState } from 'preact/hooks';
import type { RemarkState } from '../../../lib/inspection.ts';
import { t } from '../../../lib/language.ts';
import { tallyText } from '../../../lib/inspections/inspection-words.ts';
import type { RemarkGroup } from '../../../lib/inspections/remark-groups.ts';
import { RemarkRow, type RemarkContext } from './RemarkRow.tsx';

/** Up to so many remarks are all in sight as they come. */
const IN_SIGHT = 40;

export interface RemarkGroupsProps {
  groups: readonly RemarkGroup[];
  /** Where rows of several journals stand together. */
  isJournalNamed: boolean;
  /** Few or many, they come folded. */
  isFolded?: boolean;
  context: RemarkContext;
}

/** Remarks in groups that unfold, each drawn only once its group is unfolded: there may be thousands. */
export function RemarkGroups({ groups, isJournalNamed, isFolded = false, context }: RemarkGroupsProps) {
  const count = groups.reduce((sum, { remarks }) => sum + remarks.length, 0);
  const [isUnfoldedFirst] = useState(!isFolded && count <= IN_SIGHT);
  /** The groups that are not as they came. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (key: string) => turned.has(key) !== isUnfoldedFirst;
  const turn = (key: string) => setTurned(new Set(turned.has(key) ? [...turned].filter((each) => each !== key) : [...turned, key]));
  const isAllOpen = groups.every(({ key }) => isOpen(key));
  return (
    <>
      {groups.length > 1 && (
        <p class="fold">
          <button type="button" class="plain" onClick={() => setTurned(new Set(isAllOpen === isUnfoldedFirst ? groups.map(({ key }) => key) : []))}>
            {isAllOpen ? t('Свернуть все') : t('Развернуть все')}
          </button>
        </p>
      )}
      {groups.map(({ key, title, remarks }) => (
        <details key={key} class="group" open={isOpen(key)} onToggle={(event) => event.currentTarget.open !== isOpen(key) && turn(key)}>
          <summary>
            {title} <span class="count">{summaryOf(remarks)}</span>
          </summary>
          {isOpen(key) && (
            <ul>
              {remarks.map((placed) => (
                <RemarkRow key={`${placed.journal} ${placed.remark.id}`} placed={placed} isJournalNamed={isJournalNamed} {...context} />
              ))}
            </ul>
          )}
        </details>
      ))}
    </>
  );
}

function summaryOf(remarks: RemarkGroup['remarks']): string {
  const counts: Record<RemarkState, number> = { open: 0, overdue: 0, fixed: 0, told: 0, dismissed: 0 };
  for (const { state } of remarks) counts[state] += 1;
  return tallyText(counts);
}
