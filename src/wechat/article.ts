/**
 * An article as the studio keeps it: a list of items, each a figure of the report or some words, and what
 * becomes of each: scene, pieces for the editor, findings. Pure; the report, the catalog and the words come in.
 */

import { type Drawing, drawingOf, sceneWidthPx } from '../paint/drawing.ts';
import { toText } from '../paint/to-text.ts';
import { ARTICLE_FRAME_PX, ARTICLE_LIMIT, type Tier, toWechat } from '../paint/to-wechat.ts';
import type { Report } from '../report/schema.ts';
import { measure } from '../scene/measure.ts';
import type { Block, Scene } from '../scene/scene.ts';
import type { Words } from '../text/zh-CN.ts';
import { THEMES, XIANXIA } from '../theme/themes.ts';
import type { Palette } from '../theme/tokens.ts';
import { type Doubt, doubtsOf } from '../widget/doubt.ts';
import { imprintOf } from '../widget/imprint.ts';
import { present } from '../widget/present.ts';
import type { Attributes, Widget } from '../widget/widget.ts';
import { checkArticle } from './check.ts';
import { IMAGE_HOST } from './strip.ts';

/** A figure of the report. */
export interface FigureItem {
  readonly key: string;
  readonly kind: 'figure';
  /** The widget that shows it: `progress`. */
  readonly widget: string;
  readonly attributes: Attributes;
  readonly tier: Tier;
  /** The name of a theme; its accent is the item's. */
  readonly theme: string;
  /** The widest a drawing becomes, in CSS pixels. */
  readonly widthPx: number;
  /** Where WeChat keeps the uploaded picture, in the tier `png`; '' while it is not uploaded. */
  readonly picture: string;
}
/** A heading and some paragraphs. */
export interface WordsItem {
  readonly key: string;
  readonly kind: 'words';
  readonly theme: string;
  readonly heading: string;
  /** Paragraphs, one a line. */
  readonly text: string;
}
/** Where the figures are from; its words are the report's. */
export interface SourceItem {
  readonly key: string;
  readonly kind: 'source';
  readonly theme: string;
}
export type ArticleItem = FigureItem | WordsItem | SourceItem;

/** What an item is painted from. */
export interface Stock {
  // biome-ignore lint/suspicious/noExplicitAny: each widget has its own model, and only it reads it.
  readonly catalog: readonly Widget<any>[];
  readonly report: Report;
  /** As parsed from the file; every widget checks what it reads of it. */
  readonly raw: unknown;
  readonly doubts: readonly Doubt[];
  readonly words: Words;
}

export const stockOf = (catalog: Stock['catalog'], report: Report, raw: unknown, words: Words): Stock => ({
  catalog,
  report,
  raw,
  doubts: doubtsOf(raw, words),
  words,
});

export interface PaintedItem {
  readonly scene: Scene;
  readonly palette: Palette;
  /** What it is called in lists. */
  readonly name: string;
  readonly pieces: readonly string[];
  /** For the part of the clipboard without tags. */
  readonly plain: string;
  /** Why it must not leave, as sentences; empty when it may. */
  readonly stops: readonly string[];
}

export const paletteOf = (theme: string): Palette =>
  (THEMES.find(({ name }) => name === theme) ?? XIANXIA).light;

/** Where the figures are from and from when: the line that every picture carries as well. */
export const citationOf = ({ raw, words }: Stock): string => imprintOf(raw, words);

const sceneOf = (blocks: readonly Block[]): Scene => ({
  widget: 'words',
  state: 'ready',
  sentence: '',
  visual: [],
  blocks,
});

function wordsScene({ heading, text }: WordsItem): Scene {
  const paragraphs = text.split(/\r?\n/).filter((line) => line.trim());
  return sceneOf([
    ...(heading.trim()
      ? [{ block: 'heading' as const, key: 'title', level: 1 as const, runs: [{ text: heading.trim() }] }]
      : []),
    ...paragraphs.map((line, index) => ({
      block: 'text' as const,
      key: `line-${index}`,
      role: 'detail' as const,
      runs: [{ text: line.trim() }],
    })),
  ]);
}

const sourceScene = (stock: Stock): Scene =>
  sceneOf([
    { block: 'text', key: 'source', role: 'note', runs: [{ text: citationOf(stock) }] },
    {
      block: 'text',
      key: 'computed',
      role: 'note',
      runs: [{ text: '数字照报告原文；注明“算得”的，由报告中的数字计算得出。' }],
    },
  ]);

