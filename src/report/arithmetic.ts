/**
 * The report's figures against each other: every relation that the data states is computed anew within the
 * rounding of the printed literals. Nothing is corrected: a finding says what was expected and what is
 * printed. A page shows what is found here (待核); the data file's own slips are in `coherence.ts`.
 */
import { type Book, type Finding, findings, plain, print, type Tell, unlike, value } from './book.ts';
import { type Decimal, decimal, digits, impliedWhole, multiplier, printedRange } from './decimal.ts';
import { parsePeriod } from './period.ts';
import type { Change, Indicator, Initiative, Milestone, Quantity, Report } from './schema.ts';

/** The numbers that one printed literal may stand for; null is an open end. */
type Range = readonly [low: Decimal | null, high: Decimal | null];

/** Measured and not counted: printed as 507 it may be 507.4. A count of 113 is 113. */
const MEASURED = /(?:[元米里亩吨顷克升岁度%‰]|小时)$/;
const UPWARDS = /[多余超]|以上|不低于|至少|力争/;
const DOWNWARDS = /以下|不超过/;
/** Percentages that are no share of a whole and may pass 100. */
const OPEN_PERCENT = /增|降|涨|跌|同比|环比|完成|指数/;

const scaleAndUnit = ({ scale = '' as never, unit = '' }: Quantity): string => scale + unit;

/** The range in the plain unit, or null when the quantity is no number. */
function range({ kind, decimal: number, scale, unit = '', qualifier = '' as never }: Quantity): Range | null {
  if (kind !== 'number' || !number) return null;
  const value = decimal(number) as Decimal;
  const rounded = number.includes('.') || scale || MEASURED.test(unit);
  const [low, high] = rounded ? printedRange(number) : [value, value];
  const times = multiplier(scale);
  return [
    DOWNWARDS.test(qualifier) ? null : low.times(times),
    UPWARDS.test(qualifier) ? null : high.times(times),
  ];
}

/** Whether some number lies in both. The upper end is rounded away, unless the range is one exact number. */
function overlap(a: Range, b: Range): boolean {
  const exact = ([low, high]: Range) => low !== null && high !== null && low.eq(high);
  const below = ([low]: Range, [, high]: Range, closed: boolean) =>
    low === null || high === null || (closed ? low.lte(high) : low.lt(high));
  return below(a, b, exact(b)) && below(b, a, exact(a));
}

/** `part ÷ whole` in per cent, as a range. */
function shareRange([partLow, partHigh]: Range, [wholeLow, wholeHigh]: Range): Range {
  const over = (part: Decimal | null, whole: Decimal | null) =>
    part && whole?.gt('0') ? part.times('100').div(whole) : null;
  return [over(partLow, wholeHigh), over(partHigh, wholeLow)];
}

/** A percentage in a formula: as many decimals as it takes to see the difference, two at least. */
const shown = (percent: Decimal, { decimal: number = '' }: Quantity): string =>
  `${digits(percent.round(Math.max(2, (number.split('.')[1]?.length ?? 0) + 1)))}%`;

/** Parts and their whole: no part is above it, and exhaustive parts make it up. */
function wholes(row: Indicator, { find, wrong }: Book): void {
  const { id, parts, whole = '' } = row;
  const its = find(whole);
  // Each of two that do not name each other would say the same.
  if (its && (its.parts?.ids.includes(id) ?? true)) besideWhole(row, its, wrong);
  if (!parts) return;
  const rows = parts.ids.map((part) => find(part));
  if (!parts.exhaustive || rows.includes(undefined)) return;
  const values = rows.map((part) => (part as Indicator).value);
  const total = range(row.value);
  const ranges = values.map(range);
  if (!total || ranges.includes(null) || values.some(({ unit }) => unit !== row.value.unit)) return;
  const sum = (end: 0 | 1) =>
    ranges.reduce<Decimal | null>(
      (so, each) => {
        const next = (each as Range)[end];
        return so && next && so.plus(next);
      },
      value({} as Quantity),
    );
  if (overlap([sum(0), sum(1)], total)) return;
  const alike = values.every(({ scale }) => scale === row.value.scale);
  const times = multiplier(row.value.scale);
  const added = values.reduce((so, each) => so.plus(plain(each)), value({} as Quantity)).div(times);
  const operand = (each: Quantity) => (alike ? each.literal || '' : print(each));
  const result = digits(added) + scaleAndUnit(row.value);
  wrong(
    [id, ...parts.ids],
    'value',
    `${values.map(operand).join(' + ')} = ${result}`,
    result,
    print(row.value),
    'data',
  );
}

