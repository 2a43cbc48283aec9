/**
 * What a figure says against its target: words, a share to draw, marks on the track. The basis of
 * the share is found in this order: a completion that the report states, the targets, the whole it
 * is part of, a rate that is its own share. What the report does not give is said to be not given.
 */
import {
  amount,
  type Decimal,
  digits,
  inScale,
  multiplier,
  percent,
  share as shareOf,
} from '../../src/report/decimal.ts';
import { indicatorById } from '../../src/report/find.ts';
import { numberFromText } from '../../src/report/from-attributes.ts';
import type { Indicator, Quantity, Report, Target } from '../../src/report/schema.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import {
  type Citation,
  choice,
  citationsOf,
  derivedOf,
  indicatorOf,
  labelOf,
  reject,
  sourcesOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

export const VARIANTS = ['ring', 'half', 'bar', 'bullet'] as const;
export type Variant = (typeof VARIANTS)[number];

export type ProgressState = 'zero' | 'under' | 'met' | 'over' | 'no-target' | 'missing';

interface Basis {
  readonly state: ProgressState;
  /** Of the full track; above 1 it goes past the target. Null: nothing to draw. For geometry only, never printed. */
  readonly share: number | null;
  /** The percentage to print, with its sign: `117.46%`; '' when there is none. */
  readonly percent: string;
  /** What the percentage is, and that we computed it if we did: 完成（算得）. */
  readonly percentName: string;
  /** The targets on the track, as shares of it. */
  readonly ticks: readonly number[];
  /** Lines under the drawing: 目标 63 台，超额 11 台. */
  readonly details: readonly string[];
}

export interface ProgressModel extends Basis, Model {
  readonly variant: Variant;
  readonly label: string;
  readonly when: string;
  readonly value: PrintedFigure;
  readonly sentence: string;
  readonly citations: readonly Citation[];
  /** The name of the part that holds the citations: 出处. */
  readonly sourceName: string;
}

/** A basis with the clauses of its sentence, where they say more than the details, and its formulas. */
interface Found extends Basis {
  readonly clauses?: readonly string[];
  readonly formulas?: readonly string[];
}

const hundred = () => multiplier().times('100');

const nothing = (state: ProgressState, details: readonly string[]): Found => ({
  state,
  share: null,
  percent: '',
  percentName: '',
  ticks: [],
  details,
});

function stateOf(value: Decimal, target: Decimal): ProgressState {
  const order = value.cmp(target);
  if (value.cmp('0') === 0) return 'zero';
  return order > 0 ? 'over' : order ? 'under' : 'met';
}

function againstTargets(value: Quantity, actual: Decimal, targets: readonly Target[], words: Words): Found {
  const { unit = '' } = value;
  // A rate has its own full circle, 100 %; the targets are lines on the way there.
  const rate = unit === '%';
  const goals = targets
    .map((target) => ({ target, goal: amount(target.value) }))
    .filter((row): row is { target: Target; goal: Decimal } => row.goal !== null);
  const [first] = goals;
  if (!first) return nothing('no-target', [words.targetAbsent]);
  const full = rate
    ? hundred()
    : goals.reduce((most, { goal }) => (goal.cmp(most) > 0 ? goal : most), first.goal);
  const rows = goals.map(({ target, goal }) => {
    const { unit: targetUnit = '', scale } = target.value;
    const printed = words.print(target.value);
    if (targetUnit !== unit) reject('unit', words.units(unit, targetUnit));
    if (goal.cmp('0') <= 0) reject('target', words.should('target', words.expected.positive, printed));
    const name = words.targetName(target);
    const done = percent(actual, goal);
    const literal = digits(inScale(goal.minus(actual), scale)).replace('-', '');
    const gap = rate ? words.points(literal) : words.print({ kind: 'number', literal, scale, unit });
    const state = stateOf(actual, goal);
    const outcome = state === 'over' ? words.over(gap) : state === 'met' ? words.met : words.short(gap);
    const said = `${name} ${printed}`;
    const completed = words.completed(done, words.derived);
    return {
      done,
      tick: shareOf(goal, full),
      detail: words.clauses([said, goals.length > 1 && !rate ? completed : outcome]),
      clauses: words.clauses([said, !rate && completed, outcome]),
      formula: words.formula(done, `${words.print(value)} ÷ ${printed}`),
    };
  });
  return {
    state: stateOf(actual, first.goal),
    share: shareOf(actual, full),
    percent: rate ? words.print(value) : goals.length > 1 ? '' : rows[0]?.done || '',
    percentName: rate || goals.length > 1 ? '' : words.computed(words.done),
    ticks: rows.map((row) => row.tick),
    details: rows.map((row) => row.detail),
    clauses: rows.map((row) => row.clauses),
    formulas: rate ? [] : rows.map((row) => row.formula),
  };
}

