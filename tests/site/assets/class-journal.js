// Typing into the cells of the class journal: a click opens a field, Enter or leaving it saves, Escape gives up.
(function () {
  var journal = document.getElementById('journal');
  if (!journal) return;

  var COLOURS = { 5: 'good', 4: 'good', 3: 'average', 2: 'bad', 1: 'bad' };

  function boxes(mark) {
    return mark
      .split('/')
      .filter(Boolean)
      .map(function (half) {
        return '<b class="' + (COLOURS[half[0]] || 'other') + '">' + half + '</b>';
      })
      .join('/');
  }

  function error(text) {
    var dialog = document.createElement('div');
    dialog.className = 'popup-dialog popup-dialog_error';
    dialog.textContent = text;
    dialog.onclick = function () {
      dialog.remove();
    };
    document.body.appendChild(dialog);
    setTimeout(function () {
      dialog.remove();
    }, 3000);
  }

  function show(reply, cell) {
    var row = cell.parentNode;
    reply.workIds.forEach(function (work) {
      document.getElementById('m_' + reply.personId + '_' + work).querySelector('.pres').innerHTML = reply.appearance;
    });
    cell.querySelector('a').innerHTML = boxes(reply.complexMark);
    row.querySelector('td.average').textContent = reply.average;
  }

  function save(cell, text) {
    var ids = cell.id.split('_');
    return fetch(journal.dataset.save, {
      method: 'POST',
      body: new URLSearchParams({ personId: ids[1], workId: ids[2], mark: text, lang: document.documentElement.lang }),
    })
      .then(function (response) {
        return response.json();
      })
      .then(
        function (reply) {
          if (reply.success) show(reply, cell);
          else error(reply.error);
        },
        function () {
          error('Нет связи с сервером');
        },
      );
  }

  function edit(cell) {
    var content = cell.querySelector('span');
    var before = cell.querySelector('a').textContent || cell.querySelector('.pres').textContent;
    var input = document.createElement('input');
    var done = false;
    input.type = 'text';
    input.maxLength = 10;
    input.value = before;
    content.style.display = 'none';
    cell.appendChild(input);
    input.focus();
    input.select();

    function close(text) {
      if (done) return;
      done = true;
      input.remove();
      content.style.display = '';
      if (text !== before) save(cell, text);
    }
    input.addEventListener('blur', function () {
      close(input.value.trim());
    });
    input.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') close(input.value.trim());
      if (event.key === 'Escape') close(before);
    });
  }

  journal.addEventListener('click', function (event) {
    var cell = event.target.closest('td[id^="m_"]');
    if (!cell || !cell.querySelector('a') || cell.querySelector('input')) return;
    event.preventDefault();
    edit(cell);
  });
})();
