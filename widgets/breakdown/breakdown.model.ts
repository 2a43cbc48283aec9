/**
 * A whole and its parts, and the parts of its parts: each as printed, what is left named and computed
 * only where the printed figures bear it out exactly. Parts that are said to be all and are not keep
 * their sizes, and the difference is shown.
 */
import { amount, type Decimal, percent, share } from '../../src/report/decimal.ts';
import { combined } from '../../src/report/difference.ts';
import { numberFromText } from '../../src/report/from-attributes.ts';
import { ProblemError } from '../../src/report/problem.ts';
import type { Indicator, Quantity, Report } from '../../src/report/schema.ts';
import { type BreakdownWords, breakdownWords } from '../../src/text/breakdown.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { givenItems } from '../../src/widget/given.ts';
import {
  type Citation,
  choice,
  citationsOf,
  indicatorOf,
  labelOf,
  reject,
  sourcesOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

export const VARIANTS = ['bar', 'area'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A part of the whole, or what is left of it. */
export interface Piece {
  readonly id: string;
  /** `rest`: what no part accounts for; `over`: by how much parts that should be all are too many. */
  readonly kind: 'part' | 'rest' | 'over';
  /** The one that the tag asks for. */
  readonly chosen: boolean;
  readonly name: string;
  readonly value: PrintedFigure;
  /** （算得）, or '' for what the report prints. */
  readonly basis: string;
  /** 占 22.64%（算得）, 整改率 98%（报告原文）. */
  readonly details: readonly string[];
  /** Where it begins and how much of the whole it is, 0 to 1, for geometry only; null: nothing to draw. */
  readonly from: number;
  readonly size: number | null;
  readonly pieces: readonly Piece[];
}

export interface BreakdownModel extends Model {
  readonly variant: Variant;
  readonly state: 'given' | 'missing';
  readonly title: string;
  readonly value: PrintedFigure;
  readonly basis: string;
  /** Of when and of whom. */
  readonly aside: string;
  readonly pieces: readonly Piece[];
  /** Where the whole ends on the scale, 0 to 1: below 1 where the parts are more than it. */
  readonly end: number;
  /** Why nothing is said of the rest. */
  readonly remarks: readonly string[];
  readonly citations: readonly Citation[];
  readonly sourceName: string;
}

/** A row with its parts. */
interface Branch {
  readonly row: Indicator;
  readonly parts: readonly Branch[];
  readonly exhaustive: boolean;
}

/** The whole that a row belongs to, and everything below it. */
function treeOf(row: Indicator, { indicators }: Report): Branch {
  const rows = new Map(indicators.map((each) => [each.id, each]));
  const seen = new Set<string>();
  let root = row;
  for (
    let above = rows.get(row.whole || '');
    above && !seen.has(above.id);
    above = rows.get(above.whole || '')
  ) {
    seen.add(above.id);
    root = above;
  }
  const below = new Set<string>();
  const branch = (each: Indicator): Branch => {
    below.add(each.id);
    const named = (each.parts?.ids || []).flatMap((id) => rows.get(id) || []);
    const others = indicators.filter((other) => other.whole === each.id && !named.includes(other));
    return {
      row: each,
      parts: [...named, ...others].filter(({ id }) => !below.has(id)).map(branch),
      exhaustive: Boolean(each.parts?.exhaustive) && !others.length,
    };
  };
  return branch(root);
}

/** The whole and its parts as they are written into the tag. */
function given(request: Request, said: BreakdownWords, words: Words): Branch {
  const { attributes } = request;
  if (attributes.items === undefined) reject('items', words.missing('items'));
  const exhaustive = attributes.exhaustive !== undefined;
  const rows = givenItems(request, said, words);
  let row = indicatorOf(request, words, numberFromText);
  const values = rows.map(({ value }) => value);
  for (const { label, value } of rows)
    if (amount(value)?.lt('0')) reject('items', said.negative(label, words.print(value)));
  if (attributes.value === undefined) {
    const [first, ...others] = values;
    const sum = exhaustive && first ? combined(first, 'plus', others) : null;
    if (!sum) reject('value', words.missing(said.noWhole));
    const derived = { formula: said.plus(values.map(words.print)), from: [] };
    row = { ...row, value: { ...(sum as Quantity), derived } };
  }
  // In a report this is for the check to find; here nobody else says it.
  const [first] = values;
  const same = first && values.every(({ unit }) => unit === row.value.unit);
  const sum = same && combined(first, 'plus', values.slice(1));
  const [total, whole] = [sum && amount(sum), amount(row.value)];
  if (sum && total && whole && !row.value.qualifier) {
    const printed = [words.print(sum), words.print(row.value)] as const;
    if (total.gt(whole)) reject('items', said.tooMuch(...printed));
    if (exhaustive && total.cmp(whole)) reject('items', said.unequal(...printed));
  }
  return { row, parts: rows.map((each) => ({ row: each, parts: [], exhaustive: false })), exhaustive };
}

/** What the pieces are worded and drawn with. */
interface Drawing {
  readonly request: Request;
  readonly said: BreakdownWords;
  readonly words: Words;
  readonly chosen: string;
  /** What the scale stands for. */
  readonly scale: Decimal | null;
  readonly formulas: Set<string>;
  readonly remarks: Set<string>;
  readonly notices: Set<string>;
}

const sumOf = (parts: readonly Branch[]): Decimal | null =>
  parts.reduce<Decimal | null>((so, { row }) => {
    const own = amount(row.value);
    return own ? (so ? so.plus(own) : own) : so;
  }, null);

/** What is left of a whole, or what its parts are too many by; null where it is not for us to say. */
function restOf(
  { row, parts, exhaustive }: Branch,
  { said, remarks }: Drawing,
): [Quantity, Piece['kind']] | null {
  const values = parts.map((part) => part.row.value);
  if (row.value.kind === 'absent' || values.some(({ kind }) => kind === 'absent')) {
    if (!exhaustive) remarks.add(said.absent);
    return null;
  }
  const rest = combined(row.value, 'minus', values);
  const left = rest && amount(rest);
  if (!rest || !left) {
    if (!exhaustive) remarks.add(said.vague);
    return null;
  }
  if (left.gt('0')) return [rest, 'rest'];
  if (!left.lt('0')) return null;
  if (!exhaustive) {
    remarks.add(said.overlapping);
    return null;
  }
  const literal = (rest.literal || '').replace('-', '');
  return [{ ...rest, literal, decimal: literal }, 'over'];
}

/** The parts of a branch, one after the other from where it begins, and what is left of it. */
function piecesOf(branch: Branch, start: number, drawing: Drawing): Piece[] {
  const { request, said, words, chosen, scale, formulas } = drawing;
  const { row: whole, parts, exhaustive } = branch;
  const wholeAmount = whole.value.qualifier ? null : amount(whole.value);
  let from = start;
  const piece = (of: Pick<Piece, 'id' | 'kind' | 'name'>, value: Quantity, part?: Branch): Piece => {
    const number = amount(value);
    const details: string[] = [];
    const printed = words.print(value);
    if (number && wholeAmount?.gt('0') && !value.qualifier && of.kind !== 'over') {
      const result = percent(number, wholeAmount);
      details.push(
        words.share(whole.whole === undefined && start === 0 ? '' : whole.label, result, words.derived),
      );
      formulas.add(words.formula(result, said.over(printed, words.print(whole.value))));
    }
    const rate = request.report?.indicators.find(({ rateOf }) => rateOf === of.id);
    if (rate && part) details.push(said.stated(rate.label, words.print(rate.value), words.stated));
    const size = number && scale ? share(number, scale) : null;
    const own: Piece = {
      ...of,
      chosen: of.id === chosen,
      value: value.kind === 'absent' ? { literal: words.figure(value), suffix: '' } : words.parts(value),
      basis: value.derived ? words.brackets(words.derived) : '',
      details,
      from,
      size,
      pieces: part?.parts.length ? piecesOf(part, from, drawing) : [],
    };
    from += size ?? 0;
    return own;
  };
  const pieces = parts.map((part) => {
    const { id, value, label, unit = value.unit || '' } = { ...part.row, unit: part.row.value.unit };
    if (value.kind !== 'absent' && whole.value.kind !== 'absent') {
      if (!amount(value)) reject('of', words.notDrawable(label, words.print(value)));
      if (unit !== (whole.value.unit || '')) reject('unit', said.units(label, unit, whole.value.unit || ''));
    }
    const { text, notices } = labelOf(part.row, words);
    for (const notice of notices) drawing.notices.add(notice);
    return piece({ id, kind: 'part', name: text }, value, part);
  });
  const rest = restOf(branch, drawing);
  if (!rest) return pieces;
  const [quantity, kind] = rest;
  const formula = said.minus([whole, ...parts.map(({ row }) => row)].map(({ value }) => words.print(value)));
  formulas.add(words.formula(words.print(quantity), formula));
  const of = { id: `${whole.id}-${kind}`, kind, name: exhaustive ? said.gap : said.rest };
  return [...pieces, piece(of, { ...quantity, derived: { formula, from: [] } })];
}

const allOf = ({ row, parts }: Branch): Indicator[] => [row, ...parts.flatMap(allOf)];

export function breakdownModel(request: Request, words: Words): BreakdownModel {
  const { report } = request;
  const said = breakdownWords(words);
  const variant = choice(request, 'variant', VARIANTS, words);
  const asked = report ? indicatorOf(request, words, numberFromText) : null;
  const tree = asked && report ? treeOf(asked, report) : given(request, said, words);
  const { row, parts } = tree;
  if (!parts.length) {
    if (asked) reject('of', said.noParts(row.label, row.id));
    throw new ProblemError({ state: 'empty', message: words.empty });
  }
  const total = amount(row.value);
  if (!total && row.value.kind !== 'absent')
    reject('of', words.notDrawable(row.label, words.print(row.value)));
  if (total?.lt('0')) reject('value', said.negative(row.label, words.print(row.value)));
  const sum = sumOf(parts);
  const scale = total && sum?.gt(total) ? sum : total;
  const drawing: Drawing = {
    request,
    said,
    words,
    chosen: asked && asked.id !== row.id ? asked.id : '',
    scale: scale?.gt('0') ? scale : null,
    formulas: new Set(
      row.value.derived ? [words.formula(words.print(row.value), row.value.derived.formula)] : [],
    ),
    remarks: new Set(),
    notices: new Set(),
  };
  const label = labelOf(
    report && request.attributes.label ? { label: request.attributes.label } : row,
    words,
  );
  const pieces = piecesOf(tree, 0, drawing);
  const rows = allOf(tree);
  const sources = new Map(rows.flatMap(sourcesOf).map((source) => [source.start, source]));
  for (const { note } of rows) if (note) drawing.formulas.add(words.note(note));
  return {
    variant,
    state: total ? 'given' : 'missing',
    title: label.text,
    value: total ? words.parts(row.value) : { literal: words.figure(row.value), suffix: '' },
    basis: row.value.derived ? words.brackets(words.derived) : '',
    aside: words.clauses([whenOf(row, words), row.scope]),
    pieces,
    end: total && drawing.scale ? share(total, drawing.scale) : 0,
    remarks: [...drawing.remarks],
    citations: citationsOf(
      [...sources.values()].sort((a, b) => a.start - b.start),
      request,
      [...drawing.formulas],
      words,
    ),
    sourceName: words.source,
    ids: rows.map(({ id }) => id),
    notices: [...label.notices, ...drawing.notices],
  };
}
