// The criteria journal: marks of lessons, points, greatest points and marks of the period are saved in place.
define('CriteriaJournal/CriteriaJournal', ['MarksTable/MarksTable'], function (MarksTable) {
  var BLOCK = 'criteria-journal-period-table';

  function element(base, modifier, content) {
    return '<div class="' + BLOCK + base + (modifier ? ' ' + BLOCK + base + '_' + modifier : '') + '">' + content + '</div>';
  }

  function value(reply) {
    return element('__lesson-mark-value', reply.markMood, reply.markText);
  }

  function CriteriaJournal(model) {
    var block = document.getElementById(model.id);

    function showLessonMark(cell, content, reply) {
      var entry = element('__log-entry', reply.logEntryStatus, reply.logEntryText);
      var all = 'td[data-lesson="' + cell.dataset.lesson + '"][data-student="' + cell.dataset.student + '"] .' + BLOCK + '__log-entry';
      content.innerHTML = entry + element('__lesson-mark', '', value(reply));
      block.querySelectorAll(all).forEach(function (other) {
        other.outerHTML = entry;
      });
    }

    function showPoints(cell, content, reply) {
      content.textContent = reply.markText;
      Object.keys(reply.totals).forEach(function (person) {
        block.querySelector('[data-total="' + person + '"]').textContent = reply.totals[person];
      });
    }

    function showFinalMark(cell, content, reply) {
      content.innerHTML = value(reply);
    }

    /** By `data-type`: where it is saved, what is sent beside the text, what it is sent as, how the reply is shown. */
    var KINDS = {
      lessonMark: {
        url: model.editLessonMarkUrl,
        fields: function (cell) {
          return { groupId: model.groupId, lessonId: cell.lesson, personId: cell.student, workId: cell.work };
        },
        name: 'mark',
        show: showLessonMark,
      },
      mark: {
        url: model.editMarkUrl,
        fields: function (cell) {
          return { sectionId: cell.section, personId: cell.student };
        },
        name: 'mark',
        show: showPoints,
      },
      maxValue: {
        url: model.editMaxValueUrl,
        fields: function (cell) {
          return { sectionId: cell.section };
        },
        name: 'maxValue',
        show: showPoints,
      },
      finalMark: {
        url: model.editFinalMarkUrl,
        fields: function (cell) {
          return { journalId: cell.journal, periodId: cell.period, personId: cell.student, workType: cell.workType };
        },
        name: 'mark',
        show: showFinalMark,
      },
    };

    function edit(cell) {
      var kind = KINDS[cell.dataset.type];
      var content = cell.querySelector('[data-mark]');
      var entry = cell.querySelector('.' + BLOCK + '__log-entry');
      var before = content.dataset.mark || (entry ? entry.textContent : '');
      MarksTable.edit(cell, before, function (text) {
        var fields = kind.fields(cell.dataset);
        fields[kind.name] = text;
        MarksTable.send(kind.url, fields).then(function (reply) {
          if (!reply) return;
          if (reply.error) return MarksTable.error(reply.error);
          content.dataset.mark = reply.markText;
          kind.show(cell, content, reply);
        });
      });
    }

    MarksTable.scrollTogether(
      block.querySelector('.' + BLOCK + '__body'),
      block.querySelector('.' + BLOCK + '__head'),
      block.querySelector('.' + BLOCK + '__students'),
    );
    block.addEventListener('click', function (event) {
      var cell = event.target.closest('.table__editable-cell[data-permission="True"]');
      if (cell) edit(cell);
    });
    var recommended = document.querySelector('.toggle-switch__input');
    if (recommended)
      recommended.addEventListener('change', function () {
        block.classList.toggle('shows-recommended', recommended.checked);
      });
  }

  return CriteriaJournal;
});
