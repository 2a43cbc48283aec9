/** A card: label, the value large, what changed with an arrow for its sign, what else is said, its source. */
import {
  type Block,
  type FigureBlock,
  type Frame,
  type Mark,
  row,
  run,
  type Scene,
  text,
} from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type ChangeModel, type IndicatorModel, indicatorModel } from './indicator.model.ts';
import { indicatorStyles } from './indicator.styles.ts';

const ARROWS = { up: 'M8 2 14 13H2Z', down: 'M8 14 2 3H14Z', same: 'M2 6.5H14V9.5H2Z' } as const;
/** Good is a tick and bad is a warning sign, so that neither is told by its colour (WCAG 1.4.1). */
const TONES = { good: 'M2 8.5 6.5 13 14 3.5', bad: 'M8 2V9.5M8 12V14' } as const;

const glyph = (key: string, mark: Omit<Extract<Mark, { mark: 'path' }>, 'mark' | 'key'>): FigureBlock => ({
  block: 'figure',
  key,
  role: 'glyph',
  w: 16,
  h: 16,
  marks: [{ mark: 'path', key, ...mark }],
});

function changeRow({ direction, text: said, tone, toneWord }: ChangeModel): Block {
  const parts: Block[] = [
    glyph('arrow', { d: ARROWS[direction], fill: 'ink' }),
    text('change', 'detail', said),
  ];
  if (tone !== 'neutral') {
    parts.push(
      glyph('tone', { d: TONES[tone], stroke: tone, width: 2.5 }),
      text('tone-word', `tone-${tone}`, toneWord),
    );
  }
  return row('change', 'change', parts);
}

export function indicatorScene(model: IndicatorModel, _frame: Frame): Scene {
  const { label, scope, value, change, details, when, citations } = model;
  const visual: Block[] = [
    text('label', 'label', label),
    text('value', 'value', run(value.literal), ...(value.suffix ? [run(value.suffix, 'unit')] : [])),
  ];
  if (change) visual.push(changeRow(change));
  visual.push(...details.map((detail, index) => text(`detail-${index}`, 'detail', detail)));
  const aside = [when, scope].filter(Boolean).join(' · ');
  if (aside) visual.push(text('when', 'when', aside));
  return {
    widget: 'indicator',
    state: model.state,
    sentence: model.sentence,
    visual,
    blocks: [
      {
        block: 'disclosure',
        key: 'source',
        role: 'source',
        summary: model.sourceName,
        blocks: citations.map((line, index) => text(`citation-${index}`, 'quote', line)),
      },
    ],
  };
}

/** Indicator card: `<xx-indicator of="tax-2021">`. */
export const indicator: Widget<IndicatorModel> = {
  name: 'indicator',
  alone: ['label', 'value', 'unit'],
  repeats: true,
  model: indicatorModel,
  scene: indicatorScene,
  styles: indicatorStyles,
  place: { '': 'min-height:12rem' },
};
