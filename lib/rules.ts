import type { JudgedLesson } from './judge.ts';
import type { Field, Instant } from './vocabulary.ts';

/** What a rule has to say of a lesson. */
export interface Finding {
  rule: string;
  /** Where the matter can be put right; null where it is past. */
  fields: Field[];
  /** One statement in Russian without a full stop, in the tone of the vocabulary: no blame. */
  text: string;
}

/** One check of one lesson. One file in `rules/` each; the file name is the id. */
export interface Rule {
  id: string;
  /** The name in the interface. */
  title: string;
  /** The finding's fields and text, or null when there is nothing to say or not enough is known. Pure. */
  check(lesson: Omit<JudgedLesson, 'findings'>, now: Instant): { fields: Field[]; text: string } | null;
}

const files = import.meta.glob<Rule>('./rules/*.ts', { eager: true, import: 'default' });

/** Every rule, sorted by id. The folder is the registry. */
export const rules: readonly Rule[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What the rules say of a lesson, by rule id. */
export function applyRules(lesson: Omit<JudgedLesson, 'findings'>, now: Instant): Finding[] {
  return rules.flatMap((rule) => {
    const word = rule.check(lesson, now);
    return word === null ? [] : [{ rule: rule.id, ...word }];
  });
}
