import { useState } from 'preact/hooks';
import { Hint } from '../../options/Hint.tsx';
import { useOwnId } from '../../options/own-id.ts';
import type { AccountStock, TeacherStock } from '../../../lib/backup/stock.ts';
import { t } from '../../../lib/language.ts';
import type { CivilDate } from '../../../lib/vocabulary.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Progress } from './Progress.tsx';
import { accountName, journalsText, stockText } from './stock-words.ts';
import { useTask } from './task.ts';

export interface ErasureProps {
  /** Null while it is being counted. */
  stock: readonly AccountStock[] | null;
  /** The account whose pages were looked at last. */
  viewer: string | null;
  onErase(what: Erased): Promise<void>;
  refused(error: unknown): string;
}

export type Erased =
  | { what: 'everything' }
  | { what: 'account'; viewer: string }
  | { what: 'year'; viewer: string; from: CivilDate; to: CivilDate }
  | { what: 'teacher'; viewer: string; teacher: string };

/** What is asked once more. */
interface Question {
  title: string;
  about: string;
  erased: Erased;
}

/** «Удаление»: how much there is of it, then once more, then it is gone. */
export function Erasure({ stock, ...props }: ErasureProps) {
  return stock === null ? <Hint>{t('Считаю, сколько здесь хранится…')}</Hint> : <Counted {...props} stock={stock} />;
}

function Counted({ stock, viewer, onErase, refused }: ErasureProps & { stock: readonly AccountStock[] }) {
  const [whose, setWhose] = useState<string | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const task = useTask(refused);
  const account = stock.find((each) => each.viewer === (whose ?? viewer)) ?? stock[0];
  const ask = (asked: Question) => setQuestion(asked);
  return (
    <>
      {account !== undefined && (
        <>
          {stock.length > 1 && (
            <Choice
              label={t('Учётная запись')}
              value={account.viewer}
              options={stock.map((each) => ({ value: each.viewer, text: accountName(each.viewer) }))}
              onChange={setWhose}
            />
          )}
          {stock.length > 1 && <Hint>{t('Удаляется только то, что хранится для неё.')}</Hint>}
          <OneYear key={`y ${account.viewer}`} account={account} onAsk={ask} />
          <OneTeacher key={`t ${account.viewer}`} account={account} onAsk={ask} />
          <div class="erase">
            <p>
              <b>{t('Вся история')}</b> {stockText(account)}
            </p>
            <button
              type="button"
              onClick={() =>
                ask({
                  title: t('Удалить всю историю?'),
                  about: t('{stock}. Настройки останутся.', {
                    stock: `${stock.length > 1 ? `${accountName(account.viewer)}: ` : ''}${stockText(account)}`,
                  }),
                  erased: { what: 'account', viewer: account.viewer },
                })
              }
            >
              {t('Удалить историю…')}
            </button>
          </div>
        </>
      )}
      <div class="erase">
        <p>
          <b>{t('Всё, что хранит Полдень')}</b> {stock.length > 1 ? t('все учётные записи и настройки') : t('история и настройки')}
        </p>
        <button
          type="button"
          class="danger"
          onClick={() => ask({ title: t('Удалить всё?'), about: everythingText(stock), erased: { what: 'everything' } })}
        >
          {t('Удалить всё…')}
        </button>
      </div>
      <Progress {...task} />
      {question !== null && (
        <ConfirmDialog
          title={question.title}
          action={t('Удалить')}
          onLeave={() => setQuestion(null)}
          onConfirm={() => {
            setQuestion(null);
            task.run(t('Удаляю'), async () => {
              await onErase(question.erased);
              return t('Удалено.');
            });
          }}
        >
          <p>{question.about}</p>
          <p>{t('Вернуть это можно будет только из резервной копии.')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function everythingText(stock: readonly AccountStock[]): string {
  const sum = (key: 'journals' | 'lessons' | 'inspections') => stock.reduce((all, account) => all + account[key], 0);
  const counts = stockText({ journals: sum('journals'), lessons: sum('lessons'), inspections: sum('inspections') });
  return t('{stock} и все настройки. Открытые вкладки журнала закройте: с них история начнётся заново.', { stock: counts });
}

interface PartProps {
  account: AccountStock;
  onAsk(question: Question): void;
}

function OneYear({ account: { viewer, years, inspections }, onAsk }: PartProps) {
  const [chosen, setChosen] = useState<CivilDate | null>(null);
  const year = years.find(({ from }) => from === chosen) ?? years[0];
  if (year === undefined) return null;
  const { title, from, to, lessons, journals } = year;
  const kept = inspections > 0 ? ` ${t('Проверки и нужные им расписания останутся.')}` : '';
  const amount = (each: typeof year) => stockText({ lessons: each.lessons, journals: each.journals, inspections: 0 });
  return (
    <div class="erase">
      <Choice
        label={t('За учебный год')}
        value={from}
        options={years.map((each) => ({ value: each.from, text: `${each.title}: ${amount(each)}` }))}
        onChange={setChosen}
      />
      <button
        type="button"
        onClick={() =>
          onAsk({
            title: t('Удалить {years} учебный год?', { years: title }),
            about: `${t('{stock} и расписания за это время.', { stock: stockText({ lessons, journals, inspections: 0 }) })}${kept}`,
            erased: { what: 'year', viewer, from, to },
          })
        }
      >
        {t('Удалить год…')}
      </button>
    </div>
  );
}

function OneTeacher({ account: { viewer, teachers }, onAsk }: PartProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const teacher = teachers.find(({ id }) => id === chosen) ?? teachers[0];
  if (teacher === undefined) return null;
  const { id } = teacher;
  const nameOf = (each: typeof teacher) => each.name ?? t('учитель {id}', { id: each.id });
  const amount = (each: typeof teacher) => (each.journals > 0 ? journalsText(each.journals) : t('вместе с другими'));
  return (
    <div class="erase">
      <Choice
        label={t('Учитель в проверках')}
        value={id}
        options={teachers.map((each) => ({ value: each.id, text: `${nameOf(each)}: ${amount(each)}` }))}
        onChange={setChosen}
      />
      <button
        type="button"
        onClick={() =>
          onAsk({
            title: t('Удалить из проверок: {teacher}?', { teacher: nameOf(teacher) }),
            about: teacherText(teacher),
            erased: { what: 'teacher', viewer, teacher: id },
          })
        }
      >
        {t('Удалить учителя…')}
      </button>
    </div>
  );
}

function teacherText({ journals, remarks }: TeacherStock): string {
  const own = t('Журналов, которые ведёт только этот учитель: {journals}; замечаний в них: {remarks}.', { journals, remarks });
  return `${journals > 0 ? own : t('Имя и номер учителя.')} ${t('Журналы, которые он ведёт вместе с другими, останутся за ними.')}`;
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useOwnId();
  return (
    <p class="line">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}
