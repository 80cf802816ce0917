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

  // A stream of the slot's unpacked content. Its text leaves the page: it is used once.
  function unpacked(id) {
    var slot = document.getElementById(id);
    var packed = new Response(decoded(slot.textContent)).body;
    slot.remove();
    return packed.pipeThrough(new DecompressionStream('gzip'));
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
      return new Response(unpacked(id)).text();
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

  // The store of last time wakes up while the program is still being unpacked; the program's own
  // opening is then quick. Makes no store that is not there, and gives way to whoever wants it.
  function wakeStore() {
    try {
      var name = localStorage.getItem('snq.store');
      if (!name) {
        return;
      }
      var asked = indexedDB.open(name);
      asked.onupgradeneeded = function () {
        asked.transaction.abort();
      };
      asked.onerror = function (event) {
        event.preventDefault();
      };
      asked.onsuccess = function () {
        var store = asked.result;
        store.onversionchange = function () {
          store.close();
        };
      };
    } catch (denied) {
      // Without storage there is nothing to wake; the program says so.
    }
  }

  // The browser compiles what is unpacked while the rest is still being unpacked.
  function compiled(id) {
    return WebAssembly.compileStreaming(
      new Response(unpacked(id), { headers: { 'Content-Type': 'application/wasm' } })
    );
  }

  if (!guard.mayStart()) {
    return;
  }
  guard.starting();
  wakeStore();
  Promise.resolve()
    .then(function () {
      return compiled('packed-app');
    })
    .then(function (module) {
      return wasm_bindgen({ module_or_path: module }).then(guard.started, guard.failed);
    }, guard.damaged);
})();
