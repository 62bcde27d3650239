// The journal of a group of additional education: marks and ticks are saved in place.
define('JournalTable/JournalTable', ['MarksTable/MarksTable'], function (MarksTable) {
  function marks(reply) {
    return [reply.firstMark, reply.secondMark]
      .filter(Boolean)
      .map(function (mark) {
        return '<span class="b-journal-mark__property b-journal-mark__property_' + mark.color + '">' + mark.value + '</span>';
      })
      .join('/');
  }

  function JournalTable(model) {
    var block = document.getElementById(model.id);
    var table = document.getElementById(model.tableId);

    function show(cell, reply) {
      var cells = '[data-lesson="' + reply.lessonId + '"][data-person="' + reply.personId + '"]:not([data-hideappearance="true"])';
      cell.querySelector('[data-mark]').dataset.mark = reply.complexMark;
      cell.querySelector('.b-journal-mark').innerHTML = marks(reply);
      table.querySelectorAll('td' + cells + ' .b-journal-mark__appearance').forEach(function (appearance) {
        appearance.innerHTML = reply.appearance;
      });
    }

    function editMark(cell) {
      var before = cell.querySelector('[data-mark]').dataset.mark || cell.querySelector('.b-journal-mark__appearance').textContent;
      MarksTable.edit(cell, before, function (text) {
        MarksTable.send(model.editMarkUrl, { personId: cell.dataset.person, workId: cell.dataset.work, mark: text }).then(function (reply) {
          if (reply && reply.success) show(cell, reply);
          else if (reply) MarksTable.error(reply.error);
        });
      });
    }

    function setHeld(tick) {
      var fields = { xss: model.csrfToken, lessonId: tick.dataset.lessonId, groupId: model.groupId, isHeld: tick.checked };
      tick.disabled = true;
      MarksTable.send(model.setLessonHeldUrl, fields).then(function (reply) {
        tick.disabled = false;
        if (reply && reply.success) return;
        tick.checked = !tick.checked;
        if (reply) MarksTable.error(reply.errorDescription);
      });
    }

    MarksTable.scrollTogether(
      block.querySelector('.journal-table__right-column__main-area'),
      block.querySelector('.journal-table__right-column__head-row'),
      block.querySelector('.journal-table__left-column__students'),
    );
    table.addEventListener('click', function (event) {
      var cell = event.target.closest('td[data-person]:not(.journal-table__cell_disabled)');
      if (cell) editMark(cell);
    });
    block.addEventListener('change', function (event) {
      if (event.target.name === 'journal-table__thead-cell__lessonheld') setHeld(event.target);
    });
    block.addEventListener('click', function (event) {
      if (event.target.closest('.journal-table__link')) event.preventDefault();
    });
  }

  return JournalTable;
});
