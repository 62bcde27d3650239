import type { SummaryPart } from '../../lib/bar-summary.ts';
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

/** The slim bar at the foot of the page: counts, jumps, collapse, hide for today. */
export function Bar({ parts, note, collapsed, canJump, onJump, onCollapse, onHide, onSaveSkeleton }: BarProps) {
  const sentence = parts.map(({ text }) => text).join(' · ');
  if (collapsed) {
    return (
      <button type="button" class="bar badge" onClick={() => onCollapse(false)} aria-label={`Полдень: ${sentence}. Развернуть`} title={sentence}>
        {parts.map(({ kind }) => (
          <Sign key={kind} kind={kind} />
        ))}
      </button>
    );
  }
  return (
    <section class="bar" aria-label="Полдень">
      <strong class="name">Полдень</strong>
      <p class="counts" role="status">
        {parts.map(({ kind, text }) => (
          <span key={kind} class={`part ${kind}`}>
            <Sign kind={kind} />
            {text}
          </span>
        ))}
      </p>
      {note && (
        <p class="note">
          {note.text} {note.link && <a href={note.link.href}>{note.link.text}</a>}
          {note.skeleton && (
            <button type="button" class="save" onClick={onSaveSkeleton} title="Без имён, отметок и текстов: приложите файл к сообщению об ошибке">
              Сохранить обезличенный образец
            </button>
          )}
        </p>
      )}
      <span class="buttons">
        {canJump && (
          <>
            <button type="button" onClick={() => onJump(-1)} title="Предыдущий урок (Alt+Shift+↑)" aria-label="Предыдущий урок">
              ↑
            </button>
            <button type="button" onClick={() => onJump(1)} title="Следующий урок (Alt+Shift+↓)" aria-label="Следующий урок">
              ↓
            </button>
          </>
        )}
        <button type="button" onClick={() => onCollapse(true)} title="Свернуть" aria-label="Свернуть">
          –
        </button>
        <button type="button" onClick={onHide} title="Скрыть на сегодня" aria-label="Скрыть на сегодня">
          ×
        </button>
      </span>
    </section>
  );
}
