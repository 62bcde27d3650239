import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { msg, t } from '../../lib/language.ts';
import { LARGEST_SETTINGS_FILE, readSettingsFile, SettingsFileRefusal } from '../../lib/settings-file.ts';
import { atFirst, picked, planned, type Plan } from '../../lib/settings-plan.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { useOwnId } from './own-id.ts';
import { PlannedChange } from './PlannedChange.tsx';
import { Tick } from './Tick.tsx';

export interface SettingsCopyProps {
  settings: Settings;
  locked: ReadonlySet<keyof Settings>;
  /** Saves the settings as a file, with the exceptions where they are wanted. */
  onSave(hasExceptions: boolean): void;
  /** Puts some of the settings in place of those there are, in one go; has to be called from a click. The ones that were kept, or null. */
  onReplace(changes: Partial<Settings>): Promise<Partial<Settings> | null>;
}

/** Where a change of many settings began: its question and its answer stand there. */
type Place = 'file' | 'reset';

const ANSWERS = {
  same: msg('Все эти настройки уже такие.'),
  done: msg('Готово.'),
  unnotified: msg('Готово, но напоминания выключены: браузер не разрешил уведомления.'),
  undone: msg('Прежние настройки вернулись.'),
  failed: msg('Настройки не сохранились, остались прежние. Попробуйте ещё раз.'),
  unread: msg('Файл не прочитан.'),
} as const;

interface Answer {
  place: Place;
  /** Or why a file is not taken. */
  what: keyof typeof ANSWERS | SettingsFileRefusal;
  /** What was before, as long as it can be brought back. */
  before?: Partial<Settings>;
}

/** All the settings at once: to a file, from a file, and back to what they were at first. Each change is told before it is made, and can be undone. */
export function SettingsCopy({ settings, locked, onSave, onReplace }: SettingsCopyProps) {
  const [hasExceptions, setHasExceptions] = useState(false);
  const [asked, setAsked] = useState<{ place: Place; wanted: Partial<Settings> } | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const id = useOwnId();
  const isError = answer?.what === 'failed' || answer?.what === 'unread' || answer?.what instanceof SettingsFileRefusal;
  useLayoutEffect(() => {
    // The button pressed is gone; the keyboard goes on from here.
    if (answer !== null && !isError) status.current?.focus();
  }, [answer]);
  const propose = (place: Place, wanted: Partial<Settings>) => {
    const { changes, locked: kept } = planned(settings, wanted, locked);
    const isSame = Object.keys(changes).length === 0 && kept.length === 0;
    setAsked(isSame ? null : { place, wanted });
    setAnswer(isSame ? { place, what: 'same' } : null);
  };
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      // Too large a file is not even opened: no text of that length is taken.
      propose('file', readSettingsFile(file.size > LARGEST_SETTINGS_FILE ? '' : await file.text()));
    } catch (error) {
      setAsked(null);
      setAnswer({ place: 'file', what: error instanceof SettingsFileRefusal ? error : 'unread' });
    }
    // The same file may be chosen again.
    input.value = '';
  };
  const apply = async (place: Place, { changes }: Plan) => {
    const kept = await onReplace(changes);
    setAsked(null);
    if (kept === null) return setAnswer({ place, what: 'failed' });
    const what = changes.reminders === true && kept.reminders !== true ? 'unnotified' : 'done';
    setAnswer({ place, what, before: picked(settings, Object.keys(kept) as (keyof Settings)[]) });
  };
  const undo = async ({ place, before }: Answer) => setAnswer({ place, what: (await onReplace(before ?? {})) === null ? 'failed' : 'undone' });
  const outcome = (place: Place) => (
    <>
      {asked?.place === place && (
        <PlannedChange
          settings={settings}
          plan={planned(settings, asked.wanted, locked)}
          action={place === 'file' ? t('Применить') : t('Вернуть')}
          onConfirm={(plan) => void apply(place, plan)}
          onLeave={() => setAsked(null)}
        />
      )}
      {answer?.place === place && (
        <p class={isError ? 'error line' : 'done line'} role={isError ? 'alert' : 'status'} ref={status} tabIndex={-1}>
          {typeof answer.what === 'string' ? t(ANSWERS[answer.what]) : answer.what.said()}
          {answer.before !== undefined && (
            <button type="button" onClick={() => void undo(answer)}>
              {t('Отменить')}
            </button>
          )}
        </p>
      )}
    </>
  );
  return (
    <>
      <Item words={t('экспорт выгрузить скачать перенести другой компьютер коллегам')}>
        <h3>{t('Сохранить настройки в файл')}</h3>
        <Hint>{t('Чтобы перенести на другой компьютер или передать коллегам. Файл остаётся у вас и никуда не отправляется.')}</Hint>
        <Tick
          label={t('Вместе с исключениями')}
          about={t('В них названия ваших классов, предметов и даты уроков: коллегам они не нужны.')}
          checked={hasExceptions}
          onChange={setHasExceptions}
        />
        <p>
          <button type="button" onClick={() => onSave(hasExceptions)}>
            {t('Сохранить файл')}
          </button>
        </p>
      </Item>
      <Item words={t('импорт загрузить перенести восстановить')}>
        <h3>{t('Взять настройки из файла')}</h3>
        <p class="line">
          <label for={id}>{t('Файл настроек')}</label>
          <input id={id} type="file" accept=".json,application/json" onChange={(event) => void choose(event.currentTarget)} />
        </p>
        <Hint>{t('Сначала будет показано, что изменится.')}</Hint>
        {outcome('file')}
      </Item>
      <Item words={t('сброс сбросить заводские по умолчанию')}>
        <h3>{t('Вернуть исходные настройки')}</h3>
        <Hint>{t('Часовой пояс, язык, режим завуча и исключения останутся как есть. История уроков не меняется.')}</Hint>
        <p>
          <button type="button" onClick={() => propose('reset', atFirst(settings))}>
            {t('Вернуть исходные…')}
          </button>
        </p>
        {outcome('reset')}
      </Item>
    </>
  );
}
