import '../inspections.css';
import { t } from '../../../lib/language.ts';

/** What stands on the tab while supervision is off. */
export function SupervisionOff() {
  return (
    <div class="inspections empty">
      <h2>{t('Проверки')}</h2>
      <p>{t('Режим завуча выключен: о журналах коллег ничего не хранится.')}</p>
      <p>{t('Если вам поручен контроль журналов, включите его в настройках: там сказано, что и как долго хранится.')}</p>
      <a class="button" href="/options.html#supervision">
        {t('Открыть настройки контроля')}
      </a>
    </div>
  );
}

/** What stands on the tab before any page was looked at: nobody knows whose inspections these would be. */
export function NothingSeen() {
  return (
    <div class="inspections empty">
      <h2>{t('Проверки')}</h2>
      <p>{t('Откройте любую страницу журнала: проверки хранятся отдельно для каждой учётной записи, и Полдень узнает вашу.')}</p>
      <a class="button" href="https://schools.dnevnik.ru/journals/" target="_blank" rel="noreferrer">
        {t('Открыть журналы')}
      </a>
    </div>
  );
}
