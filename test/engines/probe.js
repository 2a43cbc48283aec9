// What the smoke set asks of a page, from within it. It is the first script there, so it sees every mistake of the
// page, and it runs in Chromium 64 as it stands: no syntax younger than 2018.
(() => {
  const mistakes = [];
  const violations = [];
  const sources = [];
  const note = (text) => mistakes.push(String(text));
  window.addEventListener(
    'error',
    (event) => note(event.message || `${event.target.src} did not load`),
    true,
  );
  window.addEventListener('unhandledrejection', (event) => note(event.reason));
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  document.addEventListener('xx-source', (event) => sources.push(event.target.localName));
  const said = console.error;
  console.error = (...words) => {
    note(words.join(' '));
    said.apply(console, words);
  };

  const tidy = (text) => text.replace(/\s+/g, '');
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));
  const widgets = () => all(document, '*').filter(({ localName }) => /^xx-(?!report$)/.test(localName));
  const one = (tag) => document.querySelector(tag);

  /** Until it holds; past ten seconds the assertion that follows says what is missing. */
  async function until(check) {
    for (let waited = 0; !check() && waited < 10000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** What a screen reader gets of a widget, without the controls around it. */
  function heard(widget) {
    const paper = widget.shadowRoot.querySelector('.paper');
    if (!paper) return '';
    const copy = paper.cloneNode(true);
    for (const part of all(copy, '[aria-hidden=true], .controls')) part.remove();
    return tidy(copy.textContent);
  }

  /** True for a text of the page that takes up room. */
  function visible(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return Array.from(range.getClientRects()).some(({ width, height }) => width > 4 && height > 4);
  }

  function drawing(svg) {
    const { width, height } = svg.getBoundingClientRect();
    const marks = all(svg, 'path, rect, line, circle, text').map((mark) => mark.getBBox());
    return { width, height, marks: marks.filter((box) => box.width > 0 || box.height > 0).length };
  }

  const look = (widget) => ({
    tag: widget.localName,
    state: widget.state,
    heard: heard(widget),
    drawings: all(widget.shadowRoot, 'svg')
      .filter((svg) => svg.getClientRects().length > 0)
      .map(drawing),
    lightText: visible(widget),
    height: widget.shadowRoot.querySelector('.paper')
      ? widget.shadowRoot.querySelector('.paper').offsetHeight
      : 0,
    ink: getComputedStyle(widget).color,
    /** Its height: 1 where the style sheet holds; null where all is said in the open. */
    sentencePx: all(widget.shadowRoot, '.sentence')
      .map((sentence) => sentence.offsetHeight)
      .concat([null])[0],
  });

  window.probe = {
    /** Every widget of the page once all have settled. */
    async widgets() {
      await until(() => widgets().every(({ state }) => state && state !== 'loading'));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      return widgets().map(look);
    },
    mistakes: () => mistakes,
    violations: () => violations,

    /** The text of the page's own that stands in the tags, and whether it is seen. */
    lightTexts: () => widgets().map((widget) => [tidy(widget.textContent), visible(widget)]),

    /** Opens the first source of each widget that has one: the tag, and whether its quotation shows. */
    async openSources() {
      const opened = [];
      for (const widget of widgets()) {
        const summary = widget.shadowRoot.querySelector('summary');
        if (!summary) continue;
        const details = summary.parentElement;
        summary.click();
        await until(() => details.open && sources.indexOf(widget.localName) >= 0);
        const rest = Array.from(details.children).filter((part) => part !== summary);
        opened.push([
          widget.localName,
          details.open && rest.length > 0 && rest.every((part) => part.offsetHeight > 8),
        ]);
      }
      return { opened, told: sources };
    },

    /** Chooses in the select that has this value; gives what the widget says then. */
    async choose(tag, value) {
      const before = heard(one(tag));
      const select = all(one(tag).shadowRoot, 'select').find((each) =>
        Array.from(each.options).some((option) => option.value === value),
      );
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => heard(one(tag)) !== before);
      return heard(one(tag));
    },

    async find(tag, words) {
      const before = heard(one(tag));
      const input = one(tag).shadowRoot.querySelector('input[type=search]');
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => heard(one(tag)) !== before);
      return heard(one(tag));
    },

    /** Presses the head of a column; gives the keys of the rows in their order. */
    async sort(tag, column) {
      const rows = () => all(one(tag).shadowRoot, 'tbody tr').map((row) => tidy(row.textContent));
      const before = rows().join();
      all(one(tag).shadowRoot, 'thead button')[column].click();
      await until(() => rows().join() !== before);
      return rows();
    },

    /** Presses a key on the first item of a list; gives the place of the item that has the focus then. */
    async press(tag, key) {
      const root = one(tag).shadowRoot;
      const items = all(root, 'li[data-key]');
      items[0].focus();
      items[0].dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      return items.indexOf(root.activeElement);
    },
  };
})();
