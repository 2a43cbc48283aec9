/**
 * The data file against itself, for `xx-report check`: rows name rows that are there, units and periods
 * fit, a plan is no achievement. A page shows none of this; the arithmetic of the figures is in
 * `arithmetic.ts`.
 */
import { changeMisfit, changeSaid, checkArithmetic } from './arithmetic.ts';
import { type Book, type Finding, findings, print, unlike } from './book.ts';
import { type Decimal, decimal } from './decimal.ts';
import { literalNumber } from './numeral.ts';
import { parsePeriod } from './period.ts';
import { quantitiesOf } from './quantities.ts';
import type { Indicator, Initiative, Milestone, Quantity, Report, Target } from './schema.ts';

/** How to mend what the arithmetic finds. */
const MENDS: Readonly<Record<string, string>> = {
  data: '请先照原文核对数据；原文如此则保留，并在数据说明中记为待核',
  'unit-part': '部分与整体的单位应相同',
  'unit-rate': '比率的单位应为 %',
  operands: '算式只用 from 各项印出的数字，连同单位',
  derived: '请照算式改这个算得的数',
  last: '最后一点应等于 value',
  excerpt: '节选应少于所说的数：请改 excerpt 或各项的 parent',
  list: '请核对各项；原文只列一部分时写 excerpt',
  about: '请改 about',
  partly: '一部分超过、其余恰好达到：照原文保留，holds 为 false',
  holds: '请改 holds',
};

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

/** Rows that are named are there; part and whole name each other and are of one period. */
function references(row: Indicator, { find, wrong }: Book): void {
  const { id, parts, whole, rateOf } = row;
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
    else if (row.period !== its.period)
      wrong(
        [id, whole],
        'period',
        `${row.label}（${row.period}）是${its.label}（${its.period}）的一部分`,
        its.period,
        row.period,
        '部分与整体的时期应相同',
      );
  }
  for (const asked of parts?.ids ?? []) {
    const part = find(asked);
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
  if (rateOf === undefined) return;
  const part = find(rateOf);
  if (!part || !find(part.whole ?? ''))
    wrong(
      [id],
      'rateOf',
      `${row.label} = “${rateOf}” ÷ 它的整体`,
      '已有的 id，并有 whole',
      rateOf,
      '请改 rateOf',
    );
  else if (row.period !== part.period)
    wrong(
      [id, part.id, part.whole ?? ''],
      'period',
      `${row.label}（${row.period}）由${part.label}（${part.period}）算出`,
      part.period,
      row.period,
      '时期应相同',
    );
}

/** What is derived is derived from rows that are there. */
function origins(row: Indicator, { find, wrong }: Book): void {
  const mine = [
    ['value', row.value] as const,
    ...(row.targets ?? []).map(({ value: goal }, index) => [`targets.${index}.value`, goal] as const),
    ...(row.observations ?? []).map((seen, index) => [`observations.${index}.value`, seen.value] as const),
  ];
  for (const [field, { derived }] of mine)
    for (const id of derived?.from ?? [])
      if (!find(id)) wrong([row.id], field, derived?.formula ?? '', '已有的 id', id, '请改 derived.from');
}

/** Targets: unit and period fit. */
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
  const stands = goals.some(({ kind, value: goal }) => kind === 'target' && !goal.derived);
  if (completion && completion.kind !== 'absent' && completion.unit !== '%' && !stands)
    wrong([id], 'completion', `完成率 ${print(completion)}`, '%', completion.unit ?? '', '应为 %');
}

/** A change is written so that something follows from it. */
function changes(row: Indicator, { wrong }: Book): void {
  const { id, value: now, change } = row;
  if (!change || now.kind === 'absent' || change.value.kind === 'absent') return;
  const { value: step, direction, meaning } = change;
  const misfit = changeMisfit(now, change);
  if (!misfit) return;
  const [expected, found, mend] = {
    unit: [
      meaning ? '%' : (now.unit ?? ''),
      step.unit ?? '',
      '变化的单位应与数值相同，或写明 meaning 而以 % 计',
    ],
    meaning: ['points 或 percent', '无', '请写 meaning：百分点还是百分比'],
    points: ['percent', 'points', '百分点只用于以 % 计的数值'],
    sign: [direction === 'same' ? '0' : '大于 0', print(step), '方向写在 direction，数字不带符号'],
  }[misfit] as [string, string, string];
  wrong([id], 'change', changeSaid(row, change), expected, found, mend);
}

/** A value on its way: one unit, in order. */
function observations({ id, value: now, observations: seen = [] }: Indicator, { wrong }: Book): void {
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
}

/** `2021-04-19` as a reader writes it. */
const inWords = (edtf: string): string => edtf.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

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
    begun ? '最后一个单位时间已开始而未满；照原文保留，在 note 中说明' : (MENDS.data as string),
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

/** What has happened had happened when the report was published. */
function events({ id, when }: Milestone, { report, wrong }: Book): void {
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
}

/** All that does not hold in a checked report: its figures, and the data file. */
export const checkCoherence = (report: Report): Finding[] => [
  ...checkArithmetic(report).map((found) => ({ ...found, mend: MENDS[found.mend] ?? found.mend })),
  ...findings(report, (book) => {
    literals(book);
    for (const row of report.indicators)
      for (const rule of [references, origins, targets, changes, observations, times, durations])
        rule(row, book);
    lineage(book);
    const ids = new Set(report.initiatives.map(({ id }) => id));
    for (const row of report.initiatives) plans(row, ids.has(row.parent ?? row.id), book);
    for (const row of report.milestones) events(row, book);
  }),
];
