import { msg } from './language.ts';
import type { AcknowledgedReason, MuteReason } from './settings-schema.ts';

/** What the interface calls the reasons for which nothing more is asked of a lesson. */
export const REASON_NAMES: Readonly<Record<AcknowledgedReason, string>> = {
  absence: msg('учитель отсутствовал'),
  remote: msg('дистанционный день'),
  trip: msg('экскурсия или выезд'),
  exams: msg('экзамены'),
  'site-fault': msg('журнал не работал'),
  elsewhere: msg('записано в другом месте'),
};

/** What it calls the demands that are turned down for a whole journal. */
export const MUTE_NAMES: Readonly<Record<MuteReason, string>> = {
  'no-homework': msg('ДЗ не задаётся'),
  'not-mine': msg('не моя группа'),
};
