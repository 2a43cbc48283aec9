/**
 * Arithmetic on printed figures. All of it is big.js on decimal strings; a JavaScript number leaves
 * this room only as a share to draw.
 */
import Big from 'big.js';
import type { Quantity } from './schema.ts';

/** Our own constructor, so that no other script on the page changes our precision. */
const Decimal = Big(); // rounds half-up, as big.js does unless it is told otherwise
Decimal.DP = 40;
/** Divides to the two decimals that are printed: rounded once, from the exact remainder. */
const Hundredths = Big();
Hundredths.DP = 2;

export type Decimal = Big;

const SCALES = { 万: '1e4', 亿: '1e8' } as const;

/** The multiplier that 万 or 亿 stands for; 1 without one. */
export const multiplier = (scale?: Quantity['scale']): Decimal => new Decimal(scale ? SCALES[scale] : '1');

/** What a quantity amounts to in its plain unit (20.1317 亿元 → 2013170000), or null when it is not a number. */
export const amount = ({ kind, decimal: number, scale }: Quantity): Decimal | null =>
  kind === 'number' && number ? new Decimal(number).times(multiplier(scale)) : null;

/** An amount in 万 or 亿, where it is printed so. */
export const inScale = (value: Decimal, scale?: Quantity['scale']): Decimal =>
  scale ? value.div(multiplier(scale)) : value;

/**
 * `part ÷ whole` as a percentage we computed: half-up, at most two decimals, trailing zeros dropped
 * (74, 63 → "117.46%"). A value that is there never reads 0%, and one short of the whole never 100%.
 */
export function percent(part: Decimal, whole: Decimal): string {
  const rounded = digits(new Hundredths(part.times('100')).div(whole));
  if (rounded === '0' && part.cmp('0') > 0) return '<0.01%';
  return rounded === '100' && part.cmp(whole) < 0 ? '>99.99%' : `${rounded}%`;
}

/** `part ÷ whole` to draw; never printed, so a float may divide it. */
export const share = (part: Decimal, whole: Decimal): number =>
  Number((Number(digits(part)) / Number(digits(whole))).toFixed(6));

/** The digits of a computed number, never with an exponent. */
export const digits = (value: Decimal): string => value.toFixed();

/** The smallest and the largest number that print as this decimal: 83.88 → [83.875, 83.885]. */
export function printedRange(decimal: string): readonly [Decimal, Decimal] {
  const places = decimal.split('.')[1]?.length ?? 0;
  const half = new Decimal(`5e-${places + 1}`);
  const value = new Decimal(decimal);
  return [value.minus(half), value.plus(half)];
}

/**
 * The whole that a part and its stated percentage imply, as short as the printed digits bear out: the
 * central value with the fewest digits that lies within what the printed literals allow (20.1317 is
 * 83.88 % → "24"; 7570.98 is 60 % → "12600"). Null when there is none.
 */
export function impliedWhole(part: string, percentage: string): string | null {
  const [low, high] = printedRange(percentage);
  if (low.lte('0')) return null;
  const [partLow, partHigh] = printedRange(part);
  const [least, most] = [partLow.times('100').div(high), partHigh.times('100').div(low)];
  const central = new Decimal(part).times('100').div(percentage);
  for (let figures = 1; figures <= 20; figures++) {
    const rounded = central.prec(figures);
    if (rounded.gte(least) && rounded.lte(most) && rounded.gt('0')) return rounded.toFixed();
  }
  return null;
}

/** Reads a decimal string; null when it is none. */
export function decimal(text: string): Decimal | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : null;
}
