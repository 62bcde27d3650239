import { t } from '../../lib/language.ts';
import { said, TIMELINESS } from './choices.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';

/** «Показатели»: how timeliness is reckoned, each way in words and by one example. */
export function Indicators({ settings, onChange }: SectionProps) {
  return (
    <Item keys={['timeliness']} words={t('процент доля порог 90 таблица 2 счёт отчёт')}>
      <p>
        {t(
          'Строка 5 таблицы 2 («Своевременное ведение журнала») даёт порог школы — 90 %, но не говорит, от чего считать долю. Поэтому счёт выбираете вы, а Полдень рядом с числом называет выбранный.',
        )}
      </p>
      <OneOf
        legend={t('Как считать своевременность')}
        value={settings.timeliness}
        options={said(TIMELINESS)}
        onChange={(timeliness) => onChange({ timeliness })}
      />
      <Hint>
        {t(
          'Одна и та же неделя: 20 уроков, из них 14 заполнены в срок, 3 с опозданием, 3 пустые; отметок 66, из них 60 в срок. По урокам — 14 из 20, 70 %. Среди заполненных — 14 из 17, 82 %. По записям — 60 из 66, 91 %.',
        )}
      </Hint>
    </Item>
  );
}
