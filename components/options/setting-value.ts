import { policies } from '../../lib/deadlines.ts';
import { LANGUAGE_NAMES, t } from '../../lib/language.ts';
import { zoneCity } from '../../lib/russian-zones.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { counted, FIELD_NAMES } from '../../lib/texts.ts';
import { FIELDS } from '../../lib/vocabulary.ts';
import { GRADE_1_HOMEWORK, labelOf, NEXT_DAYS, periodKinds, RETENTION_NAMES, TIMELINESS, WEEKS } from './choices.ts';

/** Settings whose values are told by their choices. */
const TOLD: { readonly [Key in keyof Settings]?: (value: Settings[Key]) => string } = {
  zone: zoneCity,
  policy: (id) => t(policies.get(id)?.title ?? id),
  own: (own) => FIELDS.map((field) => `${t(FIELD_NAMES[field])}: ${termText(own[field])}`).join('; '),
  nextDay: (mode) => labelOf(NEXT_DAYS, mode),
  week: (days) => labelOf(WEEKS, days),
  periodKind: (kind) => labelOf(periodKinds(), kind),
  grade1Homework: (wish) => labelOf(GRADE_1_HOMEWORK, wish),
  timeliness: (reading) => labelOf(TIMELINESS, reading),
  retention: (retention) => t(RETENTION_NAMES[retention]),
  language: (language) => LANGUAGE_NAMES[language],
};

/** What a setting is, in a few words: «Шесть дней», «12:00», «3 строки», «да». */
export function valueText<Key extends keyof Settings>(key: Key, value: Settings[Key]): string {
  const told = TOLD[key];
  if (told !== undefined) return told(value);
  if (typeof value === 'boolean') return value ? t('да') : t('нет');
  if (value === null) return t('не задано');
  return Array.isArray(value) ? amount(value.length) : String(value);
}

function amount(entries: number): string {
  return entries === 0 ? t('пусто') : counted(entries, 'строка', 'строки', 'строк');
}

function termText(term: Settings['own']['topic']): string {
  return term === null ? t('не проверять') : t('+{days} дн., {time}', term);
}
