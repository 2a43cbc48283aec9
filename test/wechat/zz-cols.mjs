import puppeteer from 'puppeteer-core';
import { articleOf, dark as darkness, piecesOf } from './article.mjs';

const [out, width, ...specs] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();

try {
  const { wechat } = await import('./article.mjs');
  if (wechat?.inTheDark) dark = wechat.inTheDark;
} catch {}
const cols = specs.map((s) => {
  const [w, names, tier = 'svg', look = 'light'] = s.split(':');
  const html = names
    .split(',')
    .map((n) => {
      const [a, b] = n.split('#');
      const ps = piecesOf(w, a === 'all' ? undefined : a, tier);
      return articleOf(b ? ps.slice(...b.split('-').map(Number)) : ps);
    })
    .join('');
  const d = look === 'dark';
  return `<div style="display:inline-block;vertical-align:top;width:${width}px;box-sizing:border-box;padding:16px;background:${d ? '#191919' : '#fff'};color:${d ? '#a3a3a3' : '#191919'};word-wrap:break-word">${d ? darkness.inTheDark(html) : html}</div>`;
});
await page.setViewport({ width: width * specs.length, height: 800 });
await page.setContent(
  `<!doctype html><meta charset=utf-8><style>body{margin:0;white-space:nowrap;font:17px/1.6 "Noto Sans CJK SC",sans-serif;background:#888}div>section{white-space:normal}</style>${cols.join('')}`,
);
await new Promise((r) => setTimeout(r, 1300));
const h = await page.evaluate(() => document.documentElement.scrollHeight);
await page.screenshot({
  path: out,
  clip: { x: 0, y: 0, width: width * specs.length, height: Math.min(h, 1600) },
  captureBeyondViewport: true,
});
console.log(
  h,
  specs.map((s) => s),
);
await browser.close();
