/** A drawing as a file of its own: colours instead of tokens, an opaque ground, nothing fetched from anywhere. */
import type { Scene, Token } from '../scene/scene.ts';
import { FONT_STACK } from '../theme/base.styles.ts';
import { DEFAULT, type Palette } from '../theme/tokens.ts';
import { type DrawingOptions, drawingOf, type Poster } from './drawing.ts';
import type { Drawing, Item } from './item.ts';
import { escapeHtml } from './to-html.ts';

/** Without what XML has no place for: control characters, and halves of pairs. */
const escapeXml = (text: string): string =>
  escapeHtml(
    Array.from(text)
      .filter((char) => /^(?:[\t\n\r -\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])$/.test(char))
      .join(''),
  );
const short = (value: number): number => Math.round(value * 100) / 100 || 0;

type Written = string | number | undefined | false;

const attributes = (of: Readonly<Record<string, Written>>): string =>
  Object.entries(of)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`,
    )
    .join('');

function itemSvg(item: Item, palette: Palette): string {
  const colour = (token: Token | undefined) => token && (token === 'none' ? token : palette[token]);
  if (item.item === 'text') {
    const { x, y, anchor, spans } = item;
    const set = ({ size, bold, fill }: (typeof spans)[number]) => ({
      'font-size': size,
      'font-weight': bold && 600,
      fill: colour(fill),
    });
    const place = { x, y, 'text-anchor': anchor !== 'start' && anchor };
    const [only, ...more] = spans;
    if (only && !more.length)
      return `<text${attributes({ ...place, ...set(only) })}>${escapeXml(only.text)}</text>`;
    const inner = spans.map(
      (span) =>
        `<tspan${attributes({ dx: span.gap || undefined, ...set(span) })}>${escapeXml(span.text)}</tspan>`,
    );
    return `<text${attributes(place)}>${inner.join('')}</text>`;
  }
  const { fill = 'none', stroke, width, dash } = item;
  const ink = {
    fill: colour(fill),
    stroke: colour(stroke),
    'stroke-width': stroke && width,
    'stroke-dasharray': dash?.map(short).join(' '),
  };
  switch (item.item) {
    case 'rect': {
      const { x, y, w, h, radius } = item;
      return `<rect${attributes({ x, y, width: w, height: h, rx: radius, ...ink })}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = item;
      return `<line${attributes({ x1, y1, x2, y2, ...ink })}/>`;
    }
    case 'circle': {
      const { cx, cy, r } = item;
      return `<circle${attributes({ cx, cy, r, ...ink })}/>`;
    }
    case 'path':
      return `<path${attributes({ d: item.d, 'stroke-linecap': item.round && 'round', ...ink })}/>`;
  }
}

export function svgOf(
  { width, height, title, description, items }: Drawing,
  palette: Palette = DEFAULT,
): string {
  const said = [
    title && `<title>${escapeXml(title)}</title>`,
    description && `<desc>${escapeXml(description)}</desc>`,
  ];
  const head = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': FONT_STACK.replace(/"/g, "'"),
    // A character that stands twice for a space is a space that is meant.
    'xml:space': 'preserve',
  });
  const ground = `<rect${attributes({ width, height, fill: palette.paper })}/>`;
  return `<svg${head}>${said.filter(Boolean).join('')}${ground}${items.map((item) => itemSvg(item, palette)).join('')}</svg>`;
}

/** Scenes as a picture in one step. */
export const toSvg = (
  of: Scene | Poster,
  { palette, ...options }: DrawingOptions & { palette?: Palette },
): string => svgOf(drawingOf(of, options), palette);
