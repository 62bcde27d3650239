import type { SummaryPart } from '../../lib/bar-summary.ts';

const SIGNS: Readonly<Record<SummaryPart['kind'], string>> = {
  overdue: '!',
  emptied: '!',
  pending: '◷',
  today: '•',
  lock: '◕',
  done: '✓',
  hint: 'i',
  inspection: '◎',
};

/** The sign that goes with each colour, so that colour never speaks alone. */
export function Sign({ kind }: { kind: keyof typeof SIGNS }) {
  return (
    <i class={`sign ${kind}`} aria-hidden="true">
      {SIGNS[kind]}
    </i>
  );
}
