/**
 * What a figure says against its target: words, a share to draw, marks on the track. The basis of
 * the share is found in this order: the targets, a completion the report states, the whole it is
 * part of, a rate that is its own share. What the report does not give is said to be not given.
 */
import {
  amount,
  type Decimal,
  digits,
  impliedWhole,
  multiplier,
  percent,
  share as ratio,
} from '../../src/report/decimal.ts';
import { indicatorById } from '../../src/report/find.ts';
import { ProblemError } from '../../src/report/problem.ts';
import type { Indicator, Quantity, Report, Target } from '../../src/report/schema.ts';
import { figureParts, type PrintedFigure, printFigure } from '../../src/text/number.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import {
  choice,
  citationsOf,
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

/** A target on the track. */
export interface Tick {
  readonly label: string;
  /** 0–1 of the full track. */
  readonly share: number;
}

export interface ProgressModel extends Model {
  readonly variant: Variant;
  readonly state: ProgressState;
  readonly label: string;
  readonly when: string;
  readonly value: PrintedFigure;
  /** Of the full track; above 1 it goes past the target. Null: nothing to draw. For geometry only, never printed. */
  readonly share: number | null;
  /** The percentage to print, with its sign: `117.46%`; '' when there is none. */
  readonly percent: string;
  /** What the percentage is: 完成 or 占比. */
  readonly percentName: string;
  readonly ticks: readonly Tick[];
  /** Clauses under the drawing: 目标 63 台，超额 11 台. */
  readonly details: readonly string[];
  readonly sentence: string;
  readonly citations: readonly string[];
  /** The name of the part that holds the citations: 出处. */
  readonly sourceName: string;
}

/** What the share is measured against, once found. */
interface Basis {
  readonly state: ProgressState;
  readonly share: number | null;
  readonly percent: string;
  readonly percentName: string;
  readonly ticks: readonly Tick[];
  readonly details: readonly string[];
  /** The same in a sentence, with what is computed said to be computed. */
  readonly clauses: readonly string[];
  readonly formulas: readonly string[];
}

/** A difference in the unit that the target is printed in: 11 台, 0.5 亿元. */
function differencePrinted(difference: Decimal, like: Quantity): string {
  const { scale, unit } = like;
  return printFigure({
    kind: 'number',
    literal: digits(difference.div(multiplier(scale)).abs()),
    scale,
    unit,
  });
}

function stateOf(value: Decimal, target: Decimal): ProgressState {
  if (value.eq(0)) return 'zero';
  if (value.gt(target)) return 'over';
  return value.eq(target) ? 'met' : 'under';
}

function againstTargets(value: Quantity, targets: readonly Target[], words: Words): Basis {
  const actual = amount(value) as Decimal;
  const rows = targets.flatMap((target) => {
    const goal = amount(target.value);
    if (!goal) return [];
    if ((target.value.unit ?? '') !== (value.unit ?? '')) {
      throw new ProblemError({
        code: 'attribute',
        field: 'unit',
        message: words.mistake.units(value.unit ?? '', target.value.unit ?? ''),
      });
    }
    if (goal.lte(0)) reject('target', words.mistake.positive('target', printFigure(target.value)));
    return [{ target, goal, name: words.targetName(target) }];
  });
  const [first] = rows;
  if (!first)
    return { ...nothing('no-target'), details: [words.targetAbsent], clauses: [words.targetAbsent] };
  const one = rows.length === 1;
  const rate = value.unit === '%';
  const largest = rows.reduce((most, row) => (row.goal.gt(most.goal) ? row : most));
  // A rate has its own full circle, 100 %; the targets are lines on the way there.
  const full = rate ? multiplier(undefined).times(100) : largest.goal;
  const said = rows.map(({ target, goal, name }) => {
    const printed = `${name} ${printFigure(target.value)}`;
    const reached = ratio(actual, goal) as Decimal;
    const gap = goal.minus(actual);
    const state = stateOf(actual, goal);
    const difference = rate ? `${digits(gap.abs())} 个百分点` : differencePrinted(gap, target.value);
    const outcome =
      state === 'met' ? words.met : state === 'over' ? words.over(difference) : words.short(difference);
    const done = `${percent(reached)}%`;
    return {
      printed,
      outcome,
      completed: one
        ? words.completed(percent(reached), words.derived)
        : words.completedOf(name, percent(reached), words.derived),
      formula: words.formula(done, `${printFigure(value)} ÷ ${printFigure(target.value)}`),
      done,
    };
  });
  const sentenceOf = (row: (typeof said)[number]) =>
    rate ? [row.printed, row.outcome] : [row.printed, row.completed, row.outcome];
  return {
    state: stateOf(actual, first.goal),
    share: Number(actual.div(full)),
    percent: rate ? printFigure(value) : one ? (said[0]?.done ?? '') : '',
    percentName: rate ? '' : words.done,
    ticks: rate || !one ? rows.map(({ name, goal }) => ({ label: name, share: Number(goal.div(full)) })) : [],
    details: said.flatMap((row) =>
      one
        ? [row.printed, row.outcome]
        : rate
          ? [`${row.printed}，${row.outcome}`]
          : [`${row.printed}，完成 ${row.done}`],
    ),
    clauses: said.flatMap(sentenceOf),
    formulas: rate ? [] : said.map((row) => row.formula),
  };
}

