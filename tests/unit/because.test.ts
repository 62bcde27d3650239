import { afterEach, describe, expect, it } from 'vitest';
import { because } from '../../lib/because.ts';
import { speakAs } from '../../lib/catalogues.ts';
import { journalKey } from '../../lib/journal-key.ts';
import { judge } from '../../lib/judge.ts';
import { joinReading } from '../../lib/known.ts';
import { learn, NOTHING_KNOWN } from '../../lib/learn.ts';
import type { Reading } from '../../lib/reading.ts';
import { defaultSettings, withAcknowledgement, withHidden, withMute } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { onTimetable } from '../../lib/timetable.ts';
import type { Field, PageId } from '../../lib/vocabulary.ts';
import { at, JOURNAL, lesson, lessonsPage, loose, printed, reading, timetableOf, ZONE } from './readings.ts';

const A = '2400000000000000001';
const page = (kind: PageId, when: string, words: string, place = '11-18') =>
  reading(kind, at(when), [lesson(`2026-${place}`, words, { lessonId: A })]);

/** Why the field of the first lesson stands as it does, with the standing before it. */
function why(now: string, readings: Reading[], field: Field = 'topic', settings: Partial<Settings> = {}): string {
  const all = { ...defaultSettings(ZONE), ...settings };
  const { journals, weeks } = readings.reduce((known, each) => learn(known, each, ZONE), NOTHING_KNOWN);
  const { ledger } = onTimetable(journals[0]!, weeks, at(now), ZONE);
  const [first] = judge(ledger, all, at(now));
  return `${first!.fields[field].standing}: ${because(field, first!, ledger.journal, all)}`;
}

