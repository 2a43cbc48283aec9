/** What two printed figures leave between them, as a figure of its own. */
import { amount, type Decimal, decimal, digits, inScale, multiplier } from './decimal.ts';
import type { Quantity } from './schema.ts';

/** Digits after the point of a printed decimal. */
const places = ({ decimal: number = '' }: Quantity): number => number.split('.')[1]?.length ?? 0;

/** Zeros that the printed scale stands for: four of 万, eight of 亿. */
const zeros = ({ scale }: Quantity): number => multiplier(scale).toFixed().length - 1;

/**
 * `first` and the others added to it or taken from it, in the unit and scale of `first`, with no more
 * digits than the coarsest of them bears out: 20.1317亿 − 5.4043亿 is 14.7274亿, and 20.1亿 − 5.4043亿 is
 * about 14.7亿. Null unless all are exact numbers of one unit: of 1.7万多 nothing exact follows.
 */
export function combined(
  first: Quantity,
  sign: 'plus' | 'minus',
  others: readonly Quantity[],
): Quantity | null {
  const all = [first, ...others];
  const known = all.every((each) => amount(each) && !each.qualifier && each.unit === first.unit);
  if (!known) return null;
  const { scale, unit } = first;
  const [start, ...rest] = all.map((each) => amount(each) as Decimal) as [Decimal, ...Decimal[]];
  const exact = inScale(
    rest.reduce((so, each) => so[sign](each), start),
    scale,
  );
  const coarsest = Math.max(...all.map((each) => zeros(each) - places(each)));
  const own = zeros(first) - coarsest;
  const ten = decimal(`1${'0'.repeat(Math.max(0, -own))}`) as Decimal;
  const rounded = (decimal(exact.div(ten).toFixed(Math.max(0, own))) as Decimal).times(ten);
  const literal = own > 0 ? rounded.toFixed(own) : digits(rounded);
  return {
    kind: 'number',
    literal,
    decimal: literal,
    scale,
    unit,
    qualifier: rounded.cmp(exact) ? '约' : undefined,
  };
}
