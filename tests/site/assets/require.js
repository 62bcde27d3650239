// As much of a loader as the redesign's blocks need: what is asked for waits for the scripts that make it.
(function () {
  var blocks = {};
  var waiting = [];

  function isMade(name) {
    return name in blocks;
  }

  function serve() {
    var ready = waiting.findIndex(function (call) {
      return call.names.every(isMade);
    });
    if (ready === -1) return;
    var call = waiting.splice(ready, 1)[0];
    call.use.apply(
      null,
      call.names.map(function (name) {
        return blocks[name];
      }),
    );
    serve();
  }

  window.require = function (names, use) {
    waiting.push({ names: names, use: use });
    serve();
  };

  window.define = function (name, names, make) {
    window.require(names, function () {
      blocks[name] = make.apply(null, arguments);
    });
  };
})();
