import { withAcknowledgement, withHidden, withMute, withoutAcknowledgement, withoutHidden, withoutMute } from './settings.ts';
import type { Acknowledgement, Hideable, Mute, RuleChoice, Settings, TurnDown } from './settings-schema.ts';

/** What was turned down, and what was in its place before: taken back, it leaves no trace. */
export type TurnedDown =
  | { kind: 'mute'; entry: Mute }
  | { kind: 'acknowledge'; entry: Acknowledgement; before: Acknowledgement | null }
  | { kind: 'hide'; entry: Hideable; before: RuleChoice | null };

/** The settings with something turned down, and what takes it back. */
export function turnDown(current: Settings, what: TurnDown): { settings: Settings; done: TurnedDown } {
  switch (what.kind) {
    case 'mute':
      return { settings: withMute(current, what.entry), done: what };
    case 'acknowledge': {
      const { journal, lesson } = what.entry;
      const before = current.acknowledged.find((each) => each.journal === journal && each.lesson === lesson) ?? null;
      return { settings: withAcknowledgement(current, what.entry), done: { ...what, before } };
    }
    case 'hide': {
      const { kind, id } = what.entry;
      return { settings: withHidden(current, what.entry), done: { ...what, before: kind === 'rule' ? (current.rules[id] ?? null) : null } };
    }
  }
}

/** Whether it holds by the settings there are now: the school may have set its rules for all. */
export function isTurnedDownIn(settings: Settings, what: TurnDown): boolean {
  return what.kind !== 'hide' || what.entry.kind !== 'rule' || settings.rules[what.entry.id]?.on === false;
}

/** The settings with it taken back, whatever else has changed in them since. */
export function takeBack(current: Settings, done: TurnedDown): Settings {
  switch (done.kind) {
    case 'mute':
      return withoutMute(current, done.entry);
    case 'acknowledge': {
      const without = withoutAcknowledgement(current, done.entry);
      return done.before === null ? without : { ...without, acknowledged: [...without.acknowledged, done.before] };
    }
    case 'hide': {
      const without = withoutHidden(current, done.entry);
      return done.before === null ? without : { ...without, rules: { ...without.rules, [done.entry.id]: done.before } };
    }
  }
}
