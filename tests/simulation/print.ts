import { civilTime } from '../../lib/time.ts';
import { COMPONENTS, type Instant } from '../../lib/vocabulary.ts';
import { accountsOf, clockOf, type Case } from './accounts.ts';
import type { Failure } from './check.ts';
import { fetched, rowOf, shownBy, statesAt } from './visits.ts';

/** A failing case as a person reads it: what is true, what was opened and what it showed, what was said, what it should have been. */
export function printed(world: Case, { kind, said, expected, now, lesson, field }: Failure): string {
  const { school, visits, jumps, seed } = world;
  const { settings } = school;
  const time = (at: Instant) => {
    const milliseconds = ((at % 1000) + 1000) % 1000;
    return `${civilTime(at, settings.zone).slice(5).replace('T', ' ')}${milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`}`;
  };
  const truth = school.lessons.flatMap((own) => {
    const { id, date, number, journal, moved, cancelled, partial, entered } = own;
    const { ref, withoutIds } = school.journals[journal]!;
    const changes = [
      moved && `moved to ${moved.to} at ${time(moved.at)}`,
      cancelled && `cancelled at ${time(cancelled.at)}${cancelled.isTakenOut ? ', taken out' : ''}`,
      partial && `${partial.page} lacks ${partial.component} from ${time(partial.from)}`,
      withoutIds && `no ids on ${withoutIds}`,
    ].filter(Boolean);
    const entries = COMPONENTS.flatMap((component) => {
      const { toggles, more } = entered[component];
      const states = toggles.map((at, index) => `${index % 2 === 0 ? 'filled' : 'cleared'} ${time(at)}`);
      return toggles.length === 0 ? [] : [`    ${component}: ${[...states, ...more.map((at) => `more ${time(at)}`)].join(', ')}`];
    });
    return [`  ${ref.subjectName} ${date} lesson ${number} ${id}${changes.length > 0 ? ` (${changes.join('; ')})` : ''}`, ...entries];
  });
  const opened = visits.flatMap((visit) => {
    const clock = (at: Instant) => time(clockOf(jumps, visit.browser, at));
    const accounts = accountsOf(world, visit);
    return [
      `  browser ${visit.browser}: ${visit.page} ${visit.lesson ?? school.journals[visit.journal]!.ref.subjectName}, asked for ${clock(visit.openedAt)}` +
        (visit.omits.length > 0 ? `, without ${visit.omits.join(' ')}` : '') +
        (visit.page === 'change-log' ? `, whole from ${visit.since}` : '') +
        visit.edits.map(({ lesson: id, component, from, save }) => `, ${component} of ${id} edited ${time(from)} to ${time(save)}`).join(''),
      ...visit.looks.map((look, index) => {
        const shown = school.lessons.flatMap((own) => {
          const components = shownBy(visit, own);
          if (components.length === 0) return [];
          if (visit.page === 'homework-list' || visit.page === 'change-log') {
            const row = rowOf(visit, own, own.entered[visit.page === 'homework-list' ? 'homework' : 'marks'], fetched, school);
            return row === null ? [] : [`${own.id.slice(-4)} ${row.printed.first ? 'first' : 'by'} ${row.printed.until} ${row.entries.join(' ')}`];
          }
          const states = components.map(
            (component) => `${component} ${statesAt(visit, own, component, own.entered[component], fetched)[index] ?? 'edited'}`,
          );
          return [`${own.id.slice(-4)} ${states.join(', ')}`];
        });
        const account = accounts.find(({ looks }) => looks.includes(index));
        const toldAt = account?.toldAt[account.looks.indexOf(index)] ?? null;
        const fate =
          toldAt === null
            ? ', dropped: the clock is behind'
            : toldAt === look.at
              ? ''
              : toldAt === Infinity
                ? ', not told'
                : `, told ${time(toldAt)}`;
        return `    look ${clock(look.at)}${look.isRedrawn ? ' redrawn' : ''}${fate}: ${shown.join('; ')}`;
      }),
    ];
  });
  return [
    `seed ${seed}, ${settings.zone}, ${settings.policy}${settings.writtenWorks ? ' + written-works' : ''}, next day ${settings.nextDay}, week ${settings.week}`,
    'truth:',
    ...truth,
    'pages:',
    ...opened,
    `now ${time(now)} (${now})`,
    `${kind}${lesson === null ? '' : ` of ${lesson.id}`}${field === null ? '' : ` ${field}`}`,
    `  said:     ${said}`,
    `  expected: ${expected}`,
  ].join('\n');
}
