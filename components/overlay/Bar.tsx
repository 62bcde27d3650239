import type { SummaryPart } from '../../lib/bar-summary.ts';
import { t } from '../../lib/language.ts';
import { Sign } from './Sign.tsx';

export interface BarProps {
  parts: readonly SummaryPart[];
  /** Something said once, beside the counts: where the unseen fields are, why nothing is judged. */
  note: { text: string; link: { text: string; href: string } | null; skeleton: boolean } | null;
  collapsed: boolean;
  canJump: boolean;
  onJump(step: 1 | -1): void;
  onCollapse(collapsed: boolean): void;
  onHide(): void;
  onSaveSkeleton(): void;
}

/** What the bar says, in one line. */
export function sentenceOf(parts: BarProps['parts']): string {
  return parts.map(({ text }) => text).join(' · ');
}

/** The slim bar at the foot of the page: counts, jumps, collapse, hide for today. */
export function Bar({ parts, note, collapsed, canJump, onJump, onCollapse, onHide, onSaveSkeleton }: BarProps) {
  if (collapsed) {
    const sentence = sentenceOf(parts);
    return (
      <button
        type="button"
        class="bar badge fold"
        onClick={() => onCollapse(false)}
        aria-label={t('Полдень: {sentence}. Развернуть', { sentence })}
        title={sentence}
      >
        {parts.map(({ kind }, place) => (
          <Sign key={place} kind={kind} />
        ))}
      </button>
    );
  }
  return (
    <section class="bar" aria-label={t('Полдень')}>
      <strong class="name">{t('Полдень')}</strong>
      <p class="counts">
        {parts.map(({ kind, text }, place) => (
          <span key={place} class={`part ${kind}`}>
            <Sign kind={kind} />
            {text}
          </span>
        ))}
      </p>
      {note && (
        <p class="note">
          {note.text} {note.link && <a href={note.link.href}>{note.link.text}</a>}
          {note.skeleton && (
            <button
              type="button"
              class="save"
              onClick={onSaveSkeleton}
              title={t('Без имён, отметок и текстов: приложите файл к сообщению об ошибке')}
            >
              {t('Сохранить обезличенный образец')}
            </button>
          )}
        </p>
      )}
      <span class="buttons">
        {canJump && (
          <>
            <button
              type="button"
              onClick={() => onJump(-1)}
              title={t('Предыдущий урок (Alt+Shift+↑)')}
              aria-label={t('Предыдущий урок')}
              aria-keyshortcuts="Alt+Shift+ArrowUp"
            >
              ↑
            </button>
            <button
              type="button"
              onClick={() => onJump(1)}
              title={t('Следующий урок (Alt+Shift+↓)')}
              aria-label={t('Следующий урок')}
              aria-keyshortcuts="Alt+Shift+ArrowDown"
            >
              ↓
            </button>
          </>
        )}
        <button type="button" class="fold" onClick={() => onCollapse(true)} title={t('Свернуть')} aria-label={t('Свернуть')}>
          –
        </button>
        <button type="button" onClick={onHide} title={t('Скрыть на сегодня')} aria-label={t('Скрыть на сегодня')}>
          ×
        </button>
      </span>
    </section>
  );
}
