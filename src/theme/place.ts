/**
 * The place a widget takes: the same declarations for `:host` and for the page's style sheet, so
 * that nothing moves when the script arrives.
 */
import { baseStyles } from './base.styles.ts';
import { scaled } from './scale.ts';

export interface Placed {
  readonly name: string;
  /** Declarations by attribute selector, '' for any. */
  readonly place: Readonly<Record<string, string>>;
  /** For elderly readers, where the common measure is too little: what a rem of the place is then, in px. */
  readonly elderPlacePx?: number;
}

/** The rules of a place, `around` each selector. */
export const placeRules = ({ place }: Pick<Placed, 'place'>, around: (selector: string) => string): string =>
  Object.keys(place)
    .map(
      (selectors) => `${selectors.split(',').map(around).join()}{${scaled(place[selectors] || '', 'place')}}`,
    )
    .join('');

/** The rules of a widget's place for its shadow root. */
export const hostPlace = (widget: Placed): string =>
  placeRules(widget, (selector) => (selector ? `:host(${selector})` : ':host'));

/** The style sheet of a widget's shadow root: the base, its place, its own. */
export const stylesOf = (widget: Placed & { readonly styles: string }): string =>
  scaled(baseStyles) + hostPlace(widget) + scaled(widget.styles);
