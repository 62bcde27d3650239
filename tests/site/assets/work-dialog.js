// A click on a work in the header offers to add one more to its lesson; the page is then loaded again at the same scroll.
(function () {
  var journal = document.getElementById('journal');
  if (!journal) return;

  var TYPES = ['Р/У', 'К/Р', 'С/Р', 'Тест', 'Д/Р', 'ПР', 'Наиз', 'УР'];

  function reload() {
    var pane = document.querySelector('.journal_pane');
    location.hash = 'scrollJournal=' + Math.round(pane ? pane.scrollLeft : 0);
    location.reload();
  }

  function add(lesson, type) {
    return fetch(journal.dataset.works, {
      method: 'POST',
      body: new URLSearchParams({ groupId: journal.dataset.group, lessonId: lesson, workType: type, markType: 'Mark5' }),
    })
      .then(function (response) {
        return response.json();
      })
      .then(function (reply) {
        if (reply.success) reload();
      });
  }

  function open(lesson) {
    var dialog = document.createElement('div');
    dialog.className = 'popup-dialog';
    dialog.innerHTML =
      '<h4>Добавить работу на урок</h4><select>' +
      TYPES.map(function (type) {
        return '<option>' + type + '</option>';
      }).join('') +
      '</select><button type="button" class="add">Добавить</button><button type="button">Отмена</button>';
    dialog.addEventListener('click', function (event) {
      if (event.target.tagName !== 'BUTTON') return;
      if (event.target.className === 'add') add(lesson, dialog.querySelector('select').value);
      dialog.remove();
    });
    document.body.appendChild(dialog);
    dialog.querySelector('select').focus();
  }

  journal.addEventListener('click', function (event) {
    var work = event.target.closest('th.work');
    if (work && !document.querySelector('.popup-dialog')) open(work.dataset.lesson);
  });
})();
