import { msg, t } from '../language.ts';

/** Why a file is not restored, each with the sentence that says so. */
const SENTENCES = {
  foreign: msg('Это не копия Полдня. Выберите файл, который сохранил Полдень: его имя начинается с «polden-».'),
  damaged: msg('Файл повреждён или скопирован не до конца. Возьмите другую копию.'),
  newer: msg('Копия сделана более новой версией Полдня. Обновите расширение и выберите файл снова.'),
  password: msg('Пароль не подошёл. Проверьте раскладку и Caps Lock.'),
  future: msg('В копии есть время, которое ещё не наступило. Проверьте дату на этом компьютере и на том, где копию сделали.'),
  odd: msg('В копии есть то, чего Полдень не записывает, поэтому она не будет восстановлена. Возьмите другую копию.'),
  large: msg('Файл слишком велик для копии Полдня. Выберите другой.'),
} as const;

export type RefusalReason = keyof typeof SENTENCES;

/** A file that is not restored; nothing was changed. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(t(SENTENCES[reason]));
  }
}
