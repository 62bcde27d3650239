import { DNEVNIK } from '../../lib/hosts.ts';
import { t, type Language } from '../../lib/language.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Questions, type QuestionsProps } from './Questions.tsx';
import { Sample } from './Sample.tsx';

export interface WelcomeProps extends QuestionsProps {
  /** Null: the school has set the language for all its computers. */
  onLanguage: ((language: Language) => void) | null;
}

/** The first minute: what it does, what it never does, an example to touch, the way to one's own journal. */
export function Welcome({ onLanguage, ...questions }: WelcomeProps) {
  return (
    <>
      <header>
        <p class="name">{t('Полдень')}</p>
        {onLanguage !== null && <LanguageSwitch onChange={onLanguage} />}
      </header>
      <main>
        <div class="about">
          <h1>{t('Полдень показывает в журнале, что ещё не заполнено и сколько осталось до срока')}</h1>
          <h2>{t('Чего он никогда не делает')}</h2>
          <ul>
            <li>{t('не пишет в журнал: только читает страницы, которые вы открыли')}</li>
            <li>{t('ничего никуда не отправляет: у него нет сервера')}</li>
            <li>{t('не хранит учеников: ни имён, ни отметок')}</li>
          </ul>
          <p class="go">
            <a class="button" href={`${DNEVNIK.origins[0]}/journals/`}>
              {t('Открыть мой журнал')}
            </a>
          </p>
          <p class="hint">{t('Настраивать ничего не нужно. Срок — 12:00 следующего дня, изменить его можно в любой день.')}</p>
          <Questions {...questions} />
        </div>
        <section class="try" aria-labelledby="try">
          <h2 id="try">{t('Попробуйте')}</h2>
          <ol>
            <li>{t('Наведите указатель на дату со знаком: карточка скажет, чего не хватает.')}</li>
            <li>{t('Поставьте отметку, щёлкнув по пустой клетке под этой датой: знак исчезнет.')}</li>
          </ol>
          <Sample />
        </section>
      </main>
      <footer>
        <p>
          <a href="/help.html">{t('Справка Полдня')}</a> <a href="/options.html">{t('Настройки')}</a>
        </p>
        <p class="hint">{t('Сама эта страница больше не откроется, но она есть в справке.')}</p>
      </footer>
    </>
  );
}