/** One part beside its whole. */
function besideWhole(part: Indicator, whole: Indicator, wrong: Tell): void {
  const ids = [part.id, whole.id];
  const [low] = range(part.value) ?? [null];
  const [, high] = range(whole.value) ?? [null, null];
  if (unlike(part.value, whole.value))
    wrong(
      ids,
      'value.unit',
      `${part.label} ${print(part.value)}，是${whole.label} ${print(whole.value)} 的一部分`,
      whole.value.unit || '',
      part.value.unit || '',
      'unit-part',
    );
  else if (low && high && low.gt(high))
    wrong(
      ids,
      'value',
      `${part.label} ${print(part.value)} ＞ ${whole.label} ${print(whole.value)}`,
      `不大于 ${print(whole.value)}`,
      print(part.value),
      'data',
    );
}

/** A stated rate is the share that its part has in the whole (1342 ÷ 1368 prints as 98 %). */
function rates(row: Indicator, { find, wrong }: Book): void {
  const part = find(row.rateOf || '');
  const whole = find(part?.whole || '');
  if (part && whole) stated(row.value, part.value, whole.value, [row.id, part.id, whole.id], 'value', wrong);
}

/** A printed percentage against the two figures that it is the ratio of. */
function stated(
  rate: Quantity,
  part: Quantity,
  whole: Quantity,
  ids: readonly string[],
  field: string,
  wrong: Tell,
): void {
  if (rate.kind === 'absent') return;
  if (rate.unit !== '%') {
    wrong(ids, field, `${print(part)} ÷ ${print(whole)}`, '%', rate.unit || '', 'unit-rate');
    return;
  }
  const [top, bottom, printed] = [part, whole, rate].map(range);
  // Operands of unlike units are told where they are compared.
  if (!top || !bottom || !printed || part.unit !== whole.unit || plain(whole).eq('0')) return;
  if (overlap(shareRange(top, bottom), printed)) return;
  const found = shown(plain(part).times('100').div(plain(whole)), rate);
  wrong(ids, field, `${print(part)} ÷ ${print(whole)} = ${found}`, found, print(rate), 'data');
}

/** A stated completion is value ÷ target. */
function completions(row: Indicator, { wrong }: Book): void {
  const { id, value: actual, targets: goals = [], completion } = row;
  if (!completion) return;
  const stands = goals.filter(({ kind, value: goal }) => kind === 'target' && !goal.derived);
  const misses: Parameters<Tell>[] = [];
  for (const { value: goal } of stands)
    stated(completion, actual, goal, [id], 'completion', (...missed) => misses.push(missed));
  // Of several targets the completion states one.
  if (misses.length && misses.length === stands.length) wrong(...(misses[0] as Parameters<Tell>));
}

/** What we computed ourselves: printed operands of the rows named, and the result that they give. */
function derivations(row: Indicator, { find, wrong }: Book): void {
  const mine = [
    ['value', row.value] as const,
    ...(row.targets || []).map(({ value: goal }, index) => [`targets.${index}.value`, goal] as const),
    ...(row.observations || []).map((seen, index) => [`observations.${index}.value`, seen.value] as const),
  ];
  for (const [field, quantity] of mine) {
    if (!quantity.derived) continue;
    const { formula, from } = quantity.derived;
    const ids = [row.id, ...from.filter((id) => id !== row.id)];
    const known = from.flatMap((id) => {
      const source = find(id);
      return [source?.value, source?.completion, source?.change?.value].filter((each) => each !== undefined);
    });
    const terms = formula.split(/\s*([+−×÷-])\s*/);
    const operands = terms.flatMap((term, index) => (index % 2 ? [] : term));
    const read = operands.map((term) => known.find((each) => print(each) === term.replace(/\s/g, '')));
    const unread = operands.filter((_, index) => !read[index]);
    if (unread.length) {
      wrong(ids, field, formula, known.map(print).join('、') || '印出的数字', unread.join('、'), 'operands');
      continue;
    }
    const figures = read as Quantity[];
    const [first, second] = figures as [Quantity, Quantity?];
    let result: Quantity;
    if (terms[1] === '÷' && second?.unit === '%' && first.decimal && second.decimal) {
      // A whole from a part and its percentage: as short as the printed digits bear out.
      const whole = impliedWhole(first.decimal, second.decimal) ?? undefined;
      result = { ...first, decimal: whole, literal: whole };
    } else {
      const found = evaluate(figures.map(plain), terms, figures)?.div(multiplier(quantity.scale));
      const places = quantity.decimal?.split('.')[1]?.length ?? 0;
      const text = found && digits(found.round(places));
      result = { ...quantity, decimal: text, literal: text };
    }
    const right =
      result.decimal !== undefined && result.unit === quantity.unit && plain(result).eq(plain(quantity));
    if (!right) wrong(ids, field, `${formula} = ${print(result)}`, print(result), print(quantity), 'derived');
  }
}

