// Unpacks what the file carries and starts the program. Runs only where the guard found all it
// needs, so it may use them freely. What is not needed to start comes with the glue.
(function () {
  'use strict';
  var guard = window.snqGuard;

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

  function unpackedText(id) {
    return new Response(unpacked(id)).text();
  }

  // Most slots stand behind the program, which may be up before all of the file is read.
  function whenParsed() {
    if (document.readyState !== 'loading') {
      return Promise.resolve();
    }
    return new Promise(function (resolve) {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }

  // The browser compiles what is unpacked while the rest is still being unpacked.
  function compiled(id) {
    return WebAssembly.compileStreaming(
      new Response(unpacked(id), { headers: { 'Content-Type': 'application/wasm' } })
    );
  }

  // Runs a script of a slot; the policy names its text by a hash.
  function run(id) {
    return unpackedText(id).then(function (text) {
      var script = document.createElement('script');
      script.textContent = text;
      document.head.appendChild(script);
      script.remove();
    });
  }

  // The style sheet, before the guard's own, which hold whatever it says.
  function dress() {
    return unpackedText('packed-styles').then(function (text) {
      var style = document.createElement('style');
      style.textContent = text;
      document.head.insertBefore(style, document.getElementById('guard-styles'));
    });
  }

  // For what comes with the glue: `copies.js` and `later.js`.
  window.snqSlots = { signs: signs, packed: packed, unpacked: unpacked, unpackedText: unpackedText, whenParsed: whenParsed, run: run };

  // The store of last time wakes up while the program is still being unpacked; the program's own
  // opening is then quick. Makes no store that is not there, and gives way to whoever wants it. A copy
  // of the file asks first whether this laptop's own is wanted at all.
  function wakeStore() {
    if (document.getElementById('carried-ledger')) {
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

  if (!guard.mayStart()) {
    return;
  }
  guard.starting();
  wakeStore();
  Promise.resolve()
    // Here, so that a slot that is not there is told like one that is damaged.
    .then(function () {
      return Promise.all([compiled('packed-app'), run('packed-glue'), dress()]);
    })
    .then(function (made) {
      return start(made[0]).then(guard.started, guard.failed);
    }, guard.damaged);

  // Rejects also where the policy let no glue run.
  function start(module) {
    return Promise.resolve().then(function () {
      return wasm_bindgen({ module_or_path: module });
    });
  }
})();
