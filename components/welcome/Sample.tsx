import type { TargetedMouseEvent } from 'preact';
import { useState } from 'preact/hooks';
import { language, t } from '../../lib/language.ts';
import { FILLED_DATE, SAMPLE_DATES, sampleDrawing } from '../../lib/sample-journal.ts';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { longDate } from '../../lib/texts.ts';
import { takeBack, turnDown, type TurnedDown } from '../../lib/turning-down.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { useOverlay } from './use-overlay.ts';

const PUPILS = [1, 2, 3, 4];
/** What stands in the lesson that is filled, pupil by pupil. */
const FILLED = ['5', '4', '', '5'];

interface Tried {
  /** The cells that a mark was put in, as «date pupil». */
  entered: ReadonlySet<string>;
  /** What is turned down on the card of the example is the example's own. */
  settings: Settings;
  /** What was turned down last, while it can be taken back. */
  done: TurnedDown | null;
}

const UNTRIED: Tried = { entered: new Set(), settings: defaultSettings('Europe/Moscow'), done: null };

/** A piece of a class journal to try the extension on: the overlay on it is the one that is drawn on the site's pages. */
export function Sample() {
  const [tried, setTried] = useState(UNTRIED);
  const { entered, settings } = tried;
  const drawing = sampleDrawing(new Set([...entered].map((cell) => cell.slice(0, 10))), settings);
  const { setHead, startAnew } = useOverlay(drawing, {
    turnDown: async (what) => {
      setTried({ ...tried, ...turnDown(settings, what) });
      return true;
    },
    takeBack: async () => {
      setTried({ ...tried, settings: (tried.done && takeBack(settings, tried.done)) ?? settings, done: null });
      return tried.done !== null;
    },
  });
  return (
    <div class="sample">
      <table class="journal">
        <caption>{t('7А, алгебра. Сейчас среда, 10:00')}</caption>
        <thead>
          <tr>
            <td />
            {SAMPLE_DATES.map((date) => (
              <th key={date} scope="col" ref={(head) => setHead(date, head)}>
                <a href={`#lesson=${date}`} onClick={openCard}>
                  {shortDate(date)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PUPILS.map((pupil, row) => (
            <tr key={pupil}>
              <th scope="row">{t('Ученик {number}', { number: pupil })}</th>
              {SAMPLE_DATES.map((date) => {
                const cell = `${date} ${pupil}`;
                if (date === FILLED_DATE) return <td key={date}>{FILLED[row]}</td>;
                return (
                  <td key={date}>
                    <button
                      type="button"
                      aria-pressed={entered.has(cell)}
                      aria-label={t('Отметка 5: ученик {number}, {date}', { number: pupil, date: longDate(date) })}
                      onClick={() => setTried({ ...tried, entered: toggled(entered, cell) })}
                    >
                      {entered.has(cell) && '5'}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="after">
        {drawing.lessons.length === 0 && <p>{t('Знаков больше нет: здесь всё заполнено.')}</p>}
        {tried !== UNTRIED && (
          <button
            type="button"
            onClick={() => {
              setTried(UNTRIED);
              startAnew();
            }}
          >
            {t('Начать пример сначала')}
          </button>
        )}
      </div>
    </div>
  );
}

/** In the journal the date leads to the lesson's own page; here it only opens the card, also for the second time. */
function openCard(event: TargetedMouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  event.currentTarget.blur();
  event.currentTarget.focus();
}

function toggled(entered: ReadonlySet<string>, cell: string): Set<string> {
  return entered.has(cell) ? new Set([...entered].filter((each) => each !== cell)) : new Set([...entered, cell]);
}

/** «пн 7» */
function shortDate(date: CivilDate): string {
  return new Intl.DateTimeFormat(language(), { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(date)).replace(',', '');
}
