import { useState } from 'preact/hooks';
import { Hint } from '../../options/Hint.tsx';
import { Tick } from '../../options/Tick.tsx';
import type { Pause } from '../../../lib/backup/contents.ts';
import { PasswordField } from './PasswordField.tsx';
import { Progress } from './Progress.tsx';
import { useTask } from './task.ts';

export interface SaveCopyProps {
  /** «вчера, 12:40»; null: none was made. */
  lastCopy: string | null;
  /** Whether the copy has inspections. */
  hasInspections: boolean;
  /** Makes the file and hands it to the browser; returns what to say. */
  onSave(password: string | null, pause: Pause): Promise<string>;
  refused(error: unknown): string;
}

const SHORTEST = 8;

/** «Резервная копия» */
export function SaveCopy({ lastCopy, hasInspections, onSave, refused }: SaveCopyProps) {
  const [isLocked, setLocked] = useState(false);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isTold, setTold] = useState(false);
  const task = useTask(refused);
  const fault = !isLocked
    ? null
    : password.length < SHORTEST
      ? `В пароле должно быть не меньше ${SHORTEST} знаков.`
      : password === again
        ? null
        : 'Пароли не совпадают.';
  const save = () => {
    setTold(true);
    if (fault !== null) return;
    task.run('Готовлю копию', async (pause) => {
      const text = await onSave(isLocked ? password : null, pause);
      setPassword('');
      setAgain('');
      setTold(false);
      return text;
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>
        {hasInspections ? 'Вся история, проверки и настройки' : 'Вся история и настройки'} одним файлом. Полдень никуда его не отправляет: он остаётся
        у вас.
      </p>
      <Hint>{lastCopy === null ? 'Копии ещё не было.' : `Последняя копия: ${lastCopy}.`}</Hint>
      <Tick
        label="Закрыть паролем"
        about="Без пароля копию не откроет никто. Забытый пароль восстановить нельзя."
        checked={isLocked}
        onChange={setLocked}
      >
        {isLocked && (
          <div class="passwords">
            <PasswordField label="Пароль" value={password} isNew onInput={setPassword} />
            <PasswordField label="Ещё раз" value={again} isNew onInput={setAgain} />
          </div>
        )}
      </Tick>
      {isTold && fault !== null && (
        <p class="error" role="alert">
          {fault}
        </p>
      )}
      <p>
        <button type="submit" class="main" disabled={task.running !== null}>
          Сохранить копию
        </button>
      </p>
      <Progress {...task} />
    </form>
  );
}
