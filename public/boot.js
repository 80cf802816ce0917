// Unpacks what the file carries and starts the program. Runs only where the guard found all it
// needs, so it may use them freely.
(function () {
  'use strict';
  var guard = window.snqGuard;
  // Where a copy of this file carries a ledger.
  var CARRIED = 'carried-ledger';

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

  var texts = {};

  // The packed text of a slot. It leaves the page, and is kept for copies of this file.
  function packedText(id) {
    var slot = document.getElementById(id);
    if (slot) {
      texts[id] = slot.textContent;
      slot.remove();
    }
    return texts[id];
  }

  // A stream of the slot's unpacked content.
  function unpacked(id) {
    var packed = new Response(decoded(packedText(id))).body;
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

  // What went wrong once is tried anew.
  function once(make) {
    var made;
    return function () {
      made = made || make();
      made.catch(function () {
        made = null;
      });
      return made;
    };
  }

  function unpackedText(id) {
    return whenParsed().then(function () {
      return new Response(unpacked(id)).text();
    });
  }

  // The ledger that this copy of the file carries, as the bytes of an exchange file; null where it
  // carries none. The program starts behind its slot.
  window.snqCarried = function () {
    if (packedText(CARRIED) === undefined) {
      return Promise.resolve(null);
    }
    return new Response(unpacked(CARRIED)).arrayBuffer().then(function (bytes) {
      return new Uint8Array(bytes);
    });
  };

  function base64(blob) {
    return new Promise(function (resolve, reject) {
      var reader = new FileReader();
      reader.onload = function () {
        resolve(reader.result.slice(reader.result.indexOf(',') + 1));
      };
      reader.onerror = function () {
        reject(reader.error);
      };
      reader.readAsDataURL(blob);
    });
  }

  // In pieces, so that this script holds no tag itself.
  function element(id, text) {
    return ['', 'script type="application/x-gzip-base64" id="' + id + '">' + text, '/script>'].join('<');
  }

  // A copy of this file that carries `bytes`: what was packed, and never what became of
  // it on the page.
  window.snqCopy = function (bytes) {
    var packing = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    var packed = new Response(packing).blob().then(base64);
    return Promise.all([unpackedText('packed-frame'), packed]).then(function (both) {
      var copy = both[0];
      [CARRIED, 'packed-app', 'packed-echarts', 'packed-office', 'packed-office-script', 'packed-licences', 'packed-frame'].forEach(function (id) {
        // In two halves, so that no text can be taken for a pattern of a replacement.
        var halves = copy.split('@@' + id + '@@');
        copy = halves[0] + element(id, id === CARRIED ? both[1] : packedText(id)) + halves[1];
      });
      return new Blob([copy], { type: 'text/html' });
    });
  };

  var officeParts = once(function () {
    var program = whenParsed().then(function () {
      return new Response(unpacked('packed-office')).arrayBuffer();
    });
    return Promise.all([unpackedText('packed-office-script'), program]);
  });
  // What a worker answers; a stop is an answer too.
  var answer = function (worker, asked, signal) {
    return new Promise(function (resolve, reject) {
      signal.addEventListener('abort', function () {
        reject(new Error('stopped'));
      });
      worker.onmessage = function (event) {
        event.data.error ? reject(new Error(event.data.error)) : resolve(event.data);
      };
      worker.onerror = function (event) {
        reject(new Error(event.message || 'the worker did not start'));
      };
      worker.postMessage(asked);
    });
  };

  // A worker that has its program; it ends with its signal.
  var officeWorker = function (signal) {
    return officeParts().then(function (parts) {
      if (signal.aborted) {
        throw new Error('stopped');
      }
      var address = URL.createObjectURL(new Blob([parts[0]], { type: 'text/javascript' }));
      var worker = new Worker(address);
      signal.addEventListener('abort', function () {
        worker.terminate();
      });
      return answer(worker, { program: parts[1] }, signal)
        .then(function () {
          performance.mark('snq:office-loaded');
          return worker;
        })
        .finally(function () {
          URL.revokeObjectURL(address);
        });
    });
  };

  // Gets a worker ready, and lets it do one job on some bytes when it is asked to.
  window.snqOffice = function (signal) {
    var ready = officeWorker(signal);
    // Whoever asks for the job hears what went wrong.
    ready.catch(function () {});
    return function (job, bytes) {
      return ready
        .then(function (worker) {
          return answer(worker, { job: job, bytes: bytes }, signal);
        })
        .then(function (answered) {
          return answered.bytes;
        });
    };
  };

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
  // opening is then quick. Makes no store that is not there, and gives way to whoever wants it. A copy
  // of the file asks first whether this laptop's own is wanted at all.
  function wakeStore() {
    if (document.getElementById(CARRIED)) {
      return;
    }
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
