/** Renders a widget in Node, without a DOM: `renderWidget('progress', { of: 'lift-2021-start' }, report, 'text')`. */
import { drawingOf, sceneWidthPx } from '../src/paint/drawing.ts';
import { toHtml } from '../src/paint/to-html.ts';
import { svgOf } from '../src/paint/to-svg.ts';
import { toText } from '../src/paint/to-text.ts';
import { ARTICLE_FRAME_PX, articleOf, type Tier, toWechat } from '../src/paint/to-wechat.ts';
import { measure } from '../src/scene/measure.ts';
import type { Scene } from '../src/scene/scene.ts';
import { type Words, zhCN } from '../src/text/zh-CN.ts';
import { THEMES, XIANXIA } from '../src/theme/themes.ts';
import { doubtsOf } from '../src/widget/doubt.ts';
import { english } from '../src/widget/english.ts';
import { imprintOf } from '../src/widget/imprint.ts';
import { NO_REPORT, type Presented, present, type ReportState } from '../src/widget/present.ts';
import { quoteIn } from '../src/widget/quote.ts';
import type { Attributes } from '../src/widget/widget.ts';
import { catalog } from './catalog.ts';

/** An output that a scene can be painted to without a browser. */
export const OUTPUTS = ['html', 'text', 'wechat', 'svg'] as const;
export type Output = (typeof OUTPUTS)[number];

/** The languages of the interface; the first stands where none is asked for. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en: english };

export interface RenderOptions {
  /** Width for scenes that depend on it, in CSS pixels. */
  readonly widthPx?: number;
  /** Name of one of THEMES: xianxia (the default), gov-blue, plain … */
  readonly theme?: string;
  /** zh-CN (the default) or en. */
  readonly language?: Language;
  /** The official text, so that quotations stand in their sentences. */
  readonly officialText?: string;
  /** How a WeChat article shows it: with drawings, without SVG, or with a place for a picture. */
  readonly tier?: Tier;
  /** The last line of a picture: `imprint(report)`. */
  readonly footer?: string;
}

/** The width of a picture where none is asked for: twice as many pixels are what a telephone shows. */
export const PICTURE_PX = 540;

/** The state of a report given as parsed JSON, or of none. */
export function reportState(report: unknown, language: Language = 'zh-CN'): ReportState {
  if (report === undefined) return NO_REPORT;
  return { status: 'ready', loaded: { raw: report }, own: true, doubts: doubtsOf(report, WORDS[language]) };
}

/** The widget as the live element would present it. Throws a RangeError for an unknown widget. */
export function presentWidget(
  name: string,
  attributes: Attributes,
  report: unknown,
  { widthPx = 0, officialText, language = 'zh-CN' }: RenderOptions = {},
): Presented {
  const widget = catalog.find((candidate) => candidate.name === name);
  if (!widget)
    throw new RangeError(`没有名为 ${name} 的组件，可用：${catalog.map((known) => known.name).join('、')}`);
  return present(
    widget,
    attributes,
    { ...reportState(report, language), quote: officialText ? quoteIn(officialText) : undefined },
    WORDS[language],
    { widthPx, measure },
  );
}

const paletteOf = (theme: string | undefined) =>
  (THEMES.find((known) => known.name === theme) ?? XIANXIA).light;

/** Where a report is from and from when; '' without a report. */
export const imprint = (report: unknown, language: Language = 'zh-CN'): string =>
  imprintOf(report, WORDS[language]);

/** A scene laid out as a picture, and the colours that it is painted in. */
export function pictureOf(scene: Scene, { theme, widthPx, footer }: RenderOptions = {}) {
  return {
    drawing: drawingOf({ scenes: [scene], footer }, { widthPx: widthPx || PICTURE_PX, measure }),
    palette: paletteOf(theme),
  };
}

export function paintScene(scene: Scene, output: Output, options: RenderOptions = {}): string {
  const { theme, tier } = options;
  switch (output) {
    case 'html':
      return toHtml(scene, paletteOf(theme));
    case 'text':
      return toText(scene);
    case 'wechat':
      return articleOf(toWechat(scene, { palette: paletteOf(theme), tier }));
    case 'svg': {
      const { drawing, palette } = pictureOf(scene, options);
      return svgOf(drawing, palette);
    }
  }
}

/** The width that a scene is told where the caller gives the output's, or none. */
export const frameOf = (output: Output | 'png', widthPx = 0): number =>
  output === 'svg' || output === 'png'
    ? sceneWidthPx(widthPx || PICTURE_PX)
    : widthPx || (output === 'wechat' ? ARTICLE_FRAME_PX : 0);

/** One widget as a string. */
export function renderWidget(
  name: string,
  attributes: Attributes,
  report: unknown,
  output: Output,
  options: RenderOptions = {},
): string {
  const frame = { ...options, widthPx: frameOf(output, options.widthPx) };
  return paintScene(presentWidget(name, attributes, report, frame).scene, output, {
    footer: imprint(report, options.language),
    ...options,
  });
}

export { articleOf, catalog, toWechat };
