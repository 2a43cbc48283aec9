// Articles as pictures in a real browser: taken without their animations they are what the animations end
// in; words stand out in the light and in the dark; nothing runs over the edge of a telephone.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../src/build/setup.mjs';
import { articleOf, articlePage, catalog, dark, examples, piecesOf, strip } from './article.mjs';

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args });
after(() => browser.close());
const page = await browser.newPage();

/** What animates in every way there is: rings and bars below, at and past the target, rows, a line, fields. */
const DRAWN = [
  ['progress', ['ordinary', 'over', 'zero', 'missing-value']],
  ['compare', ['ordinary', 'over']],
  ['trend', ['real']],
  ['breakdown', ['real', 'real-area']],
  ['timeline', ['real']],
  ['map', ['real']],
  ['indicator', ['ordinary']],
];
const drawn = articleOf(
  DRAWN.flatMap(([name, names]) => names.flatMap((example) => piecesOf(name, example).slice(0, 2))),
);

async function show(html, look, width) {
  await page.setViewport({ width, height: 900 });
  await page.setContent(articlePage(look === 'dark' ? dark.inTheDark(html) : html, look));
}

/** A picture at a moment of the animations, which stand still meanwhile. */
async function pictureAt(seconds) {
  await page.evaluate((at) => {
    for (const svg of document.querySelectorAll('svg')) {
      svg.pauseAnimations();
      svg.setCurrentTime(at);
    }
  }, seconds);
  return page.screenshot({ fullPage: true, encoding: 'base64' });
}

/** Pixels of two pictures that differ by more than the edge of a curve may. */
const differing = (a, b) =>
  page.evaluate(
    async (pictures) => {
      const [one, two] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (one.width !== two.width || one.height !== two.height) return Infinity;
      let count = 0;
      for (let at = 0; at < one.data.length; at += 4)
        if ([0, 1, 2].some((part) => Math.abs(one.data[at + part] - two.data[at + part]) > 32)) count++;
      return count;
    },
    [a, b],
  );

for (const width of [320, 375, 585, 677])
  for (const look of ['light', 'dark']) {
    describe(`an article of ${width} px, ${look}`, () => {
      it('is the same picture with its animations at their end and without them', async () => {
        await show(strip(drawn, { withoutAnimation: true }), look, width);
        assert.equal(await page.$('animate'), null);
        const still = await pictureAt(0);
        await show(drawn, look, width);
        assert.ok((await page.$$('animate')).length > 8);
        const begun = await pictureAt(0);
        const ended = await pictureAt(5);
        assert.equal(await differing(still, ended), 0);
        // If it were the same from the start, nothing would have been shown.
        assert.ok((await differing(still, begun)) > 1000);
      });
    });
  }

describe('an article on a telephone', () => {
  for (const { name } of catalog)
    for (const tier of ['svg', 'plain', 'png'])
      it(`shows every example of ${name} between its edges at 320 px: ${tier}`, async () => {
        const pieces = examples[name].flatMap((example) => piecesOf(name, example.name, tier).slice(0, 3));
        await show(articleOf(pieces), 'light', 320);
        const over = await page.evaluate(() =>
          [...document.querySelectorAll('#js_content *')]
            .filter((element) => element.getBoundingClientRect().right > 320.5)
            .map((element) => element.outerHTML.slice(0, 160)),
        );
        assert.deepEqual(over.slice(0, 3), []);
      });

  for (const look of ['light', 'dark'])
    it(`has words of at least 4.5:1 on what lies under them: ${look}`, async () => {
      for (const { name } of catalog) {
        await show(articleOf(piecesOf(name).slice(0, 60)), look, 375);
        // As the browser computes it, apart from the checker's own way.
        const faint = await page.evaluate(() => {
          const channels = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) =>
            [r, g, b]
              .map((part) => part / 255)
              .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
              .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
          const groundOf = (element) => {
            for (let at = element; at; at = at.parentElement) {
              const found = channels(getComputedStyle(at).backgroundColor);
              if (found.length === 3 || found[3] > 0) return found;
            }
            return [255, 255, 255];
          };
          const faintest = [];
          const walker = document.createTreeWalker(
            document.querySelector('#js_content'),
            NodeFilter.SHOW_TEXT,
          );
          while (walker.nextNode()) {
            const { parentElement: element, data } = walker.currentNode;
            if (!data.trim() || element.closest('svg')) continue;
            const [a, b] = [channels(getComputedStyle(element).color), groundOf(element)].map(light);
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < 4.5) faintest.push(`${contrast.toFixed(2)} ${data.slice(0, 30)}`);
          }
          return faintest;
        });
        assert.deepEqual(faint, [], name);
      }
    });
});
