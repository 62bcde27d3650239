import { withAcknowledgement, withHidden, withMute, withoutAcknowledgement, withoutHidden, withoutMute } from './settings.ts';
import type { Acknowledgement, Hidden, Mute, RuleChoice, Settings, TurnDown } from './settings-schema.ts';
import { stableText } from './stable-text.ts';

/** What the settings say of a thing that can be turned down. */
type Said = Mute | Acknowledgement | Hidden | RuleChoice;

/** What was turned down, what was said of it before, and what is since: taken back, it leaves no trace. */
export interface TurnedDown {
  what: TurnDown;
  before: Said | null;
  after: Said | null;
}

/** The settings with something turned down, and what takes it back. */
export function turnDown(current: Settings, what: TurnDown): { settings: Settings; done: TurnedDown } {
  const settings = withTurnDown(current, what);
  return { settings, done: { what, before: saidOf(current, what), after: saidOf(settings, what) } };
}

/** Whether it is what was asked for, and there already: it was asked for twice, because the first answer did not arrive. */
export function isDoneIn(current: Settings, done: TurnedDown, what: TurnDown): boolean {
  return stableText(done.what) === stableText(what) && isSame(saidOf(current, what), done.after);
}

/** Whether it holds by the settings there are now: the school may have set its rules for all. */
export function isTurnedDownIn(settings: Settings, what: TurnDown): boolean {
  return what.kind !== 'hide' || what.entry.kind !== 'rule' || settings.rules[what.entry.id]?.on === false;
}

/**
 * The settings with it taken back, whatever else has changed in them since; as they are if it was taken back already. Null
 * if something else is said of the same thing by now: that is somebody else's to take back.
 */
export function takeBack(current: Settings, { what, before, after }: TurnedDown): Settings | null {
  const said = saidOf(current, what);
  if (isSame(said, before)) return current;
  return isSame(said, after) ? withSaid(current, what, before) : null;
}

function withTurnDown(current: Settings, what: TurnDown): Settings {
  switch (what.kind) {
    case 'mute':
      return withMute(current, what.entry);
    case 'acknowledge':
      return withAcknowledgement(current, what.entry);
    case 'hide':
      return withHidden(current, what.entry);
  }
}

function saidOf({ mutes, acknowledged, hidden, rules }: Settings, what: TurnDown): Said | null {
  switch (what.kind) {
    case 'mute':
      return mutes.find(({ journal, reason }) => journal === what.entry.journal && reason === what.entry.reason) ?? null;
    case 'acknowledge':
      return acknowledged.find(({ journal, lesson }) => journal === what.entry.journal && lesson === what.entry.lesson) ?? null;
    case 'hide': {
      const { kind, id } = what.entry;
      return (kind === 'rule' ? rules[id] : hidden.find((each) => each.kind === kind && each.id === id)) ?? null;
    }
  }
}

/** The settings with this said of it, or nothing. */
function withSaid(current: Settings, what: TurnDown, said: Said | null): Settings {
  switch (what.kind) {
    case 'mute': {
      const without = withoutMute(current, what.entry);
      return said === null ? without : { ...without, mutes: [...without.mutes, said as Mute] };
    }
    case 'acknowledge': {
      const without = withoutAcknowledgement(current, what.entry);
      return said === null ? without : { ...without, acknowledged: [...without.acknowledged, said as Acknowledgement] };
    }
    case 'hide': {
      const { kind, id } = what.entry;
      const without = withoutHidden(current, what.entry);
      if (said === null) return without;
      if (kind === 'rule') return { ...without, rules: { ...without.rules, [id]: said as RuleChoice } };
      return { ...without, hidden: [...without.hidden, said as Hidden] };
    }
  }
}

/** The browser may keep the parts of a value in another order. */
function isSame(a: Said | null, b: Said | null): boolean {
  return stableText(a) === stableText(b);
}
