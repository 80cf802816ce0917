// Unpacks what the file carries and starts the program. Runs only where the guard found all it
// needs, so it may use them freely.
(function () {
  'use strict';
  var guard = window.snqGuard;
  // Where a copy of this file carries a ledger.
  var CARRIED = 'carried-ledger';

  // A slot's text: four digits of base 216, the last one first, for each 31 bits (xtask/src/slots.rs
  // says why). A digit is its place among the bytes that come through a page unchanged.
  var BASE = 216;
  var UNSAFE = [0, 10, 13, 26, 27, 60, 127, 173];
  var signs = [];
  var digitOf = new Uint8Array(256);
  for (var byte = 0; byte < 256; byte++) {
    if (UNSAFE.indexOf(byte) < 0 && (byte < 128 || byte > 159)) {
      digitOf[byte] = signs.length;
      signs.push(byte);
    }
  }

  // The bytes that a slot holds, in pieces: the first are unpacked and compiled while the next are made.
  var PIECE = 65536;
  function restored(slot) {
    var text = slot.text;
    var at = 0;
    var left = slot.bytes;
    // Bits that did not fill a byte, fewer than eight.
    var held = 0;
    var bits = 0;
    return new ReadableStream({
      pull: function (controller) {
        var bytes = new Uint8Array(PIECE);
        var end = 0;
        while (end <= PIECE - 4 && at < text.length) {
          var word =
            digitOf[text.charCodeAt(at)] +
            BASE * (digitOf[text.charCodeAt(at + 1)] +
            BASE * (digitOf[text.charCodeAt(at + 2)] +
            BASE * digitOf[text.charCodeAt(at + 3)]));
          at += 4;
          bytes[end++] = held | (word << bits);
          word >>>= 8 - bits;
          bytes[end++] = word;
          bytes[end++] = word >>> 8;
          held = word >>> 16;
          bits += 7;
          if (bits >= 8) {
            bytes[end++] = held;
            held >>>= 8;
            bits -= 8;
          }
        }
        end = Math.min(end, left);
        left -= end;
        controller.enqueue(bytes.subarray(0, end));
        if (at >= text.length) {
          controller.close();
        }
      }
    });
  }

  // The text of a slot for these bytes, as bytes of the file.
  function digits(bytes) {
    var WORD = Math.pow(2, 31);
    var text = new Uint8Array(4 * Math.ceil(bytes.length * 8 / 31));
    var end = 0;
    var held = 0;
    var bits = 0;
    function write(word) {
      for (var i = 0; i < 4; i++) {
        text[end++] = signs[word % BASE];
        word = Math.floor(word / BASE);
      }
    }
    bytes.forEach(function (byte) {
      // At most 38 bits, which a number holds exactly.
      held += byte * Math.pow(2, bits);
      bits += 8;
      if (bits >= 31) {
        write(held % WORD);
        held = Math.floor(held / WORD);
        bits -= 31;
      }
    });
    if (bits) {
      write(held);
    }
    return text;
  }

  var slots = {};

  // What stands in a slot. It leaves the page, and is kept for copies of this file.
  function packed(id) {
    var element = document.getElementById(id);
    if (element) {
      slots[id] = { text: element.textContent, bytes: +element.dataset.bytes };
      element.remove();
    }
    return slots[id];
  }

  // A stream of the slot's unpacked content.
  function unpacked(id) {
    return restored(packed(id)).pipeThrough(new DecompressionStream('gzip'));
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
    if (!packed(CARRIED)) {
      return Promise.resolve(null);
    }
    return new Response(unpacked(CARRIED)).arrayBuffer().then(function (bytes) {
      return new Uint8Array(bytes);
    });
  };

  // In pieces, so that this script holds no tag itself.
  function element(id, length, text) {
    return [['', 'script type="application/x-gzip-base216" id="' + id + '" data-bytes="' + length + '">'].join('<'), text, ['', '/script>'].join('<')];
  }

  // A copy of this file that carries `bytes`: what was packed, and never what became of
  // it on the page.
  window.snqCopy = function (bytes) {
    var packing = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    return Promise.all([unpackedText('packed-frame'), new Response(packing).arrayBuffer()]).then(function (both) {
      var carried = new Uint8Array(both[1]);
      var pieces = both[0].split(/@@([a-z-]+)@@/).flatMap(function (piece, at) {
        if (at % 2 === 0) {
          return [piece];
        }
        if (piece === CARRIED) {
          return element(piece, carried.length, digits(carried));
        }
        var slot = packed(piece);
        var text = new Uint8Array(slot.text.length).map(function (_, at) {
          return slot.text.charCodeAt(at);
        });
        return element(piece, slot.bytes, text);
      });
      return new Blob(pieces, { type: 'text/html' });
    });
  };

  // The program is compiled here and kept: workers come and go, and what one of them made the browser
  // compile on the way is there for the next.
  var officeParts = once(function () {
    var program = whenParsed().then(function () {
      return compiled('packed-office');
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
    performance.mark('snq:office-begun');
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

  // Firefox printed an empty page after a wide sheet for the blank text between what is hidden, which
  // belongs to no sheet.
  function leaveOutBlankText() {
    Array.from(document.body.childNodes).forEach(function (node) {
      if (node.nodeType === Node.TEXT_NODE && !node.nodeValue.trim()) {
        node.remove();
      }
    });
  }

  if (!guard.mayStart()) {
    return;
  }
  guard.starting();
  window.addEventListener('beforeprint', leaveOutBlankText);
  wakeStore();
  Promise.resolve()
    .then(function () {
      return compiled('packed-app');
    })
    .then(function (module) {
      return wasm_bindgen({ module_or_path: module }).then(guard.started, guard.failed);
    }, guard.damaged);
})();
