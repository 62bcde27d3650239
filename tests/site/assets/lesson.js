// Keeps what is typed and chosen on the page of a lesson.
(function () {
  var lesson = document.getElementById('lesson');
  if (!lesson) return;

  function send(address, fields) {
    var all = Object.assign({ xss: lesson.dataset.xss, lessonId: lesson.dataset.lesson, lang: document.documentElement.lang }, fields);
    return fetch(address, { method: 'POST', body: new URLSearchParams(all) }).then(function (response) {
      return response.json();
    });
  }

  function show(box, text) {
    var prompt = box.dataset.placeholder;
    box.textContent = text || prompt || '';
    box.classList.toggle('inplace_empty', !text && Boolean(prompt));
  }

  /** The box itself is written in; Enter or leaving it saves, Escape gives up. Until the reply it shows what it did. */
  function write(box, save) {
    if (box.isContentEditable) return;
    var before = box.classList.contains('inplace_empty') ? '' : box.textContent;
    box.textContent = before;
    box.contentEditable = 'plaintext-only';
    box.focus();
    getSelection().selectAllChildren(box);

    function close(kept) {
      var text = box.textContent.trim();
      box.onblur = box.onkeydown = null;
      box.removeAttribute('contenteditable');
      show(box, before);
      save(kept ? text : before, before);
    }
    box.onblur = function () {
      close(true);
    };
    box.onkeydown = function (event) {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      close(event.key === 'Enter');
    };
  }

  function writeField(box, fields, name) {
    write(box, function (text, before) {
      if (text === before) return;
      fields[name] = text;
      send('/journals/updatelesson-cmd', fields).then(function (reply) {
        if (reply.success) show(box, reply[name]);
      });
    });
  }

  /** A box without an id is of a homework that is being added. */
  function writeHomework(box) {
    write(box, function (text, before) {
      if (!text && !box.dataset.homework) box.parentNode.remove();
      if (text === before) return;
      send('/journals/createhomework-cmd', { homeworkId: box.dataset.homework, text: text }).then(function (reply) {
        if (!reply.success) return;
        if (reply.removed) return box.parentNode.remove();
        box.dataset.homework = reply.id;
        show(box, reply.text);
      });
    });
  }

  function addHomework() {
    var item = document.createElement('li');
    item.innerHTML = '<div class="inplace" data-homework=""></div>';
    lesson.querySelector('.lesson_homeworks').append(item);
    writeHomework(item.firstChild);
  }

  function showEntry(row, entry) {
    var holder = row.querySelector('.entry');
    if (holder.tagName === 'SELECT') holder.value = entry;
    else {
      holder.dataset.entry = entry;
      holder.textContent = JSON.parse(lesson.dataset.entries)[entry] || '';
    }
  }

  function saveEntry(row, entry) {
    send('/ajax.ashx?a=jme', { personId: row.dataset.person, entry: entry }).then(function (reply) {
      if (reply.success) showEntry(row, reply.entry);
    });
  }

  function chooseEntry(link) {
    var words = JSON.parse(lesson.dataset.entries);
    var row = link.closest('tr');
    var select = document.createElement('select');
    select.append(new Option('', ''));
    Object.keys(words).forEach(function (entry) {
      select.append(new Option(words[entry], entry));
    });
    select.value = link.dataset.entry;
    link.replaceWith(select);
    select.focus();
    select.onchange = function () {
      saveEntry(row, select.value);
      select.blur();
    };
    select.onblur = function () {
      select.replaceWith(link);
    };
  }

  function writeMark(link) {
    var cell = link.closest('td');
    var ids = cell.id.split('_');
    var input = document.createElement('input');
    var before = link.dataset.mark;
    var done = false;
    input.maxLength = 10;
    input.value = before;
    link.style.display = 'none';
    cell.append(input);
    input.focus();
    input.select();

    function close(text) {
      if (done) return;
      done = true;
      input.remove();
      link.style.display = '';
      if (text === before) return;
      send('/ajax.ashx?a=jme', { personId: ids[1], workId: ids[2], mark: text }).then(function (reply) {
        if (!reply.success) return;
        link.dataset.mark = reply.complexMark;
        link.innerHTML = reply.html;
        showEntry(cell.parentNode, reply.entry);
      });
    }
    input.onblur = function () {
      close(input.value.trim());
    };
    input.onkeydown = function (event) {
      if (event.key === 'Enter') close(input.value.trim());
      if (event.key === 'Escape') close(before);
    };
  }

  lesson.addEventListener('click', function (event) {
    var target = event.target.closest('a, [data-field], [data-homework], [data-comment]');
    if (!target) return;
    if (target.getAttribute('href') === '#') event.preventDefault();
    if (target.dataset.field) writeField(target, {}, target.dataset.field);
    else if (target.dataset.comment) writeField(target, { personId: target.dataset.comment }, 'comment');
    else if (target.dataset.homework) writeHomework(target);
    else if (target.dataset.add) addHomework();
    else if (target.classList.contains('entry')) chooseEntry(target);
    else if ('mark' in target.dataset) writeMark(target);
  });

  lesson.addEventListener('change', function (event) {
    if (event.target.matches('select.entry')) saveEntry(event.target.closest('tr'), event.target.value);
  });
})();
