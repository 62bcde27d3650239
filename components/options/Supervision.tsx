import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/language.ts';
import { counted } from '../../lib/texts.ts';
import { Phrase } from '../phrase.tsx';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { Lock } from './lock.tsx';
import type { SectionProps } from './section.ts';
import { Tick } from './Tick.tsx';

/** How much of colleagues' journals is kept now, of all accounts of this browser. */
export interface KeptOfColleagues {
  inspections: number;
  remarks: number;
}

export interface SupervisionProps extends SectionProps {
  onCountKept(): Promise<KeptOfColleagues>;
}

/** «Контроль»: the inspections of colleagues' journals. Switched on and off in two steps, since either has consequences. */
export function Supervision({ settings, onChange, onCountKept }: SupervisionProps) {
  const { supervision, supervisionNames } = settings;
  const [asked, setAsked] = useState<'on' | 'off' | null>(null);
  const [kept, setKept] = useState<KeptOfColleagues | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    // The keyboard goes to the question, and back to the tick once it is answered.
    if (asked !== null) {
      question.current?.focus();
      question.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    } else if (wasAsked.current) box.current?.querySelector('input')?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  const ask = async (isOn: boolean) => {
    if (asked !== null) return setAsked(null);
    setKept(isOn ? null : await onCountKept().catch(() => null));
    setAsked(isOn ? 'on' : 'off');
  };
  const answer = (isOn: boolean) => {
    setAsked(null);
    onChange(isOn ? { supervision: true } : { supervision: false, supervisionNames: false });
  };
  return (
    <div ref={box}>
      <Item keys={['supervision']} words={t('завуч внутришкольный контроль ВШК заместитель директора замечания справка')}>
        <Tick
          label={t('Режим завуча: проверки журналов коллег')}
          about={t('Для тех, кому поручен контроль. Замечания собираются, пока вы открываете журналы, а потом видно, что устранено.')}
          checked={supervision}
          onChange={(isOn) => void ask(isOn)}
        >
          {asked === 'on' && (
            <div class="found" role="group" aria-labelledby="supervision-on">
              <h3 id="supervision-on" ref={question} tabIndex={-1}>
                {t('Прежде чем включить')}
              </h3>
              <dl class="facts">
                <dt>{t('Что хранится')}</dt>
                <dd>
                  {t(
                    'Из журналов, которые вы откроете для проверки: номера журналов и учителей, классы, предметы, даты уроков, что было пусто или заполнено и когда это было видно, замечания. Фамилии учителей — только с отметкой «Хранить фамилии учителей». Ученики, отметки, темы и тексты заданий не хранятся.',
                  )}
                </dd>
                <dt>{t('Где')}</dt>
                <dd>{t('Только в этом браузере. Никуда не отправляется.')}</dd>
                <dt>{t('Сколько')}</dt>
                <dd>{t('Пока проверка открыта и 30 дней после закрытия. Удалить раньше можно в любой день.')}</dd>
                <dt>{t('Основание')}</dt>
                <dd>{t('Такой контроль должен быть предусмотрен локальным актом школы.')}</dd>
                <dt>{t('Учителя')}</dt>
                <dd>{t('Никто не ранжируется и не сравнивается: видно, что осталось заполнить. Для взысканий эти данные не годятся.')}</dd>
              </dl>
              <p class="line">
                <button type="button" onClick={() => answer(true)}>
                  {t('Включить')}
                </button>
                <button type="button" onClick={() => setAsked(null)}>
                  {t('Не включать')}
                </button>
              </p>
            </div>
          )}
          {asked === 'off' && (
            <div class="found" role="group" aria-labelledby="supervision-off">
              <h3 id="supervision-off" ref={question} tabIndex={-1}>
                {lossText(kept)}
              </h3>
              {kept?.inspections !== 0 && (
                <p>
                  <Phrase
                    text="Вернуть удалённое нельзя. Документы можно сначала сохранить: {link}."
                    places={{ link: <a href="/report.html?tab=inspections">{t('открыть проверки')}</a> }}
                  />
                </p>
              )}
              <p class="line">
                <button type="button" onClick={() => answer(false)}>
                  {kept?.inspections === 0 ? t('Выключить') : t('Выключить и удалить')}
                </button>
                <button type="button" onClick={() => setAsked(null)}>
                  {t('Оставить включённым')}
                </button>
              </p>
            </div>
          )}
          {supervision && asked === null && (
            <p>
              <a href="/report.html?tab=inspections">{t('Проверки')}</a>
            </p>
          )}
        </Tick>
        {supervision && (
          <Lock keys={['supervisionNames']}>
            <Tick
              label={t('Хранить фамилии учителей')}
              about={t(
                'Как «Фамилия И. О.», со страниц журналов. Без этого учителя названы номерами: «Учитель 1». Если снять отметку, сохранённые фамилии удалятся.',
              )}
              checked={supervisionNames}
              onChange={(isOn) => onChange({ supervisionNames: isOn })}
            />
          </Lock>
        )}
        {!supervision && <Hint>{t('Пока режим выключен, о журналах коллег не хранится ничего.')}</Hint>}
      </Item>
    </div>
  );
}

/** «Будут удалены 2 проверки и 43 замечания.» */
function lossText(kept: KeptOfColleagues | null): string {
  if (kept === null) return t('Все проверки и замечания будут удалены.');
  if (kept.inspections === 0) return t('Проверок нет, удалять нечего.');
  const inspections = counted(kept.inspections, 'проверка', 'проверки', 'проверок');
  const remarks = counted(kept.remarks, 'замечание', 'замечания', 'замечаний');
  return t('Будет удалено: {inspections}, {remarks}.', { inspections, remarks });
}
