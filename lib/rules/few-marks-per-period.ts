import { isUnmarked } from '../grade.ts';
import { msg, t } from '../language.ts';
import { isListed } from '../ledger.ts';
import type { JournalRule } from '../rules.ts';
import type { Period, Settings } from '../settings-schema.ts';
import { counted } from '../texts.ts';
import { addDays, civilDate, weekStart } from '../time.ts';
import type { CivilDate } from '../vocabulary.ts';

/** How long before its end a period is looked at, and how far from its edges the lessons shown may begin and end. */
const DAYS = 14;
/** More marks are looked for in a half-year, and in a quarter with more lessons a week than this. */
const MORE = 2;
const FEW_LESSONS = 2.5;

/**
 * Pupils with fewer marks than a final one asks for, near the end of a reporting period or after it.
 *
 * Source: no federal number exists, the school's local act has it. Custom: in a quarter three marks at one or two
 * lessons a week and five above (punktam.ru/skolko-dolzhno-byt-ocenok-dlya-attestacii); three in a trimester, five in
 * a half-year (JournalWork); of modules nothing was found, so they get the lesser number. The threshold is the lesser
 * one, the other is two more.
 *
 * Only where the page showed the whole period: the lessons it lists begin and end near the period's edges and none is
 * known beside them. A subject in which nobody has a mark is taken for one without marks.
 */
const rule: JournalRule = {
  id: 'few-marks-per-period',
  title: msg('Мало отметок для аттестации'),
  about: msg(
    'Федерального числа нет, его задаёт локальный акт. По обычаю в четверти 3 отметки при 1–2 уроках в неделю и 5 при большем числе, в триместре 3, в полугодии 5; нужны даты периодов в настройках.',
  ),
  kind: 'note',
  threshold: { value: 3, least: 1, most: 20, unit: msg('отм.') },
  checkJournal: ({ known: { ledger, spread } }, { now, threshold, journal, settings }) => {
    if (spread === undefined || isUnmarked(journal)) return null;
    const { from, to, pupils } = spread.value;
    const period = settings.periods.find((each) => each.from <= from && to <= each.to);
    const seen = civilDate(spread.at, settings.zone);
    if (period === undefined || !isTime(period, seen, civilDate(now, settings.zone))) return null;
    const lastDue = seen < period.to ? seen : period.to;
    const isWhole = from < addDays(period.from, DAYS) && to > addDays(lastDue, -DAYS);
    const dates = ledger.lessons.filter(isListed).map(({ date }) => date);
    const isBeside = (date: CivilDate) => date >= period.from && date <= lastDue && (date < from || date > to);
    if (!isWhole || dates.some(isBeside)) return null;
    const least = marksNeeded(
      dates.filter((date) => date >= from && date <= to),
      threshold,
      settings.periodKind,
    );
    const few = sum(pupils.slice(0, least));
    if (few === 0 || sum(pupils.slice(1)) === 0) return null;
    return { fields: [], text: t('Недостаточно отметок для аттестации: {pupils}', { pupils: counted(few, 'ученик', 'ученика', 'учеников') }) };
  },
};
export default rule;

/** The last days of the period, or after it where it was seen when no marks of it were to come. */
function isTime(period: Period, seen: CivilDate, today: CivilDate): boolean {
  return today <= period.to ? seen > addDays(period.to, -DAYS) : seen >= period.to;
}

function marksNeeded(dates: readonly CivilDate[], threshold: number, kind: Settings['periodKind']): number {
  const isOften = kind === 'quarter' && dates.length / new Set(dates.map(weekStart)).size > FEW_LESSONS;
  return kind === 'half-year' || isOften ? threshold + MORE : threshold;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