function basisOf(
  { label, value, targets = [], completion, whole }: Indicator,
  report: Report | null,
  words: Words,
): Found {
  const printedTargets = targets.map((target) => `${words.targetName(target)} ${words.figure(target.value)}`);
  if (value.kind === 'absent') return nothing('missing', printedTargets);
  const actual = amount(value);
  if (!actual) return reject('value', words.notDrawable(label, words.print(value)));
  const done = completion && amount(completion);
  if (done) {
    // 完成 83.88 % of a target that the report never prints: shown as stated, the target only as computed.
    const printed = words.print(completion);
    return {
      ...nothing(stateOf(done, hundred()), printedTargets.length ? printedTargets : [words.noTarget]),
      share: shareOf(done, hundred()),
      percent: printed,
      percentName: words.done,
      clauses: [words.completed(printed, report ? words.stated : words.given), ...printedTargets],
    };
  }
  // Of 1.7万多 no exact share or gap follows.
  if (value.qualifier) return nothing('no-target', printedTargets);
  if (targets.length) return againstTargets(value, actual, targets, words);
  const wholeIndicator = whole && report ? indicatorById(report, whole) : undefined;
  const all = wholeIndicator && amount(wholeIndicator.value);
  if (wholeIndicator && all && all.cmp('0') > 0) {
    const printed = words.print(wholeIndicator.value);
    const part = percent(actual, all);
    const said = `${wholeIndicator.label} ${printed}`;
    return {
      ...nothing(stateOf(actual, all), [said]),
      share: shareOf(actual, all),
      percent: part,
      percentName: words.computed(words.proportion),
      clauses: [said, words.share('', part, words.derived)],
      formulas: [words.formula(part, `${words.print(value)} ÷ ${printed}`)],
    };
  }
  const zero = actual.cmp('0') === 0;
  if (value.unit === '%')
    return {
      ...nothing(zero ? 'zero' : 'under', []),
      share: shareOf(actual, hundred()),
      percent: words.print(value),
    };
  return nothing(zero ? 'zero' : 'no-target', [words.noTarget]);
}

export function progressModel(request: Request, words: Words): ProgressModel {
  const indicator = indicatorOf(request, words, numberFromText);
  const { value, observations, note } = indicator;
  const label = labelOf(indicator, words);
  const { clauses, formulas = [], ...basis } = basisOf(indicator, request.report, words);
  const { details, share } = basis;
  const when = whenOf(indicator, words);
  const first = observations?.[0]?.value;
  const history = first && first.literal !== value.literal ? [words.from(words.print(first))] : [];
  const absent = value.kind === 'absent';
  return {
    ...basis,
    variant: choice(request, 'variant', VARIANTS, words),
    label: label.text,
    when,
    value: absent ? { literal: words.figure(value), suffix: '' } : words.parts(value),
    details: [...history, ...details],
    sentence: words.sentence(
      [words.figured(label.text, words.figure(value)), ...history, ...(clauses ?? details)],
      when,
    ),
    citations: citationsOf(
      sourcesOf(indicator),
      request,
      [...formulas, ...derivedOf(indicator, words), ...(note ? [words.note(note)] : [])],
      words,
    ),
    sourceName: words.source,
    notices: share !== null && share > 2 ? [...label.notices, words.laps] : label.notices,
  };
}
