/** What a card says of one figure: the value as printed, of what and when, its change, and what stands behind it. */
import { amount, percent } from '../../src/report/decimal.ts';
import { indicatorById } from '../../src/report/find.ts';
import { changeFromText, figureFromText } from '../../src/report/from-attributes.ts';
import { changeWords } from '../../src/text/change.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { type ChangeModel, changeModel } from '../../src/widget/change.ts';
import {
  type Citation,
  choice,
  citationsOf,
  derivedOf,
  indicatorOf,
  labelOf,
  reject,
  sourcesOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

export interface IndicatorModel extends Model {
  readonly state: 'given' | 'zero' | 'missing';
  readonly label: string;
  readonly value: PrintedFigure;
  readonly change: ChangeModel | null;
  /** What else the report says of the figure: its targets, its completion, its whole. */
  readonly details: readonly string[];
  /** Its period and scope. */
  readonly aside: string;
  readonly sentence: string;
  readonly citations: readonly Citation[];
  readonly sourceName: string;
}

export function indicatorModel(request: Request, words: Words): IndicatorModel {
  const { attributes, report } = request;
  const said = changeWords(words);
  const indicator = indicatorOf(request, words, figureFromText);
  const { value, completion, targets = [], observations = [], scope, note } = indicator;
  const label = labelOf(indicator, words);
  if (!report) choice(request, 'better', ['', 'higher', 'lower'], words);
  const typed = report ? undefined : attributes.change;
  const given =
    typed &&
    (changeFromText(typed, value.unit || '', attributes.against ?? said.before) ??
      reject('change', words.should('change', said.should, typed)));
  const stated = indicator.change ?? (given || undefined);
  const change = stated ? changeModel(stated, indicator.better, said) : null;
  const [first] = observations;
  const details =
    first && first.value.literal !== value.literal ? [words.from(words.print(first.value))] : [];
  if (completion) details.push(words.completed(words.print(completion), report ? words.stated : words.given));
  details.push(...targets.map((target) => `${words.targetName(target)} ${words.figure(target.value)}`));
  const formulas = derivedOf(indicator, words);
  const whole = indicator.whole && report ? indicatorById(report, indicator.whole) : undefined;
  const part = amount(value);
  const all = whole && amount(whole.value);
  if (part && all && all.cmp('0') > 0) {
    const printed = words.print(whole.value);
    const reached = percent(part, all);
    details.push(words.share(`${whole.label} ${printed}`, reached, words.derived));
    formulas.push(words.formula(reached, `${words.print(value)} ÷ ${printed}`));
  }
  if (stated?.meaning === 'points' && stated.value.sources)
    formulas.push(words.note(said.pointsNote(stated.value.literal || '')));
  if (note) formulas.push(words.note(note));
  const absent = value.kind === 'absent';
  const aside = words.clauses([whenOf(indicator, words), scope]);
  return {
    state: absent ? 'missing' : part?.cmp('0') === 0 ? 'zero' : 'given',
    label: label.text,
    value: absent ? { literal: words.figure(value), suffix: '' } : words.parts(value),
    change,
    details,
    aside,
    sentence: words.sentence(
      [
        words.figured(label.text, words.figure(value)),
        change && change.text + (change.toneWord && words.brackets(change.toneWord)),
        ...details,
      ],
      aside,
    ),
    citations: citationsOf(sourcesOf(indicator), request, formulas, words),
    sourceName: words.source,
    notices: label.notices,
  };
}
