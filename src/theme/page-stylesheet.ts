/**
 * `dist/xx-widgets.css`: the place each tag takes before the script arrives (the same declarations
 * as `:host` has, so nothing moves), and the themes and the dark appearance as custom properties
 * that a page switches on with `data-xx-theme` and `data-xx-appearance` on any element.
 */
import { FONT_STACK } from './base.styles.ts';
import { type Palette, THEMES, TOKENS } from './tokens.ts';

/** As much of a widget as its place needs. */
export interface Placed {
  readonly name: string;
  readonly place: Readonly<Record<string, string>>;
}

const properties = (palette: Palette) => TOKENS.map((token) => `--xx-${token}:${palette[token]}`).join(';');
const each = (selectors: string, before: string, after: string) =>
  selectors
    .split(',')
    .map((selector) => before + selector + after)
    .join(',');

/** The rules of a widget's place for its shadow root. */
export function hostPlace({ place }: Placed): string {
  return Object.entries(place)
    .map(
      ([selector, declarations]) => `${selector ? each(selector, ':host(', ')') : ':host'}{${declarations}}`,
    )
    .join('');
}

export function pageStylesheet(widgets: readonly Placed[]): string {
  const places = widgets.flatMap(({ name, place }) => [
    `xx-${name}:not(:defined){display:flow-root;box-sizing:border-box;line-height:1.5;font-family:var(--xx-font,${FONT_STACK})}`,
    ...Object.entries(place).map(
      ([selector, declarations]) => `${each(selector, `xx-${name}`, ':not(:defined)')}{${declarations}}`,
    ),
  ]);
  const dark = (name: string) => (name === 'xianxia' ? ':not([data-xx-theme])' : `[data-xx-theme=${name}]`);
  const themes = THEMES.flatMap((theme) => [
    `[data-xx-theme=${theme.name}]{${properties(theme.light)}}`,
    `[data-xx-appearance=dark]${dark(theme.name)}{${properties(theme.dark)}}`,
    `@media (prefers-color-scheme:dark){[data-xx-appearance=auto]${dark(theme.name)}{${properties(theme.dark)}}}`,
  ]);
  return [...places, 'xx-report{display:contents}', ...themes].join('\n');
}
