// Pictures of a widget's examples, to be looked at: every example at four widths, light and dark, with large
// text, and printed.
//   node test/pictures.mjs compare            all its examples
//   node test/pictures.mjs compare lineage    one example
// They are written to .cache/pictures/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { serve } from '../src/build/serve.mjs';
import { ensureBrowser, root } from '../src/build/setup.mjs';

const [name, example] = process.argv.slice(2);
if (!name) throw new Error('哪个组件？Which widget? node test/pictures.mjs <name> [example]');

const LOOKS = [
  { look: '320', width: 320 },
  { look: '375', width: 375 },
  { look: '375-dark', width: 375, dark: true },
  { look: '375-large', width: 375, text: '200%' },
  { look: '768', width: 768 },
  { look: '1280', width: 1280 },
  { look: '1280-dark', width: 1280, dark: true },
];

const folder = join(root, '.cache/pictures');
mkdirSync(folder, { recursive: true });
const site = await serve(join(root, 'dist'));
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args });
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(String(error)));

for (const { look, width, dark, text = '' } of LOOKS) {
  await open(width, dark, text);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // Chromium takes no picture of more than 16384 px.
  for (let y = 0; y < height; y += 8000) {
    const part = y ? `${look}-${y / 8000 + 1}` : look;
    const path = join(folder, [name, example, `${part}.png`].filter(Boolean).join('-'));
    const clip = { x: 0, y, width, height: Math.min(8000, height - y) };
    await page.screenshot({ path, clip, captureBeyondViewport: true });
    console.log(path);
  }
}
await open(794, false, '');
const path = join(folder, `${[name, example, 'print'].filter(Boolean).join('-')}.pdf`);
await page.pdf({ path, format: 'A4' });
console.log(path);
await browser.close();
await site.close();

async function open(width, dark, text) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${site.url}/demo/gallery/?only=${name}`, { waitUntil: 'networkidle0' });
  // Only what is drawn, at the full width, without the page's own switches and tags to copy.
  await page.evaluate(
    ({ name, example, text }) => {
      document.documentElement.style.fontSize = text;
      for (const part of document.querySelectorAll('body > :not(main), .example > .source')) part.remove();
      document.querySelector('main').dataset.width = 'full';
      for (const one of document.querySelectorAll('.example'))
        if (example && one.id !== `${name}-${example}`) one.remove();
    },
    { name, example, text },
  );
  // Some widgets fit themselves to their width once they are laid out, some draw when they are near.
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    scrollTo(0, 0);
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
}
