// A strict Content-Security-Policy: no inline style, no inline script, nothing from another origin.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, EVERY, NAMES, pageOf, REPORT, tag, useSite, WIDGETS, widgetsOf } from './harness.mjs';

const { visit } = await useSite();

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const head = `<link rel="stylesheet" href="xx-widgets.css">
<script src="xx-widgets.js" defer></script>`;
const body = `<xx-report src="${REPORT}"></xx-report>
<xx-progress of="lift-2021-start"></xx-progress>
<xx-progress of="lift-2022-start" variant="half"></xx-progress>
<xx-progress of="tianshan5-consent" variant="bar"></xx-progress>
<xx-progress of="tax-2021" variant="bullet"></xx-progress>
<xx-progress label="超额" value="118.6" target="100" unit="%"></xx-progress>
<xx-progress of="no-such-id"></xx-progress>
<xx-indicator of="secretary-age"></xx-indicator>
<xx-indicator of="firms-2021 tax-2021"></xx-indicator>
<xx-timeline size="m"></xx-timeline>
<xx-timeline label="全部"></xx-timeline>
${EVERY.map(([name, attributes]) => tag(name, attributes)).join('\n')}`;

/** `more`: what the page has asked for besides its own files, after a reader's deeds. */
function assertObeyed({ errors, violations, requests, served }, url, more = []) {
  assert.deepEqual(violations, []);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    requests.filter((address) => new URL(address).origin !== url),
    [],
    'requests beyond the own origin',
  );
  const wanted = ['/page.html', REPORT, '/xx-widgets.css', '/xx-widgets.js', ...more];
  assert.deepEqual(served.filter((path) => path !== '/favicon.ico').sort(), wanted.sort());
}

describe('a strict content security policy', () => {
  it('is really in force and really watched', async () => {
    const { page, log } = await visit({ html: pageOf('<p style="color:red">x</p>', { head }), policy });
    await page.evaluate(() => {
      document.querySelector('p').setAttribute('style', 'color:blue');
      return fetch('https://elsewhere.invalid/').catch(() => {});
    });
    const seen = (directive) => log.violations.filter((text) => text.startsWith(directive)).length;
    // They are told a moment later.
    for (let turn = 0; turn < 100 && log.violations.length < 3; turn++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(seen('style-src-attr'), 2);
    assert.equal(seen('connect-src'), 1);
  });

  it('is obeyed by all widgets when they are drawn', async () => {
    const { page, log, url } = await visit({ html: pageOf(body, { head }), policy });
    const states = await drawn(page);
    assert.equal(states.filter((state) => state === 'ready').length, 9 + NAMES.length);
    assert.equal(states[5], 'not-found');
    for (const { tag, state, marks, items, text, height } of await widgetsOf(page)) {
      assert.ok(height > 0 && text, `${tag} ${state}`);
      if (state !== 'ready') continue;
      if (tag === 'xx-progress') assert.ok(marks >= 2, `${tag}: ${marks} marks`);
      if (tag === 'xx-timeline') assert.ok(items > 50, `${tag}: ${items} items`);
    }
    assertObeyed(log, url);
  });

  it('is obeyed when a reader filters, opens a source, expands and walks by keyboard', async () => {
    const { page, log, url } = await visit({ html: pageOf(body, { head }), policy });
    await drawn(page);
    const timeline = 'xx-timeline[size=m] >>> ';
    const count = () => page.$$eval(`${timeline}li[data-key]`, (items) => items.length);

    const all = await count();
    await page.select(`${timeline}select`, 'environment');
    await page.waitForFunction(
      (before) =>
        document.querySelector('xx-timeline').shadowRoot.querySelectorAll('li[data-key]').length < before,
      {},
      all,
    );
    assert.ok((await count()) > 0);
    await page.select(`${timeline}select`, '');

    const opened = await page.evaluate(async (all) => {
      const events = [];
      document.addEventListener('xx-source', (event) => events.push(event.target.localName));
      for (const widget of document.querySelectorAll(all))
        widget.shadowRoot.querySelector('summary')?.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return events;
    }, WIDGETS);
    assert.equal(opened.length, 9 + NAMES.length, 'sources opened');

    const heightOf = () => page.$eval('xx-timeline[size=m]', (widget) => widget.offsetHeight);
    const closed = await heightOf();
    await page.$eval(`${timeline}button[aria-expanded]`, (button) => button.click());
    await page.waitForSelector('xx-timeline[expanded]');
    assert.ok((await heightOf()) > closed, 'expanded');

    await page.$eval(`${timeline}li[data-key]`, (item) => item.focus());
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Home', 'End']) await page.keyboard.press(key);
    const isLast = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('xx-timeline');
      return shadowRoot.activeElement === [...shadowRoot.querySelectorAll('li[data-key]')].pop();
    });
    assert.ok(isLast, 'End leads to the last item');
    await page.evaluate(() => {
      location.hash = '#xx-timeline/tianshan5-start';
    });
    for (const widget of await page.$$('xx-progress')) {
      await widget.evaluate((element) => element.setAttribute('variant', 'bullet'));
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    // An opened source brings the menu, which obeys as well.
    assertObeyed(log, url, ['/xx-menu.js', '/xx-more.js']);
  });
});
