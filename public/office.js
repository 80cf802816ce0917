// The worker in which Word and Excel files are written and workbooks are read. The page first hands it the
// program, then a job and its bytes; it answers each once, and the page ends it.
self.onmessage = function (event) {
  'use strict';
  var asked = event.data;
  var answered = asked.program
    ? wasm_bindgen({ module_or_path: asked.program }).then(function () {
        self.postMessage({ loaded: true });
      })
    : Promise.resolve().then(function () {
        var bytes = wasm_bindgen[asked.job](asked.bytes);
        self.postMessage({ bytes: bytes }, [bytes.buffer]);
      });
  answered.catch(function (error) {
    self.postMessage({ error: String(error) });
  });
};
