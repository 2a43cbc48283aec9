/**
 * `xx-report check`: the report's figures against each other. Every relation that the data states is
 * computed anew within the rounding of the printed literals. Nothing is corrected: a finding says what
 * was expected and what is printed. For tools; no widget imports it.
 */
import { type Decimal, decimal, digits, impliedWhole, multiplier, printedRange } from './decimal.ts';
import { literalNumber } from './numeral.ts';
import { parsePeriod } from './period.ts';
import { quantitiesOf } from './quantities.ts';
import type { Change, Indicator, Initiative, Milestone, Quantity, Report, Target } from './schema.ts';

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
  /** How to mend it. */
  readonly mend: string;
}

type Tell = (
  ids: readonly string[],
  field: string,
  formula: string,
  expected: string,
  printed: string,
  mend: string,
) => void;

/** What the rules look at, and the two ways to tell. */
interface Book {
  readonly report: Report;
  readonly find: (id: string) => Indicator | undefined;
  readonly wrong: Tell;
  readonly generous: Tell;
}

/** The numbers that one printed literal may stand for; null is an open end. */
type Range = readonly [low: Decimal | null, high: Decimal | null];

/** Measured and not counted: printed as 507 it may be 507.4. A count of 113 is 113. */
const MEASURED = /(?:[元米里亩吨顷克升岁度%‰]|小时)$/;
const UPWARDS = /[多余超]|以上|不低于|至少|力争/;
const DOWNWARDS = /以下|不超过/;
/** Percentages that are no share of a whole and may pass 100. */
const OPEN_PERCENT = /增|降|涨|跌|同比|环比|完成|指数/;

const CHECK_DATA = '请先照原文核对数据；原文如此则保留，并在数据说明中记为待核';

/** A figure as printed, with scale and unit: `20.1317亿元`. */
function print({ literal = '', scale = '' as never, qualifier, unit = '' }: Quantity): string {
  const missing = (part: string) => (literal.includes(part) ? '' : part);
  const word = /^[多余]$/.test(qualifier ?? '') ? missing(qualifier ?? '') : '';
  return literal + missing(scale) + word + missing(unit);
}

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

/** True when both are there and their units differ. */
const unlike = (a: Quantity, b: Quantity): boolean =>
  a.kind !== 'absent' && b.kind !== 'absent' && a.unit !== b.unit;

/** `2021-04-19` as a reader writes it. */
const inWords = (edtf: string): string => edtf.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

const value = ({ decimal: number = '0' }: Quantity): Decimal => decimal(number) as Decimal;
const plain = (quantity: Quantity): Decimal => value(quantity).times(multiplier(quantity.scale));

/** A percentage in a formula: as many decimals as it takes to see the difference, two at least. */
const shown = (percent: Decimal, { decimal: number = '' }: Quantity): string =>
  `${digits(percent.round(Math.max(2, (number.split('.')[1]?.length ?? 0) + 1)))}%`;

/** A figure prints what its decimal says. */
function literals({ report, wrong }: Book): void {
  for (const { id, field, quantity } of quantitiesOf(report)) {
    const { kind, literal = '', decimal: number = '', scale, unit } = quantity;
    const printed = kind === 'number' ? literalNumber(literal) : null;
    if (printed !== null && !(decimal(printed) as Decimal).eq(number))
      wrong([id], field, `“${literal}” = ${printed}`, printed, number, 'literal 与 decimal 应为同一个数');
    const own = /[万亿]/.exec(literal)?.[0];
    if (kind === 'number' && own && own !== scale)
      wrong([id], field, `“${literal}”以${own}计`, own, scale ?? '无', '请改 scale');
    if (kind === 'number' && scale && unit?.startsWith(scale))
      wrong([id], field, `${literal}${scale}${unit}`, unit.slice(1), unit, 'scale 已写，unit 不再写');
  }
}

