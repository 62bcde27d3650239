import { msg, t } from '../../../lib/language.ts';
import { Phrase } from '../../phrase.tsx';
import { Entry } from '../Entry.tsx';
import type { HelpSection } from '../section.ts';

function Reminders() {
  return (
    <>
      <Entry words={t('как включить уведомления оповещения notification')}>
        <p>
          <Phrase
            text="Напоминания выключены, пока вы не включите их {link}. Тогда браузер спросит разрешения показывать уведомления."
            places={{ link: <a href="/options.html#reminders">{t('в настройках')}</a> }}
          />
        </p>
      </Entry>
      <Entry title={t('Когда приходят')} words={t('не приходит уведомление оповещение notification')}>
        <p>{t('За два часа до срока и в конце рабочего дня, в 16:00. И то и другое можно сдвинуть или убрать.')}</p>
        <p>{t('В тихие часы (с 20:00 до 07:00), в выходные и праздники не приходят. Если компьютер спал, пропущенное придёт один раз.')}</p>
      </Entry>
      <Entry title={t('О чём')} words={t('не приходит уведомление оповещение notification')}>
        <p>
          {t(
            'Только о том, что ещё не заполнено. Полдень судит по страницам, открытым в этом браузере: что внесено с телефона, он узнает, когда вы откроете журнал здесь.',
          )}
        </p>
      </Entry>
      <Entry title={t('Кнопки')} words={t('отложить позже уведомление notification')}>
        <p>
          {t('«{open}» ведёт на страницу урока или журнала, «{again}» — откладывает. В Firefox кнопок нет: щёлкните по самому уведомлению.', {
            open: t('Открыть журнал'),
            again: t('Через час'),
          })}
        </p>
      </Entry>
    </>
  );
}

export const reminders: HelpSection = { id: 'reminders', title: msg('Напоминания'), Body: Reminders };