const nothing = (state: ProgressState): Basis => ({
  state,
  share: null,
  percent: '',
  percentName: '',
  ticks: [],
  details: [],
  clauses: [],
  formulas: [],
});

/** 完成 83.88 % of a target that the report never prints: shown as stated, the target only as computed. */
function againstStatement(value: Quantity, completion: Quantity, words: Words): Basis {
  const done = amount(completion) as Decimal;
  const stated = completion.literal ?? '';
  const whole = impliedWhole(value.decimal ?? '0', completion.decimal ?? '0');
  const implied =
    whole && printFigure({ kind: 'number', literal: whole, scale: value.scale, unit: value.unit });
  const formula = `${printFigure(value)} ÷ ${stated}%`;
  return {
    ...nothing(done.eq(0) ? 'zero' : done.gt(100) ? 'over' : done.eq(100) ? 'met' : 'under'),
    share: Number(done.div(100)),
    percent: `${stated}%`,
    percentName: words.done,
    details: [words.noTarget],
    clauses: [words.completed(stated, words.stated), words.noTarget],
    formulas: implied ? [words.implied(implied, formula)] : [],
  };
}

function againstWhole(value: Quantity, whole: Indicator, words: Words): Basis {
  const part = amount(value) as Decimal;
  const all = amount(whole.value);
  const reached = all && ratio(part, all);
  if (!reached) return nothing('no-target');
  const printed = printFigure(whole.value);
  return {
    ...nothing(part.eq(0) ? 'zero' : reached.eq(1) ? 'met' : 'under'),
    share: Number(reached),
    percent: `${percent(reached)}%`,
    percentName: words.proportion,
    details: [`${whole.label} ${printed}`],
    clauses: [`${whole.label} ${printed}`, words.share(words.allOf, percent(reached), words.derived)],
    formulas: [words.formula(`${percent(reached)}%`, `${printFigure(value)} ÷ ${printed}`)],
  };
}

function basisOf(indicator: Indicator, report: Report | null, words: Words): Basis {
  const { value, targets = [], completion, whole } = indicator;
  if (value.kind === 'absent') {
    const printed = targets.map((target) => `${words.targetName(target)} ${words.figure(target.value)}`);
    return { ...nothing('missing'), details: printed, clauses: printed };
  }
  const part = amount(value);
  if (!part) {
    throw new ProblemError({
      code: 'not-drawable',
      field: 'value',
      message: words.mistake.notDrawable(indicator.label, printFigure(value)),
    });
  }
  if (targets.length) return againstTargets(value, targets, words);
  if (completion) return againstStatement(value, completion, words);
  const wholeIndicator = whole && report ? indicatorById(report, whole) : undefined;
  if (wholeIndicator) return againstWhole(value, wholeIndicator, words);
  if (value.unit === '%')
    return {
      ...nothing(part.eq(0) ? 'zero' : 'under'),
      share: Number(part.div(100)),
      percent: printFigure(value),
    };
  return {
    ...nothing(part.eq(0) ? 'zero' : 'no-target'),
    details: [words.noTarget],
    clauses: [words.noTarget],
  };
}

export function progressModel(request: Request, words: Words): ProgressModel {
  const variant = choice(request, 'variant', VARIANTS, words);
  const indicator = indicatorOf(request, words);
  const label = labelOf(indicator, words);
  const basis = basisOf(indicator, request.report, words);
  const when = whenOf(indicator, words);
  const first = indicator.observations?.[0];
  const history =
    first && first.value.literal !== indicator.value.literal ? words.from(printFigure(first.value)) : '';
  const note = indicator.note && words.note(indicator.note);
  return {
    ...basis,
    variant,
    label: label.text,
    when,
    value:
      indicator.value.kind === 'absent'
        ? { literal: words.figure(indicator.value), suffix: '' }
        : figureParts(indicator.value),
    details: [...(history ? [history] : []), ...basis.details],
    sentence: words
      .clauses([
        `${label.text} ${words.figure(indicator.value)}`,
        history,
        ...basis.clauses,
        when && `（${when}）`,
      ])
      .replace('，（', '（'),
    sourceName: words.source,
    citations: [
      ...citationsOf(sourcesOf(indicator), request.report, basis.formulas, words),
      ...(note ? [note] : []),
    ],
    notices: [...label.notices, ...(basis.share !== null && basis.share > 2 ? [words.notice.laps] : [])],
  };
}
