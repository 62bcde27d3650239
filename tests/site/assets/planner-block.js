// The rows of one lesson: number, date and topic span them all, so a row added or removed means laying the block again.
window.plannerBlock = (function () {
  function first(node) {
    var row = node.closest('tr');
    while (!row.querySelector('td.num')) row = row.previousElementSibling;
    return row;
  }

  function following(row) {
    var rows = [];
    for (var count = row.cells[0].rowSpan - 1, next = row; count > 0; count -= 1) rows.push((next = next.nextElementSibling));
    return rows;
  }

  /** The cells right of the topic, row by row. */
  function groups(row) {
    return [Array.from(row.cells).slice(3)].concat(
      following(row).map(function (next) {
        return Array.from(next.cells);
      }),
    );
  }

  function lay(row, wanted) {
    following(row).forEach(function (next) {
      next.remove();
    });
    Array.from(row.cells).forEach(function (cell, index) {
      if (index > 2) cell.remove();
      else if (wanted.length > 1) cell.rowSpan = wanted.length;
      else cell.removeAttribute('rowspan');
    });
    var last = row;
    wanted.forEach(function (cells, index) {
      if (index > 0) {
        var next = document.createElement('tr');
        last.after(next);
        last = next;
      }
      cells.forEach(function (cell) {
        last.appendChild(cell);
      });
    });
  }

  return {
    /** Puts cells above the row of the link. */
    insert: function (node, cells) {
      var row = first(node);
      var all = groups(row);
      all.splice(all.length - 1, 0, cells);
      lay(row, all);
    },
    remove: function (cell) {
      var row = first(cell);
      lay(
        row,
        groups(row).filter(function (cells) {
          return !cells.includes(cell);
        }),
      );
    },
    cells: function (html) {
      var holder = document.createElement('template');
      holder.innerHTML = '<table><tr>' + html + '</tr></table>';
      return Array.from(holder.content.querySelectorAll('td'));
    },
  };
})();
