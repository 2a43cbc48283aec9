/**
 * A figure written straight into a tag's attributes, as the same Indicator that a report file holds:
 * `<xx-progress label="加装电梯新开工" value="74" target="63" unit="台">`. What is written is what is shown.
 */
import { parsePeriod } from './period.ts';
import type { Change, Indicator, Quantity } from './schema.ts';

// Commas only between groups of three: 1,5 may be meant as one and a half, and is not guessed at.
const NUMBER =
  /^(约|近|超|不低于|不超过|至少|力争)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万|亿)?(多|余|以上|以下)?$/;
const REASON = /^(?:未公布|不适用|统计中|口径调整)$/;

/** Reads a typed value; null when it is none. */
export type ReadQuantity = (typed: string, unit?: string) => Quantity | null;

/** A number as typed, or one that is not there with its reason. */
export const numberFromText: ReadQuantity = (typed, unit = '') => {
  const literal = typed.trim();
  const reason = REASON.exec(literal)?.[0];
  // What frameworks write into an attribute for a value they do not have is a value that is not there.
  if (reason || /^(?:null|undefined)?$/.test(literal))
    return { kind: 'absent', reason: (reason ?? '未公布') as Quantity['reason'] };
  const [, unitScale, unitRest = ''] = /^([万亿]?)(.*)$/.exec(unit) || [];
  const number = NUMBER.exec(literal);
  const [, before, digits = '', scale, after] = number || [];
  // 3万 of 亿元 may mean either, and is not guessed at.
  if (!number || (scale && unitScale)) return null;
  return {
    kind: 'number',
    literal,
    decimal: digits.replace(/,/g, ''),
    scale: (scale || unitScale || undefined) as Quantity['scale'],
    unit: unitRest,
    qualifier: (before ?? after) as Quantity['qualifier'],
  };
};

/** The report's words for a rank, for none and for a class. */
const WORDS = [
  ['rank', /^(?:第|首|唯一|前列)/],
  ['none', /^[零无]/],
  ['class', /^(?:[IVX]+|[A-E])[类级]?$/],
] as const;

/** A number or one of the report's words that stand for a value: 第一, 零, II类. */
export const figureFromText: ReadQuantity = (typed, unit = '') => {
  const literal = typed.trim();
  const [kind] = WORDS.find(([, pattern]) => pattern.test(literal)) || [];
  return kind ? { kind, literal, unit } : numberFromText(typed, unit);
};

/** 上升 as `+2.9 岁` or `2.9`, 下降 as `-2.9 岁`; the sign is the direction and is not printed twice. Null: no number. */
export function changeFromText(typed: string, unit: string, against: string): Change | null {
  const [, sign, literal = '', printed = ''] = /^([+-]?)(\d[\d,.]*)\s*(.*)$/.exec(typed.trim()) || [];
  const points = printed === '个百分点';
  const value = literal ? numberFromText(literal, points ? '%' : printed || unit) : null;
  return (
    value && {
      value,
      direction: /[1-9]/.test(literal) ? (sign === '-' ? 'down' : 'up') : 'same',
      meaning: points ? 'points' : undefined,
      against,
    }
  );
}

/** Called for an attribute that does not hold what it should; does not return. */
export type Reject = (field: string, found: string, should: 'number' | 'date') => never;

export type FigureAttributes = Readonly<Record<string, string | undefined>>;

/** The indicator that the attributes describe. `reject` says what is wrong with one of them. */
export function indicatorFromAttributes(
  attributes: FigureAttributes,
  read: ReadQuantity,
  reject: Reject,
): Indicator {
  const {
    label = '',
    value = '',
    unit,
    target,
    targetLabel,
    period = '',
    asOf,
    completion,
    scope,
    note,
    better,
  } = attributes;
  const quantity = (field: string, typed: string, its = unit) =>
    read(typed, its) ?? reject(field, typed, 'number');
  for (const [field, date] of Object.entries({ period, asOf }))
    if (date && !parsePeriod(date)) reject(field, date, 'date');
  return {
    id: '',
    measure: '',
    theme: '',
    label,
    scope,
    period,
    asOf,
    better: better as Indicator['better'],
    value: quantity('value', value),
    targets:
      target === undefined
        ? undefined
        : [{ value: quantity('target', target), kind: 'target', setBy: null, period, label: targetLabel }],
    completion: completion === undefined ? undefined : quantity('completion', completion, '%'),
    note,
  };
}
