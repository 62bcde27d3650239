import * as z from 'zod/mini';
import { NEXT_DAY_MODES } from './calendar.ts';
import { policies } from './deadlines.ts';
import { isCivilDate, isZone } from './time.ts';

/** The shape of the settings and the parse of stored or sent ones. Apart from `settings.ts`, so that pages of the site carry no schema. */

z.config({ jitless: true });

/**
 * A demand the teacher has turned down for one journal, undone in the popup:
 * `no-homework`: homework is not set in this subject; `not-mine`: not the teacher's own group.
 */
const MUTE_REASONS = ['no-homework', 'not-mine'] as const;
export type MuteReason = (typeof MUTE_REASONS)[number];

const mute = z.strictObject({
  /** `journalKey` of the journal. */
  journal: z.string().check(z.maxLength(80)),
  reason: z.enum(MUTE_REASONS),
  /** What the popup calls the journal: «7б, Алгебра». */
  label: z.string().check(z.maxLength(130)),
});
export type Mute = z.infer<typeof mute>;

const settings = z.strictObject({
  /** IANA zone of the school. Fixed at the first start, so that a travelling laptop moves no deadline. */
  zone: z.string().check(z.refine(isZone)),
  policy: z.string().check(z.refine((id) => policies.has(id))),
  nextDay: z.enum(NEXT_DAY_MODES),
  week: z.union([z.literal(5), z.literal(6)]),
  daysOff: z.array(z.string().check(z.refine(isCivilDate))).check(z.maxLength(400)),
  mutes: z.array(mute).check(z.maxLength(500)),
});
export type Settings = z.infer<typeof settings>;

/** Stored settings, or null where they are absent or damaged: then the defaults hold. */
export function parseSettings(value: unknown): Settings | null {
  const parsed = settings.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Parses an untrusted mute. Throws one readable Error. */
export function parseMute(value: unknown): Mute {
  const parsed = mute.safeParse(value);
  if (!parsed.success) throw new Error(`not a mute: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data;
}
