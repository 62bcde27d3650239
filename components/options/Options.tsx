import type { Kept, SettingsChange } from '../../lib/messages.ts';
import type { Acknowledgement, Mute, Settings } from '../../lib/settings-schema.ts';
import type { CivilDate, Instant } from '../../lib/vocabulary.ts';
import { Calendar } from './Calendar.tsx';
import { Exceptions } from './Exceptions.tsx';
import { Hint } from './Hint.tsx';
import { Indicators } from './Indicators.tsx';
import type { ListedRule } from './RuleItem.tsx';
import { RuleList } from './RuleList.tsx';
import { Supervision, type KeptOfColleagues } from './Supervision.tsx';
import { Terms } from './Terms.tsx';

/** Why a change was not kept. */
export type Refusal = Exclude<Kept, 'kept'> | 'failed';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  overtaken: 'Настройки изменились в другой вкладке, повторите.',
  failed: 'Изменение не сохранилось, осталось прежнее. Обновите страницу и попробуйте ещё раз.',
};

export interface OptionsProps {
  settings: Settings;
  rules: readonly ListedRule[];
  today: CivilDate;
  now: Instant;
  /** Why changes were not kept that were not repeated since. */
  refusals: ReadonlySet<Refusal>;
  onChange(changes: SettingsChange): void;
  onUnmute(mute: Mute): void;
  onUnacknowledge(acknowledgement: Acknowledgement): void;
  onCountKept(): Promise<KeptOfColleagues>;
}

/** The options page: every setting, each kept as soon as it is changed. */
export function Options({ settings, rules, today, now, refusals, onChange, onUnmute, onUnacknowledge, onCountKept }: OptionsProps) {
  const section = { settings, onChange };
  const sections = [
    { id: 'terms', title: 'Сроки', body: <Terms {...section} today={today} /> },
    { id: 'calendar', title: 'Календарь', body: <Calendar {...section} today={today} now={now} /> },
    {
      id: 'exceptions',
      title: 'Исключения',
      body: <Exceptions {...section} onUnmute={onUnmute} onUnacknowledge={onUnacknowledge} />,
    },
    { id: 'rules', title: 'Правила', body: <RuleList {...section} rules={rules} /> },
    { id: 'indicators', title: 'Показатели', body: <Indicators {...section} /> },
    { id: 'supervision', title: 'Контроль', body: <Supervision {...section} onCountKept={onCountKept} /> },
  ];
  return (
    <div class="page">
      <header>
        <h1>Полдень: настройки</h1>
        <Hint>Каждое изменение сохраняется сразу и видно на открытых страницах журнала.</Hint>
        <nav aria-label="Разделы">
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {[...refusals].map((refusal) => (
          <p key={refusal} class="error" role="alert">
            {REFUSALS[refusal]}
          </p>
        ))}
        {sections.map(({ id, title, body }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            {body}
          </section>
        ))}
      </main>
    </div>
  );
}