describe('what a standing rests on', () => {
  it('on time: the view that showed it, and the deadline', () => {
    expect(why('11-20 09:00', [page('planning', '11-18 15:10', '+topic')])).toBe(
      'on-time: Ср, 18 ноября, 15:10 уже заполнено; срок чт, 19 ноября, 12:00.',
    );
  });

  describe('in English', () => {
    afterEach(() => speakAs('ru'));

    it('is one sentence as well', async () => {
      await speakAs('en');
      expect(why('11-20 09:00', [page('planning', '11-18 15:10', '-topic'), page('planning', '11-19 14:00', '+topic')])).toBe(
        'unknown: Wed, 18 November, 15:10 empty, not opened again before the deadline; due Thu, 19 November, 12:00; Thu, 19 November, 14:00 already entered; when exactly is not known.',
      );
      expect(why('11-20 09:00', [page('planning', '11-18 15:10', '-topic')], 'record', { policy: 'order-704' })).toBe(
        'exempt: Not required: the chosen deadlines do not ask for it.',
      );
    });
  });

  it('on time to the minute, where a page printed when', () => {
    const log = lessonsPage('change-log', at('11-20 09:00'), [loose('', '', { lessonId: A, printed: { marks: printed('11-18 14:05') } })]);
    expect(why('11-20 09:00', [page('class-journal', '11-20 08:00', '+marks'), log], 'record')).toBe(
      'on-time: Заполнено ср, 18 ноября, 14:05; срок чт, 19 ноября, 12:00.',
    );
  });

  it('late: the deadline, the last view that showed it empty, the first that showed it filled', () => {
    const views = [page('planning', '11-18 15:10', '-topic'), page('planning', '11-19 12:40', '-topic'), page('planning', '11-19 14:00', '+topic')];
    expect(why('11-20 09:00', views)).toBe('late: Срок чт, 19 ноября, 12:00; чт, 19 ноября, 12:40 ещё пусто; чт, 19 ноября, 14:00 уже заполнено.');
    expect(why('11-20 09:00', [page('planning', '11-19 12:00', '-topic'), page('planning', '11-19 14:00', '+topic')])).toBe(
      'late: Срок чт, 19 ноября, 12:00; в этот срок ещё пусто; чт, 19 ноября, 14:00 уже заполнено.',
    );
  });

  it('overdue: empty before, the deadline, empty still', () => {
    const views = [page('planning', '11-18 15:10', '-topic'), page('planning', '11-19 12:40', '-topic')];
    expect(why('11-20 09:00', views)).toBe('overdue: Ср, 18 ноября, 15:10 пусто; срок прошёл чт, 19 ноября, 12:00; чт, 19 ноября, 12:40 ещё пусто.');
    expect(why('11-20 09:00', views.slice(1))).toBe('overdue: Срок прошёл чт, 19 ноября, 12:00; чт, 19 ноября, 12:40 ещё пусто.');
  });

  it('pending and upcoming: empty, the deadline, and when the lesson ends', () => {
    const view = page('planning', '11-18 08:00', '-topic');
    expect(why('11-18 10:00', [view])).toBe('pending: Ср, 18 ноября, 08:00 пусто; срок чт, 19 ноября, 12:00.');
    expect(why('11-18 09:00', [timetableOf('11-16 08:00', { '11-18': `08:30-09:15 ${A}` }), view])).toBe(
      'upcoming: Ср, 18 ноября, 08:00 пусто; срок чт, 19 ноября, 12:00; урок кончается ср, 18 ноября, 09:15.',
    );
    expect(why('11-17 09:00', [page('planning', '11-17 09:00', '-topic')])).toBe(
      'upcoming: Вт, 17 ноября, 09:00 пусто; срок чт, 19 ноября, 12:00; урок ср, 18 ноября.',
    );
  });

  it('unknown: never shown, not opened after the deadline, or filled with nobody looking in time', () => {
    expect(why('11-20 09:00', [page('planning', '11-18 15:10', '')])).toBe('unknown: Страницу, где это видно, не открывали.');
    expect(why('11-20 09:00', [page('planning', '11-18 15:10', '-topic')])).toBe(
      'unknown: Ср, 18 ноября, 15:10 пусто; срок прошёл чт, 19 ноября, 12:00; после срока страницу не открывали.',
    );
    expect(why('11-20 09:00', [page('planning', '11-19 15:10', '+topic')])).toBe(
      'unknown: До срока страницу не открывали; срок чт, 19 ноября, 12:00; чт, 19 ноября, 15:10 уже заполнено; когда именно, не видно.',
    );
    expect(why('11-20 09:00', [page('planning', '11-18 15:10', '-topic'), page('planning', '11-19 15:10', '+topic')])).toBe(
      'unknown: Ср, 18 ноября, 15:10 пусто, до срока больше не открывали; срок чт, 19 ноября, 12:00; чт, 19 ноября, 15:10 уже заполнено; когда именно, не видно.',
    );
  });

  it('of a record: what all its components together say', () => {
    const views = [page('class-journal', '11-18 15:10', '-marks -attendance'), page('class-journal', '11-19 12:40', '-marks -attendance')];
    expect(why('11-20 09:00', views, 'record')).toContain('overdue: Ср, 18 ноября, 15:10 пусто');
    const lately = [page('class-journal', '11-18 15:10', '-marks'), page('class-journal', '11-19 12:40', '-marks -attendance')];
    expect(why('11-20 09:00', lately, 'record')).toBe('overdue: Срок прошёл чт, 19 ноября, 12:00; чт, 19 ноября, 12:40 ещё пусто.');
  });

  it('of a record: that only a part of it was seen after the deadline', () => {
    const views = [page('class-journal', '11-18 15:10', '-marks -attendance'), page('journal-table', '11-19 12:40', '-marks')];
    expect(why('11-20 09:00', views, 'record')).toBe(
      'unknown: Ср, 18 ноября, 15:10 пусто; срок прошёл чт, 19 ноября, 12:00; после срока видели не всё, где бывает запись.',
    );
  });

  it('of a record: never that the page was not opened where some of it was seen', () => {
    const own = lessonsPage('lesson', at('11-19 15:00'), [loose('2026-11-18', '+comment', { lessonId: A })]);
    expect(why('11-20 09:00', [page('class-journal', '11-18 15:00', '-marks -attendance'), own], 'record')).toBe(
      'unknown: До срока видели не всё, где бывает запись; срок чт, 19 ноября, 12:00; чт, 19 ноября, 15:00 уже заполнено; когда именно, не видно.',
    );
    const views = [
      page('class-journal', '11-18 14:00', '-marks -attendance'),
      page('class-journal', '11-18 16:00', '-marks'),
      page('class-journal', '11-19 15:00', '+marks'),
    ];
    expect(why('11-20 09:00', views, 'record')).toContain('14:00 пусто, потом до срока видели не всё;');
  });

  it('of a record: an entry taken back is missed since it was seen gone, whatever else was empty before', () => {
    const views = [
      page('journal-table', '11-18 15:00', '-held'),
      page('class-journal', '11-18 16:00', '+marks'),
      page('class-journal', '11-18 17:00', '-marks'),
    ];
    expect(why('11-20 09:00', views, 'record')).toContain(
      '16:00 уже заполнено; срок чт, 19 ноября, 12:00; запись потом убрана, ср, 18 ноября, 17:00 пусто.',
    );
  });

  it('on a page left open past the deadline: that it shows it empty still', () => {
    const view = page('planning', '11-18 15:00', '-topic');
    const { ledger } = joinReading(null, view);
    const all = defaultSettings(ZONE);
    const [first] = judge(ledger, all, at('11-19 12:40'));
    expect(because('topic', first!, JOURNAL, all, true)).toBe(
      'Ср, 18 ноября, 15:00 пусто; срок прошёл чт, 19 ноября, 12:00; на этой странице сейчас пусто.',
    );
  });

  it('says that an entry was taken back', () => {
    expect(why('11-20 09:00', [page('planning', '11-18 15:10', '+topic'), page('planning', '11-18 16:00', '-topic')])).toBe(
      'on-time: Ср, 18 ноября, 15:10 уже заполнено; срок чт, 19 ноября, 12:00; запись потом убрана, ср, 18 ноября, 16:00 пусто.',
    );
  });
});

describe('why nothing is asked for', () => {
  const view = page('planning', '11-18 15:10', '-topic -homework');
  const key = journalKey(JOURNAL);

  it('is said of each reason', () => {
    const settings = defaultSettings(ZONE);
    const muted = withMute(settings, { journal: key, reason: 'no-homework', label: '7б' });
    expect(why('11-20 09:00', [view], 'homework', muted)).toBe('exempt: Не требуется: отмечено, что этого не ждут в этом журнале.');
    const hidden = withHidden(settings, { kind: 'class', id: JOURNAL.group, label: '7б' });
    expect(why('11-20 09:00', [view], 'topic', hidden)).toBe('exempt: Не требуется: этот класс или предмет скрыт.');
    const known = withAcknowledgement(settings, { journal: key, lesson: A, what: ['topic'], reason: 'trip', label: '' });
    expect(why('11-20 09:00', [view], 'topic', known)).toBe('exempt: Не требуется: отмечена причина — экскурсия или выезд.');
    expect(why('11-20 09:00', [view], 'topic', { policy: 'order-704' })).toBe('exempt: Не требуется: выбранный порядок сроков этого не требует.');
    const cancelled = timetableOf('11-16 08:00', { '11-18': `08:30-09:15 ${A} cancelled` });
    expect(why('11-20 09:00', [cancelled, view])).toBe('exempt: Не требуется: по расписанию урок отменён.');
  });
});