/** Parts and their whole: same unit, same period, no part above it, and exhaustive parts make it up. */
function wholes(row: Indicator, { find, wrong }: Book): void {
  const { id, parts, whole } = row;
  if (whole !== undefined) {
    const its = find(whole);
    if (!its) wrong([id], 'whole', `${row.label}是“${whole}”的一部分`, '已有的 id', whole, '请改为已有的 id');
    else if (its.parts && !its.parts.ids.includes(id))
      wrong(
        [id, whole],
        'whole',
        `${its.label}的各部分中没有${row.label}`,
        `parts 含 ${id}`,
        its.parts.ids.join('、'),
        '两处应互相指认',
      );
    else besideWhole(row, its, wrong);
  }
  if (!parts) return;
  const rows = parts.ids.map((part) => find(part));
  for (const [index, part] of rows.entries()) {
    const asked = parts.ids[index] as string;
    if (!part) wrong([id], 'parts', `${row.label}含“${asked}”`, '已有的 id', asked, '请改为已有的 id');
    else if (part.whole !== id)
      wrong(
        [id, asked],
        'parts',
        `${row.label}含${part.label}`,
        `whole 为 ${id}`,
        part.whole ?? '无',
        '两处应互相指认',
      );
  }
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
  const operand = (each: Quantity) => (alike ? (each.literal ?? '') : print(each));
  const result = digits(added) + scaleAndUnit(row.value);
  wrong(
    [id, ...parts.ids],
    'value',
    `${values.map(operand).join(' + ')} = ${result}`,
    result,
    print(row.value),
    CHECK_DATA,
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
      whole.value.unit ?? '',
      part.value.unit ?? '',
      '部分与整体的单位应相同',
    );
  else if (low && high && low.gt(high))
    wrong(
      ids,
      'value',
      `${part.label} ${print(part.value)} ＞ ${whole.label} ${print(whole.value)}`,
      `不大于 ${print(whole.value)}`,
      print(part.value),
      CHECK_DATA,
    );
  if (part.period !== whole.period)
    wrong(
      ids,
      'period',
      `${part.label}（${part.period}）是${whole.label}（${whole.period}）的一部分`,
      whole.period,
      part.period,
      '部分与整体的时期应相同',
    );
}

/** A stated rate is the share that its part has in the whole (1342 ÷ 1368 prints as 98 %). */
function rates(row: Indicator, { find, wrong }: Book): void {
  if (row.rateOf === undefined) return;
  const part = find(row.rateOf);
  const whole = part?.whole === undefined ? undefined : find(part.whole);
  if (!part || !whole) {
    wrong(
      [row.id],
      'rateOf',
      `${row.label} = “${row.rateOf}” ÷ 它的整体`,
      '已有的 id，并有 whole',
      row.rateOf,
      '请改 rateOf',
    );
    return;
  }
  const ids = [row.id, part.id, whole.id];
  if (row.period !== part.period)
    wrong(
      ids,
      'period',
      `${row.label}（${row.period}）由${part.label}（${part.period}）算出`,
      part.period,
      row.period,
      '时期应相同',
    );
  stated(row.value, part.value, whole.value, ids, 'value', wrong);
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
    wrong(ids, field, `${print(part)} ÷ ${print(whole)}`, '%', rate.unit ?? '', '比率的单位应为 %');
    return;
  }
  const [top, bottom, printed] = [part, whole, rate].map(range);
  // Operands of unlike units are told where they are compared.
  if (!top || !bottom || !printed || part.unit !== whole.unit || plain(whole).eq('0')) return;
  if (overlap(shareRange(top, bottom), printed)) return;
  const found = shown(plain(part).times('100').div(plain(whole)), rate);
  wrong(ids, field, `${print(part)} ÷ ${print(whole)} = ${found}`, found, print(rate), CHECK_DATA);
}

/** Targets: unit and period fit, and a stated completion is value ÷ target. */
function targets(row: Indicator, { report, wrong }: Book): void {
  const { id, label, value: actual, targets: goals = [], completion } = row;
  const unit = actual.kind === 'absent' ? goals[0]?.value.unit : actual.unit;
  for (const [index, { value: goal, period }] of goals.entries()) {
    const field = `targets.${index}`;
    if (goal.kind !== 'absent' && goal.unit !== unit)
      wrong(
        [id],
        `${field}.value.unit`,
        `${label} ${print(actual)}，目标 ${print(goal)}`,
        unit ?? '',
        goal.unit ?? '',
        '目标与实际的单位应相同',
      );
    const [own, aim] = [parsePeriod(row.period), parsePeriod(period)];
    const last = parsePeriod(report.planPeriod ?? report.period);
    const early = own?.from && aim?.to && aim.to.end <= own.from.start;
    const late = last?.to && aim?.from && aim.from.start >= last.to.end;
    // A completion is of the row's own period, and a row without an actual stands for its target alone.
    const other = period !== row.period && (completion || goal.derived || actual.kind === 'absent');
    if (early || late || other)
      wrong(
        [id],
        `${field}.period`,
        `${label}（${row.period}），目标 ${print(goal)}（${period}）`,
        early || other ? row.period : `不晚于 ${report.planPeriod ?? report.period}`,
        period,
        '请改目标的时期',
      );
  }
  if (!completion) return;
  const stands = goals.filter(({ kind, value: goal }) => kind === 'target' && !goal.derived);
  const misses: Parameters<Tell>[] = [];
  for (const { value: goal } of stands)
    stated(completion, actual, goal, [id], 'completion', (...missed) => misses.push(missed));
  if (completion.kind !== 'absent' && completion.unit !== '%' && !stands.length)
    wrong([id], 'completion', `完成率 ${print(completion)}`, '%', completion.unit ?? '', '应为 %');
  // Of several targets the completion states one.
  if (misses.length && misses.length === stands.length) wrong(...(misses[0] as Parameters<Tell>));
}

