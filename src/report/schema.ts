/**
 * What a report file may hold. This one valibot schema gives the TypeScript types and, by way of the
 * published JSON Schema (`node/json-schema.ts`), the run-time check (`check.ts`): the browser reads the
 * JSON Schema that the build writes to `schema.generated.ts`, and valibot itself stays at home.
 *
 * A literal is what the report prints, to the character; a decimal is the same number for big.js.
 * Nothing here is a JavaScript number except counts of characters, so nothing shown can come from a float.
 */
import * as v from 'valibot';
import { RULES } from './rules.ts';

/** An id others refer to: lower-case words and digits joined by hyphens, e.g. `lift-2021-start`. */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.description('小写字母、数字、连字符'));

/** A decimal without exponent, sign allowed: `20.1317`, `65.10`, `-2.9`. Trailing zeros are kept. */
const Decimal = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/), v.description('数字，例如 "20.1317"'));

/** A date or interval of the EDTF subset that `period.ts` reads. */
const Edtf = v.pipe(v.string(), v.check(RULES.edtf), v.description('日期，例如 "2021-04-19"'));

const Text = v.pipe(v.string(), v.minLength(1), v.description('非空文字'));
const Index = v.pipe(v.number(), v.integer(), v.minValue(0), v.description('整数'));
const Section = v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)*$/), v.description('节号 "1.4"'));

/**
 * Where the report says it: a UTF-16 range of the official text (the file whose SHA-256 is
 * `origin.sha256`). `text` is a phrase of at most 32 characters that holds the literal;
 * `context` is the range of the sentence around it.
 */
const Source = v.object({
  section: Section,
  start: Index,
  end: Index,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(32), v.description('1 至 32 字')),
  context: v.optional(v.object({ start: Index, end: Index })),
});

/** A number that we computed: how, and from which indicators. It never has a source. */
const Derived = v.object({ formula: Text, from: v.array(Id) });

/** Why a value is not there. */
const Reason = v.picklist(['未公布', '不适用', '统计中', '口径调整']);

/**
 * One figure as the report prints it.
 * `kind`: number · rank (第一, 首个, 前列) · class (II类) · none (零发案, 无) · absent (no value; `reason` says why).
 * `scale` is the multiplier printed between number and unit. `qualifier` is the report's own word for
 * vagueness (多, 以上, 约, 超 …), also when the literal holds it already.
 */
const QuantityFields = v.object({
  kind: v.picklist(['number', 'rank', 'class', 'none', 'absent']),
  literal: v.optional(Text),
  decimal: v.optional(Decimal),
  scale: v.optional(v.picklist(['万', '亿'])),
  unit: v.optional(v.string()),
  qualifier: v.optional(
    v.picklist(['多', '余', '以上', '以下', '约', '近', '超', '不低于', '不超过', '至少', '力争']),
  ),
  reason: v.optional(Reason),
  sources: v.optional(v.array(Source)),
  derived: v.optional(Derived),
});
const Quantity = v.pipe(
  QuantityFields,
  v.check<v.InferOutput<typeof QuantityFields>>(RULES.quantity),
  v.description('literal，数字另写 decimal'),
);

/** What was to be reached. `threshold`: a line that has an effect of its own (95 % 生效). `setBy`: who set it, as printed; null when not said. */
const Target = v.object({
  value: Quantity,
  kind: v.picklist(['target', 'threshold']),
  setBy: v.nullable(Text),
  period: Edtf,
  label: v.optional(Text),
});

/**
 * Change as the report states it. `literal` has no sign; `direction` has it. `meaning` says what a
 * printed "%" is: 比上届提升了16% of a share of 61 % is percentage *points*.
 */
const Change = v.object({
  value: Quantity,
  direction: v.picklist(['up', 'down', 'same']),
  meaning: v.optional(v.picklist(['points', 'percent'])),
  against: Text,
});

/** A value on its way: one stated point. */
const Observation = v.object({ value: Quantity, when: v.nullable(Edtf), whenText: v.optional(Text) });

/**
 * One thing measured, for one period. `measure` names the thing across years, so that last year's
 * target, this year's actual and next year's target are found by it.
 */
const Indicator = v.object({
  id: Id,
  measure: Id,
  label: Text,
  scope: v.optional(Text),
  theme: Id,
  period: Edtf,
  since: v.optional(Edtf),
  asOf: v.optional(Edtf),
  asOfText: v.optional(Text),
  better: v.optional(v.picklist(['higher', 'lower'])),
  value: Quantity,
  observations: v.optional(v.array(Observation)),
  targets: v.optional(v.array(Target)),
  completion: v.optional(Quantity),
  whole: v.optional(Id),
  parts: v.optional(v.object({ ids: v.array(Id), exhaustive: v.boolean() })),
  /** Of a stated percentage: the part whose share of its `whole` it states. */
  rateOf: v.optional(Id),
  change: v.optional(Change),
  note: v.optional(Text),
});

