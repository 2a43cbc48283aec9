/**
 * The place of a list of the whole report: more than a screen until it is drawn, and then as high as it
 * is. What follows it is below the screen meanwhile, so nobody sees it move, and a short list leaves no
 * hole. With one of `choices`, the attributes that choose a part, it may be short: nothing is kept.
 */
export function waitingPlace(...choices: readonly string[]) {
  const whole = choices.map((attribute) => `:not([${attribute}])`).join('');
  const kept = 'calc(60*var(--xx-place,1rem))';
  return {
    /** Before the script, for `Widget.place`. */
    place: { [`:not(:defined)${whole}`]: 'min-height:60rem' },
    /**
     * The same until the report has come, for `Widget.styles`: then alone a slot ends the shadow root. And while
     * it is not laid out, because it is far from the screen or has only just come.
     */
    styles: `:host(${whole}){contain-intrinsic-height:auto ${kept}}:host(${whole}) slot:last-child{display:block;min-height:${kept}}`,
  };
}
