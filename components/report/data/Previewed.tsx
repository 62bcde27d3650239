import { useEffect, useRef, useState } from 'preact/hooks';
import { OneOf } from '../../options/OneOf.tsx';
import type { Preview, Tally } from '../../../lib/backup/preview.ts';
import { counted } from '../../../lib/texts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { accountName, lessonsText, spanText, stockText } from './stock-words.ts';

export type Mode = 'merge' | 'replace';

export interface PreviewedProps {
  title: string;
  preview: Preview;
  isBusy: boolean;
  onRestore(mode: Mode): void;
  onLeave(): void;
}

/** What is in a copy, and what restoring it would do. */
export function Previewed({ title, preview, isBusy, onRestore, onLeave }: PreviewedProps) {
  const [mode, setMode] = useState<Mode>('merge');
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { accounts, leftOut, outdated } = preview;
  return (
    <div class="found">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul>
        {accounts.map((account) => (
          <li key={account.viewer}>
            {accounts.length > 1 && `${accountName(account.viewer)}: `}
            {stockText(account)}
            {account.span !== null && ` ${spanText(account.span)}`}
          </li>
        ))}
        {accounts.length === 0 && <li>Только настройки, без уроков</li>}
      </ul>
      {leftOut > 0 && (
        <p class="notice">
          {counted(leftOut, 'проверка из копии не вернётся', 'проверки из копии не вернутся', 'проверок из копии не вернутся')}: режим завуча
          выключен. Если нужно, <a href="/options.html#supervision">включите его в настройках</a> и выберите файл снова.
        </p>
      )}
      <OneOf<Mode>
        legend="Что сделать"
        value={mode}
        options={[
          { value: 'merge', label: 'Объединить с тем, что здесь', about: mergeText(preview) },
          { value: 'replace', label: 'Заменить то, что здесь', about: replaceText(preview) },
        ]}
        onChange={setMode}
      />
      {outdated[mode] > 0 && (
        <p class="notice">
          {lessonsText(outdated[mode])} в копии старше, чем хранит Полдень: вскоре он удалит их. Чтобы оставить, выберите в разделе «Хранение» «Пока
          не удалю».
        </p>
      )}
      <p class="line">
        <button type="button" class="main" disabled={isBusy} onClick={() => (mode === 'replace' ? setAsked(true) : onRestore(mode))}>
          {mode === 'replace' ? 'Заменить…' : 'Объединить'}
        </button>
        <button type="button" disabled={isBusy} onClick={onLeave}>
          Не надо
        </button>
      </p>
      {isAsked && (
        <ConfirmDialog
          title="Заменить историю и настройки?"
          action="Заменить"
          onLeave={() => setAsked(false)}
          onConfirm={() => {
            setAsked(false);
            onRestore('replace');
          }}
        >
          <p>{replaceText(preview)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function mergeText({ comparison: { added, shared } }: Preview): string {
  const both = stockText(shared);
  if (isNothing(added)) return `Нового в копии нет${isNothing(shared) ? '' : `: ${both} есть и здесь`}. Настройки останутся здешние.`;
  const joined = isNothing(shared) ? '' : ` Есть и здесь, объединится: ${both}.`;
  return `Добавится: ${stockText(added)}.${joined} Настройки останутся здешние.`;
}

function replaceText({ comparison: { missing } }: Preview): string {
  const lost = isNothing(missing) ? '' : `Пропадёт то, чего в копии нет: ${stockText(missing)}. `;
  return `${lost}Уроки и настройки станут такими, как в копии.`;
}

function isNothing({ lessons, journals, inspections }: Tally): boolean {
  return lessons + journals + inspections === 0;
}