/** What we computed ourselves: printed operands of the rows named, and the result that they give. */
function derivations(row: Indicator, { find, wrong }: Book): void {
  const mine = [
    ['value', row.value] as const,
    ...(row.targets ?? []).map(({ value: goal }, index) => [`targets.${index}.value`, goal] as const),
    ...(row.observations ?? []).map((seen, index) => [`observations.${index}.value`, seen.value] as const),
  ];
  for (const [field, quantity] of mine) {
    if (!quantity.derived) continue;
    const { formula, from } = quantity.derived;
    const ids = [row.id, ...from.filter((id) => id !== row.id)];
    const known = from.flatMap((id) => {
      const source = find(id);
      if (source)
        return [source.value, source.completion, source.change?.value].filter((each) => each !== undefined);
      wrong([row.id], field, formula, '已有的 id', id, '请改 derived.from');
      return [];
    });
    const terms = formula.split(/\s*([+−×÷-])\s*/);
    const operands = terms.flatMap((term, index) => (index % 2 ? [] : term));
    const read = operands.map((term) => known.find((each) => print(each) === term.replace(/\s/g, '')));
    const unread = operands.filter((_, index) => !read[index]);
    if (unread.length) {
      wrong(
        ids,
        field,
        formula,
        known.map(print).join('、') || '印出的数字',
        unread.join('、'),
        '算式只用 from 各项印出的数字，连同单位',
      );
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
    if (!right)
      wrong(
        ids,
        field,
        `${formula} = ${print(result)}`,
        print(result),
        print(quantity),
        '请照算式改这个算得的数',
      );
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

/** Change: unit and meaning fit, and it leads back to the earlier value where the report has it. */
function changes(row: Indicator, { report, wrong }: Book): void {
  if (!row.change) return;
  if (row.value.kind === 'absent' || row.change.value.kind === 'absent') return;
  const misfit = changeMisfit(row.value, row.change);
  if (misfit) wrong([row.id], 'change', changeSaid(row, row.change), ...misfit);
  else changeBackwards(row, row.change, earlier(row, report), wrong);
}

const SIGNS = { up: '上升', down: '下降', same: '持平' } as const;

const changeSaid = ({ label, value: now }: Indicator, { against, direction, value: step }: Change): string =>
  `${label} ${print(now)}，比${against}${SIGNS[direction]} ${print(step)}`;

/** What is wrong with the way a change is written: expected, found, how to mend it. */
function changeMisfit(
  { unit = '' }: Quantity,
  { value: step, direction, meaning }: Change,
): readonly [string, string, string] | null {
  const own = step.unit ?? '';
  const wanted = meaning ? '%' : unit;
  if (own !== wanted) return [wanted, own, '变化的单位应与数值相同，或写明 meaning 而以 % 计'];
  if (own === '%' && unit === '%' && !meaning)
    return ['points 或 percent', '无', '请写 meaning：百分点还是百分比'];
  if (meaning === 'points' && unit !== '%') return ['percent', 'points', '百分点只用于以 % 计的数值'];
  if (value(step).lt('0') || (direction === 'same') !== value(step).eq('0'))
    return [direction === 'same' ? '0' : '大于 0', print(step), '方向写在 direction，数字不带符号'];
  return null;
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
    wrong([id, before.id], 'change', formula, found, `${SIGNS[direction]} ${print(step)}`, CHECK_DATA);
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
      CHECK_DATA,
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
  const against = row.change?.against ?? '';
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

/** A value on its way: one unit, in order, and its last stated point is the value. */
function observations({ id, label, value: now, observations: seen = [] }: Indicator, { wrong }: Book): void {
  for (const [index, { value: point }] of seen.entries())
    if (unlike(point, now))
      wrong(
        [id],
        `observations.${index}.value.unit`,
        seen.map((each) => print(each.value)).join(' → '),
        now.unit ?? '',
        point.unit ?? '',
        '各点与数值的单位应相同',
      );
  const dates = seen.map(({ when }) => (when ? (parsePeriod(when)?.from?.start ?? null) : null));
  const stated = dates.filter((date) => date !== null);
  if (stated.some((date, index) => index > 0 && date < (stated[index - 1] as number)))
    wrong(
      [id],
      'observations',
      seen.map(({ when }) => when ?? '?').join(' → '),
      '由早到晚',
      '次序不对',
      '请按时间排列',
    );
  const last = seen[seen.length - 1]?.value;
  if (last?.decimal && now.decimal && !plain(last).eq(plain(now)))
    wrong(
      [id],
      'observations',
      `${label}：${seen.map((each) => print(each.value)).join(' → ')}`,
      print(now),
      print(last),
      '最后一点应等于 value',
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
      wrong([id], field, `${label} ${print(quantity)}`, '0 至 100%', print(quantity), CHECK_DATA);
}

/**
 * Time: what is counted as done had begun when the report was published; what was not over by then
 * says since or as of when it counts. So a plan cannot pass for an achievement.
 */
function times(row: Indicator, { report, wrong }: Book): void {
  const { id, label, period, since, asOf, value: now } = row;
  const own = parsePeriod(period);
  const published = parsePeriod(report.published)?.to;
  const say = (field: string, formula: string, expected: string, printed: string, mend: string) =>
    wrong([id], field, formula, expected, printed, mend);
  for (const [field, date] of [
    ['since', since],
    ['asOf', asOf],
  ] as const) {
    const moment = date === undefined ? null : parsePeriod(date);
    if (!date || !moment?.from || !moment.to) continue;
    const outside =
      (own?.from && moment.from.start < own.from.start) ||
      (field === 'since' && own?.to && moment.from.start >= own.to.end);
    if (outside || (published && moment.from.start >= published.end))
      say(
        field,
        `${label}（${period}），${field === 'since' ? '自' : '截至'} ${date}`,
        `在 ${period} 之内，不晚于发布日期 ${report.published}`,
        date,
        '请改时期或日期',
      );
  }
  if (now.kind === 'absent' || !published || !own) return;
  const begun = !own.from || own.from.start < published.end;
  const over = own.to && own.to.end <= published.end;
  if (!begun || (!over && !since && !asOf))
    say(
      'period',
      `${label} ${print(now)}（${period}），报告发布于 ${report.published}`,
      begun ? '写明 since 或 asOf' : `不晚于 ${report.published}`,
      period,
      '计划不是已完成的数：改为 targets，或写明截至何时',
    );
}

/** A duration with its beginning: not longer than there was time for before publication. */
function durations(
  { id, label, since, asOf, value: now }: Indicator,
  { report, wrong, generous }: Book,
): void {
  if (!since || !now.decimal || !/^(?:个月|月|天|日)$/.test(now.unit ?? '')) return;
  const start = parsePeriod(since)?.from?.start;
  const date = asOf ?? report.published;
  const end = parsePeriod(date)?.to?.end;
  if (start === undefined || end === undefined) return;
  const months = /月/.test(now.unit ?? '');
  const count = Number(now.decimal);
  const after = (n: number) => {
    const from = new Date(start);
    if (!months) return start + n * 86_400_000;
    return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + n, from.getUTCDate());
  };
  if (after(count) <= end) return;
  const full = inWords(new Date(after(count)).toISOString().slice(0, 10));
  // The last of the stated months or days has begun: a month begun is counted, generously, as a month.
  const begun = after(count - 1) < end;
  (begun ? generous : wrong)(
    [id],
    'value',
    `${label}：${inWords(since)} + ${print(now)} = ${full}，晚于${inWords(date)}`,
    `${full}满${print(now)}`,
    print(now),
    begun ? '最后一个单位时间已开始而未满；照原文保留，在 note 中说明' : CHECK_DATA,
  );
}

/** Lineage: one measure, one unit, one actual a period; a target is no actual. */
function lineage({ report, wrong }: Book): void {
  const chains = new Map<string, Indicator[]>();
  for (const row of report.indicators) chains.set(row.measure, [...(chains.get(row.measure) ?? []), row]);
  const unitOf = ({ value: now, targets: goals = [] }: Indicator) =>
    (now.kind === 'absent' ? goals.find(({ value: goal }) => goal.unit)?.value : now)?.unit;
  for (const [measure, chain] of chains) {
    const first = chain.find((row) => unitOf(row) !== undefined) ?? (chain[0] as Indicator);
    for (const [index, row] of chain.entries()) {
      const ids = [row.id, first.id];
      if (unitOf(row) !== undefined && unitOf(row) !== unitOf(first))
        wrong(
          ids,
          'measure',
          chain.map((each) => `${each.label}（${each.period}，${unitOf(each) ?? '无单位'}）`).join(' → '),
          unitOf(first) ?? '无单位',
          unitOf(row) ?? '无单位',
          `同一 measure（${measure}）的单位应相同`,
        );
      const twin = chain
        .slice(0, index)
        .find((other) => other.period === row.period && other.scope === row.scope);
      if (twin)
        wrong(
          [row.id, twin.id],
          'measure',
          `${twin.label}与${row.label}同为 ${measure}（${row.period}）`,
          '一个时期一行',
          '两行',
          '请改 measure、period 或 scope',
        );
      const taken = chain.find((other) => other.targets?.some((target) => sameWords(target, row.value)));
      if (taken)
        wrong(
          [row.id, taken.id],
          'value',
          `${row.label} ${print(row.value)} 与${taken.label}的目标出自同一处`,
          '实际完成数',
          `目标 ${print(row.value)}`,
          '计划不是已完成的数：请改为 targets',
        );
    }
  }
}

/** True when a target and a value quote the same words of the report. */
const sameWords = ({ value: goal }: Target, { literal, sources = [] }: Quantity): boolean =>
  goal.literal === literal &&
  sources.some((one) => goal.sources?.some(({ start, end }) => start === one.start && end === one.end));

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
    statedCount.literal ?? '',
    excerpt ? '节选应少于所说的数：请改 excerpt 或各项的 parent' : '请核对各项；原文只列一部分时写 excerpt',
  );
}

/** A plan lies in the period of the plan, and hangs on one that is there. */
function plans(row: Initiative, hangs: boolean, { report, wrong }: Book): void {
  const { id, title, parent, period } = row;
  if (parent !== undefined && !hangs)
    wrong([id], 'parent', `${title}属于“${parent}”`, '已有的 id', parent, '请改为已有的 id');
  const [own, plan] = [parsePeriod(period), parsePeriod(report.planPeriod ?? report.period)];
  const early = own?.to && plan?.from && own.to.end <= plan.from.start;
  const late = own?.from && plan?.to && own.from.start >= plan.to.end;
  if (early || late)
    wrong(
      [id],
      'period',
      `${title}（${period}），计划期为 ${report.planPeriod ?? report.period}`,
      report.planPeriod ?? report.period,
      period,
      '计划应在计划期内；已完成的事写作 milestones',
    );
}

/** Generous words: 超额完成 is more than the target, 完成 is the target at least. */
function claims({ id, claims: words = [], when }: Milestone, { report, find, wrong, generous }: Book): void {
  const published = parsePeriod(report.published)?.to;
  const moment = when === null ? null : parsePeriod(when)?.from;
  if (published && moment && moment.start >= published.end)
    wrong(
      [id],
      'when',
      `${when}，报告发布于 ${report.published}`,
      `不晚于 ${report.published}`,
      when ?? '',
      '已发生的事不晚于发布日期',
    );
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
        '请改 about',
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
        partly ? '一部分超过、其余恰好达到：照原文保留，holds 为 false' : CHECK_DATA,
      );
    }
    if (holds !== undefined && holds !== proved)
      wrong([id, ...about], `${field}.holds`, formula, String(proved), String(holds), '请改 holds');
  }
}

/** All that does not hold in a checked report; none when every relation that it states does. */
export function checkArithmetic(report: Report): Finding[] {
  const findings: Finding[] = [];
  const rows = new Map(report.indicators.map((row) => [row.id, row]));
  const as =
    (kind: Finding['kind']): Tell =>
    (ids, field, formula, expected, printed, mend) =>
      findings.push({ kind, ids, field, formula, expected, printed, mend });
  const book: Book = { report, find: (id) => rows.get(id), wrong: as('wrong'), generous: as('generous') };
  literals(book);
  for (const row of report.indicators)
    for (const rule of [wholes, rates, targets, derivations, changes, observations, shares, times, durations])
      rule(row, book);
  lineage(book);
  const works = new Map(report.initiatives.map(({ id }) => [id, [] as Initiative[]]));
  for (const row of report.initiatives) works.get(row.parent ?? '')?.push(row);
  for (const row of report.initiatives) {
    plans(row, works.has(row.parent ?? row.id), book);
    counts(row, works.get(row.id) ?? [], book);
  }
  for (const row of report.milestones) claims(row, book);
  return findings;
}
