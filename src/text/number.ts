/** How a figure is printed: the literal as the report has it, its scale and unit behind it. */
import type { Quantity } from '../report/schema.ts';

/** A printed figure in its parts, so that a card may set the number large and the unit small. */
export interface PrintedFigure {
  readonly literal: string;
  /** Scale, qualifier and unit that the literal does not hold already: `亿元`, `万多人次`. */
  readonly suffix: string;
}

export function figureParts({
  literal = '',
  scale = '' as never,
  qualifier = '' as never,
  unit = '',
}: Quantity): PrintedFigure {
  const missing = (part: string) => (literal.includes(part) ? '' : part);
  const word = missing(qualifier);
  // 1.7万多人次, 85%以上, 约24亿元: the report's own word stands where the report puts such words.
  const middle = /[多余]/.test(word) ? word : '';
  const after = /以[上下]/.test(word) ? word : '';
  const before = word && !middle && !after ? `${word} ` : '';
  return { literal: before + literal, suffix: missing(scale) + middle + unit + after };
}

/** The figure in a sentence: `20.1317 亿元`, `98%`, `74 台`, `第一`. */
export function printFigure(quantity: Quantity): string {
  const { literal, suffix } = figureParts(quantity);
  // Signs and classes stand against the number without a space.
  return quantity.kind === 'number' && suffix && !/^[%‰]/.test(suffix)
    ? `${literal} ${suffix}`
    : literal + suffix;
}
