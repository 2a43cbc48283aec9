// Pictures of what an article shows, to be looked at: every example of a widget, or what a tag says.
//   node test/wechat/pictures.mjs progress                 all its examples
//   node test/wechat/pictures.mjs progress over plain      one example, one tier
// They are written to .cache/pictures/wechat-*.png, by day, as WeChat's dark mode turns them, and stripped.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowser, root } from '../../src/build/setup.mjs';
import { articleOf, articlePage, piecesOf } from './article.mjs';

const [name, example, tier = 'svg'] = process.argv.slice(2);
if (!name) throw new Error('哪个组件？Which widget? node test/wechat/pictures.mjs <name> [example] [tier]');
const widths = (process.env.WIDTHS ?? '375').split(',').map(Number);

const folder = join(root, '.cache/pictures');
mkdirSync(folder, { recursive: true });
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args });
const page = await browser.newPage();
const html = articleOf(piecesOf(name, example === 'all' ? undefined : example, tier));
for (const width of widths)
  for (const look of ['light', 'dark']) {
    await page.setViewport({ width, height: 900, deviceScaleFactor: width < 500 ? 2 : 1 });
    await page.setContent(articlePage(html, look));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 2400) {
      const path = join(
        folder,
        `wechat-${name}-${example ?? 'all'}-${tier}-${width}-${look}-${y / 2400}.png`,
      );
      const clip = { x: 0, y, width, height: Math.min(2400, height - y) };
      await page.screenshot({ path, clip, captureBeyondViewport: true });
      console.log(path);
    }
  }
await browser.close();
