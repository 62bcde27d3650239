// The dots unfold the coming lessons of a row, and fold them again.
(function () {
  document.querySelectorAll('.object-row__see-all').forEach(function (dots) {
    dots.addEventListener('click', function () {
      dots.parentNode.querySelectorAll('.object-row__link_in-list').forEach(function (link) {
        link.classList.toggle('object-row__link_hidden');
      });
    });
  });
})();
