// The article's modules from their sources, every example as its pieces, and a page that shows them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../../src/build/setup.mjs';

const { module: sources } = await runnerImport(join(root, 'test/wechat/sources.ts'));
export const { articleOf, catalog, checkArticle, dark, examples, RULES, strip, TIERS, toWechat } = sources;
const { ARTICLE_FRAME_PX, attributesOf, measure, present, sourceOf, zhCN } = sources;

export const report = JSON.parse(readFileSync(join(root, 'reports/xianxia-2021.json'), 'utf8'));

/** An example as a static output takes it, as wide as an article. */
export function presentedOf(widget, example) {
  const frame = { widthPx: ARTICLE_FRAME_PX, measure };
  return present(widget, attributesOf(example), sourceOf(example, report), zhCN, frame);
}

/** The examples of a widget, all or one, as pieces. */
export function piecesOf(name, only, tier = 'svg') {
  const widget = catalog.find((one) => one.name === name);
  return examples[name]
    .filter((example) => !only || example.name === only)
    .flatMap((example) => toWechat(presentedOf(widget, example).scene, { tier }));
}

/** A page as wide as its window, as WeChat's article column; the dark one turned as WeChat turns it. */
export function articlePage(html, look = 'light') {
  const dark = look === 'dark';
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:16px;background:${dark ? '#191919' : '#fff'};color:${dark ? '#a3a3a3' : '#191919'};font:17px/1.6 "PingFang SC","Noto Sans CJK SC",sans-serif;word-wrap:break-word}</style><div id="js_content">${html}</div>`;
}
