import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fragment, type ComponentChildren } from 'preact';
import { msg, t } from '../../lib/language.ts';
import type { Kept } from '../../lib/messages.ts';
import type { NextDeadlines } from '../../lib/next-deadlines.ts';
import { queryOf } from '../../lib/settings-search.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { counted } from '../../lib/texts.ts';
import type { Instant } from '../../lib/vocabulary.ts';
import { Appearance } from './Appearance.tsx';
import { Calendar } from './Calendar.tsx';
import { Data, type DataProps } from './Data.tsx';
import { Exceptions, type ExceptionsProps } from './Exceptions.tsx';
import { Hint } from './Hint.tsx';
import { Indicators } from './Indicators.tsx';
import { LockedSettings } from './lock.tsx';
import { Nav } from './Nav.tsx';
import { Preview } from './Preview.tsx';
import { Reminders, type RemindersProps } from './Reminders.tsx';
import type { ListedRule } from './RuleItem.tsx';
import { RuleList } from './RuleList.tsx';
import { Search } from './Search.tsx';
import { showFound } from './show-found.ts';
import { Siblings, type SiblingsProps } from './Siblings.tsx';
import { Supervision, type SupervisionProps } from './Supervision.tsx';
import { Terms } from './Terms.tsx';

/** Why a change was not kept. */
export type Refusal = Exclude<Kept, 'kept'> | 'failed';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  overtaken: msg('Настройки изменились в другой вкладке, повторите.'),
  failed: msg('Изменение не сохранилось, осталось прежнее. Обновите страницу и попробуйте ещё раз.'),
};

type Handlers = Omit<ExceptionsProps & SupervisionProps & RemindersProps, 'settings'> & Pick<DataProps, 'onSave' | 'onReplace'>;

export interface OptionsProps extends Handlers {
  settings: Settings;
  /** What the school has set: shown, and changed by nobody here. */
  locked: ReadonlySet<keyof Settings>;
  /** What it has set and was not understood, by the names in its policy. */
  misset: readonly string[];
  rules: readonly ListedRule[];
  today: DataProps['today'];
  now: Instant;
  /** What the settings come to. */
  next: NextDeadlines;
  siblings: SiblingsProps['on'];
  stock: DataProps['stock'];
  /** Why changes were not kept that were not repeated since. */
  refusals: ReadonlySet<Refusal>;
  onSwitchSibling: SiblingsProps['onSwitch'];
  onNeedStock: DataProps['onSeen'];
}

/** The options page: every setting, each kept as soon as it is changed. */
export function Options(props: OptionsProps) {
  const { settings, locked, misset, rules, today, now, next, refusals, onChange } = props;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<number | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // After each drawing: what is new on the page is looked through as well.
    const query = queryOf(typed);
    const count = showFound(page.current!, query);
    setFound(query.length === 0 ? null : count);
  });
  const search = (words: string) => {
    setTyped(words);
    // What is found begins at the top.
    scrollTo(0, 0);
  };
  const section = { settings, onChange };
  const judged: Part[] = [
    { id: 'terms', title: t('Сроки'), body: <Terms {...section} /> },
    { id: 'calendar', title: t('Календарь'), body: <Calendar {...section} today={today} now={now} /> },
    {
      id: 'exceptions',
      title: t('Исключения'),
      body: <Exceptions {...section} onUnmute={props.onUnmute} onUnhide={props.onUnhide} onUnacknowledge={props.onUnacknowledge} />,
    },
  ];
  const others: Part[] = [
    { id: 'rules', title: t('Правила'), body: <RuleList {...section} rules={rules} /> },
    { id: 'indicators', title: t('Показатели'), body: <Indicators {...section} /> },
    { id: 'reminders', title: t('Напоминания'), body: <Reminders {...section} mayNotify={props.mayNotify} onAskToNotify={props.onAskToNotify} /> },
    { id: 'supervision', title: t('Контроль'), body: <Supervision {...section} onCountKept={props.onCountKept} /> },
    { id: 'appearance', title: t('Язык и вид'), body: <Appearance {...section} /> },
    { id: 'siblings', title: t('Родственные сайты'), body: <Siblings on={props.siblings} onSwitch={props.onSwitchSibling} /> },
    {
      id: 'data',
      title: t('Данные'),
      body: (
        <Data
          {...section}
          today={today}
          locked={locked}
          stock={props.stock}
          onSeen={props.onNeedStock}
          onSave={props.onSave}
          onReplace={props.onReplace}
        />
      ),
    },
  ];
  return (
    <LockedSettings.Provider value={locked}>
      <div class="page" ref={page}>
        <header>
          <h1>{t('Полдень: настройки')}</h1>
          <Hint>{t('Каждое изменение сохраняется сразу и видно на открытых страницах журнала.')}</Hint>
          <Search label={t('Поиск по настройкам')} typed={typed} found={found === null ? '' : foundText(found)} onType={search} />
          <Nav sections={[...judged, ...others]} />
          <p>
            <a href="/help.html" target="_blank" rel="noreferrer">
              {t('Справка Полдня')}
            </a>
          </p>
        </header>
        <main>
          {[...refusals].map((refusal) => (
            <p key={refusal} class="error" role="alert">
              {t(REFUSALS[refusal])}
            </p>
          ))}
          {misset.length > 0 && (
            <p class="notice">
              {t('Из заданного школой не понято и осталось за вами: {names}. Сообщите администратору.', { names: misset.join(', ') })}
            </p>
          )}
          {found === 0 && (
            <div class="nothing">
              <p>{t('Ничего не найдено. Попробуйте часть слова или другое слово: «канику», «срок», «уведомления».')}</p>
              <button type="button" onClick={() => search('')}>
                {t('Показать все настройки')}
              </button>
            </div>
          )}
          <div class="judged" data-group>
            {judged.map((part, i) => (
              <Fragment key={part.id}>
                <Section {...part} />
                {i === 0 && <Preview next={next} week={settings.week} now={now} zone={settings.zone} />}
              </Fragment>
            ))}
          </div>
          {others.map((part) => (
            <Section key={part.id} {...part} />
          ))}
        </main>
      </div>
    </LockedSettings.Provider>
  );
}

interface Part {
  id: string;
  title: string;
  body: ComponentChildren;
}

function Section({ id, title, body }: Part) {
  return (
    <section class={id} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {body}
    </section>
  );
}

function foundText(found: number): string {
  return found === 0 ? t('Ничего не найдено') : t('Найдено: {settings}', { settings: counted(found, 'настройка', 'настройки', 'настроек') });
}