/** Left to right, × and ÷ first; a percentage beside something that is none is hundredths of it. */
function evaluate(
  numbers: readonly Decimal[],
  terms: readonly string[],
  figures: readonly Quantity[],
): Decimal | null {
  const sums: Decimal[] = [];
  for (const [index, number] of numbers.entries()) {
    const sign = index ? terms[index * 2 - 1] : '+';
    const before = sums.pop();
    const percent = figures[index]?.unit === '%' && figures.some(({ unit }) => unit !== '%');
    const next = percent ? number.div('100') : number;
    if (sign === '×' && before) sums.push(before.times(next));
    else if (sign === '÷' && before) {
      if (next.eq('0')) return null;
      sums.push(before.div(next));
    } else {
      if (before) sums.push(before);
      sums.push(sign === '+' ? next : next.times('-1'));
    }
  }
  return sums.reduce((so, each) => so.plus(each));
}

/** A change leads back to the earlier value, where the report has it. */
function changes(row: Indicator, { report, wrong }: Book): void {
  if (!row.change) return;
  if (row.value.kind === 'absent' || row.change.value.kind === 'absent') return;
  if (!changeMisfit(row.value, row.change)) changeBackwards(row, row.change, earlier(row, report), wrong);
}

const SIGNS = { up: '上升', down: '下降', same: '持平' } as const;

export const changeSaid = (
  { label, value: now }: Indicator,
  { against, direction, value: step }: Change,
): string => `${label} ${print(now)}，比${against}${SIGNS[direction]} ${print(step)}`;

/** From what a change nothing follows, as it is written: its unit, its meaning, points of no percentage, its sign. */
export function changeMisfit(
  { unit = '' }: Quantity,
  { value: step, direction, meaning }: Change,
): 'unit' | 'meaning' | 'points' | 'sign' | null {
  const own = step.unit || '';
  if (own !== (meaning ? '%' : unit)) return 'unit';
  if (own === '%' && unit === '%' && !meaning) return 'meaning';
  if (meaning === 'points' && unit !== '%') return 'points';
  return value(step).lt('0') || (direction === 'same') !== value(step).eq('0') ? 'sign' : null;
}

/** The earlier value that now and the change imply, beside the one that is known, or what can be at all. */
function changeBackwards(row: Indicator, change: Change, before: Indicator | undefined, wrong: Tell): void {
  const { id, label, value: now } = row;
  const { value: step, direction, meaning } = change;
  const [current, moved] = [range(now), range(step)];
  if (!current || !moved) return;
  const past = impliedPast(current, moved, direction === 'down', meaning === 'percent');
  const known = before && before.value.unit === now.unit ? range(before.value) : null;
  if (before && known) {
    if (overlap(past, known)) return;
    const difference = plain(now).minus(plain(before.value));
    const found =
      meaning === 'percent' && !plain(before.value).eq('0')
        ? shown(difference.times('100').div(plain(before.value)), step)
        : digits(difference.div(multiplier(now.scale))) + scaleAndUnit(now);
    const way = meaning === 'percent' ? '÷' : '−';
    const formula = `${print(now)} ${way} ${print(before.value)}${way === '÷' ? ' − 1' : ''} = ${found}`;
    wrong([id, before.id], 'change', formula, found, `${SIGNS[direction]} ${print(step)}`, 'data');
    return;
  }
  const [low, high] = past;
  if (high?.lt('0') || (now.unit === '%' && !OPEN_PERCENT.test(label) && low?.gt('100')))
    wrong(
      [id],
      'change',
      changeSaid(row, change),
      now.unit === '%' ? '原值在 0 至 100% 之间' : '原值不小于 0',
      print(step),
      'data',
    );
}

/** Now less (or, after a fall, with) the change. */
function impliedPast([low, high]: Range, [least, most]: Range, down: boolean, percent: boolean): Range {
  const from = (end: Decimal | null, by: Decimal | null) => {
    if (!end || !by) return null;
    if (!percent) return down ? end.plus(by) : end.minus(by);
    const factor = (down ? by.times('-1') : by).plus('100').div('100');
    return factor.gt('0') ? end.div(factor) : null;
  };
  return down ? [from(low, least), from(high, most)] : [from(low, most), from(high, least)];
}

/** The row of the same measure that `against` means: named by its id, or the last year's. */
function earlier(row: Indicator, { indicators }: Report): Indicator | undefined {
  const against = row.change?.against || '';
  const own = parsePeriod(row.period)?.from;
  const chain = indicators.filter(
    (other) =>
      other.measure === row.measure &&
      other.scope === row.scope &&
      own &&
      (parsePeriod(other.period)?.to?.end ?? Infinity) <= own.start,
  );
  return chain.find((other) => {
    const year = parsePeriod(other.period)?.from?.year ?? 0;
    const last = /上年|上一年|去年|同比|上年同期/.test(against) && year + 1 === own?.year;
    return other.id === against || against.includes(`${year}年`) || last;
  });
}

