/** The picture of a widget in the colours that it has on the page, painted and never photographed. */
import { type Drawing, drawingOf } from '../../paint/drawing.ts';
import { paintOn } from '../../paint/to-canvas.ts';
import { measure } from '../../scene/measure.ts';
import type { Scene } from '../../scene/scene.ts';
import { DEFAULT, type Palette } from '../../theme/tokens.ts';

/** Twice as many pixels as this are what a telephone shows. */
export const PICTURE_PX = 540;
const SCALE = 2;
/** What every browser still paints: Safari's telephones stop at so many pixels, and all at such a side. */
const MOST = { pixels: 16_700_000, side: 16_000 };

export const pictureOf = (scene: Scene, footer: string): Drawing =>
  drawingOf({ scenes: [scene], footer }, { widthPx: PICTURE_PX, measure });

/** The page's own colours, as far as they are colours by themselves and no system's names. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const names = Object.keys(DEFAULT) as (keyof Palette)[];
  return Object.fromEntries(
    names.map((name) => {
      const own = style.getPropertyValue(`--xx-${name}`).trim();
      return [name, /^(?:#|rgb|hsl)/i.test(own) ? own : DEFAULT[name]];
    }),
  ) as Palette;
}

/** A PNG, and whether it had to be smaller than twice the size; null where the browser makes none. */
export async function pngOf(
  drawing: Drawing,
  palette: Palette,
): Promise<{ readonly blob: Blob; readonly smaller: boolean } | null> {
  const { width, height } = drawing;
  const scale = Math.min(SCALE, MOST.side / height, Math.sqrt(MOST.pixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  // Opaque: a picture without a ground is black in some programs.
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  try {
    paintOn(context, drawing, palette, scale);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob && { blob, smaller: scale < SCALE };
  } catch {
    return null;
  }
}
