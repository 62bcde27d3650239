import { useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { enteredNumberOrNone, enteredTime, enteredTimeOrNone } from './entered.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { Lock } from './lock.tsx';
import type { SectionProps } from './section.ts';
import { TextField } from './TextField.tsx';
import { Tick } from './Tick.tsx';

export interface RemindersProps extends SectionProps {
  /** Whether the browser lets the extension notify: what was allowed once may have been taken back. */
  mayNotify: boolean;
  /** Asks the browser to let the extension notify; has to be called from a click. */
  onAskToNotify(): Promise<boolean>;
}

/** «Напоминания»: the number on the icon, and notifications. */
export function Reminders({ settings, mayNotify, onChange, onAskToNotify }: RemindersProps) {
  const { badge, reminders, remindBefore, remindAtEnd, quietFrom, quietTo } = settings;
  const [isRefused, setRefused] = useState(false);
  const change = async (isOn: boolean) => {
    // Asked at once: the browser shows its question only for as long as it takes the click for one.
    const isAllowed = !isOn || (await onAskToNotify());
    setRefused(!isAllowed);
    if (isAllowed) onChange({ reminders: isOn });
  };
  return (
    <>
      <Item keys={['badge']} words={t('иконка кнопка панель счётчик цифра')}>
        <Tick
          label={t('Число на значке расширения')}
          about={t('С «!» — сколько уроков просрочено, без него — сколько ждёт ближайшего срока.')}
          checked={badge}
          onChange={(isOn) => onChange({ badge: isOn })}
        />
      </Item>
      <Item keys={['reminders']} words={t('уведомления оповещения сообщения разрешение')}>
        <Tick
          label={t('Напоминания браузера')}
          about={t('Браузер спросит разрешения показывать уведомления. Напоминается только о том, что ещё не заполнено, и не в выходные.')}
          checked={reminders}
          onChange={(isOn) => void change(isOn)}
        />
        {(isRefused || (reminders && !mayNotify)) && (
          <p class="error" role="alert">
            {t(
              'Браузер не разрешает уведомления, напоминаний не будет. Чтобы разрешить, включите их здесь ещё раз и выберите «Разрешить»; если браузер больше не спрашивает, разрешите уведомления на странице расширений, в сведениях о Полдне.',
            )}
          </p>
        )}
      </Item>
      <div class="indented" data-group>
        <Item keys={['remindBefore']} words={t('уведомления заранее минуты часы')}>
          <TextField
            label={t('До срока за')}
            unit={t('мин')}
            width="number"
            value={remindBefore === null ? '' : String(remindBefore)}
            parse={(text) => enteredNumberOrNone(text, 10, 24 * 60)}
            onChange={(minutes) => onChange({ remindBefore: minutes })}
          />
          <Hint>{t('120 минут — два часа. Пусто — не напоминать.')}</Hint>
        </Item>
        <Item keys={['remindAtEnd']} words={t('уведомления вечером конец смены')}>
          <TextField
            label={t('В конце рабочего дня, в')}
            width="time"
            value={remindAtEnd ?? ''}
            parse={enteredTimeOrNone}
            onChange={(time) => onChange({ remindAtEnd: time })}
          />
          <Hint>{t('Чего не хватает к ближайшим срокам. Пусто — не напоминать.')}</Hint>
        </Item>
        <Item words={t('уведомления не беспокоить ночь вечер тишина')}>
          <span class="line">
            {t('Тихие часы с')}
            <Lock keys={['quietFrom']}>
              <TextField
                label={t('Тихие часы, начало')}
                isLabelHidden
                width="time"
                value={quietFrom}
                parse={enteredTime}
                onChange={(time) => onChange({ quietFrom: time })}
              />
            </Lock>
            {t('до')}
            <Lock keys={['quietTo']}>
              <TextField
                label={t('Тихие часы, конец')}
                isLabelHidden
                width="time"
                value={quietTo}
                parse={enteredTime}
                onChange={(time) => onChange({ quietTo: time })}
              />
            </Lock>
          </span>
          <Hint>{t('В это время уведомлений нет: напоминание приходит раньше или позже.')}</Hint>
        </Item>
      </div>
    </>
  );
}
