/**
 * Scenes laid out for a width: a flat list in which every place is final, so that a picture needs no page, no
 * font metrics and no style sheet. `to-svg.ts` writes it, `to-canvas.ts` paints it, and both say the same.
 * Lengths are pixels of the drawing; colours are tokens until it is painted.
 */
import type { Frame, Scene } from '../scene/scene.ts';
import type { Drawing, Item } from './item.ts';
import { layBlocks } from './lay-blocks.ts';
import { type Style, setLines } from './set-lines.ts';

export type { Drawing, Item, Span, TextItem } from './item.ts';

/** Scenes one below the other. */
export interface Poster {
  readonly title?: string;
  readonly subtitle?: string;
  /** Where the figures are from and from when; a line for each line of it. */
  readonly footer?: string;
  readonly scenes: readonly Scene[];
}

export interface DrawingOptions {
  readonly widthPx: number;
  /** The text measure, in em of the font size. */
  readonly measure: Frame['measure'];
  /** The size of a line of text, in pixels; by the width when it is not given. */
  readonly remPx?: number;
}

/** Margins at the sides, in rem. */
const MARGIN = 1.5;

/** A card is read where it stands; a picture of 1080 pixels is shown on a telephone, a third as wide. */
const remFor = (widthPx: number): number =>
  Math.round(Math.min(32, Math.max(16, (widthPx * 16) / 540)) * 100) / 100;

/** The width that a scene for a drawing is told, in units of which 16 are a rem. */
export const sceneWidthPx = (widthPx: number, remPx = remFor(widthPx)): number =>
  Math.floor((widthPx * 16) / remPx - 2 * MARGIN * 16);

const TITLE: Style = { size: 1.75, leading: 1.3, bold: true, fill: 'accent-deep' };
const SUBTITLE: Style = { size: 1, leading: 1.5, fill: 'muted' };
const FOOTER: Style = { size: 0.75, leading: 1.6, fill: 'muted' };

const labelled = ({ visual, blocks, sentence }: Scene): string => {
  const [first] = [...visual, ...blocks];
  return first && 'runs' in first ? first.runs.map(({ text }) => text).join('') : sentence;
};

export function drawingOf(of: Scene | Poster, { widthPx, measure, remPx }: DrawingOptions): Drawing {
  const poster: Poster = 'scenes' in of ? of : { scenes: [of] };
  const { title = '', subtitle = '', footer = '', scenes } = poster;
  const rem = remPx ?? remFor(widthPx);
  const x = MARGIN * rem;
  const w = widthPx - 2 * x;
  const items: Item[] = [];
  const set = (text: string, style: Style, y: number) =>
    setLines([{ text, style }], { x, y, w, rem, measure, items });
  let y = (title ? 2 : 1.25) * rem;
  if (title) {
    items.push({ item: 'rect', x: 0, y: 0, w: widthPx, h: 0.5 * rem, fill: 'accent' });
    y = set(title, TITLE, y);
    if (subtitle) y = set(subtitle, SUBTITLE, y + 0.25 * rem);
    y += 1.5 * rem;
  }
  scenes.forEach((scene, index) => {
    if (index) y += 2 * rem;
    items.push({ item: 'rect', x, y, w, h: rem / 8, fill: 'accent' });
    y = layBlocks(scene, { x, y: y + 0.75 * rem, w, rem, measure, items });
  });
  if (footer) {
    y += 1.25 * rem;
    items.push({ item: 'line', x1: x, y1: y, x2: x + w, y2: y, stroke: 'rule', width: rem / 16 });
    y += 0.5 * rem;
    for (const said of footer.split('\n')) y = set(said, FOOTER, y);
  }
  return {
    width: widthPx,
    height: Math.ceil(y + 1.25 * rem),
    title: title || scenes.map(labelled).join('；'),
    description: scenes
      .map(({ sentence }) => sentence)
      .filter(Boolean)
      .join('\n'),
    items,
  };
}
