import { LANGUAGE_NAMES, LANGUAGES, t } from '../../lib/language.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';

/** «Язык и вид» */
export function Appearance({ settings, onChange }: SectionProps) {
  return (
    <>
      <Item keys={['language']} words={t('русский английский перевод language English')}>
        <OneOf
          legend={t('Язык')}
          isInline
          value={settings.language}
          options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language], lang: language }))}
          onChange={(language) => onChange({ language })}
        />
        <Hint>{t('Меняется сразу и на открытых страницах. Документы и выгрузки остаются на русском: на нём школа ведёт бумаги.')}</Hint>
      </Item>
      <Item words={t('тёмная светлая тема цвета ночь контраст масштаб шрифт')}>
        <h3>{t('Оформление')}</h3>
        <Hint>
          {t(
            'Тёмная тема и высокая контрастность включаются вместе с темой браузера и системы. Знаки, полоска и карточка на страницах журнала остаются светлыми, как сам сайт.',
          )}
        </Hint>
      </Item>
    </>
  );
}
