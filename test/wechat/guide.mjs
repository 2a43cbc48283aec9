// The pictures of docs/wechat-editor.md, taken of the built studio and of the extension:
//   npm run build && node test/wechat/guide.mjs
// They are written to docs/pictures/ and kept in the repository; each is at most 150 kB.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { serve } from '../../src/build/serve.mjs';
import { ensureBrowser, root } from '../../src/build/setup.mjs';

const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const MOST_BYTES = 150_000;
const site = await serve(join(root, 'dist'));
const browser = await puppeteer.launch({
  executablePath: ensureBrowser(),
  args: ['--lang=zh-CN', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  enableExtensions: [join(root, 'dist/extension')],
});

async function take(page, name, selector) {
  const path = join(folder, `wechat-${name}.png`);
  const what = selector ? await page.$(selector) : page;
  await what.screenshot({ path });
  const { size } = statSync(path);
  console.log(`${path} ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${path}: ${size} bytes, at most ${MOST_BYTES}`);
}

const press = (page, selector) => page.$eval(selector, (one) => one.click());
/** The entrances of the drawings are over. */
const still = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('[data-page]')].every((one) =>
      [...one.shadowRoot.querySelectorAll('svg')].every((svg) => svg.getCurrentTime() > 1),
    ),
  );

const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 720 });
await page.goto(`${site.url}/demo/studio/`);
await page.waitForSelector('.choice');
await page.type('#search', '电梯');
await take(page, 'choose', '.choose');
for (const id of ['lift-2021-start', 'lift-2022-start', 'lift-2021-sign'])
  await press(page, `[data-choice="${id}"]`);
await press(page, '#add-source');
await press(page, '[data-act=settings]');
await take(page, 'arrange', '.arrange');
await press(page, '[data-act=settings]');
await still(page);
await take(page, 'look', '.look');
await press(page, '[data-copy="0"]');
await page.waitForFunction(() => document.querySelector('#said').textContent.includes('已复制'));
await take(page, 'copy', '.foot');
await press(page, 'li:nth-child(1) [data-act=settings]');
await press(page, '.settings input[value=png]');
await take(page, 'png', '[data-items] > li:nth-child(1)');

// The panel beside a page that has the documented interface; nothing goes to the real host.
const editor = await browser.newPage();
await editor.setRequestInterception(true);
editor.on('request', (request) =>
  request.respond({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><div id="here"></div><script>
      window.__MP_Editor_JSAPI__ = { invoke({ apiName, apiParam, sucCb }) {
        const here = document.getElementById('here');
        if (/insert/.test(apiName)) here.insertAdjacentHTML('beforeend', apiParam.html);
        sucCb({ isReady: true, content: here.innerHTML });
      } };
    </script>`,
  }),
);
await editor.goto('https://mp.weixin.qq.com/cgi-bin/appmsg');
const worker = await browser.waitForTarget((target) => target.url().endsWith('/worker.js'));
const panel = await browser.newPage();
await panel.setViewport({ width: 420, height: 720 });
await panel.goto(worker.url().replace('worker.js', 'panel.html'));
await panel.waitForSelector('.choice');
await press(panel, '[data-choice="lift-2021-start"]');
await press(panel, '.steps button:nth-child(2)');
await press(panel, '[data-act=settings]');
await press(panel, '[data-insert="0"]');
await panel.waitForFunction(() => /已插入/.test(document.querySelector('#said').textContent));
await take(panel, 'panel');
await browser.close();
await site.close();
