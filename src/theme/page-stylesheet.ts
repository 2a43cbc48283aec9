/**
 * `dist/xx-widgets.css`: the place each tag takes before the script arrives, and the themes and the
 * dark appearance as custom properties that a page switches on with `data-xx-theme` and
 * `data-xx-appearance` on any element.
 */
import { FONT_STACK } from './base.styles.ts';
import { type Placed, placeRules } from './place.ts';
import { THEMES, XIANXIA } from './themes.ts';
import { DEFAULT, type Palette, TOKEN_JOBS } from './tokens.ts';

const properties = (palette: Palette) =>
  Object.entries(palette)
    .map(([token, colour]) => `--xx-${token}:${colour}`)
    .join(';');

/** The custom properties that a page may set on any element, as the manifest lists them. */
export const tokenProperties: readonly { name: string; default: string; description: string }[] = [
  ...Object.entries(DEFAULT).map(([token, colour]) => ({
    name: `--xx-${token}`,
    default: colour,
    description: TOKEN_JOBS[token as keyof Palette],
  })),
  { name: '--xx-font', default: FONT_STACK, description: 'The fonts.' },
];

export function pageStylesheet(widgets: readonly Placed[]): string {
  const places = widgets.map(
    (widget) =>
      `xx-${widget.name}:not(:defined){display:flow-root;box-sizing:border-box;line-height:1.5;font-family:var(--xx-font,${FONT_STACK})}` +
      placeRules(widget, (selector) => `xx-${widget.name}${selector}:not(:defined)`),
  );
  const themes = THEMES.flatMap(({ name, light, dark }) => {
    const chosen = name === XIANXIA.name ? ':not([data-xx-theme=plain])' : `[data-xx-theme=${name}]`;
    return [
      `[data-xx-theme=${name}]{${properties(light)}}`,
      // Paper is white: dark is for the screen.
      `@media screen{[data-xx-appearance=dark]${chosen}{${properties(dark)}}}`,
      `@media screen and (prefers-color-scheme:dark){[data-xx-appearance=auto]${chosen}{${properties(dark)}}}`,
    ];
  });
  // A fragment of `to-html` on a plain page: its sentence is for those who listen.
  const sentence =
    '[class^=xx-]>.sentence{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}';
  return [...places, sentence, 'xx-report{display:contents}', ...themes].join('\n');
}
