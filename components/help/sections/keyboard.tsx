import type { ComponentChildren } from 'preact';
import { msg, t } from '../../../lib/language.ts';
import { Entry } from '../Entry.tsx';
import { Facts } from '../Facts.tsx';
import type { HelpSection } from '../section.ts';

function Keys({ children }: { children: ComponentChildren }) {
  return <kbd>{children}</kbd>;
}

function Keyboard() {
  return (
    <>
      <Facts
        facts={[
          [<Keys>Alt+Shift+↓</Keys>, t('К следующему уроку со знаком или подсказкой; карточка открывается сама.')],
          [<Keys>Alt+Shift+↑</Keys>, t('К предыдущему.')],
          [<Keys>Tab</Keys>, t('По карточке: «Почему так», причины, «Скрыть…».')],
          [<Keys>Esc</Keys>, t('Закрыть карточку и вернуться туда, где вы были. В поиске — очистить его.')],
        ]}
      />
      <Entry>
        <p>{t('На Mac вместо Alt — Option. Пока вы печатаете в клетке, эти клавиши ничего не делают.')}</p>
      </Entry>
    </>
  );
}

export const keyboard: HelpSection = { id: 'keyboard', title: msg('С клавиатуры'), Body: Keyboard };
