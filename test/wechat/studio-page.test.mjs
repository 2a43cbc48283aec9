// The studio's page: with the network off, and for everybody.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { useStudio } from './studio.mjs';

const { open } = await useStudio();

describe('the page', () => {
  it('works on with the network off once it is open, and asks for nothing', async () => {
    const { studio, page, log } = await open();
    await page.waitForSelector('.choice');
    const asked = log.requests.length;
    await page.setOfflineMode(true);
    await studio.search('电梯');
    await studio.useTemplate('depth');
    await studio.settings(2);
    await studio.choose('party-red', 'theme');
    await studio.press('[data-copy="0"]');
    assert.match(await studio.said(), /已复制全文/);
    await studio.press('#save-poster');
    assert.ok((await studio.saved()).size > 10_000);
    const more = log.requests.slice(asked).filter((url) => !url.startsWith('blob:'));
    assert.deepEqual(more, []);
    assert.deepEqual(log.errors, []);
  });

  for (const [width, scheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [375, 'light'],
    [375, 'dark'],
  ])
    it(`can be read and operated by everybody at ${width} px, ${scheme}, and does not scroll sideways`, async () => {
      const { studio, page } = await open({ width });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await studio.useTemplate('ten');
      await studio.settings(2);
      await page.addScriptTag({
        content: readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'),
      });
      for (const step of width < 1000 ? [0, 1, 2] : [1]) {
        await page.$$eval('.steps button', (all, at) => all[at].click(), step);
        const found = await page.evaluate(async () => {
          // The article has its own test, and its dark page is WeChat's.
          const { violations } = await window.axe.run(
            { exclude: ['[data-page]'] },
            { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
          );
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
        });
        assert.deepEqual(found, []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      }
    });
});
