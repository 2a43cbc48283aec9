/**
 * A drawing on a canvas: where a page's policy forbids to load a picture from a blob, a canvas may still be
 * painted and saved. It paints what `to-svg.ts` writes, item for item.
 */
import type { Token } from '../scene/scene.ts';
import { FONT_STACK } from '../theme/base.styles.ts';
import { DEFAULT, type Palette } from '../theme/tokens.ts';
import type { Drawing, Item, TextItem } from './item.ts';

function paintText(
  context: CanvasRenderingContext2D,
  { x, y, anchor, spans }: TextItem,
  palette: Palette,
): void {
  const widths = spans.map(({ text, size, bold }) => {
    context.font = `${bold ? '600 ' : ''}${size}px ${FONT_STACK}`;
    return context.measureText(text).width;
  });
  const all = spans.reduce((sum, { gap }, index) => sum + gap + (widths[index] ?? 0), 0);
  let at = anchor === 'end' ? x - all : anchor === 'middle' ? x - all / 2 : x;
  spans.forEach(({ text, size, bold, fill, gap }, index) => {
    at += gap;
    context.font = `${bold ? '600 ' : ''}${size}px ${FONT_STACK}`;
    context.fillStyle = fill === 'none' ? 'transparent' : palette[fill];
    context.fillText(text, at, y);
    at += widths[index] ?? 0;
  });
}

function outlineOf(item: Exclude<Item, TextItem>): Path2D {
  if (item.item === 'path') return new Path2D(item.d);
  const outline = new Path2D();
  switch (item.item) {
    case 'rect': {
      const { x, y, w, h, radius = 0 } = item;
      const r = Math.min(radius, w / 2, h / 2);
      if (!r) outline.rect(x, y, w, h);
      else {
        outline.moveTo(x + r, y);
        outline.arcTo(x + w, y, x + w, y + h, r);
        outline.arcTo(x + w, y + h, x, y + h, r);
        outline.arcTo(x, y + h, x, y, r);
        outline.arcTo(x, y, x + w, y, r);
        outline.closePath();
      }
      break;
    }
    case 'line':
      outline.moveTo(item.x1, item.y1);
      outline.lineTo(item.x2, item.y2);
      break;
    case 'circle':
      outline.arc(item.cx, item.cy, item.r, 0, 2 * Math.PI);
  }
  return outline;
}

/** Paints the drawing, `scale` pixels of the canvas for each of its own, from the canvas's corner on. */
export function paintOn(
  context: CanvasRenderingContext2D,
  { width, height, items }: Drawing,
  palette: Palette = DEFAULT,
  scale = 1,
): void {
  const colour = (token: Token | undefined) => (token && token !== 'none' ? palette[token] : '');
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  for (const item of items) {
    if (item.item === 'text') {
      paintText(context, item, palette);
      continue;
    }
    const outline = outlineOf(item);
    const [fill, stroke] = [colour(item.fill), colour(item.stroke)];
    if (fill) {
      context.fillStyle = fill;
      context.fill(outline);
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = item.width ?? 1;
      context.setLineDash([...(item.dash ?? [])]);
      context.lineCap = item.item === 'path' && item.round ? 'round' : 'butt';
      context.stroke(outline);
    }
  }
}
