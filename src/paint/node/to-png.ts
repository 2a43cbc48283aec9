/**
 * A drawing as PNG in Node, by resvg. It has no font of its own: without a Chinese one on the machine the
 * characters would be missing, so that is found out first and said.
 */
import type { Palette } from '../../theme/tokens.ts';
import type { Drawing } from '../item.ts';
import { svgOf } from '../to-svg.ts';

/** The picture cannot be made on this machine; the message says what to do. */
export class NoPicture extends Error {}

type Resvg = typeof import('@resvg/resvg-js')['Resvg'];

/** What an article's and a portal's library takes without asking. */
const MOST_BYTES = 1_000_000;
/** Pixels of the picture for each of the drawing, the first that gives a file of that size. */
const SCALES = [2, 1.5] as const;

const FONT = { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' };

async function renderer(): Promise<Resvg> {
  try {
    return (await import('@resvg/resvg-js')).Resvg;
  } catch {
    throw new NoPicture(
      '没有安装生成 PNG 的组件，请运行 npm install @resvg/resvg-js，或改用 --as svg / @resvg/resvg-js is not installed',
    );
  }
}

/** Two characters look different only where a font draws them. */
function hasChinese(Draw: Resvg): boolean {
  const [first, second] = ['永', '国'].map((char) =>
    Buffer.from(
      new Draw(
        `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text y="20" font-size="20">${char}</text></svg>`,
        { font: FONT },
      ).render().pixels,
    ),
  );
  return Boolean(first && second && !first.equals(second));
}

/** Throws a NoPicture where there is no renderer or no Chinese font. */
export async function toPng(drawing: Drawing, palette: Palette): Promise<Uint8Array> {
  const Draw = await renderer();
  if (!hasChinese(Draw))
    throw new NoPicture(
      '这台机器没有中文字体，图片里的汉字会缺失。请安装 fonts-noto-cjk（apt-get install fonts-noto-cjk）后再试，或改用 --as svg / no Chinese font on this machine',
    );
  const svg = svgOf(drawing, palette);
  const draw = (value: number): Uint8Array =>
    new Draw(svg, { font: FONT, fitTo: { mode: 'zoom', value }, background: palette.paper }).render().asPng();
  // The smallest first: a long table at twice the size takes a minute only to be refused.
  const smallest = draw(1);
  if (smallest.length > MOST_BYTES)
    throw new NoPicture(
      `图片超过 1 MB（${(smallest.length / 1e6).toFixed(1)} MB），请减少内容，或改用 --as svg / the picture is over 1 MB`,
    );
  for (const value of SCALES) {
    const png = draw(value);
    if (png.length <= MOST_BYTES) return png;
  }
  return smallest;
}
