/**
 * The sizes of all widgets hang on a few custom properties, so that a page's style sheet makes them larger
 * (适老), or right where the page has given rem a meaning of its own:
 *
 * - `--xx-rem`: what a rem of a style sheet is; `1rem` where nobody says otherwise.
 * - `--xx-type` and `--xx-lift`: a font of n rem is n × type + lift. With a lift small text grows more than large.
 * - `--xx-place`: the rem of the places that are kept free.
 * - `--xx-drawing`: what 16 units of a drawing with words are, where that is more than a rem.
 */
export const scaled = (css: string, rem = 'rem'): string =>
  css.replace(
    /(font(?:-size)?: ?)?(-?[\d.]+)rem/g,
    (_, font: string | undefined, count) =>
      `${font || ''}calc(${count}*var(--xx-${font ? 'type' : rem},var(--xx-rem,1rem))${font ? ' + var(--xx-lift,0px)' : ''})`,
  );

/** The length of a drawing that is 16 × `count` units wide, so that its words have their size. */
export const drawn = (count: number): string => `calc(${count} * var(--xx-drawing, 1rem))`;
