/**
 * What follows from two printed figures, in words and with its formula: how an actual stands to a
 * target, one period to the one before, a value to what it was before its change. Where nothing
 * exact follows, nothing is said.
 */
import { amount, type Decimal, digits, inScale, percent } from '../report/decimal.ts';
import type { Indicator, Quantity, Target } from '../report/schema.ts';
import type { CompareWords } from '../text/compare.ts';
import type { Words } from '../text/zh-CN.ts';

export interface Outcome {
  readonly text: string;
  readonly formulas: readonly string[];
}

/** What the sentences are made with. */
export interface OutcomeWords {
  readonly words: Words;
  readonly said: CompareWords;
}

/** Less than this would be better, or is all that is allowed. */
const AT_MOST = /以下|不超过/;
/** A line drawn at such a number is no exact line; 85%以上 is. */
const VAGUE = /^[约近多余超]$/;

/** The amount of a value, or null where nothing exact follows of it. */
export const exactValue = (quantity: Quantity): Decimal | null =>
  quantity.qualifier ? null : amount(quantity);

/** The amount of a line to be reached: its 以上 or 力争 does not blur the line. */
const exactLine = (quantity: Quantity): Decimal | null =>
  VAGUE.test(quantity.qualifier || '') ? null : amount(quantity);

/** A difference in the scale and unit of `like`, without its sign; of rates it is in points. */
export function difference(gap: Decimal, { scale, unit }: Quantity, words: Words): string {
  const literal = digits(inScale(gap, scale)).replace('-', '');
  return unit === '%' ? words.points(literal) : words.print({ kind: 'number', literal, scale, unit });
}

/** The number of a figure in a calculation: without the word before it that makes it a wish, 力争. */
const operand = (quantity: Quantity, words: Words): string =>
  words.print({ ...quantity, qualifier: undefined });

/** The larger less the smaller, as printed. */
const subtraction = (a: Quantity, b: Quantity, more: boolean, { words, said }: OutcomeWords): string => {
  const [first, second] = [operand(a, words), operand(b, words)];
  return more ? said.minus(first, second) : said.minus(second, first);
};

/** How the actual of an indicator stands to one of its targets. */
export function outcomeOf(
  { value, better, completion }: Indicator,
  { value: line, kind }: Target,
  { words, said }: OutcomeWords,
): Outcome | null {
  const actual = exactValue(value);
  const goal = exactLine(line);
  if (!actual || !goal) return null;
  const lower = better === 'lower' || AT_MOST.test(line.qualifier || '');
  const threshold = kind === 'threshold';
  const order = actual.cmp(goal);
  const gap = difference(goal.minus(actual), line, words);
  const past = lower || threshold ? said.above : words.over;
  const before = lower ? said.below : words.short;
  const result = order ? (order > 0 ? past : before)(gap) : threshold ? said.metThreshold : words.met;
  const formulas = order ? [words.formula(gap, subtraction(value, line, order > 0, { words, said }))] : [];
  // A rate is its own percentage; a stated completion stands alone; of what should be low there is none.
  const share = value.unit !== '%' && !completion && !lower && goal.gt('0') && actual.cmp('0') >= 0;
  if (!share) return { text: result, formulas };
  const reached = percent(actual, goal);
  return {
    text: words.clauses([words.completed(reached, words.derived), result]),
    formulas: [words.formula(reached, said.over(operand(value, words), operand(line, words))), ...formulas],
  };
}

/** A whole period's exact actual, against which a later figure may be said to be more or less. */
export const isWhole = ({ since, asOf, asOfText, value }: Indicator): boolean =>
  !since && !asOf && !asOfText && exactValue(value) !== null;

/** How a figure, done or planned, stands to the actual of an earlier period. */
export function againstEarlier(
  figure: Quantity,
  { value }: Indicator,
  earlier: string,
  { words, said }: OutcomeWords,
): Outcome | null {
  const [now, before] = [exactLine(figure), exactValue(value)];
  if (!now || !before || figure.unit !== value.unit) return null;
  const order = now.cmp(before);
  if (!order) return { text: said.same(earlier), formulas: [] };
  const gap = difference(now.minus(before), figure, words);
  return {
    text: said.than(earlier, order > 0, gap, words.derived),
    formulas: [words.formula(gap, subtraction(figure, value, order > 0, { words, said }))],
  };
}

/** The value before a stated change. A percentage of it is rounded, and nothing exact follows. */
export function beforeChange(
  { id, value, change }: Indicator,
  { words, said }: OutcomeWords,
): Quantity | null {
  const now = exactValue(value);
  const step = change && exactValue(change.value);
  const points = change?.meaning === 'points';
  const alike = value.unit === change?.value.unit && (points || value.unit !== '%');
  if (!now || !step || change.meaning === 'percent' || !alike) return null;
  const up = change.direction === 'up';
  const { scale, unit } = value;
  const before = change.direction === 'same' ? now : up ? now.minus(step) : now.plus(step);
  const literal = digits(inScale(before, scale));
  const printed = points ? words.points(change.value.literal || '') : words.print(change.value);
  const formula = (up ? said.minus : said.plus)(words.print(value), printed);
  return { kind: 'number', literal, decimal: literal, scale, unit, derived: { formula, from: [id] } };
}
