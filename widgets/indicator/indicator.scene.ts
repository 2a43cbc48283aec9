/** A card: label, the value large, what changed with an arrow for its sign, what else is said, its source. */

import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import { changeRow } from '../../src/scene/change.ts';
import { lines, run, type Scene, source, text, valueText } from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type IndicatorModel, indicatorModel } from './indicator.model.ts';
import { indicatorStyles } from './indicator.styles.ts';

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