/** The rank or honour a milestone stands for: 全区第一, 全国首家, 长宁唯一. */
const Honour = v.object({
  rank: v.optional(Text),
  level: v.picklist(['national', 'city', 'district', 'subdistrict']),
  scope: Text,
  by: v.optional(Text),
});

/** A generous word of the report about its figures (超额完成), and whether the arithmetic bears it out. */
const Claim = v.object({ literal: Text, about: v.array(Id), holds: v.optional(v.boolean()) });

/**
 * Something that happened. `when: null` when the report does not date it; `whenText` keeps the
 * report's own words (2021年底, 目前). `kind`: deed (done) · honour (won) · event (held, visited) ·
 * thread (ran through the period) · first (率先) · shortcoming.
 */
const Milestone = v.object({
  id: Id,
  title: Text,
  theme: Id,
  kind: v.picklist(['deed', 'honour', 'event', 'thread', 'first', 'shortcoming']),
  when: v.nullable(Edtf),
  whenText: v.optional(Text),
  until: v.optional(Edtf),
  honour: v.optional(Honour),
  indicators: v.optional(v.array(Id)),
  claims: v.optional(v.array(Claim)),
  note: v.optional(Text),
  sources: v.array(Source),
});

/** Something planned. A plan never counts as an achievement. `recurrence.every` is an ISO 8601 duration (P1M for 一月一次). */
const Initiative = v.object({
  id: Id,
  title: Text,
  parent: v.optional(Id),
  theme: v.optional(Id),
  period: Edtf,
  statedCount: v.optional(Quantity),
  /** True when the report counts more than it lists: the children are an excerpt. */
  excerpt: v.optional(v.boolean()),
  recurrence: v.optional(
    v.object({
      literal: Text,
      every: v.pipe(v.string(), v.regex(/^P(?:\d+[YMWD])+$/), v.description('ISO 8601 时长，例如 "P1M"')),
    }),
  ),
  indicators: v.optional(v.array(Id)),
  note: v.optional(Text),
  sources: v.array(Source),
});

/** A part of the report as the report divides itself. `featured` are the ids worth showing first. */
const Theme = v.object({
  id: Id,
  section: Section,
  label: Text,
  heading: v.optional(Text),
  featured: v.array(Id),
});

/** A named place of the sub-district's plan: an axis, a quarter, a street. `parent` nests; `along` names the axes it lies on. */
const Place = v.object({
  id: Id,
  label: Text,
  kind: v.picklist(['axis', 'quarter', 'street', 'site']),
  direction: v.optional(v.picklist(['vertical', 'horizontal', 'ne', 'se', 'sw', 'nw'])),
  parent: v.optional(Id),
  title: v.optional(Text),
  note: v.optional(Text),
  sources: v.array(Source),
});

/** A report file. The head must hold; rows are checked one by one, so that a bad row loses only itself. */
export const ReportFile = v.object({
  $schema: v.optional(v.string()),
  id: Id,
  title: Text,
  publisher: Text,
  published: Edtf,
  period: Edtf,
  planPeriod: v.optional(Edtf),
  language: v.string(),
  /** The report's own texts in other languages, by language and by the text as it stands here. */
  translations: v.optional(v.record(v.string(), v.record(v.string(), v.string()))),
  origin: v.object({
    url: v.optional(
      v.pipe(v.string(), v.regex(/^https?:[^#]+$/), v.description('https:// 开头、不含 # 的网址')),
    ),
    textUrl: v.optional(v.string()),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('64 位十六进制')),
    length: Index,
  }),
  themes: v.array(Theme),
  indicators: v.array(Indicator),
  milestones: v.array(Milestone),
  initiatives: v.array(Initiative),
  places: v.array(Place),
});

/** Parts that stand in many places: named once in the JSON Schema. */
export const DEFINITIONS = { Id, Text, Edtf, Section, Index, Source, Quantity };

export type Source = v.InferOutput<typeof Source>;
export type Quantity = v.InferOutput<typeof Quantity>;
export type Target = v.InferOutput<typeof Target>;
export type Change = v.InferOutput<typeof Change>;
export type Observation = v.InferOutput<typeof Observation>;
export type Indicator = v.InferOutput<typeof Indicator>;
export type Honour = v.InferOutput<typeof Honour>;
export type Milestone = v.InferOutput<typeof Milestone>;
export type Initiative = v.InferOutput<typeof Initiative>;
export type Theme = v.InferOutput<typeof Theme>;
export type Place = v.InferOutput<typeof Place>;
export type Report = v.InferOutput<typeof ReportFile>;
/** The lists of a report, whose rows are checked one by one. */
export type RowKind = 'themes' | 'indicators' | 'milestones' | 'initiatives' | 'places';
