// A district's home page that is hostile on purpose (demo/portal): resets, !important, jQuery of 2016, GBK, a
// strict policy. Our figures stand in it unharmed, and it does not notice them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { STRICT } from '../../src/build/portal.mjs';
import { root } from '../../src/build/setup.mjs';
import { dist, drawn, pageOf, REPORT, said, useSite, WIDGETS, widgetsOf } from './harness.mjs';

const { visit } = await useSite();

const file = (name) => readFileSync(join(dist, 'demo/portal', name));
const base = '<base href="/demo/portal/">';
const written = file('index.html').toString();
const portal = (bytes) => Buffer.from(bytes.toString('latin1').replace('<head>', `<head>${base}`), 'latin1');

const VARIANTS = {
  'in UTF-8': { html: portal(file('index.html')) },
  'in GBK': { html: portal(file('gbk.html')), type: 'text/html; charset=gbk' },
  // Its base stands in the way of `base-uri`, which only this test needs.
  'under a strict policy': {
    html: portal(Buffer.from(file('csp.html').toString('latin1').replace(" base-uri 'none'", ''), 'latin1')),
    policy: STRICT.replace(" base-uri 'none'", ''),
  },
};

/** The script and the report late, as on a bad day. */
const late = { '/xx-widgets.js': 400, [REPORT]: 400 };

function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      window.shifts.push(`${value} ${sources.map(({ node }) => `${node?.nodeName}.${node?.className}`)}`);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The page's own elements with all that is computed of their looks. */
function looksOfHost(selector) {
  return [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.className}: ${[...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
  });
}
const OWN =
  'html, body, header, header *, nav, nav *, .ticker, .ticker *, #news, #news *, .notice a, .box > h2, .report > h3, .service svg, footer, footer *';

/** What is computed of the parts of a widget, without what depends on its width. */
function looksOfWidget(selector) {
  const { shadowRoot } = document.querySelector(selector);
  const NAMES = [
    'color',
    'background-color',
    'font',
    'letter-spacing',
    'text-align',
    'text-indent',
    'float',
    'display',
    'padding',
    'margin',
    'border',
    'fill',
    'text-decoration',
    'font-variant-numeric',
  ];
  return [...shadowRoot.querySelectorAll('.paper, .paper *')].map((part) => {
    const style = getComputedStyle(part);
    return `${part.localName}.${part.getAttribute('class')}: ${NAMES.map((name) => style.getPropertyValue(name)).join(' | ')}`;
  });
}

describe('the hostile portal', () => {
  for (const [name, page] of Object.entries(VARIANTS)) {
    it(`${name}: shows every figure, moves nothing, asks nobody else, breaks no rule`, async () => {
      const { page: tab, log, url } = await visit({ ...page, delays: late, prepare: watchShifts });
      const states = await drawn(tab);
      assert.deepEqual([...new Set(states)], ['ready']);
      assert.equal(await tab.evaluate(() => document.characterSet), name === 'in GBK' ? 'GBK' : 'UTF-8');
      const [ring] = await widgetsOf(tab);
      assert.ok(ring.text.startsWith(said('progress', { of: 'lift-2021-start' })[0]), ring.text);
      await tab.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
      );
      assert.deepEqual(await tab.evaluate(() => window.shifts), []);
      assert.deepEqual(log.violations, []);
      assert.deepEqual(log.errors, []);
      const beyond = log.requests.filter((address) => new URL(address).origin !== url);
      assert.deepEqual(beyond, []);
    });

    for (const edition of ['', 'elder high', 'dark']) {
      it(`${name}${edition && `, ${edition}`}: axe finds nothing in the page or in our figures`, async () => {
        const { page: tab } = await visit({ ...page, policy: undefined, html: withoutPolicy(page.html) });
        await tab.evaluate((edition) => {
          const { dataset } = document.documentElement;
          if (edition.includes('elder')) dataset.xxMode = 'elder';
          if (edition.includes('high')) dataset.xxContrast = 'high';
          if (edition.includes('dark')) dataset.xxAppearance = 'dark';
        }, edition);
        await drawn(tab);
        await tab.addScriptTag({
          content: readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'),
        });
        const found = await tab.evaluate(async () => {
          const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id} ${target.flat().join(' ')}`),
          );
        });
        assert.deepEqual(found, []);
      });
    }
  }

  it('gets no global of ours but the one symbol', async () => {
    const keysWith = async (files) => {
      const { page: tab } = await visit({ ...VARIANTS['in UTF-8'], files });
      if (!files) await drawn(tab);
      return tab.evaluate(() => Reflect.ownKeys(window).map(String));
    };
    const without = await keysWith({ '/xx-widgets.js': '' });
    const added = (await keysWith()).filter(
      (key) => !without.includes(key) && !/^puppeteer|^__aria/.test(key),
    );
    assert.deepEqual(added, ['Symbol(xx-widgets)']);
    assert.ok(without.includes('jQuery'), 'its own globals are there');
  });

  it('keeps its own looks, to the last computed property', async () => {
    const looksWith = async (files) => {
      const { page: tab } = await visit({ ...VARIANTS['in UTF-8'], files });
      if (!files) await drawn(tab);
      return tab.evaluate(looksOfHost, OWN);
    };
    const without = await looksWith({ '/xx-widgets.js': '', '/xx-widgets.css': '' });
    const [a, b] = [without, await looksWith()].map((looks) => looks.map(withoutHeights));
    assert.ok(a.length > 100, `${a.length} elements`);
    assert.deepEqual(b, a);
  });

  it('does not reach into a figure with its wild rules', async () => {
    const tag = '<xx-progress of="lift-2021-start"></xx-progress>';
    const clean = pageOf(`<xx-report src="${REPORT}"></xx-report>${tag}`, {
      head: '<link rel="stylesheet" href="xx-widgets.css"><script src="xx-widgets.js" defer></script>',
    }).replace('<html', '<html data-xx-theme="gov-blue"');
    const looks = [];
    for (const page of [{ html: clean }, VARIANTS['in UTF-8']]) {
      const { page: tab } = await visit(page);
      await drawn(tab);
      looks.push(await tab.evaluate(looksOfWidget, 'xx-progress[of=lift-2021-start]'));
    }
    assert.ok(looks[0].length > 10);
    assert.deepEqual(looks[1], looks[0]);
  });

  it('without JavaScript says every figure in writing', async () => {
    const { page: tab } = await visit({ ...VARIANTS['in UTF-8'], javaScript: false });
    const texts = await tab.$$eval(WIDGETS, (widgets) => widgets.map((widget) => widget.textContent.trim()));
    assert.ok(texts.length >= 9);
    assert.deepEqual(
      texts.filter((text) => !text),
      [],
    );
    assert.equal(texts[0], said('progress', { of: 'lift-2021-start' })[0]);
    assert.match(written, /网站标识码：0000000000（占位）/);
  });
});

/** The axe of this test is an inline script. */
function withoutPolicy(html) {
  return Buffer.from(html.toString('latin1').replace(/<meta http-equiv[^>]*>/, ''), 'latin1');
}

/** The height of what stands around our figures is theirs, and our custom properties; nothing else of it is. */
function withoutHeights(look) {
  return look.replace(
    /(?:^|;)(?:--xx-[\w-]+|block-size|height|perspective-origin|transform-origin|inset[\w-]*|top|bottom):[^;]*/g,
    '',
  );
}
