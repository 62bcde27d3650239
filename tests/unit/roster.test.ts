import { describe, expect, it } from 'vitest';
import { joinRoster, notOpened } from '../../lib/roster.ts';
import type { PageId } from '../../lib/vocabulary.ts';
import { at, listed, roster, ZONE } from './readings.ts';

const joined = (...lists: string[][]) =>
  lists.reduce<ReturnType<typeof listed>[]>(
    (before, names) =>
      joinRoster(
        before,
        roster(
          'school',
          names.map((name) => listed(name)),
        ),
      ),
    [],
  );
const names = (journals: ReturnType<typeof listed>[]) =>
  journals.map(({ groupName, subjectName }) => [groupName, subjectName ?? '…'].join(' ')).sort();

describe('the school’s list of journals', () => {
  it('keeps the subjects of a class that an earlier view showed unfolded', () => {
    expect(names(joined(['7б Алгебра', '7б История', '8а'], ['7б', '8а']))).toEqual(['7б Алгебра', '7б История', '8а …']);
    expect(names(joined(['7б Алгебра', '8а'], ['7б', '8а История']))).toEqual(['7б Алгебра', '8а История']);
  });

  it('takes the subjects of a class that is unfolded now for all it has', () => {
    expect(names(joined(['7б Алгебра', '7б История'], ['7б История', '7б Химия']))).toEqual(['7б История', '7б Химия']);
  });

  it('forgets a class that is not in it any more', () => {
    expect(names(joined(['7б Алгебра', '8а'], ['8а']))).toEqual(['8а …']);
  });

  it('is the same when it was seen twice', () => {
    const once = joined(['7б Алгебра', '8а', '9в История']);
    expect(joined(['7б Алгебра', '8а', '9в История'], ['7б Алгебра', '8а', '9в История'])).toEqual(once);
  });
});

describe('the teacher’s own list of journals', () => {
  it('is what the page shows now and nothing else', () => {
    expect(joinRoster([listed('7б Алгебра')], roster('own', [listed('8а История')]))).toEqual([listed('8а История')]);
  });
});

describe('journals not opened this week', () => {
  const list = [listed('7б Алгебра'), listed('7б Алгебра', '31'), listed('8а История')];
  const seen = (place: number, ...whens: string[]) => {
    const { group, groupName, subgroup, subject, subjectName } = list[place]!;
    const kinds: PageId[] = ['planning', 'class-journal'];
    const pages = Object.fromEntries(whens.map((when, i) => [kinds[i]!, { address: 'https://schools.dnevnik.ru/', at: at(when) }]));
    return { journal: { group, groupName, subgroup, subject: subject!, subjectName, teachers: null }, pages };
  };
  const left = (now: string, ...opened: ReturnType<typeof seen>[]) =>
    notOpened(list, opened, at(now), ZONE).map(({ groupName, subgroup }) => [groupName, subgroup].join(' ').trim());

  it('are those of which no page was looked at since Monday by the school’s clock', () => {
    expect(left('11-18 09:00')).toEqual(['7б', '7б 31', '8а']);
    expect(left('11-18 09:00', seen(0, '11-16 00:00'), seen(2, '11-15 23:59'))).toEqual(['7б 31', '8а']);
    expect(left('11-18 09:00', seen(0, '11-09 10:00', '11-17 10:00'))).toEqual(['7б 31', '8а']);
    expect(left('11-23 09:00', seen(0, '11-16 00:00'))).toEqual(['7б', '7б 31', '8а']);
  });

  it('tell a subgroup’s journal from that of the class', () => {
    expect(left('11-18 09:00', seen(1, '11-17 10:00'))).toEqual(['7б', '8а']);
  });

  it('are not those of a folded class, whose subjects the list does not show', () => {
    expect(notOpened([listed('7б')], [], at('11-18 09:00'), ZONE)).toEqual([]);
  });
});
