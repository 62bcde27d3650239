import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Speech } from './catalogues.ts';
import type { Drawing } from './drawing.ts';
import type { Inspection, Remark } from './inspection.ts';
import type { Reading } from './reading.ts';
import type { Acknowledgement, Hideable, Mute, Settings, TurnDown } from './settings-schema.ts';
import type { PageId } from './vocabulary.ts';

/** Scripts that are put into a page when it asks for them. */
export const BROUGHT_SCRIPTS = ['overlay', 'lists', 'skeleton'] as const;
export type BroughtScript = (typeof BROUGHT_SCRIPTS)[number];

/** Some of the settings. The lists that pages add to are changed one entry at a time, so that no stale copy replaces them. */
export type SettingsChange = Partial<Omit<Settings, 'mutes' | 'hidden' | 'acknowledged'>>;

/** What is sent as a whole though only one entry of it was changed: from two tabs at once, the later would undo the earlier. */
export const WHOLE_SETTINGS = ['own', 'daysOff', 'workingDays', 'holidays', 'periods', 'rules'] as const;

/** A change of settings; of those that are sent as a whole, what each was before it. */
interface SettingsUpdate {
  changes: SettingsChange;
  base: Partial<Pick<Settings, (typeof WHOLE_SETTINGS)[number]>>;
}

/** Whether a change was kept, or refused because another tab has changed the same setting meanwhile. */
export type Kept = 'kept' | 'overtaken';

/** A journal of an inspection, by `journalKey`. */
export interface InspectedPlace {
  viewer: string;
  inspection: string;
  journal: string;
}

/** What to draw on a page, and how the page says its own part of it. */
export interface SpokenDrawing extends Drawing {
  speech: Speech;
}

/** The whole protocol: pages and the popup speak, the background answers. Payloads are parsed before use. */
interface Protocol {
  /** From a journal page: keep what it has said so far, and answer what to draw on it. Saying it twice does no harm. */
  record(reading: Reading): SpokenDrawing;
  /** From a journal page: it is at a journal's address and was not understood. Answers what to draw on it. */
  drifted(page: PageId): SpokenDrawing;
  /** From a journal page: bring a script that it needs. */
  bring(script: BroughtScript): void;
  /**
   * From a journal page: turn a demand down for this journal, ask nothing more of one lesson for a reason from the list, or
   * look no more at a class, at a subject, or for what a rule of hints points out. False: the school has set its rules for all.
   */
  turnDown(what: TurnDown): boolean;
  /** From a journal page: take back what was turned down in this tab last, and only that. False: there is nothing. */
  takeBack(): boolean;
  /** From the extension's own pages only: take back a demand that was turned down for a journal. */
  unmute(mute: Pick<Mute, 'journal' | 'reason'>): void;
  /** From the extension's own pages only: look again at what was hidden. */
  unhide(which: Pick<Hideable, 'kind' | 'id'>): void;
  /** From the extension's own pages only: take back the reason of a lesson. */
  unacknowledge(which: Pick<Acknowledgement, 'journal' | 'lesson'>): void;
  /** From the options page only: change some of the settings and leave the others as they are by now. Saying it twice does no harm. */
  changeSettings(update: SettingsUpdate): Kept;
  /** From the extension's own pages only: these settings in place of all there are, as a copy has them. */
  replaceSettings(settings: Settings): void;
  /**
   * From the extension's own pages only, and only while supervision is on: keep an inspection of an account, changed from
   * what it was before, or new (null).
   */
  saveInspection(kept: { viewer: string; inspection: Inspection; before: Inspection | null }): Kept;
  /** Likewise: forget one with everything it has led to. */
  removeInspection(which: { viewer: string; id: string }): void;
  /** Likewise: keep a remark on a journal of an inspection, in place of the one with its id or beside the others. */
  saveRemark(kept: InspectedPlace & { remark: Remark }): void;
  /** Likewise: take out a remark that was added by hand. */
  removeRemark(which: InspectedPlace & { id: string }): void;
  /** Likewise: keep why a journal's programme is behind; empty: as the timetable tells it. */
  explainLag(kept: InspectedPlace & { reason: string }): void;
  /** From the popup only: the computer's clock is right now; forget the later view that contradicts it. */
  trustClock(now: number): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
