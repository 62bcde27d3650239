// Brings the table of planning after the page has loaded and keeps what is typed into it.
(function () {
  var planner = document.getElementById('planner');
  if (!planner) return;
  var block = window.plannerBlock;

  function post(address, fields) {
    return fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  function send(address, fields) {
    return post(address, Object.assign({ xss: planner.dataset.xss, lang: document.documentElement.lang }, fields)).then(function (response) {
      return response.json();
    });
  }

  function saveHomework(fields) {
    return send('/journals/createhomework-cmd', fields);
  }

  /** The box turns into a field; Enter or leaving it saves, Escape gives up. */
  function edit(box, before, save) {
    if (box.querySelector('textarea')) return;
    var shown = box.textContent;
    var field = document.createElement('textarea');
    var done = false;
    field.value = before;
    box.textContent = '';
    box.appendChild(field);
    field.focus();

    function close(text) {
      if (done) return;
      done = true;
      box.textContent = shown;
      if (text !== before) save(text);
    }
    field.addEventListener('blur', function () {
      close(field.value.trim());
    });
    field.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') event.preventDefault();
      if (event.key === 'Enter') close(field.value.trim());
      if (event.key === 'Escape') close(before);
    });
  }

  function editTopic(box) {
    edit(box, box.classList.contains('inplace_empty') ? '' : box.textContent, function (text) {
      send('/journals/updatelesson-cmd', { lessonId: box.dataset.theme, theme: text }).then(function (reply) {
        if (!reply.success) return;
        box.textContent = reply.theme || box.dataset.placeholder;
        box.classList.toggle('inplace_empty', !reply.theme && Boolean(box.dataset.placeholder));
      });
    });
  }

  function editHomework(box) {
    edit(box, box.textContent, function (text) {
      saveHomework({ lessonId: box.dataset.lesson, homeworkId: box.dataset.homework, text: text }).then(function (reply) {
        if (!reply.success) return;
        if (reply.removed) block.remove(box.closest('td'));
        else box.textContent = reply.text;
      });
    });
  }

  function addHomework(link) {
    var cells = block.cells(
      '<td class="new" colspan="2"><textarea></textarea><button type="button" class="save">Сохранить</button><button type="button" class="cancel">Отмена</button></td>',
    );
    var cell = cells[0];
    link.dataset.open = 'true';
    block.insert(link, cells);
    cell.querySelector('textarea').focus();

    function close() {
      block.remove(cell);
      delete link.dataset.open;
    }
    cell.querySelector('.cancel').onclick = close;
    cell.querySelector('.save').onclick = function () {
      var text = cell.querySelector('textarea').value.trim();
      if (!text) return close();
      saveHomework({ lessonId: link.dataset.add, text: text }).then(function (reply) {
        close();
        if (reply.success) block.insert(link, block.cells(reply.html));
      });
    };
  }

  planner.addEventListener('click', function (event) {
    var target = event.target;
    var link = target.closest('a');
    if (link && link.getAttribute('href') === '#') event.preventDefault();
    if (target.closest('[data-theme]')) editTopic(target.closest('[data-theme]'));
    else if (target.closest('[data-homework]')) editHomework(target.closest('[data-homework]'));
    else if (link && link.dataset.edit) editHomework(planner.querySelector('[data-homework="' + link.dataset.edit + '"]'));
    else if (link && link.dataset.add && !link.dataset.open) addHomework(link);
  });

  var asked = planner.dataset;
  post('/ajaxpages/Journals/LessonPlanner.aspx', {
    school: asked.school,
    group: asked.group,
    subject: asked.subject,
    period: asked.period,
    year: asked.year,
    teacher: '0',
    subgroup: '0',
    prefix: asked.prefix,
    lang: document.documentElement.lang,
  })
    .then(function (response) {
      return response.text();
    })
    .then(function (html) {
      planner.innerHTML = html;
    });
})();
