// Splits the table into a fixed left pane, a header and a scrolling body, and puts the scroll back where a reload left it.
(function () {
  var scroll = document.querySelector('.journal_scroll');
  var table = scroll && scroll.querySelector('.journal_table');
  if (!table) return;

  var NUMBER = 42;
  var NAME = 185;
  var COLUMN = 67;

  function pane(name) {
    var made = document.createElement('div');
    made.className = 'pane_' + name;
    return made;
  }

  function emptyTable(widths) {
    var made = document.createElement('table');
    made.className = 'journal_table';
    setWidths(made, widths);
    return made;
  }

  function setWidths(target, widths) {
    var group = document.createElement('colgroup');
    widths.forEach(function (width) {
      var col = document.createElement('col');
      col.style.width = width + 'px';
      group.appendChild(col);
    });
    target.insertBefore(group, target.firstChild);
    target.style.width =
      widths.reduce(function (sum, width) {
        return sum + width;
      }, 0) + 'px';
  }

  function split() {
    var works = table.tHead.rows[3].cells.length;
    var columns = Array(works + 2).fill(COLUMN);
    var left = emptyTable([NUMBER, NAME]);
    var names = left.createTBody();
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      var name = names.insertRow();
      name.className = row.className;
      name.append(row.cells[0], row.cells[1]);
    });
    table.tHead.querySelectorAll('.corner').forEach(function (cell) {
      cell.remove();
    });
    var head = emptyTable(columns);
    head.appendChild(table.tHead);
    setWidths(table, columns);

    var panes = document.createElement('div');
    panes.className = 'panes';
    var parts = { corner: pane('corner'), left: pane('left'), head: pane('head'), body: pane('body') };
    panes.append(parts.corner, parts.left, parts.head, parts.body);
    scroll.before(panes);
    scroll.remove();
    parts.left.appendChild(left);
    parts.head.appendChild(head);
    parts.body.appendChild(table);

    parts.head.style.marginLeft = parts.body.style.marginLeft = NUMBER + NAME + 'px';
    var top = parts.head.offsetHeight;
    parts.corner.style.width = NUMBER + NAME + 'px';
    parts.corner.style.height = top + 'px';
    parts.left.style.top = top - 1 + 'px';

    function fit() {
      var room = Math.max(220, window.innerHeight - (parts.body.getBoundingClientRect().top + window.scrollY) - 12);
      parts.body.style.height = room + 'px';
      parts.left.style.height = parts.body.clientHeight + 1 + 'px';
      parts.head.style.width = parts.body.clientWidth + 'px';
    }
    parts.body.addEventListener('scroll', function () {
      parts.head.scrollLeft = parts.body.scrollLeft;
      parts.left.scrollTop = parts.body.scrollTop;
    });
    window.addEventListener('resize', fit);
    fit();
    return parts.body;
  }

  window.addEventListener('load', function () {
    var frozen = scroll.hasAttribute('data-frozen');
    var pane = frozen ? split() : scroll;
    var kept = /scrollJournal=(\d+)/.exec(location.hash);
    pane.classList.add('journal_pane');
    if (kept) pane.scrollLeft = Number(kept[1]);
    else if (frozen) pane.scrollLeft = pane.scrollWidth;
  });
})();
