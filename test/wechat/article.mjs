// The article's modules from their sources, every example as its pieces, and a page that shows them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../../src/build/setup.mjs';

export const { module: sources } = await runnerImport(join(root, 'test/wechat/sources.ts'));
export const { articleOf, catalog, checkArticle, dark, examples, RULES, strip, TIERS, toText, toWechat } =
  sources;
const {
  ARTICLE_FRAME_PX,
  attributesOf,
  measure,
  parsed,
  present: presented,
  sourceOf,
  wordsIn,
  zhCN,
} = sources;

export const report = JSON.parse(readFileSync(join(root, 'reports/xianxia-2021.json'), 'utf8'));

const frame = { widthPx: ARTICLE_FRAME_PX, measure };

/** An example as a static output takes it, as wide as an article. */
export const presentedOf = (widget, example) =>
  presented(widget, attributesOf(example), sourceOf(example, report), zhCN, frame);

/** A tag on the page's report, as wide as an article or as `more` says. */
export const present = (widget, attributes, more) =>
  presented(widget, attributes, sourceOf({}, report), zhCN, { ...frame, ...more });

/** What is read in an article; the words of drawings are not. */
export const words = (html) => wordsIn(parsed(html));

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
