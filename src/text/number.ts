/** How a figure is printed: the literal as the report has it, its scale and unit behind it. */
import type { Quantity } from '../report/schema.ts';

/** A printed figure in its parts, so that a card may set the number large and the unit small. */
export interface PrintedFigure {
  readonly literal: string;
  /** Scale, qualifier and unit that the literal does not hold already: `亿元`, `万多人次`. */
  readonly suffix: string;
}

export function figureParts({ literal = '', scale, qualifier, unit = '' }: Quantity): PrintedFigure {
  const before =
    qualifier &&
    ['约', '近', '超', '不低于', '不超过', '至少', '力争'].includes(qualifier) &&
    !literal.includes(qualifier);
  const middle =
    qualifier && ['多', '余'].includes(qualifier) && !literal.includes(qualifier) ? qualifier : '';
  const after =
    qualifier && ['以上', '以下'].includes(qualifier) && !literal.includes(qualifier) ? qualifier : '';
  const multiplier = scale && !literal.includes(scale) ? scale : '';
  return { literal: (before ? qualifier : '') + literal, suffix: multiplier + middle + unit + after };
}

/** Units that stand against the number without a space. */
const TIGHT = /^(?:%|‰|类)/;

/** The figure in a sentence: `20.1317 亿元`, `98%`, `74 台`, `第一`. */
export function printFigure(quantity: Quantity): string {
  const { literal, suffix } = figureParts(quantity);
  const gap = suffix && quantity.kind === 'number' && !TIGHT.test(suffix) ? ' ' : '';
  return literal + gap + suffix;
}
