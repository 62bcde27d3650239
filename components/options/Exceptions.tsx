import { MUTE_NAMES, REASON_NAMES } from '../../lib/acknowledged-reasons.ts';
import type { Acknowledgement, Mute } from '../../lib/settings-schema.ts';
import { Hint } from './Hint.tsx';
import { OneOf } from './OneOf.tsx';
import type { SectionProps } from './section.ts';
import { Tick } from './Tick.tsx';
import { TurnedDown } from './TurnedDown.tsx';

export interface ExceptionsProps extends SectionProps {
  onUnmute(mute: Mute): void;
  onUnacknowledge(acknowledgement: Acknowledgement): void;
}

/** «Исключения»: what is not asked for. */
export function Exceptions({ settings, onChange, onUnmute, onUnacknowledge }: ExceptionsProps) {
  return (
    <>
      <OneOf
        legend={'ДЗ в\u00A01\u00A0классе'}
        value={settings.grade1Homework}
        options={[
          { value: 'ignore', label: 'Не проверять', about: 'Нормы расходятся: «не задаётся» и «до одного часа» (приказ № 704).' },
          { value: 'present', label: 'Отмечать, если задано' },
          { value: 'absent', label: 'Отмечать, если не задано' },
        ]}
        onChange={(grade1Homework) => onChange({ grade1Homework })}
      />
      <fieldset>
        <legend>Перед каникулами</legend>
        <Tick
          label="Спрашивать ДЗ на последнем уроке перед каникулами"
          about="Каникулы берутся из раздела «Календарь»."
          checked={settings.holidayHomework}
          onChange={(holidayHomework) => onChange({ holidayHomework })}
        />
      </fieldset>
      <fieldset>
        <legend>Уроки замены</legend>
        <Tick label="Заменял я — считать моими" checked={settings.substituting} onChange={(substituting) => onChange({ substituting })} />
        <Tick label="Заменяли меня — считать моими" checked={settings.substituted} onChange={(substituted) => onChange({ substituted })} />
        <Hint>О заменах Полдень знает из открытого расписания.</Hint>
      </fieldset>
      {settings.acknowledged.length > 0 && (
        <TurnedDown
          title="Уроки, для которых указана причина"
          items={settings.acknowledged.toReversed().map((each) => ({
            key: `${each.journal} ${each.lesson}`,
            text: `${each.label || 'Урок'}: ${REASON_NAMES[each.reason]}`,
            onTakeBack: () => onUnacknowledge(each),
          }))}
        />
      )}
      {settings.mutes.length > 0 && (
        <TurnedDown
          title="Журналы, о которых не спрашивать"
          items={settings.mutes.map((mute) => ({
            key: `${mute.journal} ${mute.reason}`,
            text: `${mute.label || 'Журнал'}: ${MUTE_NAMES[mute.reason]}`,
            onTakeBack: () => onUnmute(mute),
          }))}
        />
      )}
      {settings.acknowledged.length + settings.mutes.length === 0 && (
        <div class="part">
          <h3>Отменённые требования</h3>
          <Hint>Здесь появятся требования, которые вы отменили в карточке урока: их можно будет вернуть.</Hint>
        </div>
      )}
    </>
  );
}
