/** What the rules of a check look at, how they tell what they find, and how a figure stands in a formula. */
import { type Decimal, decimal, multiplier } from './decimal.ts';
import type { Indicator, Quantity, Report } from './schema.ts';

/** One relation that does not hold. */
export interface Finding {
  /** `wrong`: to be checked (待核). `generous`: true in part, noted and not accused. */
  readonly kind: 'wrong' | 'generous';
  /** The rows concerned; the first is the one to look at. */
  readonly ids: readonly string[];
  /** The field of the first row. */
  readonly field: string;
  /** What was computed, as a reader would write it: `113 + 87 = 200 家`. */
  readonly formula: string;
  readonly expected: string;
  /** What the report prints, or the data says, instead. */
  readonly printed: string;
  /** How to mend it: a sentence, or of the arithmetic, which every page has, the key of one (`MENDS` in coherence.ts). */
  readonly mend: string;
}

export type Tell = (
  ids: readonly string[],
  field: string,
  formula: string,
  expected: string,
  printed: string,
  mend: string,
) => void;

/** What the rules look at, and the two ways to tell. */
export interface Book {
  readonly report: Report;
  readonly find: (id: string) => Indicator | undefined;
  readonly wrong: Tell;
  readonly generous: Tell;
}

/** A figure as printed, with scale and unit: `20.1317亿元`. */
export function print({ literal = '', scale = '' as never, qualifier, unit = '' }: Quantity): string {
  const missing = (part: string) => (literal.includes(part) ? '' : part);
  const word = /^[多余]$/.test(qualifier || '') ? missing(qualifier || '') : '';
  return literal + missing(scale) + word + missing(unit);
}

export const value = ({ decimal: number = '0' }: Quantity): Decimal => decimal(number) as Decimal;

export const plain = (quantity: Quantity): Decimal => value(quantity).times(multiplier(quantity.scale));

/** True when both are there and their units differ. */
export const unlike = (a: Quantity, b: Quantity): boolean =>
  a.kind !== 'absent' && b.kind !== 'absent' && a.unit !== b.unit;

/** Runs the rules over a report. */
export function findings(report: Report, rules: (book: Book) => void): Finding[] {
  const found: Finding[] = [];
  const rows = new Map(report.indicators.map((row) => [row.id, row]));
  const as =
    (kind: Finding['kind']): Tell =>
    (ids, field, formula, expected, printed, mend) =>
      found.push({ kind, ids, field, formula, expected, printed, mend });
  rules({ report, find: (id) => rows.get(id), wrong: as('wrong'), generous: as('generous') });
  return found;
}
