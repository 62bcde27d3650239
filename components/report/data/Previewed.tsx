import { useEffect, useRef, useState } from 'preact/hooks';
import { OneOf } from '../../options/OneOf.tsx';
import type { Preview, Tally } from '../../../lib/backup/preview.ts';
import { t } from '../../../lib/language.ts';
import { counted } from '../../../lib/texts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { accountName, lessonsText, spanText, stockText } from './stock-words.ts';
import { Phrase } from '../../phrase.tsx';

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
        {accounts.length === 0 && <li>{t('Только настройки, без уроков')}</li>}
      </ul>
      {leftOut > 0 && (
        <p class="notice">
          {t('{inspections}: режим завуча выключен.', {
            inspections: counted(leftOut, 'проверка из копии не вернётся', 'проверки из копии не вернутся', 'проверок из копии не вернутся'),
          })}{' '}
          <Phrase
            text="Если нужно, {link} и выберите файл снова."
            places={{ link: <a href="/options.html#supervision">{t('включите его в настройках')}</a> }}
          />
        </p>
      )}
      <OneOf<Mode>
        legend={t('Что сделать')}
        value={mode}
        options={[
          { value: 'merge', label: t('Объединить с тем, что здесь'), about: mergeText(preview) },
          { value: 'replace', label: t('Заменить то, что здесь'), about: replaceText(preview) },
        ]}
        onChange={setMode}
      />
      {outdated[mode] > 0 && (
        <p class="notice">
          {t('{lessons} в копии старше, чем хранит Полдень: вскоре он удалит их. Чтобы оставить, выберите в разделе «Хранение» «Пока не удалю».', {
            lessons: lessonsText(outdated[mode]),
          })}
        </p>
      )}
      <p class="line">
        <button type="button" class="main" aria-disabled={isBusy} onClick={() => (mode === 'replace' ? setAsked(true) : onRestore(mode))}>
          {mode === 'replace' ? t('Заменить…') : t('Объединить')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={onLeave}>
          {t('Не надо')}
        </button>
      </p>
      {isAsked && (
        <ConfirmDialog
          title={t('Заменить историю и настройки?')}
          action={t('Заменить')}
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
  const both = isNothing(shared) ? null : stockText(shared);
  const none = both === null ? t('Нового в копии нет.') : t('Нового в копии нет: {stock} есть и здесь.', { stock: both });
  const some = [t('Добавится: {stock}.', { stock: stockText(added) }), both !== null && t('Есть и здесь, объединится: {stock}.', { stock: both })];
  return [...(isNothing(added) ? [none] : some), t('Настройки останутся здешние.')].filter(Boolean).join(' ');
}

function replaceText({ comparison: { missing } }: Preview): string {
  const lost = isNothing(missing) ? '' : `${t('Пропадёт то, чего в копии нет: {stock}.', { stock: stockText(missing) })} `;
  return `${lost}${t('Уроки и настройки станут такими, как в копии.')}`;
}

function isNothing({ lessons, journals, inspections }: Tally): boolean {
  return lessons + journals + inspections === 0;
}