/** A value on its way: its last stated point is the value. */
function observations({ id, label, value: now, observations: seen = [] }: Indicator, { wrong }: Book): void {
  const last = seen[seen.length - 1]?.value;
  if (last?.decimal && now.decimal && !plain(last).eq(plain(now)))
    wrong(
      [id],
      'observations',
      `${label}：${seen.map((each) => print(each.value)).join(' → ')}`,
      print(now),
      print(last),
      'last',
    );
}

/** A share of a whole lies between 0 and 100 %. */
function shares(
  { id, label, value: now, targets: goals = [], observations: seen = [] }: Indicator,
  { wrong }: Book,
) {
  if (OPEN_PERCENT.test(label)) return;
  const all: readonly (readonly [string, Quantity])[] = [
    ['value', now],
    ...goals.map(({ value: goal }, index) => [`targets.${index}.value`, goal] as const),
    ...seen.map((each, index) => [`observations.${index}.value`, each.value] as const),
  ];
  for (const [field, quantity] of all)
    if (quantity.unit === '%' && quantity.decimal && (value(quantity).lt('0') || value(quantity).gt('100')))
      wrong([id], field, `${label} ${print(quantity)}`, '0 至 100%', print(quantity), 'data');
}

/** The stated count of a plan against the list under it, unless the list is an excerpt. */
function counts(
  { id, title, statedCount, excerpt }: Initiative,
  children: readonly Initiative[],
  { wrong }: Book,
): void {
  if (!statedCount?.decimal || !children.length) return;
  const count = plain(statedCount);
  const listed = String(children.length);
  if (excerpt ? count.gt(listed) : count.eq(listed)) return;
  const names = children.map((child) => child.title).join(' + ');
  wrong(
    [id, ...children.map((child) => child.id)],
    'statedCount',
    `${title}：${names} = ${listed}`,
    excerpt ? `多于 ${listed}` : listed,
    statedCount.literal || '',
    excerpt ? 'excerpt' : 'list',
  );
}

/** Generous words: 超额完成 is more than the target, 完成 is the target at least. */
function claims({ id, claims: words = [] }: Milestone, { find, wrong, generous }: Book): void {
  for (const [index, { literal, about, holds }] of words.entries()) {
    const over = /超额|超过|突破|高于|大于/.test(literal);
    if (!over && !/完成|达到|达标|实现/.test(literal)) continue;
    const field = `claims.${index}`;
    const judged = about.flatMap((asked) => {
      const row = find(asked);
      const goal = row?.targets?.find(({ kind, period }) => kind === 'target' && period === row.period);
      if (row && goal && row.value.decimal && goal.value.decimal) {
        const ahead = plain(row.value).cmp(plain(goal.value)) * (row.better === 'lower' ? -1 : 1);
        const sign = plain(row.value).cmp(plain(goal.value));
        const said = `${print(row.value)} ${['＜', '=', '＞'][sign + 1]} ${print(goal.value)}`;
        return { ahead, said: `${row.label} ${said}` };
      }
      wrong(
        [id, asked],
        `${field}.about`,
        `“${literal}”说的是${row?.label ?? `“${asked}”`}`,
        '有同期目标的指标',
        row ? '没有同期目标' : asked,
        'about',
      );
      return [];
    });
    if (!judged.length || judged.length < about.length) continue;
    const proved = judged.every(({ ahead }) => (over ? ahead > 0 : ahead >= 0));
    const formula = judged.map(({ said }) => said).join('；');
    if (!proved) {
      const partly = over && judged.some(({ ahead }) => ahead > 0) && judged.every(({ ahead }) => ahead >= 0);
      (partly ? generous : wrong)(
        [id, ...about],
        field,
        formula,
        over ? '各项都超过目标' : '各项都达到目标',
        literal,
        partly ? 'partly' : 'data',
      );
    }
    if (holds !== undefined && holds !== proved)
      wrong([id, ...about], `${field}.holds`, formula, String(proved), String(holds), 'holds');
  }
}

/** The figures of a checked report that do not hold; none when every relation that it states does. */
export const checkArithmetic = (report: Report): Finding[] =>
  findings(report, (book) => {
    for (const row of report.indicators)
      for (const rule of [wholes, rates, completions, derivations, changes, observations, shares])
        rule(row, book);
    const works = new Map(report.initiatives.map(({ id }) => [id, [] as Initiative[]]));
    for (const row of report.initiatives) works.get(row.parent || '')?.push(row);
    for (const row of report.initiatives) counts(row, works.get(row.id) || [], book);
    for (const row of report.milestones) claims(row, book);
  });
