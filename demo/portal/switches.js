// The reader's choices, put on <html> before the first paint, so that nothing moves afterwards.
(() => {
  var root = document.documentElement;
  root.className = 'js';
  var names = ['xx-mode', 'xx-contrast', 'xx-appearance'];
  for (var i = 0; i < names.length; i++) {
    var kept = null;
    try {
      kept = localStorage.getItem('portal-' + names[i]);
    } catch (_) {}
    if (kept) root.setAttribute('data-' + names[i], kept);
  }
})();
