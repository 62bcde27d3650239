// The button brings the report of the chosen teacher and dates.
(function () {
  var filter = document.getElementById('statistics');
  var message = document.getElementById('reports_message');
  var place = document.getElementById('reportPlaceHolder');
  var messages = JSON.parse(filter.dataset.messages);
  var DATE = /^(0?[1-9]|[12]\d|3[01])[.](0?[1-9]|1[0-2])[.]\d{4}$/;

  function valueOf(id) {
    return document.getElementById(id).value.trim();
  }

  function tell(text, isError) {
    message.textContent = text;
    message.className = isError ? 'error__title' : '';
  }

  document.getElementById('build_report_button').addEventListener('click', function () {
    if (!valueOf('teacher')) return tell(messages.teacher, true);
    if (!DATE.test(valueOf('datefrom')) || !DATE.test(valueOf('dateto'))) return tell(messages.dates, true);
    place.textContent = '';
    tell(messages.wait, false);
    var query = new URLSearchParams({
      a: 'htmlResultStatsJournalTeacherData',
      tid: crypto.randomUUID(),
      tcid: valueOf('teacher'),
      sid: filter.dataset.school,
      dfrom: valueOf('datefrom'),
      dto: valueOf('dateto'),
      lang: document.documentElement.lang,
    });
    fetch('/v2/AsyncProgressReportHandler?' + query)
      .then(function (response) {
        if (!response.ok) throw new Error(response.status);
        return response.text();
      })
      .then(
        function (html) {
          tell('', false);
          place.innerHTML = html;
        },
        function () {
          tell(messages.dates, true);
        },
      );
  });
})();
