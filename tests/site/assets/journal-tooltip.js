// The picture of a journal opens the list of subjects; a click anywhere else closes it.
(function () {
  var ACTIVE = 'journal-tooltip__icon_active';

  document.addEventListener('click', function (event) {
    var clicked = event.target.closest('.journal-tooltip__icon');
    if (event.target.closest('.journal-tooltip__popover')) return;
    document.querySelectorAll('.journal-tooltip__icon').forEach(function (icon) {
      icon.classList.toggle(ACTIVE, icon === clicked && !icon.classList.contains(ACTIVE));
    });
  });
})();
