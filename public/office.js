// The worker in which Word and Excel files are written. The page hands it the program, what to write
// and the document; it answers once, and the page ends it.
self.onmessage = function (event) {
  'use strict';
  var asked = event.data;
  wasm_bindgen({ module_or_path: asked.program })
    .then(function () {
      var bytes = wasm_bindgen[asked.job](asked.document);
      self.postMessage({ bytes: bytes }, [bytes.buffer]);
    })
    .catch(function (error) {
      self.postMessage({ error: String(error) });
    });
};
