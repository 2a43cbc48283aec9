// What is far from the screen is not laid out, and is there all the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, pageOf, useSite } from './harness.mjs';

const { visit } = await useSite();

const COUNT = 60;
const rings = Array.from(
  { length: COUNT },
  (_, index) => `<xx-progress label="第${index + 1}台" value="74" target="63" unit="台"></xx-progress>`,
);
const items = Array.from({ length: 400 }, (_, index) => ({
  title: `第${index + 1}件事`,
  when: `2021-0${1 + (index % 9)}`,
}));
const timeline = `<xx-timeline items='${JSON.stringify(items)}'></xx-timeline>`;
const head = '<link rel="stylesheet" href="xx-widgets.css"><script src="xx-widgets.js" defer></script>';

/** Of each ring whether the browser has laid it out. */
const laidOut = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('xx-progress')].map(({ shadowRoot }) =>
      shadowRoot.querySelector('.paper').checkVisibility({ contentVisibilityAuto: true }),
    ),
  );

describe('widgets far from the screen', () => {
  it('are in the page and not laid out until they come near', async () => {
    const { page } = await visit({ html: pageOf(rings.join(''), { head }) });
    await drawn(page);
    const before = await laidOut(page);
    assert.deepEqual([before[0], before.at(-1)], [true, false]);
    const words = await page.evaluate(
      () =>
        document.querySelector('xx-progress:last-of-type').shadowRoot.querySelector('.sentence').textContent,
    );
    assert.match(words, /^第60台 74 台，目标 63 台，完成 117\.46%（算得），超额 11 台$/);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(() =>
      document
        .querySelector('xx-progress:last-of-type')
        .shadowRoot.querySelector('.paper')
        .checkVisibility({ contentVisibilityAuto: true }),
    );
    assert.equal((await laidOut(page)).at(-1), true);
  });

  it('are found by a search in the page', async () => {
    const { page } = await visit({ html: pageOf(rings.join(''), { head }) });
    await drawn(page);
    const [found, selected] = await page.evaluate(() => [window.find('第60台'), String(getSelection())]);
    assert.ok(found);
    assert.equal(selected, '第60台');
  });

  it('are all printed', async () => {
    const { page } = await visit({ html: pageOf(rings.join('') + timeline, { head }) });
    await drawn(page);
    await page.emulateMediaType('print');
    assert.deepEqual(
      (await laidOut(page)).filter((each) => !each),
      [],
    );
    const heights = await page.evaluate(() =>
      [...document.querySelector('xx-timeline').shadowRoot.querySelectorAll('li .label')].map(
        (label) =>
          label.checkVisibility({ contentVisibilityAuto: true }) && label.getBoundingClientRect().height,
      ),
    );
    assert.equal(heights.length, items.length);
    assert.deepEqual(
      heights.filter((height) => !height),
      [],
    );
  });

  it('do not move what is on the screen when they are laid out', async () => {
    const { page } = await visit({ html: pageOf(rings.join('') + timeline, { head }) });
    await drawn(page);
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
      }).observe({ type: 'layout-shift' });
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
        scrollTo(0, top);
        await frame();
        await frame();
      }
      await frame();
      return sum;
    });
    assert.equal(shift, 0);
  });

  it('keep the height that they had on the screen when they have left it again', async () => {
    const gap = '<div style="height:300vh"></div>';
    const ring = '<xx-progress label="加装电梯" value="74" target="63" unit="台"></xx-progress>';
    // Its place is that of a list of which nobody knows the length.
    const list = `<xx-timeline limit="30" items='${JSON.stringify(items.slice(0, 30))}'></xx-timeline>`;
    const html = pageOf(`${gap}${list}${gap}${ring}${gap}`, { head });
    const { page } = await visit({ html });
    await drawn(page);
    const sizes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('xx-timeline, xx-progress')].map((one) => one.offsetHeight),
      );
    const far = await sizes();
    const near = [];
    for (const index of [0, 1]) {
      await page.evaluate(async (at) => {
        document.querySelectorAll('xx-timeline, xx-progress')[at].scrollIntoView();
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
      }, index);
      near.push((await sizes())[index]);
    }
    await page.evaluate(async () => {
      scrollTo(0, 0);
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    });
    assert.ok(near[0] > far[0]);
    const skipped = await page.evaluate(() =>
      [...document.querySelectorAll('xx-timeline, xx-progress')].map(
        ({ shadowRoot }) =>
          !shadowRoot.querySelector('.paper').checkVisibility({ contentVisibilityAuto: true }),
      ),
    );
    assert.deepEqual(skipped, [true, true]);
    assert.deepEqual(await sizes(), near);
  });

  it('ask for no more room than a narrow page has', async () => {
    const cells = rings.slice(0, 2).join('');
    const list = `<xx-timeline limit="5" items='${JSON.stringify(items.slice(0, 5))}'></xx-timeline>`;
    const grids = ['1fr 1fr', '1fr 1fr 1fr'].map(
      (columns) => `<div style="display:grid;grid-template-columns:${columns}">${cells}${list}</div>`,
    );
    const html = pageOf(`<div style="height:400vh"></div>${grids.join('')}`, { head });
    const { page } = await visit({ html, width: 360 });
    await drawn(page);
    const [room, wanted] = await page.evaluate(() => {
      const { clientWidth } = document.documentElement;
      return [
        clientWidth,
        Math.max(
          ...[...document.querySelectorAll('div > *')].map((one) => one.getBoundingClientRect().right),
        ),
      ];
    });
    assert.ok(wanted <= room, `${wanted} px wanted of ${room}`);
  });
});
