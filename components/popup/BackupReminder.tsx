import { t } from '../../lib/language.ts';

/** One calm line once a quarter. */
export function BackupReminder({ onLater }: { onLater(): void }) {
  return (
    <p class="reminder">
      <a href="/report.html?tab=data" target="_blank" rel="noreferrer">
        {t('Пора сохранить копию истории')}
      </a>
      <button type="button" onClick={onLater}>
        {t('Позже')}
      </button>
    </p>
  );
}
