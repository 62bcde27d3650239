import { MUTE_NAMES, REASON_NAMES } from '../../lib/acknowledged-reasons.ts';
import { t } from '../../lib/language.ts';
import type { Acknowledgement, Hidden, Mute } from '../../lib/settings-schema.ts';
import { GRADE_1_HOMEWORK, said } from './choices.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { Lock } from './lock.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';
import { Tick } from './Tick.tsx';
import { TurnedDown } from './TurnedDown.tsx';

export interface ExceptionsProps extends SectionProps {
  onUnmute(mute: Mute): void;
  onUnhide(hidden: Hidden): void;
  onUnacknowledge(acknowledgement: Acknowledgement): void;
}

/** «Исключения»: what is not asked for. */
export function Exceptions({ settings, onChange, onUnmute, onUnhide, onUnacknowledge }: ExceptionsProps) {
  const { acknowledged, hidden, mutes } = settings;
  return (
    <>
      <Item keys={['grade1Homework']} words={t('первоклассники начальная школа домашнее задание')}>
        <OneOf
          legend={t('ДЗ в\u00A01\u00A0классе')}
          value={settings.grade1Homework}
          options={said(GRADE_1_HOMEWORK)}
          onChange={(grade1Homework) => onChange({ grade1Homework })}
        />
      </Item>
      <Item keys={['holidayHomework']} words={t('домашнее задание на каникулы')}>
        <fieldset>
          <legend>{t('Перед каникулами')}</legend>
          <Tick
            label={t('Спрашивать ДЗ на последнем уроке перед каникулами')}
            about={t('Каникулы берутся из раздела «Календарь».')}
            checked={settings.holidayHomework}
            onChange={(holidayHomework) => onChange({ holidayHomework })}
          />
        </fieldset>
      </Item>
      <Item words={t('замещение совмещение')}>
        <fieldset>
          <legend>{t('Уроки замены')}</legend>
          <Lock keys={['substituting']}>
            <Tick label={t('Заменял я — считать моими')} checked={settings.substituting} onChange={(substituting) => onChange({ substituting })} />
          </Lock>
          <Lock keys={['substituted']}>
            <Tick label={t('Заменяли меня — считать моими')} checked={settings.substituted} onChange={(substituted) => onChange({ substituted })} />
          </Lock>
          <Hint>{t('О заменах Полдень знает из открытого расписания.')}</Hint>
        </fieldset>
      </Item>
      {acknowledged.length > 0 && (
        <Item keys={['acknowledged']} words={t('не требуется отменить вернуть подтверждение')}>
          <TurnedDown
            title={t('Уроки, для которых указана причина')}
            items={acknowledged.toReversed().map((each) => ({
              key: `${each.journal} ${each.lesson}`,
              text: t('{what}: {why}', { what: each.label || t('Урок'), why: t(REASON_NAMES[each.reason]) }),
              onTakeBack: () => onUnacknowledge(each),
            }))}
          />
        </Item>
      )}
      {hidden.length > 0 && (
        <Item keys={['hidden']} words={t('не смотреть спрятать показать вернуть')}>
          <TurnedDown
            title={t('Скрытые классы и предметы')}
            items={hidden.toReversed().map((each) => ({
              key: `${each.kind} ${each.id}`,
              text: hiddenText(each),
              onTakeBack: () => onUnhide(each),
            }))}
          />
        </Item>
      )}
      {mutes.length > 0 && (
        <Item keys={['mutes']} words={t('не моя группа ДЗ не задаётся вернуть')}>
          <TurnedDown
            title={t('Журналы, о которых не спрашивать')}
            items={mutes.map((mute) => ({
              key: `${mute.journal} ${mute.reason}`,
              text: t('{what}: {why}', { what: mute.label || t('Журнал'), why: t(MUTE_NAMES[mute.reason]) }),
              onTakeBack: () => onUnmute(mute),
            }))}
          />
        </Item>
      )}
      {acknowledged.length + hidden.length + mutes.length === 0 && (
        <Item words={t('вернуть скрытые не спрашивать')}>
          <h3>{t('Отменённые требования')}</h3>
          <Hint>{t('Здесь появится то, что вы отменили или скрыли в карточке урока: это можно будет вернуть.')}</Hint>
        </Item>
      )}
    </>
  );
}

/** «класс 7б», «предмет Алгебра» */
function hiddenText({ kind, label }: Hidden): string {
  return kind === 'class' ? t('класс {name}', { name: label }) : t('предмет {name}', { name: label });
}
