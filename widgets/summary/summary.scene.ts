/** A part for each theme, its name beside it where there is room; a figure is its number, its label, one line and a thin bar. */
import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  type ItemBlock,
  lines,
  run,
  type Scene,
  source,
  stack,
  text,
  valueText,
} from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import type { ProgressModel } from '../progress/progress.model.ts';
import { progressScene } from '../progress/progress.scene.ts';
import { type SummaryFigure, type SummaryModel, type SummaryPart, summaryModel } from './summary.model.ts';
import { summaryStyles, summaryWaiting } from './summary.styles.ts';

/** The bar of `<xx-progress variant="bullet">`, without its words: they stand beside it already. */
const bar = (model: ProgressModel): Block[] =>
  progressScene({ ...model, variant: 'bullet' }).visual.filter(({ block }) => block === 'figure');

const figureBlock = ({ id, state, label, value, detail, aside, progress }: SummaryFigure): ItemBlock => ({
  block: 'item',
  key: id,
  role: state,
  blocks: [
    text('label', 'label', run(label)),
    valueText(value),
    ...lines('detail', detail ? [detail] : []),
    ...lines('when', aside ? [aside] : []),
    ...(progress ? bar(progress) : []),
  ],
});

function partBlock({ id, label, section, figures, citations }: SummaryPart, sourceName: string): Block {
  const heading: Block = {
    block: 'heading',
    key: 'heading',
    level: 2,
    runs: [...(section ? [run(section, 'count')] : []), run(label)],
  };
  const list: Block = { block: 'list', key: 'list', items: figures.map(figureBlock) };
  const body = stack('body', [list, source(sourceName, citations)]);
  return { ...stack('part', label ? [heading, body] : [body]), key: id };
}

export function summaryScene({ title, imprint, parts, rest, sourceName }: SummaryModel): Scene {
  return {
    widget: 'summary',
    state: parts.length ? 'given' : 'none',
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(title)] },
      ...lines('when', imprint ? [imprint] : []),
      ...parts.map((part) => partBlock(part, sourceName)),
      ...lines('note', rest ? [rest] : []),
    ],
  };
}

/** The report at a glance: `<xx-summary></xx-summary>`, or `<xx-report view="summary">`. */
export const summary: Widget<SummaryModel> = {
  name: 'summary',
  alone: ['items'],
  reads: [THEMES, INDICATORS],
  repeats: false,
  model: summaryModel,
  scene: summaryScene,
  styles: summaryStyles,
  place: { '': 'min-height:24rem', ...summaryWaiting.place },
};
