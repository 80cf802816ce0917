// Unpacks what the file carries and starts the program. Runs only where the guard found all it
// needs, so it may use them freely.
(function () {
  'use strict';
  var guard = window.snqGuard;

  // Chromium below 140 and Firefox below 133 have no Uint8Array.fromBase64.
  function decoded(text) {
    if (Uint8Array.fromBase64) {
      return Uint8Array.fromBase64(text);
    }
    var binary = atob(text);
    var bytes = new Uint8Array(binary.length);
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = binary.charCodeAt(i);
    }
    return bytes;
  }

  // A response with the slot's unpacked content. Its text leaves the page: it is used once.
  function unpacked(id) {
    var slot = document.getElementById(id);
    var stream = new Response(decoded(slot.textContent)).body.pipeThrough(new DecompressionStream('gzip'));
    slot.remove();
    return new Response(stream);
  }

  function whenParsed() {
    if (document.readyState !== 'loading') {
      return Promise.resolve();
    }
    return new Promise(function (resolve) {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }

  function once(make) {
    var made;
    return function () {
      return made || (made = make());
    };
  }

  function unpackedText(id) {
    return whenParsed().then(function () {
      return unpacked(id).text();
    });
  }

  // The licences of everything in this file.
  window.snqLicences = once(function () {
    return unpackedText('packed-licences');
  });

  // Resolves when `window.echarts` is there. Its slot stands last in the file.
  window.snqLoadECharts = once(function () {
    return unpackedText('packed-echarts').then(function (text) {
      var script = document.createElement('script');
      script.textContent = text;
      document.head.appendChild(script);
      script.remove();
      if (!window.echarts) {
        throw new Error('the chart library did not start');
      }
    });
  });

  if (!guard.mayStart()) {
    return;
  }
  guard.starting();
  Promise.resolve()
    .then(function () {
      return unpacked('packed-app').arrayBuffer();
    })
    .then(function (bytes) {
      return wasm_bindgen({ module_or_path: bytes }).then(guard.started, guard.failed);
    }, guard.damaged);
})();
