// Before the first paint: the theme and language of last time, so that nothing flashes.
// What cannot be read is left at its default; the guard tells about storage.
(function (root) {
  var themes = { light: 1, dark: 1, auto: 1 };
  var languages = { vi: 1, en: 1 };
  // The program keeps these as JSON texts ("dark" with its quotes) or bare; both are understood.
  function kept(key, allowed, otherwise) {
    try {
      var value = String(localStorage.getItem(key)).replace(/"/g, '');
      return allowed.hasOwnProperty(value) ? value : otherwise;
    } catch (denied) {
      return otherwise;
    }
  }
  root.setAttribute('data-theme', kept('snq.theme', themes, 'auto'));
  root.setAttribute('lang', kept('snq.lang', languages, 'vi'));
})(document.documentElement);
