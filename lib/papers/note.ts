import { byName } from '../by-name.ts';
import { CHECKS, CHECK_IDS, rulesOf } from '../checks.ts';
import type { Block, Table } from '../exports/document.ts';
import { coversSubject, type Inspection } from '../inspection.ts';
import type { LessonIndicator } from '../indicators.ts';
import { journalKey } from '../journal-key.ts';
import type { JudgedLesson } from '../judge.ts';
import { msg } from '../language.ts';
import { rules } from '../rules.ts';
import { shareText } from '../share-text.ts';
import { table2, type Table2 } from '../table-2.ts';
import { capitalised, counted, journalName } from '../texts.ts';
import { civilDate } from '../time.ts';
import { FIELDS } from '../vocabulary.ts';
import { possibleCauses } from './causes.ts';
import { dayText, forPeriod, fullDate, spanText } from './date-words.ts';
import { holderNames } from './held-lessons.ts';
import type { PaperInput, PlannedInspected } from './paper-input.ts';
import type { Paper } from './paper.ts';
import { byPlace, isOpen, placeOf, standingRemarks, UNNAMED, type PlacedRemark } from './placed-remarks.ts';
import { remarksTable } from './remarks-table.ts';
import { smallPrint } from './small-print.ts';
import { byTeacher, NOBODY } from './teacher-labels.ts';

/**
 * The note on an inspection (справка), in the seven parts that schools give it: title, purpose, dates and basis, what
 * was found (first those without remarks), possible causes, recommendations, signatures; and in small print how it
 * was made.
 */