/** The scene of a figure, and its first problem when it cannot be shown. */
export function figureScene(
  { widget: name, attributes }: Pick<FigureItem, 'widget' | 'attributes'>,
  { catalog, raw, words, doubts }: Stock,
  frameWidthPx = ARTICLE_FRAME_PX,
): { readonly scene: Scene; readonly problem: string } {
  const widget = catalog.find((each) => each.name === name);
  if (!widget) return { scene: sceneOf([]), problem: `没有名为“${name}”的组件；请删除这一件，从左栏另选` };
  const { state, scene, problems } = present(
    widget,
    attributes,
    { status: 'ready', loaded: { raw }, doubts },
    words,
    { widthPx: frameWidthPx, measure },
  );
  if (state === 'ready') return { scene, problem: '' };
  return { scene, problem: `${problems[0]?.message ?? state}；请换一种样式，或删除这一件` };
}

/** The width of pictures, twice what a telephone shows. */
export const PICTURE_PX = 1080;

/** The scene of an item as wide as a picture wants it. */
export const pictureScene = (item: ArticleItem, stock: Stock): Scene =>
  item.kind === 'figure'
    ? figureScene(item, stock, sceneWidthPx(PICTURE_PX)).scene
    : item.kind === 'words'
      ? wordsScene(item)
      : sourceScene(stock);

/** A figure as a picture of its own, with its source. */
export const pictureOf = (item: ArticleItem, stock: Stock): Drawing =>
  drawingOf(
    { scenes: [pictureScene(item, stock)], footer: citationOf(stock) },
    { widthPx: PICTURE_PX, measure },
  );

export function painted(item: ArticleItem, stock: Stock): PaintedItem {
  const palette = paletteOf(item.theme);
  const figure = item.kind === 'figure' ? figureScene(item, stock) : null;
  const scene = figure?.scene ?? (item.kind === 'words' ? wordsScene(item) : sourceScene(stock));
  const stops: string[] = figure?.problem ? [figure.problem] : [];
  if (item.kind === 'words' && !scene.blocks.length) stops.push('这一段还没有文字；请写上，或删除这一件');
  const address = item.kind === 'figure' && item.tier === 'png' ? item.picture.trim() : '';
  if (address && !IMAGE_HOST.test(address))
    stops.push(
      '图片地址不是公众号素材库的（应以 https://mmbiz.qpic.cn/ 开头）；请在素材库里复制图片地址，或清空这一栏',
    );
  const picture = () => {
    const { width, height } = pictureOf(item, stock);
    return { ...(address ? { src: address } : {}), w: width, h: height };
  };
  const pieces = stops.length
    ? []
    : toWechat(scene, {
        palette,
        ...(item.kind === 'figure'
          ? {
              tier: item.tier,
              widthPx: item.widthPx,
              ...(item.tier === 'png' ? { picture: picture() } : {}),
            }
          : {}),
      });
  for (const piece of pieces)
    for (const { node, message } of checkArticle(piece))
      stops.push(`${message}（${node}）；仍不行时请换成“纯文字表格”或“图片”`);
  return { scene, palette, name: nameOf(item, scene, stock.report), pieces, plain: toText(scene), stops };
}

function nameOf(item: ArticleItem, { sentence, visual, blocks }: Scene, report: Report): string {
  if (item.kind === 'source') return '出处';
  const of = item.kind === 'figure' ? item.attributes.of : undefined;
  const row = report.indicators.find(({ id }) => id === of);
  // The same thing in another year has the same label.
  const year = row && row.period !== report.period ? `（${row.period}年）` : '';
  const said = firstWords([...visual, ...blocks]);
  const whole = said || sentence || '（空）';
  const short = [...whole.replace(/\s+/g, ' ')];
  return short.length > 30 ? `${short.slice(0, 30).join('')}…` : short.join('') + year;
}

/** What is read first, however deep it stands. */
function firstWords(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.block === 'heading' || block.block === 'text')
      return block.runs.map(({ text }) => text).join('');
    const found = firstWords('blocks' in block ? block.blocks : block.block === 'list' ? block.items : []);
    if (found) return found;
  }
  return '';
}

/**
 * The article in as few parts as the draft interface takes, each shorter than its limit. One part is the
 * rule; several are pasted one after the other.
 */
export function partsOf(pieces: readonly string[]): string[] {
  const parts: string[] = [''];
  for (const piece of pieces) {
    const last = parts.length - 1;
    if (parts[last] && `${parts[last]}${piece}`.length >= ARTICLE_LIMIT) parts.push(piece);
    else parts[last] += piece;
  }
  return parts.filter(Boolean);
}
