/** What the Node tests take from the sources, in one graph of modules. */
export { toText } from '../../src/paint/to-text.ts';
export { ARTICLE_FRAME_PX, articleOf, PIECE_LIMIT, TIERS, toWechat } from '../../src/paint/to-wechat.ts';
export { measure } from '../../src/scene/measure.ts';
export { zhCN } from '../../src/text/zh-CN.ts';
export * as themes from '../../src/theme/themes.ts';
export { citationOf, painted, partsOf, stockOf } from '../../src/wechat/article.ts';
export { checkArticle } from '../../src/wechat/check.ts';
export * as dark from '../../src/wechat/dark.ts';
export { RULES } from '../../src/wechat/rules.ts';
export { strip } from '../../src/wechat/strip.ts';
export { readDraft, writeDraft } from '../../src/wechat/studio/draft.ts';
export { TEMPLATES } from '../../src/wechat/templates.ts';
export { parsed, wordsIn } from '../../src/wechat/tree.ts';
export { attributesOf, sourceOf } from '../../src/widget/example.ts';
export { present } from '../../src/widget/present.ts';
export { catalog } from '../../widgets/catalog.ts';
export { examples } from '../../widgets/examples.ts';
