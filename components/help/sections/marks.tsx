import type { ComponentChildren } from 'preact';
import { msg, t } from '../../../lib/language.ts';
import { Sign } from '../../overlay/Sign.tsx';
import { Entry } from '../Entry.tsx';
import { Facts } from '../Facts.tsx';
import { Group } from '../Group.tsx';
import type { HelpSection } from '../section.ts';

/** A cell of the journal, painted by the very styles that paint the site's. */
function Cell({ standing, isToday = false }: { standing?: 'pending' | 'overdue'; isToday?: boolean }) {
  return (
    <table class="cell" role="presentation">
      <tbody>
        <tr>
          <td {...(standing && { 'data-polden-standing': standing })} {...(isToday && { 'data-polden-today': '' })}>
            18
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Heading({ standing }: { standing: 'pending' | 'overdue' }) {
  return (
    <div class="paper">
      <div data-polden-standing={standing}>{t('Урок')}</div>
    </div>
  );
}

/** What is seen, and what it is called: a picture is not enough for who does not see it. */
function Seen({ picture, children }: { picture: ComponentChildren; children: string }) {
  return (
    <span class="seen">
      <span class="picture" aria-hidden="true">
        {picture}
      </span>
      {children}
    </span>
  );
}

function Marks() {
  return (
    <>
      <Group title={t('У даты или номера урока')}>
        <Facts
          facts={[
            [<Seen picture={<Cell standing="pending" />}>{t('Жёлтые часы')}</Seen>, t('Чего-то не хватает, но срок ещё не прошёл.')],
            [
              <Seen picture={<Cell standing="overdue" />}>{t('Красный «!»')}</Seen>,
              t('Срок прошёл, а поле пусто. Или оно было заполнено, и запись убрали.'),
            ],
            [
              <Seen picture={<Cell standing="pending" isToday />}>{t('Серая точка')}</Seen>,
              t('Урок сегодняшний и, может быть, ещё идёт. Если вы открывали расписание класса, до конца урока знака нет вовсе.'),
            ],
            [
              <Seen picture={<Cell />}>{t('Знака нет')}</Seen>,
              t(
                'Всё, что видно, заполнено. Или здесь ничего не требуется. Или страницу, где это видно, ещё не открывали: об этом скажет полоска внизу.',
              ),
            ],
          ]}
        />
      </Group>
      <Group title={t('На странице урока')}>
        <Facts
          facts={[
            [<Seen picture={<Heading standing="pending" />}>{t('Прерывистая черта')}</Seen>, t('То же, что жёлтые часы.')],
            [<Seen picture={<Heading standing="overdue" />}>{t('Сплошная черта')}</Seen>, t('То же, что красный «!».')],
          ]}
        />
      </Group>
      <Group title={t('На полоске внизу и в карточке')}>
        <Facts
          facts={[
            [<Seen picture={<Sign kind="overdue" />}>{t('Красный «!»')}</Seen>, t('Просрочено или снова пусто.')],
            [<Seen picture={<Sign kind="pending" />}>{t('Жёлтые часы')}</Seen>, t('Ждёт срока.')],
            [<Seen picture={<Sign kind="today" />}>{t('Серая точка')}</Seen>, t('Сегодняшний урок.')],
            [<Seen picture={<Sign kind="done" />}>{t('Зелёная галочка')}</Seen>, t('Заполнено; в карточке сказано, где и когда это видели.')],
            [
              <Seen picture={<Sign kind="hint" />}>{t('Синяя «i»')}</Seen>,
              t(
                'Подсказка: ничего не просрочено, но взглянуть стоит. Например, тема из одной точки, отметка и «н» в одной клетке, ДЗ класса больше нормы.',
              ),
            ],
            [<Seen picture={<Sign kind="inspection" />}>{t('Фиолетовый круг')}</Seen>, t('Идёт проверка: сколько журналов уже открыто.')],
          ]}
        />
      </Group>
      <Entry title={t('В высокой контрастности')}>
        <p>
          {t('Система убирает цвета, поэтому вокруг даты рамка: сплошная — срок прошёл, прерывистая — ещё есть время, из точек — урок сегодняшний.')}
        </p>
      </Entry>
      <Entry title={t('В тёмной теме')} words={t('ночь цвета оформление')}>
        <p>
          {t('Окно, настройки, отчёт и справка темнеют вместе с браузером. Знаки, полоска и карточка в журнале остаются светлыми, как сам сайт.')}
        </p>
      </Entry>
      <Entry title={t('На значке расширения')}>
        <p>{t('Число с «!» — сколько уроков просрочено, без него — сколько ждёт ближайшего срока. Число можно убрать в настройках.')}</p>
      </Entry>
    </>
  );
}

export const marks: HelpSection = { id: 'marks', title: msg('Что значат знаки'), Body: Marks };
