/**
 * Figures of one unit on one scale: what was done beside what was planned, one year beside another,
 * the district's target beside the sub-district's own; or the whole chain of one thing through the
 * years. A plan is a row of its own kind and never counts as done; what is not published keeps its
 * row; what we compute is only what the printed figures bear out exactly.
 */
import { amount, type Decimal, multiplier, share } from '../../src/report/decimal.ts';
import { lineageOf } from '../../src/report/find.ts';
import { numberFromText } from '../../src/report/from-attributes.ts';
import { parsePeriod } from '../../src/report/period.ts';
import { ProblemError } from '../../src/report/problem.ts';
import type { Indicator, Quantity, Source, Target } from '../../src/report/schema.ts';
import { type ChangeWords, changeWords } from '../../src/text/change.ts';
import { type CompareWords, compareWords } from '../../src/text/compare.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { givenItems } from '../../src/widget/given.ts';
import { againstEarlier, beforeChange, isWhole, outcomeOf } from '../../src/widget/outcome.ts';
import {
  type Citation,
  choice,
  citationsOf,
  idsOf,
  indicatorOf,
  labelOf,
  reject,
  rowsOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

export const VARIANTS = ['bars', 'dots'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A deed; a plan, which is never drawn like a deed; an earlier value of a deed. */
export type RowKind = 'deed' | 'plan' | 'earlier';

export interface CompareRow {
  readonly id: string;
  readonly kind: RowKind;
  /** 实际, 目标, 上一届; the figure's own label where every row is a figure. */
  readonly name: string;
  readonly value: PrintedFigure;
  /** （算得）, or '' for what the report prints. */
  readonly basis: string;
  /** Who set it, of when, of whom. */
  readonly aside: string;
  /** What follows from it: 完成 117.46%（算得），超额 11 台. */
  readonly details: readonly string[];
  /** Its place on the scale, 0 to 1, for geometry only; null: there is nothing to draw. */
  readonly at: number | null;
  /** On which side of zero, however near: -1, 0 or 1. */
  readonly side: number;
  /** The printed figure is a least one: 85%以上, 1.7万多. */
  readonly open: boolean;
}

export interface CompareGroup {
  readonly id: string;
  /** '' when the title says it already. */
  readonly heading: string;
  readonly aside: string;
  readonly rows: readonly CompareRow[];
  readonly citations: readonly Citation[];
}

export interface CompareModel extends Model {
  readonly variant: Variant;
  readonly state: 'given' | 'missing';
  readonly title: string;
  /** In the order of time, one link after the other. */
  readonly chain: boolean;
  readonly groups: readonly CompareGroup[];
  /** Where zero lies on the scale; null when dots do without it. */
  readonly zero: number | null;
  /** Said when the scale does not start at zero. */
  readonly range: string;
  readonly sourceName: string;
}

/** A row before the scale is known. */
interface Draft extends Pick<CompareRow, 'id' | 'kind' | 'name' | 'aside' | 'details'> {
  readonly quantity: Quantity;
  /** What the row belongs to, for a message. */
  readonly label: string;
  readonly period: string;
  /** Where the report says it, and how we computed what it does not say. */
  readonly sources: readonly Source[];
  readonly formulas: readonly string[];
}

/** An indicator with its rows. */
interface Subject {
  readonly indicator: Indicator;
  readonly label: string;
  readonly drafts: readonly Draft[];
}

/** What the rows are worded with. */
interface Wording {
  readonly words: Words;
  readonly said: CompareWords;
  readonly changes: ChangeWords;
  /** Where a stated completion comes from: 报告原文. */
  readonly basis: string;
  /** In a chain the heading says the period, and the rows do not repeat it. */
  readonly chain: boolean;
}

const AT_LEAST = /^(?:[多余超]|以上|不低于|至少)$/;
/** Dots may leave zero out where it would press them into less than this part of the scale. */
const SPREAD = '0.1';

const periodName = (edtf: string, words: Words): string => {
  const period = parsePeriod(edtf);
  return period ? words.period(period) : edtf;
};

/** What the file holds as computed, with its formula. */
const derivation = (quantity: Quantity, words: Words): string[] =>
  quantity.derived ? [words.formula(words.print(quantity), quantity.derived.formula)] : [];

/** Values of the same thing before this one: as observed, and as its stated change implies. */
function earlierRows(indicator: Indicator, label: string, { words, said }: Wording): Draft[] {
  const { id, value, observations = [], change, period } = indicator;
  const of = { label, period, kind: 'earlier', aside: '', details: [], sources: [], formulas: [] } as const;
  const rows = observations
    .filter((seen) => seen.value.literal !== value.literal)
    .map(
      ({ value: quantity, when, whenText }, index): Draft => ({
        ...of,
        id: `${id}-before-${index}`,
        name: whenText ?? (when ? periodName(when, words) : said.earlier),
        quantity,
        sources: quantity.sources || [],
      }),
    );
  const quantity = beforeChange(indicator, { words, said });
  if (change && quantity) {
    const formulas = derivation(quantity, words);
    rows.push({ ...of, id: `${id}-change`, name: change.against, quantity, formulas });
  }
  return rows;
}

function planRow(
  { id }: Indicator,
  { value: quantity, kind, setBy, label: name = '', period }: Target,
  place: number,
  label: string,
  { words, said, chain }: Wording,
): Draft {
  return {
    id: `${id}-${kind}-${place}`,
    kind: 'plan',
    name: said[kind],
    quantity,
    label,
    period,
    aside: words.clauses([
      name,
      setBy !== null && !name.includes(setBy) && said.setBy(setBy),
      !chain && period && periodName(period, words),
    ]),
    details: [],
    sources: quantity.sources || [],
    formulas: derivation(quantity, words),
  };
}

function deedRow(indicator: Indicator, label: string, wording: Wording): Draft {
  const { words, said, changes, basis, chain } = wording;
  const { id, value: quantity, targets = [], completion, change, period, note } = indicator;
  const details = change ? [changes.change(change)] : [];
  const formulas: string[] = [];
  if (completion) details.push(words.completed(words.print(completion), basis));
  for (const target of targets) {
    const outcome = outcomeOf(indicator, target, wording);
    if (!outcome) continue;
    const { text } = outcome;
    details.push(targets.length > 1 ? said.ofTarget(words.targetName(target), text) : text);
    formulas.push(...outcome.formulas);
  }
  if (change?.meaning === 'points' && change.value.sources)
    formulas.push(words.note(changes.pointsNote(change.value.literal || '')));
  if (note) formulas.push(words.note(note));
  const stated = [quantity, completion, change?.value];
  return {
    id,
    kind: 'deed',
    name: said.deed,
    quantity,
    label,
    period,
    aside: whenOf(chain ? { ...indicator, period: '' } : indicator, words),
    details,
    sources: stated.flatMap((each) => each?.sources || []),
    formulas,
  };
}

function subjectOf(indicator: Indicator, label: string, wording: Wording): Subject {
  const drafts = [
    ...earlierRows(indicator, label, wording),
    deedRow(indicator, label, wording),
    ...(indicator.targets || []).map((target, at) => planRow(indicator, target, at, label, wording)),
  ];
  return { indicator, label, drafts };
}

function indicatorsOf(request: Request, wording: Wording): readonly Indicator[] {
  const { report, attributes } = request;
  const { words } = wording;
  if (!report && attributes.items !== undefined) return givenItems(request, wording.said, words);
  if (!report) choice(request, 'better', ['', 'higher', 'lower'], words);
  if (!report?.indicators.length || idsOf(request).length < 2)
    return [indicatorOf(request, words, numberFromText)];
  return [...new Set(rowsOf(request, report.indicators, words))];
}

/** A part of the widget before the scale is known. */
interface Part extends Omit<CompareGroup, 'rows' | 'citations'> {
  readonly drafts: readonly Draft[];
}

/** The links of one chain: each period with what was planned for it and what was done in it. */
function linksOf(chain: readonly Subject[], title: string, wording: Wording): Part[] {
  const { words } = wording;
  const start = (period: string) => parsePeriod(period)?.from?.start ?? 0;
  const whole = new Map(
    chain.filter(({ indicator }) => isWhole(indicator)).map(({ indicator }) => [indicator.id, indicator]),
  );
  let last: Indicator | undefined;
  const all = chain.flatMap(({ drafts }) => drafts);
  const periods = [...new Set(all.map(({ period }) => period))].sort((a, b) => start(a) - start(b));
  return periods.map((period) => {
    const drafts = all.filter((draft) => draft.period === period);
    const linked = drafts.map((draft): Draft => {
      const { kind, id, quantity } = draft;
      // Part of a year is neither more nor less than a whole one.
      const comparable = kind === 'plan' || whole.has(id);
      const found =
        last && comparable && againstEarlier(quantity, last, periodName(last.period, words), wording);
      if (!found) return draft;
      const { details, formulas } = draft;
      return { ...draft, details: [...details, found.text], formulas: [...formulas, ...found.formulas] };
    });
    last = drafts.map(({ id }) => whole.get(id)).find(Boolean) ?? last;
    const [{ id = '', label = '' } = {}] = drafts;
    const own = label === title ? '' : label;
    return {
      id,
      heading: own || periodName(period, words),
      aside: own && period && periodName(period, words),
      // A plan comes before what became of it.
      drafts: [
        ...linked.filter(({ kind }) => kind === 'plan'),
        ...linked.filter(({ kind }) => kind !== 'plan'),
      ],
    };
  });
}

/** Each figure with its own rows; all in one list where each is but one row. */
function partsOf(subjects: readonly Subject[], title: string, words: Words): Part[] {
  const flat = subjects.length > 1 && subjects.every(({ drafts }) => drafts.length === 1);
  if (!flat)
    return subjects.map(({ indicator: { id, scope = '' }, label, drafts }) => ({
      id,
      heading: label === title ? '' : label,
      aside: scope,
      drafts,
    }));
  const drafts = subjects.flatMap(({ indicator: { scope }, label: name, drafts: own }) =>
    own.map((draft) => ({ ...draft, name, aside: words.clauses([draft.aside, scope]) })),
  );
  return [{ id: 'all', heading: '', aside: '', drafts }];
}

/** What stands behind the rows of a part: each place of the report once, in reading order, then the formulas. */
function standsBehind(drafts: readonly Draft[], request: Request, words: Words): Citation[] {
  const places = new Map(drafts.flatMap(({ sources }) => sources.map((each) => [each.start, each])));
  const formulas = new Set(drafts.flatMap((draft) => draft.formulas));
  return citationsOf(
    [...places.values()].sort((a, b) => a.start - b.start),
    request,
    [...formulas],
    words,
  );
}

/** The least and the greatest of the scale, and whether zero lies on it. */
interface Scale {
  readonly least: Decimal;
  readonly span: Decimal;
  readonly zero: number | null;
  readonly range: string;
}

function scaleOf(drafts: readonly Draft[], variant: Variant, { words, said }: Wording): Scale {
  const numbers = drafts.flatMap((draft) => {
    const number = amount(draft.quantity);
    return number ? [{ number, draft }] : [];
  });
  const units = numbers.map(({ draft }) => draft.quantity.unit || '');
  const other = units.findIndex((unit) => unit !== units[0]);
  if (other > 0) {
    const counted = [0, other].map((at) => said.counted(numbers[at]?.draft.label || '', units[at] || ''));
    reject('unit', said.units(words.clauses(counted)));
  }
  const ranked = [...numbers].sort((a, b) => a.number.cmp(b.number));
  const none = multiplier().minus('1');
  const [low, high] = [ranked[0], ranked[ranked.length - 1]];
  const least = low?.number ?? none;
  const most = high?.number ?? none;
  const apart = most.minus(least);
  const largest = most.gt('0') ? most : least.times('-1');
  const oneSide = least.gt('0') || most.cmp('0') < 0;
  if (variant === 'dots' && oneSide && apart.gt('0') && apart.cmp(largest.times(SPREAD)) < 0) {
    const ends = [low, high].map((end) => (end ? words.figure(end.draft.quantity) : ''));
    return { least, span: apart, zero: null, range: said.range(ends[0] || '', ends[1] || '') };
  }
  const from = least.cmp('0') < 0 ? least : none;
  const to = most.gt('0') ? most : none;
  const span = to.minus(from);
  // With nothing but zeros there is an axis and no bar.
  const whole = span.gt('0') ? span : multiplier();
  return { least: from, span: whole, zero: share(none.minus(from), whole), range: '' };
}

function rowOf({ quantity, ...row }: Draft, { least, span }: Scale, { words }: Wording): CompareRow {
  const number = amount(quantity);
  if (!number && quantity.kind !== 'absent')
    reject('value', words.notDrawable(row.label, words.print(quantity)));
  return {
    ...row,
    value: number ? words.parts(quantity) : { literal: words.figure(quantity), suffix: '' },
    basis: quantity.derived ? words.brackets(words.derived) : '',
    at: number && share(number.minus(least), span),
    side: number ? number.cmp('0') : 0,
    open: AT_LEAST.test(quantity.qualifier || ''),
  };
}

export function compareModel(request: Request, words: Words): CompareModel {
  const { attributes, report } = request;
  const said = compareWords(words);
  const changes = changeWords(words);
  const chain = attributes.lineage !== undefined;
  const wording = { words, said, changes, basis: report ? words.stated : words.given, chain };
  const variant = choice(request, 'variant', VARIANTS, words);
  const asked = indicatorsOf(request, wording);
  if (!asked.length) throw new ProblemError({ state: 'empty', message: words.empty });
  const notices = new Set<string>();
  const name = (indicator: Indicator) => {
    const { text, notices: own } = labelOf(indicator, words);
    for (const notice of own) notices.add(notice);
    return text;
  };
  const subject = (indicator: Indicator) => subjectOf(indicator, name(indicator), wording);
  const [only] = asked;
  const given = report || attributes.items !== undefined ? attributes.label : undefined;
  const title = given ? name({ label: given } as Indicator) : asked.length > 1 ? '' : name(only as Indicator);
  const parts: Part[] = [];
  if (chain) {
    const chains = new Set<string>();
    for (const indicator of asked) {
      const rows = report ? lineageOf(report, indicator) : [indicator];
      const [first = indicator] = rows;
      if (chains.has(first.id)) continue;
      chains.add(first.id);
      const links = linksOf(rows.map(subject), title, wording);
      if (links.length === 1) notices.add(said.noLineage(name(indicator)));
      parts.push(...links);
    }
  } else parts.push(...partsOf(asked.map(subject), title, words));
  const drafts = parts.flatMap((part) => part.drafts);
  const scale = scaleOf(drafts, variant, wording);
  const groups = parts.map(({ drafts: own, ...part }) => ({
    ...part,
    citations: standsBehind(own, request, words),
    rows: own.map((draft) => rowOf(draft, scale, wording)),
  }));
  return {
    variant,
    state: drafts.some(({ kind, quantity }) => kind !== 'plan' && quantity.kind !== 'absent')
      ? 'given'
      : 'missing',
    title,
    chain,
    groups,
    zero: scale.zero,
    range: scale.range,
    sourceName: words.source,
    ids: drafts.filter(({ kind }) => kind === 'deed').map(({ id }) => id),
    notices: [...notices],
  };
}
