/**
 * An article as WeChat's dark mode shows it, closely enough to judge contrast: grounds near white and light
 * greys are turned over, other light grounds are dimmed, texts are moved until they stand out from their
 * ground by brightness. Drawings are left as they are, but for what they paint with `currentColor`. Written
 * anew from the thresholds that Tencent publishes (mp-darkmode); pictures and gradients are not followed.
 */
import { ARTICLE_PAGE } from '../theme/themes.ts';
import {
  type Declaration,
  type Element,
  inSvg,
  isElement,
  type Parent,
  parsed,
  setStyle,
  styleOf,
  written,
} from './tree.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Thresholds of perceived brightness (0–255) and of lightness (0–100). */
const LIMIT = { white: 250, ground: 190, apart: 65, bright: 100, high: 40, low: 22 };

/** A colour as an article may write it; null for anything else. Half transparent ones lie on `ground`. */
export function colourOf(text: string, ground: Rgb = [255, 255, 255]): Rgb | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const numbers = /^rgba?\(([\d.,\s%]+)\)$/i.exec(text)?.[1]?.split(',').map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const alpha = numbers[3] ?? 1;
  return mixed(numbers.slice(0, 3) as unknown as Rgb, ground, alpha);
}

export const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.round(Math.max(0, Math.min(255, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const mixed = (over: Rgb, under: Rgb, alpha: number) =>
  over.map((part, at) => part * alpha + (under[at] ?? 0) * (1 - alpha)) as unknown as Rgb;

/** Perceived brightness as the AERT note of the W3C has it. */
const brightness = ([r, g, b]: Rgb) => (r * 299 + g * 587 + b * 114) / 1000;

/** WCAG 2.2, 1.4.3. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r = 0, g = 0, blue = 0] = rgb.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

type Hsl = readonly [hue: number, saturation: number, lightness: number];

function toHsl(rgb: Rgb): Hsl {
  const [r, g, b] = rgb.map((part) => part / 255) as unknown as Rgb;
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [range, light] = [most - least, (most + least) / 2];
  if (!range) return [0, 0, light * 100];
  const hue = most === r ? (g - b) / range : most === g ? 2 + (b - r) / range : 4 + (r - g) / range;
  return [(hue * 60 + 360) % 360, (range / (1 - Math.abs(2 * light - 1))) * 100, light * 100];
}

function fromHsl([hue, saturation, lightness]: Hsl): Rgb {
  const light = lightness / 100;
  const spread = (saturation / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((shift) => {
    const at = (shift + hue / 30) % 12;
    return 255 * (light - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  }) as unknown as Rgb;
}

/** The same hue at a brightness; a channel that is full hands what is left to green, or to the one that can take it. */
function atBrightness(target: number, rgb: Rgb): Rgb {
  const ratio = target / (brightness(rgb) || 1);
  let [r, g, b] = rgb.map((part) => Math.min(255, part * ratio)) as unknown as [number, number, number];
  if (g === 0 || r === 255 || b === 255) g = (target * 1000 - r * 299 - b * 114) / 587;
  else if (r === 0) r = (target * 1000 - g * 587 - b * 114) / 299;
  else if (b === 0 || g === 255) b = (target * 1000 - r * 299 - g * 587) / 114;
  return [r, g, b].map((part) => Math.max(0, Math.min(255, part))) as unknown as Rgb;
}

const PAGE = {
  light: { ground: colourOf(ARTICLE_PAGE.light.ground) as Rgb, ink: colourOf(ARTICLE_PAGE.light.ink) as Rgb },
  dark: { ground: colourOf(ARTICLE_PAGE.dark.ground) as Rgb, ink: colourOf(ARTICLE_PAGE.dark.ink) as Rgb },
};
/** The most that a text may stand out from the page's dark ground. */
const MOST = brightness(PAGE.dark.ink) - brightness(PAGE.dark.ground);

export function darkGround(rgb: Rgb): Rgb {
  const [hue, saturation, light] = toHsl(rgb);
  const bright = brightness(rgb);
  if ((saturation === 0 && light > LIMIT.high) || bright > LIMIT.white)
    return fromHsl([0, 0, Math.min(100, 100 + toHsl(PAGE.dark.ground)[2] - light)]);
  if (bright > LIMIT.ground) return atBrightness(LIMIT.ground, rgb);
  return light < LIMIT.low ? fromHsl([hue, saturation, LIMIT.low]) : rgb;
}

export function darkText(rgb: Rgb, ground: Rgb): Rgb {
  const [bright, under] = [brightness(rgb), brightness(ground)];
  const apart = Math.abs(under - bright);
  if (bright >= LIMIT.white) return rgb;
  if (apart > MOST && under <= brightness(PAGE.dark.ground) + 2) return atBrightness(MOST + under, rgb);
  if (apart >= LIMIT.apart) return rgb;
  const [hue, saturation, light] = toHsl(rgb);
  if (under >= LIMIT.bright) {
    if (light > 90 - LIMIT.high) return darkText(fromHsl([hue, saturation, 90 - light]), ground);
    return atBrightness(Math.min(MOST, under - LIMIT.apart), rgb);
  }
  if (light <= LIMIT.high) return darkText(fromHsl([hue, saturation, 90 - light]), ground);
  return atBrightness(Math.min(MOST, under + LIMIT.apart), rgb);
}

/** Colours where a text stands, by day and in the dark. */
export interface Standing {
  readonly light: { readonly ink: Rgb; readonly ground: Rgb };
  readonly dark: { readonly ink: Rgb; readonly ground: Rgb };
}

export const PAGE_STANDING: Standing = PAGE;

const COLOUR = /#[\da-f]{3,8}\b|rgba?\([^)]*\)/i;

/** Inside an element, what stood outside it changed by its own colours. */
export function standingIn(element: Element, around: Standing): Standing {
  let { light, dark } = around;
  const rules = styleOf(element);
  for (const [property, value] of rules) {
    if (property !== 'background-color' && property !== 'background') continue;
    const ground = colourOf(COLOUR.exec(value)?.[0] ?? '', light.ground);
    if (!ground) continue;
    light = { ...light, ground };
    dark = { ...dark, ground: darkGround(ground) };
  }
  const own = rules.find(([property]) => property === 'color')?.[1] ?? '';
  const ink = colourOf(own, light.ground) ?? light.ink;
  return { light: { ...light, ink }, dark: { ...dark, ink: darkText(ink, dark.ground) } };
}

/** The article as it looks in the dark, as HTML to be shown on the dark page. */
export function inTheDark(html: string): string {
  const tree = parsed(html);
  const walk = (parent: Parent, around: Standing) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      const inside = inSvg(child) ? around : standingIn(child, around);
      if (!inSvg(child))
        setStyle(
          child,
          styleOf(child).map(([property, value]): Declaration => [property, turned(property, value, inside)]),
        );
      walk(child, inside);
    }
  };
  walk(tree, PAGE);
  return written(tree);
}

function turned(property: string, value: string, { light, dark }: Standing): string {
  if (property === 'color') return hexOf(dark.ink);
  const colour = colourOf(COLOUR.exec(value)?.[0] ?? '', light.ground);
  if (!colour) return value;
  if (/^background/.test(property)) return value.replace(COLOUR, hexOf(dark.ground));
  if (/^border/.test(property)) return value.replace(COLOUR, hexOf(darkText(colour, dark.ground)));
  return value;
}
