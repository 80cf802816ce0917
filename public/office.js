// The worker in which Word and Excel files are written and workbooks are read. The page first hands it the
// program, then a job and its bytes; it answers each once, and the page ends it. Until the job comes it
// rehearses: what the browser compiles meanwhile, nobody waits for.
(function () {
  'use strict';
  // What is left of them: behind the third a file takes hardly less time.
  var rehearsals = 3;
  // The job gets in between two of them; one that follows the program at once comes before the first.
  var PAUSE = 20;
  var next;
  var rehearse = function () {
    next = setTimeout(function () {
      wasm_bindgen.rehearse();
      rehearsals -= 1;
      if (rehearsals) {
        rehearse();
      }
    }, PAUSE);
  };
  self.onmessage = function (event) {
    var asked = event.data;
    clearTimeout(next);
    var answered = asked.program
      ? wasm_bindgen({ module_or_path: asked.program }).then(function () {
          self.postMessage({ loaded: true });
          rehearse();
        })
      : Promise.resolve().then(function () {
          var bytes = wasm_bindgen[asked.job](asked.bytes);
          self.postMessage({ bytes: bytes }, [bytes.buffer]);
        });
    answered.catch(function (error) {
      self.postMessage({ error: String(error) });
    });
  };
})();
