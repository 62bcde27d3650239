import { policies, type Policy } from '../../lib/deadlines.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import type { CivilDate } from '../../lib/vocabulary.ts';
import { enteredNumber, enteredNumberOrNone, enteredTime } from './entered.ts';
import { Hint } from './Hint.tsx';
import { noun } from './noun.ts';
import { OneOf } from './OneOf.tsx';
import { OwnTerms } from './OwnTerms.tsx';
import { Preview } from './Preview.tsx';
import type { SectionProps } from './section.ts';
import { TextField } from './TextField.tsx';
import { Tick } from './Tick.tsx';

/** The regulation's own term comes first and the teacher's own last. */
const ENDS: Readonly<Record<string, number>> = { 'next-day-noon': -1, own: 1 };
const selectable = [...policies.values()].filter(({ isAddOn }) => isAddOn !== true).sort((a, b) => (ENDS[a.id] ?? 0) - (ENDS[b.id] ?? 0));
const written = policies.get('written-works')!;

const NEXT_DAYS = [
  { value: 'calendar', label: 'Календарный день', about: 'Завтра, какой бы день это ни был. Так буквально написано в регламенте.' },
  { value: 'school-day', label: 'Учебный день класса', about: 'Выходные, праздники и каникулы класса пропускаются.' },
  {
    value: 'working-day',
    label: 'Рабочий день',
    about: 'Понедельник — пятница, кроме праздников. Каникулы учеников не пропускаются: учителя работают.',
  },
] as const;

/** «Сроки»: when each field is due, and what comes of it for two lessons. */
export function Terms({ settings, today, onChange }: SectionProps & { today: CivilDate }) {
  const lock = <LockDays settings={settings} onChange={onChange} />;
  const parameters = ({ id }: Policy) =>
    id === 'hour-of-day' ? (
      <TextField label="До" unit="в день урока" width="time" value={settings.hour} parse={enteredTime} onChange={(hour) => onChange({ hour })} />
    ) : id === 'school-lock' ? (
      lock
    ) : id === 'own' ? (
      <OwnTerms own={settings.own} onChange={(own) => onChange({ own })} />
    ) : null;
  return (
    <>
      <OneOf
        legend="Когда урок должен быть заполнен"
        value={settings.policy}
        options={selectable.map((policy) => ({
          value: policy.id,
          label: policy.title,
          about: policy.source,
          ...(policy.id === settings.policy && { more: parameters(policy) }),
        }))}
        onChange={(policy) => onChange({ policy })}
      />
      <div class="part">
        <Tick label={written.title} about={written.source} checked={settings.writtenWorks} onChange={(writtenWorks) => onChange({ writtenWorks })}>
          {settings.writtenWorks && (
            <TextField
              label="Отметки за письменную работу — в течение"
              unit={noun(settings.writtenDays, 'дня', 'дней', 'дней')}
              width="number"
              value={String(settings.writtenDays)}
              parse={(text) => enteredNumber(text, 1, 60)}
              onChange={(writtenDays) => onChange({ writtenDays })}
            />
          )}
        </Tick>
      </div>
      <OneOf legend="Что значит «следующий день»" value={settings.nextDay} options={NEXT_DAYS} onChange={(nextDay) => onChange({ nextDay })} />
      <Preview settings={settings} today={today} />
      {settings.policy !== 'school-lock' && (
        <div class="part">
          <h3>До блокировки</h3>
          <Hint>Если школа закрывает журнал через несколько дней после урока, Полдень предупредит об этом заранее.</Hint>
          {lock}
        </div>
      )}
    </>
  );
}

function LockDays({ settings: { lockDays, policy }, onChange }: { settings: Settings; onChange: SectionProps['onChange'] }) {
  const unknown = policy === 'school-lock' ? 'Пусто — не знаю: считаем неделю.' : 'Пусто — не знаю: предупреждений не будет.';
  return (
    <>
      <TextField
        label="Журнал закрывается через"
        unit={`${lockDays === null ? 'дней' : noun(lockDays, 'день', 'дня', 'дней')} после урока`}
        width="number"
        value={lockDays === null ? '' : String(lockDays)}
        parse={(text) => enteredNumberOrNone(text, 1, 60)}
        onChange={(days) => onChange({ lockDays: days })}
      />
      <Hint>{`${unknown} Число дней знает администратор электронного журнала.`}</Hint>
    </>
  );
}
