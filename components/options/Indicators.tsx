import { Hint } from './Hint.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';

/** «Показатели»: how timeliness is reckoned, each way in words and by one example. */
export function Indicators({ settings, onChange }: SectionProps) {
  return (
    <>
      <p>
        Строка 5 таблицы 2 («Своевременное ведение журнала») даёт порог школы — 90 %, но не говорит, от чего считать долю. Поэтому счёт выбираете вы,
        а Полдень рядом с числом называет выбранный.
      </p>
      <OneOf
        legend="Как считать своевременность"
        value={settings.timeliness}
        options={[
          {
            value: 'by-lesson',
            label: 'По урокам',
            about: 'Уроки, где хотя бы одна запись сделана в срок, из всех проведённых уроков. Самый строгий счёт.',
          },
          {
            value: 'among-filled',
            label: 'Среди заполненных',
            about: 'Те же уроки из тех, в которых есть хоть одна запись: пустые не считаются.',
          },
          {
            value: 'by-entry',
            label: 'По записям',
            about:
              'Отметки, выставленные в срок, из всех выставленных отметок. Ближе всего к слову «количество» в таблице; считается только по журналу изменений, когда вы его открывали.',
          },
        ]}
        onChange={(timeliness) => onChange({ timeliness })}
      />
      <Hint>
        Одна и та же неделя: 20 уроков, из них 14 заполнены в срок, 3 с опозданием, 3 пустые; отметок 66, из них 60 в срок. По урокам — 14 из 20, 70
        %. Среди заполненных — 14 из 17, 82 %. По записям — 60 из 66, 91 %.
      </Hint>
    </>
  );
}
