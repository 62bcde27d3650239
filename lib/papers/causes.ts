/** What remarks of each kind usually come from: of the order of the work, never of a person. */
const CAUSES: readonly [cause: string, rules: readonly string[]][] = [
  [
    'записи вносятся не сразу после урока',
    ['lesson-blank', 'topic-missing', 'homework-missing', 'planning-blank', 'late-entry', 'homework-after-school-day', 'written-work-late'],
  ],
  ['внесённые записи правятся уже после урока', ['entry-removed']],
  ['тема или задание записаны слишком кратко', ['topic-placeholder', 'homework-placeholder']],
  [
    'отметки выставляются не на каждом уроке и не всем',
    ['marks-missing', 'few-marks-per-lesson', 'few-marks-per-period', 'control-work-unmarked', 'empty-work-column'],
  ],
  ['отсутствующие отмечаются не на каждом уроке', ['attendance-unmarked']],
  ['отметка за другую работу стоит в клетке дня, когда ученика не было', ['mark-with-absence']],
  ['порядок ведения журнала в 1 классе понимается по-разному', ['grade1-homework', 'grade1-marked']],
  ['задания по разным предметам на один день не согласованы по объёму', ['homework-volume']],
  ['уроки отменялись и пока не восполнены', ['programme-behind']],
  ['изменения расписания и замены переносятся в журнал не сразу', ['lesson-not-in-journal', 'substitution-not-reflected']],
];

/** «записи вносятся не сразу после урока; …»: what may have led to remarks of these rules; null is a remark by hand. */
export function possibleCauses(rules: readonly (string | null)[]): string {
  const causes = CAUSES.filter(([, led]) => rules.some((rule) => rule !== null && led.includes(rule))).map(([cause]) => cause);
  return causes.length === 0 ? 'уточняются с учителями' : causes.join('; ');
}
