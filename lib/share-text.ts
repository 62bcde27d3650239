import { LEAST_FOR_PERCENT, passes, rangeOf, type DoneShare, type Indicator } from './indicators.ts';
import { numberText, t } from './language.ts';

/** «3 из 4», «82 % (14 из 17)», «70–85 % (14–17 из 20)»: what is certain first, then what it may be; never a bare percent of a few. */
export function shareText(share: DoneShare): string {
  const { of, yes, unknown } = share;
  const range = rangeOf(share);
  if (range === null) return '—';
  const counts = t('{some} из {all}', { some: `${yes}${unknown > 0 ? `–${yes + unknown}` : ''}`, all: of });
  if (of < LEAST_FOR_PERCENT) return counts;
  // Rounded down, so that a share below a threshold never reads as having reached it.
  const [worst, best] = [range.worst, range.best].map((percent) => numberText(Math.floor(percent * 10) / 10));
  return t('{percent}\u00a0%', { percent: `${worst}${best === worst ? '' : `–${best}`}` }) + ` (${counts})`;
}

/** «порог школы 95 %, в таблице 2 — 100 %» */
export function thresholdText({ threshold: { pass, column } }: Pick<Indicator<never>, 'threshold'>): string {
  return column === undefined
    ? t('порог школы {pass}\u00a0%', { pass })
    : t('порог школы {pass}\u00a0%, в таблице\u00a02\u00a0— {column}\u00a0%', { pass, column });
}

/** Whether a share reaches its threshold, in words; empty where that depends on what is unknown, or there is too little. */
export function verdictText(share: DoneShare, indicator: Pick<Indicator<never>, 'threshold'>): string {
  const verdict = passes(share, indicator);
  return verdict === null ? '' : verdict ? t('порог достигнут') : t('ниже порога');
}

/** «охват 17 из 20»: of how many it is known. */
export function coverageText({ of, unknown }: DoneShare): string {
  return t('известно {known} из {all}', { known: of - unknown, all: of });
}
