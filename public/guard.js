// The guard: the first script of the page, in JavaScript that even Internet Explorer parses.
// It says what is wrong when the program cannot run, and covers the page when it died: a wasm
// program that panicked leaves a page that looks alive and keeps nothing. Uses no part of the
// program. Vietnamese first, English below it.
window.snqGuard = (function () {
  // Kept from the start, so that the guard still works on a page that was tampered with.
  var create = document.createElement;
  var stopped = false;
  var dead = false;
  var isStarted = false;
  var isStarting = false;
  var databases = [];

  var MESSAGES = {
    ieMode: {
      vi: ['Tệp đang mở ở chế độ Internet Explorer', 'Trong Edge, bấm dấu ba chấm rồi chọn “Thoát chế độ Internet Explorer”, hoặc mở tệp bằng Chrome, Cốc Cốc hay Firefox.'],
      en: ['The file is open in Internet Explorer mode', 'In Edge, leave Internet Explorer mode from the ⋯ menu, or open the file in Chrome, Cốc Cốc or Firefox.']
    },
    tooOld: {
      vi: ['Trình duyệt này quá cũ', 'Cần Chrome, Edge hoặc Cốc Cốc từ bản 109, hoặc Firefox từ bản 115. Cập nhật trình duyệt rồi mở lại tệp.'],
      en: ['This browser is too old', 'Chrome, Edge or Cốc Cốc from version 109 or Firefox from version 115 is needed. Update the browser and open the file again.']
    },
    noWasm: {
      vi: ['Trình duyệt này không có hoặc đã tắt WebAssembly', 'Mở tệp bằng Chrome, Edge hoặc Cốc Cốc từ bản 109, hoặc Firefox từ bản 115. Nếu đã đúng bản, nhờ cán bộ công nghệ thông tin bật lại WebAssembly (trong Edge: tắt “Bảo mật nâng cao” cho tệp này).'],
      en: ['This browser has no WebAssembly, or it is turned off', 'Open the file in Chrome, Edge or Cốc Cốc from version 109 or Firefox from version 115, or ask your IT staff to allow WebAssembly.']
    },
    wasmBlocked: {
      vi: ['Chính sách của máy không cho WebAssembly chạy', 'Nhờ cán bộ công nghệ thông tin cho phép WebAssembly với tệp này, hoặc mở tệp trên máy khác.'],
      en: ['A policy of this computer blocks WebAssembly', 'Ask your IT staff to allow WebAssembly for this file, or open it on another computer.']
    },
    damaged: {
      vi: ['Tệp không nguyên vẹn', 'Tệp đã bị cắt cụt hoặc hỏng khi chép. Chép lại tệp từ nơi nhận, rồi mở lại. Số liệu đã lưu trên máy không bị ảnh hưởng.'],
      en: ['The file is damaged', 'It was cut short or changed while being copied. Copy it again from where you got it. Figures saved on this computer are not affected.']
    },
    wrongEncoding: {
      vi: ['Tệp bị đọc sai bảng mã', 'Mở tệp từ máy hoặc thư mục chung, đừng mở qua trang mạng; nếu vẫn vậy, chép lại tệp từ nơi nhận. Số liệu đã lưu trên máy không bị ảnh hưởng.'],
      en: ['The file is read in the wrong character encoding', 'Open it from this computer or a shared folder and not from a website; if that does not help, copy it again from where you got it. Figures saved on this computer are not affected.']
    },
    notStarted: {
      vi: ['Chương trình không khởi động được', 'Tải lại trang. Nếu vẫn vậy, chép lại tệp từ nơi nhận hoặc mở bằng trình duyệt khác. Số liệu đã lưu trên máy không bị ảnh hưởng.'],
      en: ['The program could not start', 'Reload the page. If that does not help, copy the file again or use another browser. Figures saved on this computer are not affected.']
    },
    readable: {
      vi: ['', 'Toàn văn nghị quyết vẫn đọc được bên dưới.'],
      en: ['', 'The text of the resolution can be read below.']
    },
    storageDenied: {
      vi: ['Trình duyệt không cho tệp này lưu số liệu trên máy', 'Vẫn nhập và xem được, nhưng đóng trang là mất. Hãy dùng “Lưu ra tệp” trước khi đóng, hoặc cho phép lưu dữ liệu (cookie) trong cài đặt của trình duyệt.'],
      en: ['The browser does not let this file keep data on this computer', 'You can work, but closing the page loses everything: use “Save to file” before, or allow site data (cookies) in the browser’s settings.']
    },
    panicked: {
      vi: ['Chương trình đã dừng vì một lỗi', 'Số nào đã báo “Đã lưu” thì vẫn còn trên máy; số vừa gõ mà chưa báo thì chưa được lưu. Trang này không nhận nhập nữa. Nên lưu bản cứu hộ, rồi tải lại trang.'],
      en: ['The program stopped because of an error', 'Figures reported as saved are still on this computer; what was typed since is not. This page takes no more input. Save a rescue copy, then reload the page.']
    },
    rescueEmpty: {
      vi: ['', 'Không đọc được số liệu nào trên máy này.'],
      en: ['', 'No data could be read on this computer.']
    }
  };

  // ---- what the browser has -------------------------------------------------------------

  // The smallest module with a table of externref, sign extension, saturating conversion and
  // bulk memory: what the program's module uses.
  var PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 4, 4, 1, 111, 0, 0, 5, 3, 1, 0, 0, 10, 25, 1, 23, 0, 65, 0, 192, 26, 67, 0, 0, 0, 0, 252, 0, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11];

  // The message to stop with, or null.
  function obstacle() {
    if (document.documentMode) {
      return 'ieMode';
    }
    if (!window.Promise || !window.Uint8Array) {
      return 'tooOld';
    }
    // A server may name another encoding than the page does, and an editor may have written one.
    if (document.characterSet !== 'windows-1252') {
      return 'wrongEncoding';
    }
    if (typeof WebAssembly !== 'object') {
      return 'noWasm';
    }
    if (!window.DecompressionStream || !window.Response || !window.BigInt || !window.globalThis || !WebAssembly.validate(new Uint8Array(PROBE))) {
      return 'tooOld';
    }
    try {
      new WebAssembly.Module(new Uint8Array(PROBE));
    } catch (error) {
      return 'wasmBlocked';
    }
    return null;
  }

  function isStorageDenied() {
    try {
      return !window.localStorage || !window.indexedDB;
    } catch (denied) {
      return true;
    }
  }

  // ---- saying it ------------------------------------------------------------------------

  function element(name, text) {
    var made = create.call(document, name);
    if (text) {
      made.appendChild(document.createTextNode(text));
    }
    return made;
  }

  function say(box, key) {
    ['vi', 'en'].forEach(function (language) {
      var message = MESSAGES[key][language];
      var part = element('div');
      part.setAttribute('lang', language);
      if (message[0]) {
        part.appendChild(element(language === 'vi' ? 'h1' : 'p', message[0]));
      }
      part.appendChild(element('p', message[1]));
      box.appendChild(part);
    });
  }

  function withBody(work) {
    if (document.body) {
      work();
    } else {
      document.addEventListener('DOMContentLoaded', work);
    }
  }

  // Instead of the program: what is wrong, and below it the resolution's words.
  function stop(key, details) {
    if (stopped || dead) {
      return;
    }
    stopped = true;
    withBody(function () {
      var box = element('section');
      box.className = 'guard';
      box.id = 'guard';
      box.setAttribute('role', 'alert');
      box.setAttribute('data-reason', key);
      say(box, key);
      say(box, 'readable');
      if (details) {
        box.appendChild(element('code', details));
      }
      document.body.insertBefore(box, document.body.firstChild);
      showPlainText();
    });
  }

  function showPlainText() {
    var text = document.getElementById('plain-text');
    if (text) {
      text.removeAttribute('hidden');
    } else if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', showPlainText);
    }
  }

  // A bar above the working program.
  function notice(key) {
    withBody(function () {
      if (document.getElementById('guard-notice')) {
        return;
      }
      var box = element('section');
      box.className = 'guard guard-notice';
      box.id = 'guard-notice';
      box.setAttribute('role', 'status');
      box.setAttribute('data-reason', key);
      say(box, key);
      document.body.insertBefore(box, document.body.firstChild);
    });
  }

  // ---- a dead program -------------------------------------------------------------------

  var INPUT = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'submit', 'paste', 'cut', 'drop', 'dragover', 'focusin', 'focusout', 'compositionstart', 'compositionend', 'cancel', 'close', 'hashchange', 'popstate', 'beforeunload', 'storage'];

  // Registered before any listener of the program, so that none of those runs after a death.
  INPUT.forEach(function (name) {
    window.addEventListener(name, function (event) {
      var cover = dead && document.getElementById('guard');
      if (!dead || (cover && event.target.nodeType && cover.contains(event.target))) {
        return;
      }
      event.stopImmediatePropagation();
      if (name !== 'focusin' && name !== 'focusout' && name !== 'beforeunload') {
        event.preventDefault();
      }
    }, true);
  });

  function panicked(details) {
    if (dead || stopped) {
      return;
    }
    dead = true;
    withBody(function () {
      var app = document.getElementById('app');
      if (app) {
        app.setAttribute('inert', '');
        app.setAttribute('aria-hidden', 'true');
      }
      var cover = element('div');
      cover.className = 'guard-cover';
      cover.id = 'guard';
      cover.setAttribute('role', 'alertdialog');
      cover.setAttribute('aria-modal', 'true');
      cover.setAttribute('aria-label', MESSAGES.panicked.vi[0]);
      cover.setAttribute('data-reason', 'panicked');
      var box = element('section');
      box.className = 'guard';
      say(box, 'panicked');
      var rescue = button('Lưu bản cứu hộ · Save a rescue copy', function () {
        saveRescue(box, String(details));
      });
      rescue.id = 'guard-rescue';
      box.appendChild(rescue);
      box.appendChild(button('Tải lại trang · Reload', function () {
        location.reload();
      }));
      // A trace can be pages long; the rescue copy has it whole.
      box.appendChild(element('code', String(details).slice(0, 600)));
      cover.appendChild(box);
      // On the root element: whatever the program left open in the body lies below.
      document.documentElement.appendChild(cover);
      // A modal dialog stands in the top layer, above every z-index, and would keep the focus.
      [].forEach.call(document.querySelectorAll('dialog[open]'), function (dialog) {
        if (dialog.close) {
          dialog.close();
        }
        dialog.removeAttribute('open');
      });
      rescue.focus();
    });
  }

  function button(label, action) {
    var made = element('button', label);
    made.setAttribute('type', 'button');
    made.addEventListener('click', action);
    return made;
  }

  // ---- the rescue copy ------------------------------------------------------------------

  function saveRescue(box, details) {
    rescue(details).then(function (copy) {
      if (!copy.databases.length && !Object.keys(copy.localStorage).length) {
        say(box, 'rescueEmpty');
      }
      var link = element('a');
      link.href = URL.createObjectURL(new Blob([JSON.stringify(copy)], { type: 'application/json' }));
      link.download = 'so-nghi-quyet-cuu-ho.json';
      box.appendChild(link);
      link.click();
    });
  }

  // Everything this product keeps in this browser, read without the program.
  function rescue(details) {
    var build = document.querySelector('meta[name="snq-build"]');
    var copy = {
      type: 'so-nghi-quyet/rescue',
      version: 1,
      build: build ? build.getAttribute('content') : '',
      savedAt: new Date().toISOString(),
      details: details,
      localStorage: {},
      databases: []
    };
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf('snq.') === 0 || key.indexOf('so-nghi-quyet/') === 0) {
          copy.localStorage[key] = localStorage.getItem(key);
        }
      }
    } catch (denied) {
      copy.localStorageDenied = String(denied);
    }
    return databaseNames().then(function (names) {
      return Promise.all(names.map(readDatabase));
    }).then(function (read) {
      copy.databases = read.filter(Boolean);
      return copy;
    });
  }

  // Firefox below 126 cannot list databases; there the names are known that the program told.
  function databaseNames() {
    var listed = Promise.resolve([]);
    if (window.indexedDB && indexedDB.databases) {
      listed = indexedDB.databases().catch(function () {
        return [];
      });
    }
    return listed.then(function (found) {
      var names = found.map(function (database) {
        return database.name;
      }).concat(databases);
      return names.filter(function (name, at) {
        return name.indexOf('so-nghi-quyet') === 0 && names.indexOf(name) === at;
      });
    });
  }

  function readDatabase(name) {
    return new Promise(function (resolve) {
      function failed(error) {
        resolve({ name: name, error: String(error) });
      }
      var opening;
      try {
        opening = indexedDB.open(name);
      } catch (denied) {
        return failed(denied);
      }
      // There was none of this name: leave none behind.
      opening.onupgradeneeded = function () {
        opening.transaction.abort();
      };
      opening.onerror = function () {
        failed(opening.error);
      };
      opening.onsuccess = function () {
        var database = opening.result;
        var names = [].slice.call(database.objectStoreNames);
        var read = { name: name, version: database.version, stores: {} };
        if (!names.length) {
          return resolve(read);
        }
        var transaction = database.transaction(names, 'readonly');
        names.forEach(function (store) {
          var records = read.stores[store] = [];
          transaction.objectStore(store).openCursor().onsuccess = function (event) {
            var cursor = event.target.result;
            if (cursor) {
              records.push({ key: plain(cursor.key), value: plain(cursor.value) });
              cursor['continue']();
            }
          };
        });
        transaction.oncomplete = function () {
          database.close();
          resolve(read);
        };
        transaction.onerror = transaction.onabort = function () {
          database.close();
          read.error = String(transaction.error);
          resolve(read);
        };
      };
    });
  }

  // A stored value as JSON can carry it: bytes as {"$base64": …}, big numbers as {"$bigint": …}.
  function plain(value) {
    if (value instanceof ArrayBuffer) {
      return { $base64: base64(new Uint8Array(value)) };
    }
    if (window.ArrayBuffer && ArrayBuffer.isView(value)) {
      return { $base64: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    if (value instanceof Date) {
      return { $date: value.getTime() };
    }
    if (Array.isArray(value)) {
      return value.map(plain);
    }
    if (value && typeof value === 'object') {
      var copy = {};
      Object.keys(value).forEach(function (key) {
        copy[key] = plain(value[key]);
      });
      return copy;
    }
    return typeof value === 'bigint' ? { $bigint: String(value) } : value;
  }

  function base64(bytes) {
    var parts = [];
    for (var i = 0; i < bytes.length; i += 8190) {
      parts.push(btoa(String.fromCharCode.apply(null, bytes.subarray(i, i + 8190))));
    }
    return parts.join('');
  }

  // ---- how it is told -------------------------------------------------------------------

  // By name, for an error may come from another realm of the page. Nothing else throws these.
  function isDeath(error) {
    return !!error && error.name === 'RuntimeError';
  }

  // The program's own hook comes first and knows more; this catches what died without it.
  window.addEventListener('error', function (event) {
    if (isDeath(event.error)) {
      panicked(event.error);
    }
  });
  window.addEventListener('unhandledrejection', function (event) {
    if (isDeath(event.reason)) {
      panicked(event.reason);
    }
  });
  // The slot or the script behind it was cut off: nothing ever started.
  window.addEventListener('load', function () {
    if (!stopped && !dead && !isStarting) {
      stop('damaged');
    }
  });

  var reason = obstacle();
  if (reason) {
    stop(reason);
  } else if (isStorageDenied()) {
    notice('storageDenied');
  }

  return {
    mayStart: function () {
      return !stopped;
    },
    starting: function () {
      isStarting = true;
    },
    started: function () {
      isStarted = true;
    },
    // Unpacking failed: gzip's own checksum is wrong, or what came out is no program.
    damaged: function (error) {
      stop('damaged', String(error));
    },
    failed: function (error) {
      if (isDeath(error)) {
        panicked(error);
      } else {
        stop('notStarted', String(error));
      }
    },
    // From the program: its panic hook, a store that the browser refused, a database it opened.
    panicked: panicked,
    storageDenied: function () {
      notice('storageDenied');
    },
    usesDatabase: function (name) {
      databases.push(name);
    },
    isStarted: function () {
      return isStarted;
    },
    rescue: rescue
  };
})();
