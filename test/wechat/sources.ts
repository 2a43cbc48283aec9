/** What the Node tests take from the sources, in one graph of modules. */
export { ARTICLE_FRAME_PX, articleOf, toWechat } from '../../src/paint/to-wechat.ts';
export { measure } from '../../src/scene/measure.ts';
export { zhCN } from '../../src/text/zh-CN.ts';
export { attributesOf, sourceOf } from '../../src/widget/example.ts';
export { present } from '../../src/widget/present.ts';
export { catalog } from '../../widgets/catalog.ts';
export { examples } from '../../widgets/examples.ts';
