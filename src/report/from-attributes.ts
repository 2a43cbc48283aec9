/**
 * A figure written straight into a tag's attributes, as the same Indicator that a report file holds:
 * `<xx-progress label="加装电梯新开工" value="74" target="63" unit="台">`. What is written is what is shown.
 */
import { parsePeriod } from './period.ts';
import type { Change, Indicator, Quantity } from './schema.ts';

const NUMBER = /^(约|近|超|不低于|不超过|至少|力争)?(-?\d[\d,]*(?:\.\d+)?)(万|亿)?(多|余|以上|以下)?$/;
const SCALED_UNIT = /^(万|亿)(.*)$/;
const REASONS = ['未公布', '不适用', '统计中', '口径调整'] as const;

/** What frameworks write into an attribute for a value they do not have. */
const NOTHING = ['', 'null', 'undefined'];

/** A quantity as typed, or null when it is neither a number nor one of the report's words for a rank, a class or none. */
export function quantityFromText(typed: string, unit = ''): Quantity | null {
  const literal = typed.trim();
  const reason = REASONS.find((known) => known === literal);
  if (reason || NOTHING.includes(literal)) return { kind: 'absent', reason: reason ?? '未公布' };
  const number = NUMBER.exec(literal);
  const [, scaleOfUnit, restOfUnit] = SCALED_UNIT.exec(unit) ?? [];
  if (number) {
    const [, before, digits = '', scale, after] = number;
    return {
      kind: 'number',
      literal,
      decimal: digits.replace(/,/g, ''),
      scale: (scale ?? scaleOfUnit) as Quantity['scale'],
      unit: scaleOfUnit ? restOfUnit : unit,
      qualifier: (before ?? after) as Quantity['qualifier'],
    };
  }
  if (/^(?:第[一二三四五六七八九十\d]+|首个|首家|首批|唯一|前列)/.test(literal))
    return { kind: 'rank', literal, unit };
  if (/^(?:零|无)/.test(literal)) return { kind: 'none', literal, unit };
  if (/^(?:[IVX]+|[A-E]|[一二三四五六]+)[类级]?$/.test(literal)) return { kind: 'class', literal, unit };
  return null;
}

/** Called for an attribute that does not hold what it should; does not return. */
export type Reject = (
  field: string,
  found: string,
  should: 'number' | 'positive' | 'date' | 'change',
) => never;

export type FigureAttributes = Readonly<
  Partial<
    Record<
      | 'label'
      | 'value'
      | 'unit'
      | 'target'
      | 'targetLabel'
      | 'period'
      | 'asOf'
      | 'scope'
      | 'better'
      | 'completion'
      | 'change'
      | 'against'
      | 'note',
      string
    >
  >
>;

function quantity(field: string, typed: string, unit: string | undefined, reject: Reject): Quantity {
  return quantityFromText(typed, unit) ?? reject(field, typed, 'number');
}

/** 上升 as `+2.9 岁` or `2.9`, 下降 as `-2.9 岁`; the sign is the direction and is not printed twice. */
function changeFrom(typed: string, attributes: FigureAttributes, reject: Reject): Change {
  const match = /^([+-]?)(\d+(?:\.\d+)?)\s*(.*)$/.exec(typed.trim()) ?? reject('change', typed, 'change');
  const [, sign, digits = '', printedUnit = ''] = match;
  const points = printedUnit === '个百分点';
  const unit = points ? '%' : printedUnit || (attributes.unit ?? '');
  const same = /^0(?:\.0+)?$/.test(digits);
  return {
    value: quantity('change', digits, unit, reject),
    direction: same ? 'same' : sign === '-' ? 'down' : 'up',
    meaning: points ? 'points' : undefined,
    against: attributes.against ?? '上期',
  };
}

/** The indicator that the attributes describe. `reject` says what is wrong with one of them. */
export function indicatorFromAttributes(attributes: FigureAttributes, reject: Reject): Indicator {
  const {
    label = '',
    value = '',
    unit,
    target,
    targetLabel,
    period,
    asOf,
    completion,
    change,
    better,
  } = attributes;
  for (const [field, date] of [
    ['period', period],
    ['asOf', asOf],
  ] as const) {
    if (date !== undefined && !parsePeriod(date)) reject(field, date, 'date');
  }
  const targetValue = target === undefined ? undefined : quantity('target', target, unit, reject);
  if (targetValue?.kind === 'number' && /^-|^0*(?:\.0*)?$/.test(targetValue.decimal ?? ''))
    reject('target', target ?? '', 'positive');
  return {
    id: 'given',
    measure: 'given',
    theme: 'given',
    label,
    scope: attributes.scope,
    period: period ?? '',
    asOf,
    better: better === 'higher' || better === 'lower' ? better : undefined,
    value: quantity('value', value, unit, reject),
    targets: targetValue && [
      { value: targetValue, kind: 'target', setBy: null, period: period ?? '', label: targetLabel },
    ],
    completion: completion === undefined ? undefined : quantity('completion', completion, '%', reject),
    change: change === undefined ? undefined : changeFrom(change, attributes, reject),
    note: attributes.note,
  };
}
