// What waits in the file until it is asked for: the program of Word and Excel in its worker, the chart
// library, the licences. Packed with the program's glue.
(function () {
  'use strict';
  var slots = window.snqSlots;

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

  // Compiled when all of it is unpacked and not meanwhile, as the page's own program is: Firefox keeps a page
  // that is left in the middle of that, and the next one then waits seconds for the store.
  function compiled(id) {
    return new Response(slots.unpacked(id)).arrayBuffer().then(function (bytes) {
      return WebAssembly.compile(bytes);
    });
  }

  // The program is compiled here and kept: workers come and go, and what one of them made the browser
  // compile on the way is there for the next.
  var officeParts = once(function () {
    return slots.whenParsed().then(function () {
      return Promise.all([slots.unpackedText('packed-office-script'), compiled('packed-office')]);
    });
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
    return slots.whenParsed().then(function () {
      return slots.unpackedText('packed-licences');
    });
  });

  // Resolves when `window.echarts` is there.
  window.snqLoadECharts = once(function () {
    return slots.whenParsed()
      .then(function () {
        return slots.run('packed-echarts');
      })
      .then(function () {
        if (!window.echarts) {
          throw new Error('the chart library did not start');
        }
      });
  });

  // Firefox printed an empty page after a wide sheet for the blank text between what is hidden, which
  // belongs to no sheet.
  function leaveOutBlankText() {
    Array.from(document.body.childNodes).forEach(function (node) {
      if (node.nodeType === Node.TEXT_NODE && !node.nodeValue.trim()) {
        node.remove();
      }
    });
  }
  window.addEventListener('beforeprint', leaveOutBlankText);
})();
