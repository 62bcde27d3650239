import { useState } from 'preact/hooks';
import { Hint } from '../../options/Hint.tsx';
import { Tick } from '../../options/Tick.tsx';
import type { Pause } from '../../../lib/backup/contents.ts';
import { PasswordField } from './PasswordField.tsx';
import { Progress } from './Progress.tsx';
import { useTask } from './task.ts';
import { t } from '../../../lib/language.ts';

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
      ? t('В пароле должно быть не меньше {least} знаков.', { least: SHORTEST })
      : password === again
        ? null
        : t('Пароли не совпадают.');
  const save = () => {
    setTold(true);
    if (fault !== null) return;
    task.run(t('Готовлю копию'), async (pause) => {
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
        {hasInspections ? t('Вся история, проверки и настройки одним файлом.') : t('Вся история и настройки одним файлом.')}{' '}
        {t('Полдень никуда его не отправляет: он остаётся у вас.')}
      </p>
      <Hint>{lastCopy === null ? t('Копии ещё не было.') : t('Последняя копия: {when}.', { when: lastCopy })}</Hint>
      <Tick
        label={t('Закрыть паролем')}
        about={t('Без пароля копию не откроет никто. Забытый пароль восстановить нельзя.')}
        checked={isLocked}
        onChange={setLocked}
      >
        {isLocked && (
          <div class="passwords">
            <PasswordField label={t('Пароль')} value={password} isNew onInput={setPassword} />
            <PasswordField label={t('Ещё раз')} value={again} isNew onInput={setAgain} />
          </div>
        )}
      </Tick>
      {isTold && fault !== null && (
        <p class="error" role="alert">
          {fault}
        </p>
      )}
      <p>
        <button type="submit" class="main" aria-disabled={task.running !== null}>
          {t('Сохранить копию')}
        </button>
      </p>
      <Progress {...task} />
    </form>
  );
}
