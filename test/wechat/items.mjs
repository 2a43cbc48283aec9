// Items of an article on the report, and what they are painted as without a browser.
import { catalog, report, sources } from './article.mjs';

const { painted, stockOf, zhCN } = sources;

export const stock = stockOf(catalog, report, report, zhCN);
/** What an item is set to at first. */
const LOOK = { tier: 'svg', theme: 'xianxia', widthPx: 677, picture: '' };
export const figureOf = (widget, of, look = {}) => ({
  key: of,
  kind: 'figure',
  widget,
  attributes: { of },
  ...LOOK,
  ...look,
});
export const articleOf = (items, of = stock) => items.flatMap((item) => painted(item, of).pieces).join('');
export const itemsOf = (template, of = report) =>
  template.parts(of).map((part, index) => ({ key: String(index), ...LOOK, ...part }));
