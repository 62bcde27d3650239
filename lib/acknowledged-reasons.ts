import type { AcknowledgedReason, MuteReason } from './settings-schema.ts';

/** What the interface calls the reasons for which nothing more is asked of a lesson. */
export const REASON_NAMES: Readonly<Record<AcknowledgedReason, string>> = {
  absence: 'учитель отсутствовал',
  remote: 'дистанционный день',
  trip: 'экскурсия или выезд',
  exams: 'экзамены',
  'site-fault': 'журнал не работал',
  elsewhere: 'записано в другом месте',
};

/** What it calls the demands that are turned down for a whole journal. */
export const MUTE_NAMES: Readonly<Record<MuteReason, string>> = {
  'no-homework': 'ДЗ не задаётся',
  'not-mine': 'не моя группа',
};
