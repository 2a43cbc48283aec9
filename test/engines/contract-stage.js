// As much of mocha as the contract's tests say, for engines in which mocha no longer starts.
(() => {
  const tests = [];
  let suite = { name: '', before: [], after: [], afterEach: [], parent: null };

  window.describe = (name, fill) => {
    suite = { name, before: [], after: [], afterEach: [], parent: suite };
    fill();
    suite = suite.parent;
  };
  window.it = (name, body) => tests.push({ name, body, suite });
  for (const hook of ['before', 'after', 'afterEach']) window[hook] = (body) => suite[hook].push(body);

  const chain = (from) => (from ? chain(from.parent).concat(from) : []);

  // What the tests themselves use and Chromium 78 lacks; the widgets have to do without.
  if (!Element.prototype.replaceChildren)
    Element.prototype.replaceChildren = function (...nodes) {
      this.textContent = '';
      this.append(...nodes);
    };

  /** Runs some of the tests, from the first asked for: how many there are, and the failures by name. */
  window.runContract = async (first, count) => {
    const failures = [];
    for (const { name, body, suite: own } of tests.slice(first, first + count)) {
      const suites = chain(own);
      try {
        for (const each of suites) while (each.before.length > 0) await each.before.shift()();
        await body.call({ timeout() {} });
      } catch (error) {
        failures.push(
          `${suites.map((each) => each.name).join(' ')} › ${name}: ${String(error.message || error).slice(0, 300)}`,
        );
      }
      for (const each of suites) for (const hook of each.afterEach) await hook();
    }
    return { count: tests.length, failures };
  };
})();
