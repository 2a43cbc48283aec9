/**
 * `dist/xx-widgets.css`: the place each tag takes before the script arrives, and what a page switches on
 * with an attribute on any of its elements: themes (`data-xx-theme`), dark (`data-xx-appearance`), high
 * contrast (`data-xx-contrast`) and the sizes for elderly readers (`data-xx-mode`). It sets custom
 * properties and nothing else outside the widgets, so the page's own looks stay as they are.
 * docs/theming.md is its manual.
 */
import { FONT_STACK } from './base.styles.ts';
import { type Placed, placeRules } from './place.ts';
import { highContrast, THEMES, XIANXIA } from './themes.ts';
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

/** A share of one colour over another. */
const mix = (token: string, colour: string, percent: number, over: string) =>
  `--xx-${token}:color-mix(in srgb,var(--xx-${colour}) ${percent}%,${over})`;

/**
 * What follows from a page's own ink, paper and accent. Where it has set none, `var()` without a fallback
 * makes the whole declaration void, and the theme's own value stands.
 */
const DERIVED = [
  mix('muted', 'ink', 76, 'var(--xx-paper)'),
  mix('rule', 'ink', 18, 'var(--xx-paper)'),
  mix('track', 'ink', 10, 'var(--xx-paper)'),
  mix('accent-deep', 'accent', 60, `var(--xx-ink,${DEFAULT.ink})`),
].join(';');

/** The rules of a theme; `chosen` is its selector, '' where no theme is named. */
function themeRules(chosen: string, { light, dark }: (typeof THEMES)[number]): string[] {
  const strong = highContrast({ name: '', light, dark });
  // The switch stands on the same element as the theme, above it or below it.
  const at = (on: string) => (chosen ? [on + chosen, `${on} ${chosen}`, `${chosen} ${on}`] : [on]).join();
  const [night, auto] = ['[data-xx-appearance=dark]', '[data-xx-appearance=auto]'];
  // Twice the attribute: high contrast is stronger than the page's own colours.
  const high = '[data-xx-contrast=high][data-xx-contrast]';
  const wanted = chosen ? chosen + chosen : ':root:root';
  const dusk = 'screen and (prefers-color-scheme:dark)';
  const more = '(prefers-contrast:more)';
  return [
    chosen && `${chosen}{${properties(light)}}`,
    // Paper is white: dark is for the screen.
    `@media screen{${at(night)}{${properties(dark)}}}`,
    `@media ${dusk}{${at(auto)}{${properties(dark)}}}`,
    `${at(high)}{${properties(strong.light)}}`,
    `@media screen{${at(high + night)}{${properties(strong.dark)}}}`,
    `@media ${dusk}{${at(high + auto)}{${properties(strong.dark)}}}`,
    `@media ${more}{${wanted}{${properties(strong.light)}}}`,
    `@media screen and ${more}{${at(night + night + night)}{${properties(strong.dark)}}}`,
    `@media ${dusk} and ${more}{${at(auto + auto + auto)}{${properties(strong.dark)}}}`,
  ];
}

/**
 * 适老: the smallest text, 0.8125rem elsewhere, is 24 px, and larger text grows less; a word of a drawing,
 * 11 units or more, is 24 px too; targets are 60 px (移动互联网应用适老化通用设计规范). In px, so that it
 * holds where a page has made rem small, and growing with the reader's own text size where `max()` is known.
 */
const ELDER = {
  '--xx-rem': 27,
  '--xx-type': 12.8,
  '--xx-lift': 13.6,
  '--xx-drawing': 35.2,
  '--xx-place': 31,
};
const elder = (size: (px: number) => string) =>
  Object.entries(ELDER)
    .map(([property, px]) => `${property}:${size(px)}`)
    .join(';');

/** A widget whose words wrap more than others' when they are large keeps more of a place. */
const roomier = ({ name, elderPlacePx }: Placed) =>
  elderPlacePx
    ? `[data-xx-mode=elder] xx-${name},xx-report[mode=elder] xx-${name},xx-${name}[mode=elder]{--xx-place:${elderPlacePx}px}`
    : [];

export function pageStylesheet(widgets: readonly Placed[]): string {
  const places = widgets.map(
    (widget) =>
      `xx-${widget.name}:not(:defined){display:flow-root;box-sizing:border-box;line-height:1.5;font-family:var(--xx-font,${FONT_STACK})}` +
      placeRules(widget, (selector) => `xx-${widget.name}${selector}:not(:defined)`),
  );
  const tags = ['report', ...widgets.map(({ name }) => name)].map((name) => `xx-${name}[mode=elder]`);
  // Stronger than a page's own --xx-rem.
  const elderly = ['[data-xx-mode=elder][data-xx-mode]', ...tags].join();
  const waiting = widgets.flatMap(({ name }) =>
    ['[data-xx-mode=elder] xx-', 'xx-report[mode=elder] xx-', 'xx-'].map(
      (start) => `${start}${name}${start === 'xx-' ? '[mode=elder]' : ''}:not(:defined)`,
    ),
  );
  // A fragment of `to-html` on a plain page: its sentence is for those who listen.
  const sentence =
    '[class^=xx-]>.sentence{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}';
  return [
    ...places,
    sentence,
    'xx-report{display:contents}',
    `@supports (color:color-mix(in srgb,red,red)){:root,[data-xx-theme=own]{${DERIVED}}}`,
    ...themeRules('', XIANXIA),
    ...THEMES.flatMap((theme) => themeRules(`[data-xx-theme=${theme.name}]`, theme)),
    `${elderly}{${elder((px) => `${px}px`)};--xx-zoom:1.3334;--xx-target:60px}`,
    `@supports (width:max(1px,1rem)){${elderly}{${elder((px) => `max(${px}px,${px / 16}rem)`)}}}`,
    ...widgets.flatMap(roomier),
    `${waiting.join()}{font-size:calc(var(--xx-type) + var(--xx-lift))}`,
  ]
    .filter(Boolean)
    .join('\n');
}
