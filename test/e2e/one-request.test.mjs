// A page is one place: however many widgets and scripts are on it, a report is asked for once, and nothing
// of ours lies about in the page's own names.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, pageOf, REPORT, report, useSite, widgetsOf } from './harness.mjs';

const { visit } = await useSite();

const script = '<script src="xx-widgets.js" defer></script>';
const module = (name) => `<script type="module" src="widgets/${name}.js"></script>`;
const ids = report.indicators.filter(({ value }) => value.kind === 'number').map(({ id }) => id);

describe('fifty widgets and three scripts on one page', () => {
  const some = ids.slice(0, 24);
  const body = `<xx-report src="${REPORT}">
${some.map((id) => `<xx-progress of="${id}"></xx-progress>`).join('\n')}
</xx-report>
${some.map((id) => `<xx-indicator of="${id}"></xx-indicator>`).join('\n')}
<xx-timeline report="reports/../reports/xianxia-2021.json"></xx-timeline>
<xx-timeline report="${REPORT}" kind="first"></xx-timeline>`;

  for (const [name, scripts] of [
    ['the classic script first', script + module('progress') + module('timeline')],
    ['the modules first', module('progress') + module('timeline') + script],
    ['the classic script twice', script + script],
  ]) {
    it(`fetch a report once and all draw it, with ${name}`, async () => {
      const { page, log } = await visit({
        html: pageOf(body, { head: scripts }),
        delays: { [REPORT]: 100 },
      });
      const states = await drawn(page);
      assert.deepEqual(states, Array(50).fill('ready'));
      assert.deepEqual(log.errors, []);
      assert.equal(log.served.filter((path) => path === REPORT).length, 1);
      const widgets = await widgetsOf(page);
      for (const { tag, text, marks, items } of widgets) {
        assert.ok(text.length > 10, `${tag}: ${text}`);
        if (tag === 'xx-progress') assert.ok(marks > 0, `${tag}: nothing drawn, ${text}`);
        if (tag === 'xx-timeline') assert.ok(items > 0, `${tag}: no items, ${text}`);
      }
      // As many different texts as figures: each shows its own.
      assert.equal(new Set(widgets.slice(0, 24).map(({ text }) => text)).size, 24);
    });
  }

  it('also for a widget that comes later', async () => {
    const { page, log } = await visit({ html: pageOf(body, { head: script }) });
    await drawn(page);
    await page.evaluate(() => {
      const late = document.createElement('xx-indicator');
      late.setAttribute('of', 'tax-2021');
      document.body.append(late);
    });
    assert.deepEqual(await drawn(page), Array(51).fill('ready'));
    assert.equal(log.served.filter((path) => path === REPORT).length, 1);
  });

  it('would fetch two reports twice, and that is seen', async () => {
    const other = '<xx-indicator of="tax-2021" report="reports/xianxia-2021.json?2"></xx-indicator>';
    const { page, log } = await visit({ html: pageOf(body + other, { head: script }) });
    await drawn(page);
    assert.equal(log.served.filter((path) => path === REPORT).length, 2);
  });
});

describe('the names of a page', () => {
  const body = `<xx-report src="${REPORT}"></xx-report><xx-progress of="lift-2021-start"></xx-progress>
<xx-indicator of="tax-2021"></xx-indicator><xx-timeline></xx-timeline>`;
  /** What a page's own script sees: the names before and after our script has come and drawn. */
  const addedBy = async (src, type) => {
    const { page, log } = await visit({ html: pageOf(body) });
    const added = await page.evaluate(
      (attributes) =>
        new Promise((resolve, reject) => {
          const before = new Set(Reflect.ownKeys(window));
          const look = () => {
            if (document.querySelector('xx-timeline').state !== 'ready') return setTimeout(look, 10);
            const keys = Reflect.ownKeys(window).filter((key) => !before.has(key));
            resolve(keys.map((key) => (key === Symbol.for('xx-widgets') ? 'ours' : String(key))));
          };
          const script = document.createElement('script');
          document.head.append(Object.assign(script, attributes, { onload: look, onerror: reject }));
        }),
      { src, type },
    );
    assert.deepEqual(log.errors, []);
    return added;
  };

  for (const [src, type] of [
    ['xx-widgets.js', 'text/javascript'],
    ['widgets/timeline.js', 'module'],
  ]) {
    it(`get nothing from ${src} but Symbol.for('xx-widgets')`, async () => {
      const added = await addedBy(src, type);
      // Lit leaves marks of its versions, by which it knows that it is there twice.
      const lit = /^(lit(Element|Html)Versions|reactiveElementVersions|litPropertyMetadata)$/;
      assert.deepEqual(
        added.filter((name) => !lit.test(name)),
        ['ours'],
      );
    });
  }
});
