// A district's home page that is hostile on purpose (demo/portal): resets, !important, jQuery of 2016, GBK, a
// strict policy. Our figures stand in it unharmed, and it does not notice them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { portalHeaders } from '../../src/build/portal.mjs';
import { root } from '../../src/build/setup.mjs';
import { drawn, pageOf, REPORT, said, useSite, WIDGETS, widgetsOf } from './harness.mjs';

const { visit } = await useSite();

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** A page of the portal as the demo's server sends it. */
function portal(name) {
  const path = `/demo/portal/${name}`;
  const sent = portalHeaders(path);
  return { path, type: sent['content-type'], policy: sent['content-security-policy'] };
}
const VARIANTS = {
  'in UTF-8': portal('index.html'),
  'in GBK': portal('gbk.html'),
  'under a strict policy': portal('csp.html'),
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

/**
 * Of each element that is the page's own: all that is computed of its looks. Two things may differ, and are left
 * out. Custom properties named --xx-…: they are ours, and an element that does not name them looks the same. And of
 * the elements around a figure what follows from their height, for the figure is as high as it is.
 */
function looksOfHost(ours) {
  const FROM_HEIGHT = ['block-size', 'height', 'perspective-origin', 'transform-origin'];
  return [...document.querySelectorAll('*')]
    .filter((element) => !element.closest(ours))
    .map((element) => {
      const style = getComputedStyle(element);
      const isAround = element.querySelector(ours);
      const names = [...style].filter(
        (name) => !name.startsWith('--xx-') && !(isAround && FROM_HEIGHT.includes(name)),
      );
      // The browser lists custom properties in no order of its own.
      const looks = names.sort().map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [`${element.localName}.${element.className.baseVal ?? element.className}`, looks.join('\n')];
    });
}

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

function dress(edition) {
  const { dataset } = document.documentElement;
  if (edition.includes('elder')) dataset.xxMode = 'elder';
  if (edition.includes('high')) dataset.xxContrast = 'high';
  if (edition.includes('dark')) dataset.xxAppearance = 'dark';
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

    // The letters and the policy change nothing that the editions do.
    for (const edition of name === 'in UTF-8' ? ['', 'elder high', 'dark'] : ['']) {
      it(`${name}${edition && `, ${edition}`}: axe finds nothing in the page or in our figures`, async () => {
        const { page: tab } = await visit(page);
        await tab.evaluate(dress, edition);
        await drawn(tab);
        // As the developer tools do it: no policy of the page is asked.
        await tab.evaluate(axe);
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

  for (const edition of ['', 'elder high dark']) {
    it(`keeps its own looks${edition && `, ${edition}`}, to the last computed property`, async () => {
      const looksWith = async (files) => {
        const { page: tab } = await visit({ ...VARIANTS['in UTF-8'], files });
        if (!files) await drawn(tab);
        await tab.evaluate(dress, edition);
        if (!files) await drawn(tab);
        return tab.evaluate(looksOfHost, `${WIDGETS},xx-report`);
      };
      const without = await looksWith({ '/xx-widgets.js': '', '/xx-widgets.css': '' });
      const changed = (await looksWith()).flatMap(([name, looks], index) => {
        assert.equal(name, without[index]?.[0]);
        const before = new Set(without[index][1].split('\n'));
        const others = looks.split('\n').filter((look) => !before.has(look));
        return others.map((look) => `${name} ${look}`);
      });
      assert.ok(without.length > 200, `${without.length} elements`);
      assert.ok(without.every(([, looks]) => looks.split('\n').length > 300));
      assert.deepEqual(changed, []);
    });
  }

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
    assert.match(await tab.$eval('footer', (footer) => footer.textContent), /网站标识码：0000000000（占位）/);
  });
});
