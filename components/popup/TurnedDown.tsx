import { useRef } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import type { Acknowledgement, Hideable, Mute } from '../../lib/settings-schema.ts';
import { acknowledgementText, hiddenText, muteText } from '../../lib/turned-down-text.ts';

/** Older ones are in the options. */
const AT_ONCE = 5;

export interface TurnedDownProps {
  mutes: readonly Mute[];
  hidden: readonly Hideable[];
  acknowledged: readonly Acknowledgement[];
  onUnmute(mute: Mute): void;
  onUnhide(hidden: Hideable): void;
  onUnacknowledge(acknowledgement: Acknowledgement): void;
}

/** What was turned down on the pages, of each kind the latest first, with a way back. */
export function TurnedDown({ mutes, hidden, acknowledged, onUnmute, onUnhide, onUnacknowledge }: TurnedDownProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const latest = <T,>(all: readonly T[], item: (each: T) => { key: string; text: string; onTakeBack(): void }) =>
    all.slice(-AT_ONCE).toReversed().map(item);
  const items = [
    ...latest(hidden, (each) => ({ key: `${each.kind} ${each.id}`, text: hiddenText(each), onTakeBack: () => onUnhide(each) })),
    ...latest(mutes, (each) => ({ key: `${each.journal} ${each.reason}`, text: muteText(each), onTakeBack: () => onUnmute(each) })),
    ...latest(acknowledged, (each) => ({
      key: `${each.journal} ${each.lesson}`,
      text: acknowledgementText(each),
      onTakeBack: () => onUnacknowledge(each),
    })),
  ];
  const all = mutes.length + hidden.length + acknowledged.length;
  return (
    <section class="mutes">
      <h2 ref={heading} tabIndex={-1}>
        {t('Не спрашивать')}
      </h2>
      <ul>
        {items.map(({ key, text, onTakeBack }) => (
          <li key={key}>
            <span>{text}</span>
            <button
              type="button"
              aria-label={t('Вернуть: {what}', { what: text })}
              onClick={() => {
                // The button pressed goes, and with the last one all of this: the keyboard goes on from what stays.
                (all > 1 ? heading.current : document.querySelector('h1'))?.focus();
                onTakeBack();
              }}
            >
              {t('Вернуть')}
            </button>
          </li>
        ))}
      </ul>
      {all > items.length && <p class="hint">{t('Остальное — в настройках, в разделе «Исключения».')}</p>}
    </section>
  );
}
