// What the redesign's journals do alike: panes that scroll together, cells that are typed in, saves, an error's dialog.
define('MarksTable/MarksTable', [], function () {
  function error(text) {
    var dialog = document.createElement('div');
    dialog.className = 'popup-dialog popup-dialog_error';
    dialog.textContent = text;
    dialog.onclick = function () {
      dialog.remove();
    };
    document.body.append(dialog);
    setTimeout(function () {
      dialog.remove();
    }, 3000);
  }

  /** The reply, or nothing where there is none. */
  function send(url, fields) {
    var all = Object.assign({ lang: document.documentElement.lang }, fields);
    return fetch(url, { method: 'POST', body: new URLSearchParams(all) })
      .then(function (response) {
        return response.json();
      })
      .catch(function () {
        error('Нет связи с сервером');
      });
  }

  /** The input stands beside the cell's content; Enter or leaving it saves, Escape gives up. */
  function edit(cell, before, save) {
    if (cell.querySelector('input')) return;
    var content = cell.firstElementChild;
    var input = document.createElement('input');
    var done = false;
    input.className = 'b-journal-input';
    input.maxLength = 10;
    input.value = before;
    content.hidden = true;
    cell.append(input);
    input.focus();
    input.select();

    function close(text) {
      if (done) return;
      done = true;
      input.remove();
      content.hidden = false;
      if (text !== before) save(text);
    }
    input.onblur = function () {
      close(input.value.trim());
    };
    input.onkeydown = function (event) {
      if (event.key === 'Enter') close(input.value.trim());
      if (event.key === 'Escape') close(before);
    };
  }

  /** The body scrolls, the head above it and the pupils beside it follow. */
  function scrollTogether(body, head, pupils) {
    body.addEventListener('scroll', function () {
      head.scrollLeft = body.scrollLeft;
      pupils.scrollTop = body.scrollTop;
    });
  }

  return { error: error, send: send, edit: edit, scrollTogether: scrollTogether };
});
