// A click on a class brings its subjects, another one folds them again.
(function () {
  document.querySelector('.classes').addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    var subjects = link.nextElementSibling;
    if (subjects) {
      subjects.hidden = !subjects.hidden;
      return;
    }
    fetch(window.groupSubjects, { method: 'POST', body: new URLSearchParams({ grade: link.hash.slice(1) }) })
      .then(function (response) {
        return response.json();
      })
      .then(function (reply) {
        if (link.nextElementSibling) return;
        subjects = document.createElement('div');
        subjects.className = 'subjects';
        subjects.innerHTML = reply.html;
        link.after(subjects);
      });
  });
})();
