import { policies, type Policy } from '../../lib/deadlines.ts';
import { formFor, t } from '../../lib/language.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { NEXT_DAYS, said } from './choices.ts';
import { enteredNumber, enteredNumberOrNone, enteredTime } from './entered.ts';
import { Hint } from './Hint.tsx';
import { Item } from './Item.tsx';
import { OneOf } from './OneOf.tsx';
import { Lock } from './lock.tsx';
import { OwnTerms } from './OwnTerms.tsx';
import type { SectionProps } from './section.ts';
import { TextField } from './TextField.tsx';
import { Tick } from './Tick.tsx';

/** The regulation's own term comes first and the teacher's own last. */
const ENDS: Readonly<Record<string, number>> = { 'next-day-noon': -1, own: 1 };
const selectable = [...policies.values()].filter(({ isAddOn }) => isAddOn !== true).sort((a, b) => (ENDS[a.id] ?? 0) - (ENDS[b.id] ?? 0));
const written = policies.get('written-works')!;

/** «Сроки»: when each field is due. */
export function Terms({ settings, onChange }: SectionProps) {
  const lock = <LockDays settings={settings} onChange={onChange} />;
  const parameters = ({ id }: Policy) =>
    id === 'hour-of-day' ? (
      <Lock keys={['hour']}>
        <TextField
          label={t('До')}
          unit={t('в день урока')}
          width="time"
          value={settings.hour}
          parse={enteredTime}
          onChange={(hour) => onChange({ hour })}
        />
      </Lock>
    ) : id === 'school-lock' ? (
      <Lock keys={['lockDays']}>{lock}</Lock>
    ) : id === 'own' ? (
      <Lock keys={['own']}>
        <OwnTerms own={settings.own} onChange={(own) => onChange({ own })} />
      </Lock>
    ) : null;
  return (
    <>
      <Item keys={['policy']} words={t('срок дедлайн регламент полдень порядок заполнения')}>
        <OneOf
          legend={t('Когда урок должен быть заполнен')}
          value={settings.policy}
          options={selectable.map((policy) => ({
            value: policy.id,
            label: t(policy.title),
            about: t(policy.source),
            ...(policy.id === settings.policy && { more: parameters(policy) }),
          }))}
          onChange={(policy) => onChange({ policy })}
        />
      </Item>
      <Item keys={['writtenWorks']} words={t('контрольная диктант сочинение проверочная самостоятельная')}>
        <Tick
          label={t(written.title)}
          about={t(written.source)}
          checked={settings.writtenWorks}
          onChange={(writtenWorks) => onChange({ writtenWorks })}
        >
          {settings.writtenWorks && (
            <Lock keys={['writtenDays']}>
              <TextField
                label={t('Отметки за письменную работу — в течение')}
                unit={formFor(settings.writtenDays, 'дня', 'дней', 'дней')}
                width="number"
                value={String(settings.writtenDays)}
                parse={(text) => enteredNumber(text, 1, 60)}
                onChange={(writtenDays) => onChange({ writtenDays })}
              />
            </Lock>
          )}
        </Tick>
      </Item>
      <Item keys={['nextDay']} words={t('завтра выходные каникулы праздники понедельник')}>
        <OneOf
          legend={t('Что значит «следующий день»')}
          value={settings.nextDay}
          options={said(NEXT_DAYS)}
          onChange={(nextDay) => onChange({ nextDay })}
        />
      </Item>
      {settings.policy !== 'school-lock' && (
        <Item keys={['lockDays']} words={t('блокировка закрытие период редактирования')}>
          <h3>{t('До блокировки')}</h3>
          <Hint>{t('Если школа закрывает журнал через несколько дней после урока, Полдень предупредит об этом заранее.')}</Hint>
          {lock}
        </Item>
      )}
    </>
  );
}

function LockDays({ settings: { lockDays, policy }, onChange }: { settings: Settings; onChange: SectionProps['onChange'] }) {
  const unknown = policy === 'school-lock' ? t('Пусто — не знаю: считаем неделю.') : t('Пусто — не знаю: предупреждений не будет.');
  return (
    <>
      <TextField
        label={t('Журнал закрывается через')}
        unit={t('{days} после урока', { days: lockDays === null ? t('дней') : formFor(lockDays, 'день', 'дня', 'дней') })}
        width="number"
        value={lockDays === null ? '' : String(lockDays)}
        parse={(text) => enteredNumberOrNone(text, 1, 60)}
        onChange={(days) => onChange({ lockDays: days })}
      />
      <Hint>{`${unknown} ${t('Число дней знает администратор электронного журнала.')}`}</Hint>
    </>
  );
}
