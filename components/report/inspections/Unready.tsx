import '../inspections.css';

/** What stands on the tab while supervision is off. */
export function SupervisionOff() {
  return (
    <div class="inspections empty">
      <h2>Проверки</h2>
      <p>Режим завуча выключен: о журналах коллег ничего не хранится.</p>
      <p>Если вам поручен контроль журналов, включите его в настройках: там сказано, что и как долго хранится.</p>
      <a class="button" href="/options.html#supervision">
        Открыть настройки контроля
      </a>
    </div>
  );
}

/** What stands on the tab before any page was looked at: nobody knows whose inspections these would be. */
export function NothingSeen() {
  return (
    <div class="inspections empty">
      <h2>Проверки</h2>
      <p>Откройте любую страницу журнала: проверки хранятся отдельно для каждой учётной записи, и Полдень узнает вашу.</p>
      <a class="button" href="https://schools.dnevnik.ru/journals/" target="_blank" rel="noreferrer">
        Открыть журналы
      </a>
    </div>
  );
}
