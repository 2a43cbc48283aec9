/** A drawing as a file: written as SVG, or painted on a canvas; never a picture of the page. */
import type { Drawing } from '../../paint/drawing.ts';
import { paintOn } from '../../paint/to-canvas.ts';
import { svgOf } from '../../paint/to-svg.ts';
import type { Palette } from '../../theme/tokens.ts';

/** What the material library takes without making it smaller. */
const MOST_BYTES = 1_000_000;
/** No browser paints a longer canvas. */
const LONGEST_PX = 16_000;

export const drawnSvg = (drawing: Drawing, palette: Palette): Blob =>
  new Blob([svgOf(drawing, palette)], { type: 'image/svg+xml' });

/** The file, or why there is none and what to do. */
export async function drawnPng(drawing: Drawing, palette: Palette): Promise<Blob | string> {
  const { width, height } = drawing;
  if (height > LONGEST_PX)
    return `没有下载：图会有 ${height} 像素高，浏览器画不了这么长。请移出几件，分成几张。`;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return '没有下载：这个浏览器不能画图。请换用新版的 Chrome、Edge 或 360 极速浏览器。';
  paintOn(context, drawing, palette);
  const packed = () => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  let file = await packed();
  if (file && file.size > MOST_BYTES) {
    fewerColours(context, canvas, palette);
    file = await packed();
  }
  if (!file) return '没有下载：图没有画成，可能太长。请移出几件再试。';
  if (file.size > MOST_BYTES)
    return `没有下载：图有 ${Math.ceil(file.size / 1000)} kB，超过 1 MB。请移出几件，分成几张。`;
  return file;
}

/** Between two levels of a colour; the soft edges of letters do not need more of them. */
const LEVEL = 17;

/** A PNG is large by the many shades at the edges of its letters; the palette's own colours stay as they are. */
function fewerColours(
  context: CanvasRenderingContext2D,
  { width, height }: HTMLCanvasElement,
  palette: Palette,
): void {
  const own = new Set(Object.values(palette).map((hex) => Number.parseInt(hex.slice(1), 16)));
  // In bands, so that a long picture is not in memory twice.
  for (let y = 0; y < height; y += 1000) {
    const band = context.getImageData(0, y, width, Math.min(1000, height - y));
    const { data } = band;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (own.has((red << 16) | (green << 8) | blue)) continue;
      for (let part = at; part < at + 3; part++) data[part] = Math.round((data[part] ?? 0) / LEVEL) * LEVEL;
    }
    context.putImageData(band, 0, y);
  }
}
