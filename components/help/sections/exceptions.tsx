import { REASON_NAMES } from '../../../lib/acknowledged-reasons.ts';
import { msg, t } from '../../../lib/language.ts';
import { Phrase } from '../../phrase.tsx';
import { Entry } from '../Entry.tsx';
import { Facts } from '../Facts.tsx';
import type { HelpSection } from '../section.ts';

function Exceptions() {
  const reasons = Object.values(REASON_NAMES).map((name) => t(name));
  return (
    <>
      <Facts
        facts={[
          [
            t('«Есть причина…» в карточке'),
            t('На этом уроке больше ничего не спрашивается. Причины: {reasons}.', { reasons: reasons.join(', ') }),
            t('как убрать знак отменить лишнее не нужно'),
          ],
          [
            t('«Скрыть…» в карточке'),
            t('Больше не показывать: ДЗ по этому предмету, чужую группу, весь класс, предмет во всех классах или один вид подсказок.'),
            t('как убрать знак отменить лишнее не нужно'),
          ],
          [
            t('Правило целиком'),
            <Phrase
              text="Любое правило можно выключить или ограничить классами и предметами: {link}."
              places={{ link: <a href="/options.html#rules">{t('настройки, «Правила»')}</a> }}
            />,
          ],
        ]}
      />
      <Entry title={t('Вернуть')} words={t('как отменить показать снова скрытое пропало')}>
        <p>
          {t(
            'Сразу — кнопкой «{back}» внизу страницы. Позже — в окне расширения («Не спрашивать») или в настройках («Исключения»). Скрытое не пропадает: история его продолжается.',
            { back: t('Вернуть') },
          )}
        </p>
      </Entry>
      <Entry title={t('«Новое» в окне расширения')}>
        <p>{t('Так помечено то, чего в списке не было, когда вы открывали окно в прошлый раз.')}</p>
      </Entry>
    </>
  );
}

export const exceptions: HelpSection = { id: 'exceptions', title: msg('Если требование не подходит'), Body: Exceptions };
