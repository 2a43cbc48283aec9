/**
 * How a figure is printed in English. Chinese counts in 万 (10⁴) and 亿 (10⁸), English in thousands,
 * millions and billions: the decimal point moves, in the text of the number and never through a float,
 * so that 20.1317 亿 is 2.01317 billion to the last digit. Everything else stays as the report prints it.
 */
import type { Quantity } from '../report/schema.ts';
import type { PrintedFigure } from './number.ts';

const ZEROS = { 万: 4, 亿: 8 } as const;
const NAMES = ['', 'thousand', 'million', 'billion'] as const;

/** The decimal point of a number, moved: `4500.61` by 4 − 6 is `45.0061`; what was a whole number loses zeros behind the point. */
export function shifted(number: string, places: number): string {
  const [, sign = '', whole = '', , part = ''] = /^(-?)(\d+)(\.(\d+))?$/.exec(number.replace(/,/g, '')) || [];
  if (!whole) return number;
  const long = '0'.repeat(Math.max(0, -places)) + whole;
  const digits = long + part.padEnd(Math.max(0, places), '0');
  const point = long.length + places;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  let after = digits.slice(point);
  // 12600 万 is 126 million: the zeros of a whole number promise no precision behind a point.
  if (!part) after = after.replace(/0+$/, '');
  return sign + before + (after && `.${after}`);
}

/** How many digits stand before the point; below 1 minus the zeros behind it: 74 has 2, 0.05 has -1. */
function size(number: string): number {
  const [, whole = '', part = ''] = /^-?0*(\d*)(?:\.(\d*))?$/.exec(number.replace(/,/g, '')) || [];
  return whole.length || part.replace(/^0+/, '').length - part.length;
}

/** The number in English thousands: what stands before the name, and the name; '' for none. */
function scaled(numbers: readonly string[], scale: keyof typeof ZEROS): [numbers: string[], name: string] {
  const zeros = ZEROS[scale];
  const [largest = ''] = [...numbers].sort((a, b) => size(b) - size(a));
  const step = Math.max(0, Math.min(3, Math.floor((size(largest) + zeros - 1) / 3)));
  return [numbers.map((number) => shifted(number, zeros - 3 * step)), NAMES[step] as string];
}

/** A report’s word for vagueness, by where it stands. */
const BEFORE: Record<string, string> = {
  多: 'over',
  余: 'over',
  约: 'about',
  近: 'nearly',
  超: 'over',
  不低于: 'at least',
  不超过: 'at most',
  至少: 'at least',
  力争: 'aiming for',
};
const AFTER: Record<string, string> = { 以上: 'or more', 以下: 'or less' };

/** Units of measure that a page may write in Chinese; a report file says its own. */
const UNITS: Record<string, string> = { 元: 'yuan', 人民币: 'yuan' };

/**
 * `lift|lifts` of a report file by the number before it; `||places` is what Chinese counts with and
 * English does not say; a unit without strokes is the same for any number.
 */
export function unitFor(unit: string, number: string): string {
  const [one = '', many = one] = (UNITS[unit] ?? unit).split('|');
  return /^1$/.test(number) ? one : many;
}

/** What a unit is called by itself: `lifts`, `places`. */
export function unitName(unit: string): string {
  const [one = '', many = one, name = many] = (UNITS[unit] ?? unit).split('|');
  return name || many;
}

export function figureParts({
  kind,
  literal = '',
  decimal,
  scale,
  qualifier,
  unit = '',
}: Quantity): PrintedFigure {
  // A rank is a text of the report, which its file translates: 第一 is the first.
  if (kind === 'rank') return { literal, suffix: unitFor(unit, '') };
  if (kind === 'class') return { literal: unit ? `${unitFor(unit, '')} ${literal}` : literal, suffix: '' };
  if (kind === 'none') {
    const none = literal === '无' || literal === '零';
    return unit && none
      ? { literal: 'no', suffix: unitFor(unit, '') }
      : { literal: none ? 'none' : literal, suffix: '' };
  }
  const printed = literal.match(/-?\d[\d,]*(?:\.\d+)?/g) ?? [decimal ?? literal];
  const [numbers, name] = scale ? scaled(printed, scale) : [printed, ''];
  const number = numbers.join('–');
  // A computed figure may carry its 约 in the literal alone.
  const word = qualifier || /^约/.exec(literal)?.[0] || '';
  const before = BEFORE[word];
  const counted = unitFor(unit, name ? '' : number);
  const close = /^[%‰]/.test(counted) ? counted : '';
  return {
    literal: (before ? `${before} ` : '') + number + (AFTER[word] ? close : ''),
    suffix: [name, AFTER[word] && close ? '' : counted, AFTER[word]].filter(Boolean).join(' '),
  };
}

/** The figure in a sentence: `2.01317 billion yuan`, `98%`, `1 lift`, `class II`. */
export function printFigure(quantity: Quantity): string {
  const { literal, suffix } = figureParts(quantity);
  return literal + (suffix && !/^[%‰]/.test(suffix) ? ' ' : '') + suffix;
}
