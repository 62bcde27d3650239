import { MUTE_NAMES, REASON_NAMES } from '../../lib/acknowledged-reasons.ts';
import type { Acknowledgement, Mute } from '../../lib/settings-schema.ts';

/** Older ones are in the options. */
const AT_ONCE = 5;

export interface MutesProps {
  mutes: readonly Mute[];
  acknowledged: readonly Acknowledgement[];
  onUnmute(mute: Mute): void;
  onUnacknowledge(acknowledgement: Acknowledgement): void;
}

/** The demands that were turned down, and the lessons that have a reason, the latest first: each with a way back. */
export function Mutes({ mutes, acknowledged, onUnmute, onUnacknowledge }: MutesProps) {
  return (
    <section class="mutes">
      <h2>Не спрашивать</h2>
      <ul>
        {mutes.map((mute) => (
          <li key={`${mute.journal} ${mute.reason}`}>
            <span>
              {mute.label || 'Журнал'}: {MUTE_NAMES[mute.reason]}
            </span>
            <button type="button" onClick={() => onUnmute(mute)}>
              Вернуть
            </button>
          </li>
        ))}
        {acknowledged
          .slice(-AT_ONCE)
          .toReversed()
          .map((each) => (
            <li key={`${each.journal} ${each.lesson}`}>
              <span>
                {each.label || 'Урок'}: {REASON_NAMES[each.reason]}
              </span>
              <button type="button" onClick={() => onUnacknowledge(each)}>
                Вернуть
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
