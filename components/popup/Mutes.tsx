import type { Mute } from '../../lib/settings-schema.ts';

const REASONS: Readonly<Record<Mute['reason'], string>> = {
  'no-homework': 'ДЗ не задаётся',
  'not-mine': 'не моя группа',
};

/** The demands that were turned down, each with a way back. */
export function Mutes({ mutes, onUnmute }: { mutes: readonly Mute[]; onUnmute(mute: Mute): void }) {
  return (
    <section class="mutes">
      <h2>Не спрашивать</h2>
      <ul>
        {mutes.map((mute) => (
          <li key={`${mute.journal} ${mute.reason}`}>
            <span>
              {mute.label || 'Журнал'}: {REASONS[mute.reason]}
            </span>
            <button type="button" onClick={() => onUnmute(mute)}>
              Вернуть
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
