/**
 * A value on its way: the points that the report states, the one that follows from a stated change,
 * the lines it has to reach. Points come, in this order, from the observations of an indicator, from
 * the rows of its measure in other periods, from its change. What is not dated keeps its place in the
 * telling and gets no place in time.
 */
import {
  amount,
  type Decimal,
  decimal,
  digits,
  inScale,
  multiplier,
  share,
} from '../../src/report/decimal.ts';
import { combined } from '../../src/report/difference.ts';
import { lineageOf } from '../../src/report/find.ts';
import { numberFromText } from '../../src/report/from-attributes.ts';
import { parsePeriod } from '../../src/report/period.ts';
import type { Change, Indicator, Quantity, Target } from '../../src/report/schema.ts';
import { type ChangeWords, changeWords } from '../../src/text/change.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import { type TrendWords, trendWords } from '../../src/text/trend.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { type ChangeModel, changeModel } from '../../src/widget/change.ts';
import { difference } from '../../src/widget/outcome.ts';
import {
  type Citation,
  choice,
  citationsOf,
  derivedOf,
  indicatorOf,
  labelOf,
  listFrom,
  reject,
  sourcesOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

export interface TrendPoint {
  readonly key: string;
  /** As printed: 80%; its reason when it is not there. */
  readonly figure: string;
  /** Its date, or the report's own word for it; '' when there is neither. */
  readonly when: string;
  readonly basis: 'stated' | 'derived' | 'missing';
  /** 算得 beside a derived point, else ''. */
  readonly basisName: string;
  /** The same in brackets. */
  readonly aside: string;
  /** Height in the shown range, 0 to 1; null: not there. For geometry only. */
  readonly level: number | null;
  /** Place along the axis, 0 to 1. For geometry only. */
  readonly at: number;
  /** Whether a line leads here from the point before. */
  readonly joined: boolean;
}

/** A line to reach. */
export interface TrendLevel {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  /** Height in the shown range, 0 to 1. For geometry only. */
  readonly level: number;
  /** The point whose period it belongs to; null: it runs through. */
  readonly column: number | null;
}

export interface TrendModel extends Model {
  readonly state: 'given' | 'missing';
  readonly label: string;
  /** The value of the figure itself, large. */
  readonly value: PrintedFigure;
  readonly change: ChangeModel | null;
  readonly points: readonly TrendPoint[];
  readonly levels: readonly TrendLevel[];
  /** Places along the axis are places in time. */
  readonly dated: boolean;
  /** Where zero lies in the shown range, 0 to 1; null: the range does not reach it. For geometry only. */
  readonly zero: number | null;
  /** How far it is to each line. */
  readonly details: readonly string[];
  /** What the drawing shows and what it does not claim. */
  readonly remarks: readonly string[];
  readonly sentence: string;
  readonly citations: readonly Citation[];
  readonly sourceName: string;
}

/** One point before it is placed. */
interface Row {
  readonly value: Quantity;
  readonly when: string;
  /** The middle of its period in UTC milliseconds; null: not dated. */
  readonly time: number | null;
  /** It covers a part of its period only (1月以来), so that it is not to be compared with a whole one. */
  readonly partial?: boolean;
  /** Lines of its own period. */
  readonly targets?: readonly Target[];
}

interface Series {
  readonly rows: readonly Row[];
  /** Lines that run through all points. */
  readonly targets: readonly Target[];
  /** The report's rows behind it. */
  readonly indicators: readonly Indicator[];
  readonly remarks?: readonly string[];
}

const timeOf = (edtf: string | null | undefined): number | null => {
  const { from, to } = (edtf && parsePeriod(edtf)) || {};
  return from && to ? (from.start + to.end) / 2 : null;
};

/** A date as read, or the words that stand for it. */
function dateOf(edtf: string | null | undefined, words: Words): string {
  const period = edtf && parsePeriod(edtf);
  return period ? words.period(period) : '';
}

/** 2022年，1月以来 → 2022年1月以来: under a point it is one word. */
const nameOf = (indicator: Indicator, words: Words) => whenOf(indicator, words).replace('，', '');

/** The value before a stated change, where it follows from it. */
function earlierOf({ value, change }: Indicator, words: Words, said: ChangeWords): Quantity | null {
  if (!change || change.meaning === 'percent') return null;
  const { direction, meaning, value: by } = change;
  if (value.unit === '%' && !meaning) return null;
  const before = combined(value, direction === 'down' ? 'plus' : 'minus', [by]);
  if (!before) return null;
  const formula =
    direction === 'same'
      ? words.clauses([words.print(value), said.change(change)])
      : `${words.print(value)} ${direction === 'down' ? '+' : '−'} ${
          meaning === 'points' ? words.points(by.literal || '') : words.print(by)
        }`;
  return { ...before, derived: { formula, from: [] } };
}

function seriesOf(indicator: Indicator, { report }: Request, words: Words, said: TrendWords): Series {
  const { value, observations = [], targets = [], change } = indicator;
  const own: Row = {
    value,
    when: nameOf(indicator, words),
    time: timeOf(indicator.asOf ?? indicator.period),
  };
  if (observations.length) {
    const rows = observations.map(
      (seen): Row => ({
        value: seen.value,
        when: seen.whenText ?? dateOf(seen.when, words),
        time: timeOf(seen.when),
      }),
    );
    const last = rows[rows.length - 1]?.value.literal === value.literal;
    return { rows: last ? rows : [...rows, own], targets, indicators: [indicator] };
  }
  const lineage = report ? lineageOf(report, indicator) : [];
  if (lineage.length > 1)
    return {
      rows: lineage.map((row) => ({
        value: row.value,
        when: nameOf(row, words),
        time: timeOf(row.period),
        partial: row.value.kind !== 'absent' && Boolean(row.since || row.asOf || row.asOfText),
        targets: row.targets,
      })),
      targets: [],
      indicators: lineage,
    };
  const earlier = earlierOf(indicator, words, changeWords(words));
  const percent = change && !earlier ? [said.noEarlier(change.against)] : [];
  return {
    rows: earlier && change ? [{ value: earlier, when: change.against, time: null }, own] : [own],
    targets,
    indicators: [indicator],
    remarks: percent,
  };
}

/** `最初 13,目前 80`: what stands before the last space of a part names it. */
function namedNumbers(
  request: Request,
  field: string,
  should: string,
  words: Words,
): (Row & { name: string })[] {
  const { unit = '' } = request.attributes;
  const written = request.attributes[field] || '';
  return written.split(/[,，、]/).map((part) => {
    const [, name = '', typed = ''] = /^(?:(.*\S)\s+)?(\S*)$/.exec(part.trim()) || [];
    const bare = unit && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed;
    const value = numberFromText(bare, unit) ?? reject(field, words.should(field, should, part.trim()));
    return { name, value, when: dateOf(name, words) || name, time: timeOf(name) };
  });
}

/** A point written as JSON: `{"value":"13","when":"2021-04","whenText":"最初","derived":"…"}`. */
function itemRow(item: unknown, request: Request, words: Words, said: TrendWords): Row {
  const wrong = () =>
    reject('items', words.should('items', said.items, (JSON.stringify(item) ?? '').slice(0, 40)));
  if (typeof item !== 'object' || item === null) return wrong();
  const {
    unit = request.attributes.unit,
    when = null,
    whenText,
    derived,
    value: typed,
  } = item as Record<string, unknown>;
  // A whole number has one spelling; 65.10 without quotation marks would lose its last digit.
  const value = Number.isSafeInteger(typed) ? String(typed) : typed;
  const texts = [value ?? '', unit ?? '', when ?? '', whenText ?? '', derived ?? ''];
  if (texts.some((each) => typeof each !== 'string')) return wrong();
  if (when && !parsePeriod(when as string))
    reject('items', words.should('when', words.expected.date, when as string));
  const read =
    numberFromText((value || '') as string, unit as string | undefined) ??
    reject('items', words.should('value', words.expected.number, value as string));
  return {
    value: derived ? { ...read, derived: { formula: derived as string, from: [] } } : read,
    when: (whenText as string | undefined) ?? dateOf(when as string | null, words),
    time: timeOf(when as string | null),
  };
}

/** What is written in the tag, as an indicator with its series. */
function written(request: Request, words: Words, said: TrendWords): readonly [Indicator, Series] {
  const { attributes } = request;
  choice(request, 'better', ['', 'higher', 'lower'], words);
  const rows =
    attributes.items === undefined
      ? namedNumbers(request, 'points', said.points, words)
      : listFrom(request, 'items', said.items, words).map((item) => itemRow(item, request, words, said));
  const targets = attributes.thresholds
    ? namedNumbers(request, 'thresholds', said.thresholds, words).map(
        ({ name, value }): Target => ({
          value,
          kind: 'target',
          setBy: null,
          period: '',
          label: name || undefined,
        }),
      )
    : [];
  // The label and the note are read as those of any figure.
  const indicator = indicatorOf(
    { ...request, attributes: { ...attributes, value: '' } },
    words,
    numberFromText,
  );
  const last = rows[rows.length - 1];
  if (!last) return reject('items', words.should('items', said.items, '[]'));
  return [
    { ...indicator, value: last.value },
    { rows, targets, indicators: [] },
  ];
}

/** The largest multiple of `step` that is not above `value`. */
function floored(value: Decimal, step: Decimal): Decimal {
  const times = decimal(value.div(step).toFixed(0)) as Decimal;
  const near = times.times(step);
  return near.cmp(value) > 0 ? near.minus(step) : near;
}

/** What the drawing shows from foot to head: a share all of 0 to 100; else from zero, unless that would flatten it. */
function rangeOf(values: readonly Decimal[], unit: string | undefined): readonly [Decimal, Decimal] {
  const zero = multiplier().minus(multiplier());
  const hundred = multiplier().times('100');
  const order = [...values].sort((a, b) => a.cmp(b));
  let low = order[0] ?? zero;
  let high = order[order.length - 1] ?? hundred;
  if (unit === '%' && low.cmp(zero) >= 0 && high.cmp(hundred) <= 0) return [zero, hundred];
  if (low.cmp(zero) > 0 && low.times('2').cmp(high) <= 0) low = zero;
  if (high.cmp(zero) < 0 && high.times('2').cmp(low) >= 0) high = zero;
  const [span] = [high.minus(low), low, multiplier()].filter((each) => each.cmp(zero) !== 0) as [Decimal];
  const unitStep = decimal(
    /-/.test(String(span.e)) ? `0.${'0'.repeat(-span.e - 1)}1` : `1${'0'.repeat(span.e)}`,
  );
  const step = (unitStep as Decimal).times(span.div(unitStep as Decimal).cmp('5') < 0 ? '1' : '2');
  const foot = floored(low, step);
  // A point on the foot of a range that is not zero would look like nothing.
  const bottom = foot.cmp(low) || foot.cmp(zero) === 0 ? foot : foot.minus(step);
  const top = floored(high, step);
  return [
    low.cmp(zero) > 0 && bottom.cmp(zero) < 0 ? zero : bottom,
    top.cmp(high) || top.cmp(bottom) === 0 ? top.plus(step) : top,
  ];
}

/** From the first number to the last, where both are exact and of a whole period. */
function changeOf(
  rows: readonly Row[],
  said: TrendWords,
  words: Words,
): { change: Change; formula: string } | null {
  const known = rows.filter(({ value }) => value.kind === 'number');
  const [first] = known;
  const last = known[known.length - 1];
  if (!first || !last || first === last || first.partial || last.partial) return null;
  const difference = combined(last.value, 'minus', [first.value]);
  if (!difference) return null;
  const down = difference.literal?.startsWith('-');
  const literal = (difference.qualifier || '') + (difference.literal || '').replace('-', '');
  return {
    change: {
      value: { ...difference, literal },
      direction: down ? 'down' : /[1-9]/.test(literal) ? 'up' : 'same',
      meaning: last.value.unit === '%' ? 'points' : undefined,
      against: first.when || said.first,
    },
    formula: down
      ? `${words.print(first.value)} − ${words.print(last.value)}`
      : `${words.print(last.value)} − ${words.print(first.value)}`,
  };
}

/** How far a value is from a line, with the formula of what was computed. */
function gapTo(
  target: Target,
  { value, when }: Row,
  better: Indicator['better'],
  several: boolean,
  words: Words,
  said: TrendWords,
): { readonly detail: string; readonly formula?: string } {
  const named = said.target(words.targetName(target), words.figure(target.value));
  const start = several ? said.of(when, named) : named;
  const [actual, goal] = [amount(value), amount(target.value)];
  // Of 1.7万多 no exact gap follows.
  if (!actual || !goal || value.qualifier) return { detail: start };
  const order = actual.cmp(goal) * (better === 'lower' ? -1 : 1);
  const gap = difference(goal.minus(actual), target.value, words);
  if (!order) return { detail: words.clauses([start, said.met]) };
  const past = better === 'lower' ? said.below : said.past;
  const [a, b] = actual.cmp(goal) > 0 ? [value, target.value] : [target.value, value];
  return {
    detail: words.clauses([start, (order < 0 ? said.short : past)(gap) + words.brackets(words.derived)]),
    formula: words.formula(gap, `${words.print(a)} − ${words.print(b)}`),
  };
}

export function trendModel(request: Request, words: Words): TrendModel {
  const { report } = request;
  const said = trendWords(words);
  const saidChange = changeWords(words);
  let indicator: Indicator;
  let series: Series;
  if (report) {
    indicator = indicatorOf(request, words, numberFromText);
    series = seriesOf(indicator, request, words, said);
  } else {
    [indicator, series] = written(request, words, said);
  }
  const { value, better, scope, note } = indicator;
  const label = labelOf(indicator, words);
  const inTime = series.rows.every(({ time }) => time !== null);
  const rows = inTime
    ? [...series.rows].sort((a, b) => (a.time as number) - (b.time as number))
    : series.rows;
  const lines = [
    ...series.targets.map((target) => ({ target, column: null, row: rows[rows.length - 1] as Row })),
    ...rows.flatMap((row, column) => (row.targets || []).map((target) => ({ target, column, row }))),
  ];

  const figures = [...rows.map((row) => row.value), ...lines.map(({ target }) => target.value)];
  for (const figure of figures)
    if (figure.kind !== 'number' && figure.kind !== 'absent')
      reject('value', words.notDrawable(label.text, words.print(figure)));
  const numbers = figures.filter((figure) => figure.kind === 'number');
  const [first] = numbers;
  const { unit = '', scale } = first ?? {};
  for (const { unit: other = '' } of numbers) if (other !== unit) reject('unit', said.units(unit, other));
  const [low, high] = rangeOf(
    numbers.map((figure) => amount(figure) as Decimal),
    unit,
  );
  const levelOf = (figure: Quantity): number | null => {
    const exact = amount(figure);
    return exact && share(exact.minus(low), high.minus(low));
  };

  const times = rows.map(({ time }) => time as number);
  const [start = 0, end = 0] = [Math.min(...times), Math.max(...times)];
  const dated = inTime && end > start;
  const points = rows.map((row, index): TrendPoint => {
    const before = rows[index - 1];
    const level = levelOf(row.value);
    const missing = level === null;
    return {
      key: `point-${index}`,
      figure: missing ? words.figure(row.value) : words.print(row.value),
      when: row.when,
      basis: missing ? 'missing' : row.value.derived ? 'derived' : 'stated',
      basisName: row.value.derived ? words.derived : '',
      aside: row.value.derived ? words.brackets(words.derived) : '',
      level,
      at:
        rows.length === 1
          ? 0.5
          : dated
            ? ((row.time as number) - start) / (end - start)
            : index / (rows.length - 1),
      joined: !missing && !!before && levelOf(before.value) !== null && !before.partial === !row.partial,
    };
  });
  const levels = lines.flatMap(({ target, column }, index): TrendLevel[] => {
    const level = levelOf(target.value);
    return level === null
      ? []
      : [
          {
            key: `level-${index}`,
            name: words.targetName(target),
            figure: words.figure(target.value),
            level,
            column,
          },
        ];
  });

  const computed = indicator.change ? null : changeOf(rows, said, words);
  const stated = indicator.change ?? computed?.change;
  const base = stated ? changeModel(stated, better, saidChange) : null;
  const change = base && computed ? { ...base, text: base.text + words.brackets(words.derived) } : base;
  const gaps = lines.map(({ target, row, column }) =>
    gapTo(target, row, better, column !== null, words, said),
  );
  const details = gaps.map(({ detail }) => detail);
  if (scope) details.unshift(scope);

  const loose = rows.filter(({ time }) => time === null);
  const remarks: string[] = [];
  const print = (from: Decimal) => digits(inScale(from, scale));
  const nought = low.minus(low);
  const zero =
    low.cmp(nought) <= 0 && high.cmp(nought) >= 0 ? share(nought.minus(low), high.minus(low)) : null;
  if (numbers.length)
    remarks.push(
      said.range(
        words.print({ kind: 'number', literal: `${print(low)}—${print(high)}`, scale, unit }),
        zero !== null,
      ),
    );
  if (rows.length > 1 && !dated)
    remarks.push(
      said.ordered(
        loose.map(({ when }) => when),
        report !== null,
      ),
    );
  remarks.push(
    ...rows
      .filter((row, index) => row.partial && index > 0 && !rows[index - 1]?.partial)
      .map(({ when }) => said.partial(when)),
    ...(series.remarks || []),
  );
  if (rows.length === 1 && value.kind !== 'absent') remarks.push(said.single(report !== null));

  const formulas = [
    ...rows.flatMap((row) =>
      row.value.derived ? words.formula(words.print(row.value), row.value.derived.formula) : [],
    ),
    ...series.indicators.flatMap((row) => derivedOf(row, words)),
    ...(computed && change ? [words.formula(printFigureOf(computed.change, words), computed.formula)] : []),
    ...gaps.flatMap(({ formula }) => formula || []),
  ];
  if (stated?.meaning === 'points' && stated.value.sources)
    formulas.push(words.note(saidChange.pointsNote(stated.value.literal || '')));
  if (note) formulas.push(words.note(note));
  const told = [
    words.about(label.text, words.clauses(rows.map((row) => said.was(row.when, words.figure(row.value))))),
    change && words.clauses([change.text, change.toneWord]),
    ...details,
    ...remarks,
  ];
  const absent = value.kind === 'absent';
  return {
    state: absent ? 'missing' : 'given',
    label: label.text,
    value: absent ? { literal: words.figure(value), suffix: '' } : words.parts(value),
    change,
    points,
    levels,
    dated,
    zero,
    details,
    remarks,
    sentence: said.clauses(told),
    citations: citationsOf(
      series.indicators.length ? series.indicators.flatMap(sourcesOf) : [],
      request,
      formulas,
      words,
    ),
    sourceName: words.source,
    notices: label.notices,
    ids: report ? series.indicators.map(({ id }) => id) : undefined,
  };
}

/** A change's own figure: 67 个百分点, 2.9 岁. */
const printFigureOf = ({ value, meaning }: Change, words: Words): string =>
  meaning === 'points' ? words.points(value.literal || '') : words.print(value);
