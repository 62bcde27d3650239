import { useRef, useState } from 'preact/hooks';
import { Hint } from '../../options/Hint.tsx';
import type { Pause } from '../../../lib/backup/contents.ts';
import type { Preview } from '../../../lib/backup/preview.ts';
import { PasswordField } from './PasswordField.tsx';
import { Previewed, type Mode } from './Previewed.tsx';
import { Progress } from './Progress.tsx';
import { useTask } from './task.ts';
import { t } from '../../../lib/language.ts';

/** A copy that was chosen and is whole. `open` shows what is in it; `restore` does what was chosen and returns what to say. */
export interface ChosenCopy {
  isLocked: boolean;
  /** «22 ноября 2026, 10:40» */
  madeAt: string;
  open(password: string | null, pause: Pause): Promise<Preview>;
  restore(mode: Mode, pause: Pause): Promise<string>;
}

export interface RestoreProps {
  /** Throws if the file is no copy. */
  onChoose(file: File): Promise<ChosenCopy>;
  refused(error: unknown): string;
}

/** «Восстановление»: choose, look, decide. Nothing is changed before the last step. */
export function Restore({ onChoose, refused }: RestoreProps) {
  const [chosen, setChosen] = useState<ChosenCopy | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [password, setPassword] = useState('');
  const task = useTask(refused);
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  // A button that is switched off meanwhile would lose the keyboard.
  const isBusy = task.running !== null;
  const clear = () => {
    setChosen(null);
    setPreview(null);
    setPassword('');
  };
  const leave = () => {
    if (isBusy) return;
    clear();
    chooser.current?.focus();
  };
  const choose = (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (file === undefined) return;
    clear();
    task.run(t('Проверяю файл'), async (pause) => {
      const copy = await onChoose(file);
      if (!copy.isLocked) setPreview(await copy.open(null, pause));
      setChosen(copy);
      return null;
    });
    // The same file may be chosen again.
    field.value = '';
  };
  const open = (copy: ChosenCopy) => {
    task.run(t('Открываю копию'), async (pause) => {
      setPreview(await copy.open(password, pause));
      setPassword('');
      return null;
    });
  };
  return (
    <>
      <p class="line">
        <button type="button" ref={chooser} aria-disabled={isBusy} onClick={() => !isBusy && input.current?.click()}>
          {t('Выбрать файл…')}
        </button>
        {/* Its own words are the browser's, and would say that no file is chosen when one was. */}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('Файл копии')}
          accept=".json,application/json"
          onChange={(event) => choose(event.currentTarget)}
        />
      </p>
      <Hint>{t('Сначала Полдень покажет, что в файле. До вашего решения ничего не изменится.')}</Hint>
      {chosen !== null && preview === null && (
        <form
          class="found"
          onSubmit={(event) => {
            event.preventDefault();
            open(chosen);
          }}
        >
          <h3>{t('Копия: {when}', { when: chosen.madeAt })}</h3>
          <p>{t('Закрыта паролем.')}</p>
          <PasswordField label={t('Пароль копии')} value={password} onInput={setPassword} />
          <p class="line">
            <button type="submit" class="main" aria-disabled={isBusy} disabled={password === ''}>
              {t('Открыть')}
            </button>
            <button type="button" aria-disabled={isBusy} onClick={leave}>
              {t('Не надо')}
            </button>
          </p>
        </form>
      )}
      {chosen !== null && preview !== null && (
        <Previewed
          title={t('Копия: {when}', { when: chosen.madeAt })}
          preview={preview}
          isBusy={isBusy}
          onLeave={leave}
          onRestore={(mode) =>
            task.run(t('Восстанавливаю'), async (pause) => {
              const text = await chosen.restore(mode, pause);
              clear();
              return text;
            })
          }
        />
      )}
      <Progress {...task} />
    </>
  );
}