export function note(input: PaperInput): Paper {
  const { inspection, settings, today } = input;
  const remarks = standingRemarks(input);
  const table = remarksTable(input);
  const shares = table2(
    input.journals.flatMap(({ lessons }) => lessons),
    settings,
    input.now,
    inspection.to >= today,
  );
  const period = forPeriod(inspection.from, inspection.to, settings.periods);
  const isEmpty = remarks.length === 0;
  const small = smallTexts(input, shares);
  return {
    id: 'note',
    title: msg('Справка'),
    about: msg('Готовая справка по итогам проверки: выявленное, рекомендации и строки для подписей.'),
    document: {
      title: 'СПРАВКА',
      subtitle: `по проверке электронных журналов ${period}`,
      blocks: [
        ...part('Цель проверки', purposeText(inspection)),
        ...part('Сроки и основание', ...datesTexts(input)),
        heading('Результаты проверки'),
        ...praise(input, remarks).map(text),
        ...found(input, remarks).map(text),
        ...(isEmpty
          ? []
          : [
              { kind: 'list' as const, items: kindsOf(remarks) },
              { kind: 'table' as const, table },
            ]),
        ...(isKnown(shares) ? [{ kind: 'table' as const, table: sharesTable(shares) }] : []),
        ...(isEmpty ? [] : part('Возможные причины', `${capitalised(possibleCauses(remarks.map(({ remark }) => remark.rule)))}.`)),
        heading('Рекомендации'),
        { kind: 'list', items: recommendations(inspection, remarks) },
        ...signatures(remarks),
        ...small.map((each): Block => ({ kind: 'small', text: each })),
      ],
    },
    sheets: [
      {
        name: 'Замечания',
        above: [
          `Справка по проверке электронных журналов ${period}`,
          inspection.name,
          `Составлена ${fullDate(today)}.`,
          ...(isEmpty ? found(input, remarks) : []),
        ],
        table: { ...table, notes: [...(table.notes ?? []), ...small] },
      },
      { name: 'Показатели', above: [`Проведённые уроки ${spanText(inspection.from, inspection.to)}`], table: sharesTable(shares) },
    ],
    fileName: ['Справка', inspection.name, today],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const text = (text: string): Block => ({ kind: 'text', text });
const part = (title: string, ...texts: readonly string[]): Block[] => [heading(title), ...texts.map(text)];

/** As it was typed, or the usual words. */
function purposeText({ purpose }: Inspection): string {
  return purpose.trim() || 'Контроль полноты и своевременности заполнения электронных журналов.';
}

function checkList({ checks }: Pick<Inspection, 'checks'>): string {
  const titles = CHECK_IDS.filter((id) => checks.includes(id)).map((id) => CHECKS[id].title);
  return titles.map(uncapitalised).join('; ');
}

function uncapitalised(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('ru')}${text.slice(1)}`;
}

function datesTexts({ inspection, settings, today }: PaperInput): string[] {
  const { openedAt, closedAt, issued, basis, classes, subjects, from, to } = inspection;
  const [began, ended] = [civilDate(openedAt, settings.zone), closedAt ?? issued?.at ?? null];
  const last = ended === null ? today : civilDate(ended, settings.zone);
  const scope = [
    classes.length === 0 ? 'все классы' : `классы: ${classes.toSorted(byName).join(', ')}`,
    subjects.length === 0 ? 'все предметы' : `предметы: ${subjects.toSorted(byName).join(', ')}`,
  ].join('; ');
  return [
    `Проверка проведена ${spanText(began, last)}.`,
    `Основание: ${basis.trim() || '______________________________'}.`,
    `Проверены уроки ${spanText(from, to)} (${scope}). Проверялось: ${checkList(inspection)}.`,
  ];
}

/** A lesson of which a page has told anything: nobody is praised for what was not looked at. */
function isSeen({ held, fields }: JudgedLesson): boolean {
  return held && FIELDS.some((field) => fields[field].state !== null);
}

function praise(input: PaperInput, remarks: readonly PlacedRemark[]): string[] {
  const { journals, labels } = input;
  const faulted = new Set(remarks.flatMap(({ teachers }) => teachers));
  // Who leads a journal is praised for the lessons of it that were theirs.
  const seen = journals.flatMap((journal) =>
    journal.lessons.filter(isSeen).flatMap((lesson) => holderNames(lesson, journal, labels).filter((name) => journal.teachers.includes(name))),
  );
  const names = [...new Set(seen)].filter((name) => name !== NOBODY && !faulted.has(name)).sort(byTeacher);
  const faultedClasses = new Set(remarks.map(({ groupName }) => groupName));
  const classes = [...new Set(journals.map((journal) => placeOf(journal).groupName))]
    .filter((name) => name !== UNNAMED && !faultedClasses.has(name) && isWhollySeen(name, input))
    .sort(byName);
  return [
    // «Полуэктов В. Ю.» ends the sentence with its own full stop.
    ...(names.length === 0
      ? []
      : [`По открытым страницам ${names.length === 1 ? 'ведёт' : 'ведут'} журналы без замечаний: ${names.join(', ').replace(/\.?$/, '.')}`]),
    ...(classes.length === 0
      ? []
      : [`По открытым страницам замечаний нет ${classes.length === 1 ? 'в классе' : 'в классах'}: ${classes.join(', ')}.`]),
  ];
}

/** Whether every journal of a class that the inspection asks for and the list of journals names was opened, and has told something. */
function isWhollySeen(groupName: string, { journals, roster, inspection }: PaperInput): boolean {
  const own = journals.filter((journal) => placeOf(journal).groupName === groupName);
  const opened = new Set(own.map(({ known }) => journalKey(known.ledger.journal)));
  const groups = new Set(own.map(({ known }) => known.ledger.journal.group));
  const asked = roster.filter((each) => groups.has(each.group) && coversSubject(inspection, each));
  // Of a class that the list does not unfold nobody knows how many journals it has.
  return (
    own.every(({ lessons }) => lessons.some(isSeen)) &&
    asked.every(({ subject, ...journal }) => subject !== null && opened.has(journalKey({ ...journal, subject })))
  );
}

function found({ journals }: PaperInput, remarks: readonly PlacedRemark[]): string[] {
  if (journals.length === 0) return ['Ни один журнал пока не открыт: оценивать нечего.'];
  if (remarks.length === 0) return ['Замечаний нет.'];
  const count = (isIn: (remark: PlacedRemark) => boolean) => remarks.filter(isIn).length;
  const [open, fixed, told] = [count(isOpen), count(({ state }) => state === 'fixed'), count(({ state }) => state === 'told')];
  const parts = [
    ...(fixed > 0 ? [`устранено ${fixed}`] : []),
    ...(open > 0 ? [`предстоит устранить ${open}`] : []),
    ...(told > 0 ? [`к сведению (о прошедшем) ${told}`] : []),
  ];
  const places = new Set(remarks.map(({ journal }) => journal)).size;
  return [
    `Выявлено ${counted(remarks.length, 'замечание', 'замечания', 'замечаний')} в ${counted(places, 'журнале', 'журналах', 'журналах')}: ${parts.join(', ')}.`,
  ];
}

const ORDER = rulesOf(CHECK_IDS);
/** So many dates of one journal are named; the table has them all. */
const MOST_DATES = 6;

/** The remarks by kind in words: «Не указана тема урока: 7б, Алгебра — 16.11, 18.11; 8а, Физика — 17.11». */
function kindsOf(remarks: readonly PlacedRemark[]): string[] {
  const kinds = new Map<string | null, PlacedRemark[]>();
  for (const each of remarks) kinds.set(each.remark.rule, [...(kinds.get(each.remark.rule) ?? []), each]);
  const place = (rule: string | null) => (rule === null ? Infinity : ORDER.indexOf(rule) + 1 || ORDER.length + 1);
  return [...kinds]
    .sort(([a], [b]) => place(a) - place(b) || byName(a ?? '', b ?? ''))
    .map(([rule, all]) => `${kindTitle(rule)}: ${placesText(all)}.`);
}

function kindTitle(rule: string | null): string {
  return rule === null ? 'Прочее' : (rules.find(({ id }) => id === rule)?.title ?? 'Прочее');
}

function placesText(remarks: readonly PlacedRemark[]): string {
  const journals = new Map<PlannedInspected, PlacedRemark[]>();
  for (const each of remarks) journals.set(each.journal, [...(journals.get(each.journal) ?? []), each]);
  return [...journals]
    .sort(([a], [b]) => byPlace(placeOf(a), placeOf(b)))
    .map(([{ known }, all]) => `${journalName(known.ledger.journal) || UNNAMED} — ${saidOf(all)}`)
    .join('; ');
}

/** The dates of a journal's remarks; of one by hand or of the whole journal what it says. */
function saidOf(remarks: readonly PlacedRemark[]): string {
  const texts = remarks.flatMap(({ remark: { rule, date, text } }) => {
    const said = text.replace(/[.\s]+$/, '');
    // What was typed by hand may begin with a name.
    if (rule === null) return [date === null ? said : `${dayText(date)}: ${said}`];
    return date === null ? [uncapitalised(said)] : [];
  });
  const dates = [...new Set(remarks.flatMap(({ remark: { rule, date } }) => (rule === null || date === null ? [] : [dayText(date)])))];
  const more = dates.length - MOST_DATES;
  const named = more > 0 ? `${dates.slice(0, MOST_DATES).join(', ')} и ещё ${counted(more, 'дата', 'даты', 'дат')}` : dates.join(', ');
  return [...texts, ...(named === '' ? [] : [named])].join('; ');
}

function sharesTable({ rows, isOpen: isUnderWay }: Table2): Table {
  return {
    title: 'Показатели регламента по проверенным урокам',
    columns: [
      { title: 'Показатель', kind: 'text', width: 34 },
      { title: 'По открытым страницам', kind: 'text', width: 26 },
      { title: 'Порог школы', kind: 'text', width: 26 },
    ],
    rows: rows.map(({ indicator, share }) => [indicator.title, shareText(share), thresholdText(indicator.threshold)]),
    notes: [
      'Порог в регламенте задан для школы в целом. Где видно не всё, показано наименьшее и наибольшее возможное значение. Доли округлены вниз.',
      ...(isUnderWay ? ['Срок части уроков ещё впереди: числа изменятся.'] : []),
    ],
  };
}

/** «95 %, в таблице 2 — 100 %» */
function thresholdText({ pass, column }: LessonIndicator['threshold']): string {
  return `${pass}\u00a0%${column === undefined ? '' : `, в таблице\u00a02\u00a0— ${column}\u00a0%`}`;
}

/** Whether there is anything to measure. */
function isKnown({ rows }: Table2): boolean {
  return rows.some(({ share }) => share.of > 0);
}

function recommendations({ issued }: Inspection, remarks: readonly PlacedRemark[]): string[] {
  const open = [...new Set(remarks.filter(isOpen).flatMap(({ teachers }) => teachers))].sort(byTeacher);
  const term = issued === null ? '«___» ______________ 20___ года' : fullDate(issued.term);
  return [
    'Всем учителям: своевременно записывать темы уроков и домашние задания, выставлять отметки, отмечать отсутствующих.',
    ...(open.length === 0
      ? []
      : [
          `${open.length === 1 ? 'Учителю, к урокам и журналам которого' : 'Учителям, к урокам и журналам которых'} есть открытые замечания (${open.join(', ')}): устранить замечания до ${term}.`,
          'Заместителю директора по УВР: после этого срока открыть журналы повторно и отметить устранённое.',
        ]),
  ];
}

function signatures(remarks: readonly PlacedRemark[]): Block[] {
  const names = [...new Set(remarks.flatMap(({ teachers }) => teachers))].filter((name) => name !== NOBODY).sort(byTeacher);
  return [
    { kind: 'signature', role: 'Зам. директора по УВР', name: null },
    ...(names.length === 0 ? [] : [text('Ознакомлены:')]),
    ...names.map((name): Block => ({ kind: 'signature', role: '', name })),
  ];
}

function smallTexts(input: PaperInput, shares: Table2): string[] {
  const assumed = shares.rows.map(({ indicator: { title, assumes } }) => `${title}: ${uncapitalised(assumes)}`).join(' ');
  return [...smallPrint(input), ...(isKnown(shares) ? [`О показателях. ${assumed}`] : [])];
}
