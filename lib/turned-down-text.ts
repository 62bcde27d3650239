import { MUTE_NAMES, REASON_NAMES } from './acknowledged-reasons.ts';
import { msg, t } from './language.ts';
import type { Acknowledgement, Hideable, Mute, TurnDown } from './settings-schema.ts';

/** What was turned down, in words: on the page where it is done, and wherever it can be taken back. */

/** «7б, Алгебра: ДЗ не задаётся» */
export function muteText({ label, reason }: Mute): string {
  return `${label || t('Журнал')}: ${t(MUTE_NAMES[reason])}`;
}

/** «7б, Алгебра, ср, 18 ноября: экскурсия или выезд» */
export function acknowledgementText({ label, reason }: Acknowledgement): string {
  return `${label || t('Урок')}: ${t(REASON_NAMES[reason])}`;
}

const HIDDEN: Readonly<Record<Hideable['kind'], string>> = {
  class: msg('Скрыт класс {name}'),
  subject: msg('Скрыт предмет «{name}»'),
  rule: msg('Скрыты подсказки: {name}'),
};

/** «Скрыт класс 7б» */
export function hiddenText({ kind, label }: Pick<Hideable, 'kind' | 'label'>): string {
  return t(HIDDEN[kind], { name: label });
}

/** Any of them. */
export function turnDownText(what: TurnDown): string {
  switch (what.kind) {
    case 'mute':
      return muteText(what.entry);
    case 'acknowledge':
      return acknowledgementText(what.entry);
    case 'hide':
      return hiddenText(what.entry);
  }
}
