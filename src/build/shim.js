// What Lit 3 and we take for granted and Chromium 64 to 72 lack. It stands in front of the classic script, so it
// is written for those browsers: no syntax younger than 2018.
(function () {
  if (typeof globalThis === 'undefined') {
    define(window, 'globalThis', window);
  }

  if (!Array.prototype.flat) {
    define(Array.prototype, 'flat', function (depth) {
      return flatten(this, depth === undefined ? 1 : depth, []);
    });
  }

  if (!Array.prototype.flatMap) {
    define(Array.prototype, 'flatMap', function (each) {
      return flatten(this.map(each), 1, []);
    });
  }

  if (!Object.fromEntries) {
    define(Object, 'fromEntries', function (entries) {
      var result = {};
      Array.from(entries).forEach(function (entry) {
        result[entry[0]] = entry[1];
      });
      return result;
    });
  }

  if (typeof Element !== 'undefined' && !Element.prototype.toggleAttribute) {
    define(Element.prototype, 'toggleAttribute', function (name, force) {
      var wanted = force === undefined ? !this.hasAttribute(name) : Boolean(force);
      if (wanted) this.setAttribute(name, '');
      else this.removeAttribute(name);
      return wanted;
    });
  }

  function flatten(list, depth, result) {
    for (var i = 0; i < list.length; i++) {
      if (depth > 0 && Array.isArray(list[i])) flatten(list[i], depth - 1, result);
      else if (i in list) result.push(list[i]);
    }
    return result;
  }

  function define(owner, name, value) {
    Object.defineProperty(owner, name, { value: value, configurable: true, writable: true });
  }
})();
