/** What a card says of one figure: the value as printed, of what and when, its change, and what stands behind it. */
import { amount, impliedWhole, percent, share } from '../../src/report/decimal.ts';
import { indicatorById } from '../../src/report/find.ts';
import type { Change, Indicator, Report } from '../../src/report/schema.ts';
import { figureParts, type PrintedFigure, printFigure } from '../../src/text/number.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { citationsOf, indicatorOf, labelOf, sourcesOf, whenOf } from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

/** Good, bad or neither, by what the indicator calls better. */
export type Tone = 'good' | 'bad' | 'neutral';

export interface ChangeModel {
  /** The sign, and only the sign. */
  readonly direction: Change['direction'];
  /** 比上一届下降 2.9 岁. */
  readonly text: string;
  readonly tone: Tone;
  /** 向好 or 向差; '' when the indicator does not say which way is better. */
  readonly toneWord: string;
}

export interface IndicatorModel extends Model {
  readonly state: 'given' | 'zero' | 'missing';
  readonly label: string;
  readonly scope: string;
  readonly when: string;
  readonly value: PrintedFigure;
  readonly change: ChangeModel | null;
  /** What else the report says of the figure: its targets, its completion, its whole. */
  readonly details: readonly string[];
  readonly sentence: string;
  readonly citations: readonly string[];
  readonly sourceName: string;
}

function toneOf({ direction }: Change, better: Indicator['better']): Tone {
  if (!better || direction === 'same') return 'neutral';
  return (direction === 'up') === (better === 'higher') ? 'good' : 'bad';
}

interface Fact {
  readonly said: string;
  readonly formula?: string;
}

/** Each fact beside the value once, with its formula when we computed it. */
function factsOf(indicator: Indicator, report: Report | null, words: Words): Fact[] {
  const { value, targets = [], completion, observations = [], whole } = indicator;
  const facts: Fact[] = [];
  const [first] = observations;
  if (first && first.value.literal !== value.literal)
    facts.push({ said: words.from(printFigure(first.value)) });
  for (const target of targets)
    facts.push({ said: `${words.targetName(target)} ${words.figure(target.value)}` });
  if (completion) {
    const stated = completion.literal ?? '';
    const implied = impliedWhole(value.decimal ?? '0', completion.decimal ?? '0');
    const figure =
      implied && printFigure({ kind: 'number', literal: implied, scale: value.scale, unit: value.unit });
    facts.push({
      said: words.completed(stated, words.stated),
      formula: figure ? words.implied(figure, `${printFigure(value)} ÷ ${stated}%`) : undefined,
    });
  }
  const wholeIndicator = whole && report ? indicatorById(report, whole) : undefined;
  const part = amount(value);
  const all = wholeIndicator && amount(wholeIndicator.value);
  const reached = part && all && share(part, all);
  if (wholeIndicator && reached) {
    const printed = printFigure(wholeIndicator.value);
    facts.push({
      said: words.share(`${wholeIndicator.label} ${printed} `, percent(reached), words.derived),
      formula: words.formula(`${percent(reached)}%`, `${printFigure(value)} ÷ ${printed}`),
    });
  }
  return facts;
}

export function indicatorModel(request: Request, words: Words): IndicatorModel {
  const indicator = indicatorOf(request, words);
  const { value, change, scope = '', note } = indicator;
  const label = labelOf(indicator, words);
  const tone = change ? toneOf(change, indicator.better) : 'neutral';
  const changeModel = change && {
    direction: change.direction,
    text: words.change(change),
    tone,
    toneWord: words.tone[tone],
  };
  const facts = factsOf(indicator, request.report, words);
  const details = facts.map((fact) => fact.said);
  const when = whenOf(indicator, words);
  const points =
    change?.meaning === 'points' && change.value.sources ? words.pointsNote(change.value.literal ?? '') : '';
  const formulas = facts.flatMap((fact) => fact.formula ?? []);
  const aside = words.clauses([when, scope]);
  return {
    state: value.kind === 'absent' ? 'missing' : amount(value)?.eq(0) ? 'zero' : 'given',
    label: label.text,
    scope,
    when,
    value: value.kind === 'absent' ? { literal: words.figure(value), suffix: '' } : figureParts(value),
    change: changeModel ?? null,
    details,
    sentence: `${words.clauses([
      `${label.text} ${words.figure(value)}`,
      changeModel && changeModel.text + (changeModel.toneWord && `（${changeModel.toneWord}）`),
      ...details,
    ])}${aside && `（${aside}）`}`,
    citations: [
      ...citationsOf(sourcesOf(indicator), request.report, formulas, words),
      ...[points, note].flatMap((line) => (line ? [words.note(line)] : [])),
    ],
    sourceName: words.source,
    notices: label.notices,
  };
}
