/** A card: label, the value large, what changed with an arrow for its sign, what else is said, its source. */

import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  figure,
  lines,
  type PathMark,
  row,
  run,
  type Scene,
  source,
  text,
  valueText,
} from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type ChangeModel, type IndicatorModel, indicatorModel } from './indicator.model.ts';
import { indicatorStyles } from './indicator.styles.ts';

const ARROWS = { up: 'M8 2 14 13H2Z', down: 'M8 14 2 3H14Z', same: 'M2 6.5H14V9.5H2Z' } as const;
/** Good is a tick and bad is a warning sign, so that neither is told by its colour (WCAG 1.4.1). */
const TONES = { good: 'M2 8.5 6.5 13 14 3.5', bad: 'M8 2V9.5M8 12V14' } as const;

const glyph = (key: string, d: string, paint: Pick<PathMark, 'fill' | 'stroke' | 'width'>) =>
  figure('glyph', 16, 16, [{ mark: 'path', key, d, ...paint }]);

function changeRow({ direction, text: said, tone, toneWord }: ChangeModel): Block {
  const parts: Block[] = [
    glyph('arrow', ARROWS[direction], { fill: 'ink' }),
    text('change', 'detail', run(said)),
  ];
  if (tone !== 'neutral')
    parts.push(
      glyph('tone', TONES[tone], { stroke: tone, width: 2.5 }),
      text('tone', `tone-${tone}`, run(toneWord)),
    );
  return row('change', parts);
}

export function indicatorScene({
  state,
  label,
  value,
  change,
  details,
  aside,
  sentence,
  citations,
  sourceName,
}: IndicatorModel): Scene {
  const changed = change ? [changeRow(change)] : [];
  return {
    widget: 'indicator',
    state,
    sentence,
    visual: [
      text('label', 'label', run(label)),
      valueText(value),
      ...changed,
      ...lines('detail', details),
      ...lines('when', aside ? [aside] : []),
    ],
    blocks: [source(sourceName, citations)],
  };
}

/** Indicator card: `<xx-indicator of="tax-2021">`. */
export const indicator: Widget<IndicatorModel> = {
  name: 'indicator',
  alone: ['label', 'value', 'unit'],
  reads: [THEMES, INDICATORS],
  repeats: true,
  model: indicatorModel,
  scene: indicatorScene,
  styles: indicatorStyles,
  place: { '': 'min-height:13rem' },
};
