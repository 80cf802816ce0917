// Copies of this file that carry figures: the figures of the copy that this page is, and a new copy.
// Packed with the program's glue.
(function () {
  'use strict';
  var slots = window.snqSlots;
  // Where a copy of this file carries a ledger.
  var CARRIED = 'carried-ledger';

  // The ledger that this copy of the file carries, as the bytes of an exchange file; null where it
  // carries none. The program starts behind its slot.
  window.snqCarried = function () {
    if (!slots.packed(CARRIED)) {
      return Promise.resolve(null);
    }
    return new Response(slots.unpacked(CARRIED)).arrayBuffer().then(function (bytes) {
      return new Uint8Array(bytes);
    });
  };

  // The text of a slot for these bytes, as bytes of the file.
  function digits(bytes) {
    var signs = slots.signs;
    var BASE = signs.length;
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

  // In pieces, so that this script holds no tag itself.
  function element(id, length, text) {
    return [['', 'script type="application/x-gzip-base216" id="' + id + '" data-bytes="' + length + '">'].join('<'), text, ['', '/script>'].join('<')];
  }

  // A copy of this file that carries `bytes`: what was packed, and never what became of
  // it on the page.
  window.snqCopy = function (bytes) {
    var packing = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
    var frame = slots.whenParsed().then(function () {
      return slots.unpackedText('packed-frame');
    });
    return Promise.all([frame, new Response(packing).arrayBuffer()]).then(function (both) {
      var carried = new Uint8Array(both[1]);
      var pieces = both[0].split(/@@([a-z-]+)@@/).flatMap(function (piece, at) {
        if (at % 2 === 0) {
          return [piece];
        }
        if (piece === CARRIED) {
          return element(piece, carried.length, digits(carried));
        }
        var slot = slots.packed(piece);
        var text = new Uint8Array(slot.text.length).map(function (_, at) {
          return slot.text.charCodeAt(at);
        });
        return element(piece, slot.bytes, text);
      });
      return new Blob(pieces, { type: 'text/html' });
    });
  };
})();
