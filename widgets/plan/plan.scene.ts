/** The plan as lists inside lists, all of it, with its sources by number at the end; and the widget itself. */
import { INDICATORS, INITIATIVES, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  type ItemBlock,
  type ListBlock,
  lines,
  row,
  run,
  type Scene,
  source,
  stack,
  text,
} from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type PlanFigure, type PlanModel, type PlanNode, planModel } from './plan.model.ts';
import { planStyles, planWaiting } from './plan.styles.ts';

const list = (role: string, nodes: readonly PlanNode[]): ListBlock => ({
  block: 'list',
  key: role,
  role,
  items: nodes.map(itemBlock),
});

/** What an item is measured by: its name, what is to be reached, what has been. */
const figureBlock = ({ id, label, targets, progress, known }: PlanFigure): Block => ({
  ...row('aim', [
    text('name', 'detail', run(label)),
    stack('targets', lines('detail', targets)),
    text('progress', known ? 'count' : 'when', run(progress)),
  ]),
  key: id,
});

function itemBlock(node: PlanNode): ItemBlock {
  const { id, title, references, recurrence, period, count, doubtful, figures, note, children } = node;
  const aside = lines('when', [recurrence, period].filter(Boolean));
  const said = lines(doubtful ? 'doubt' : 'count', count ? [count] : []);
  return {
    block: 'item',
    key: id,
    role: children.length ? 'branch' : 'leaf',
    blocks: [
      stack('own', [
        row('line', [
          text('title', 'label', run(title), ...(references ? [run(references, 'note')] : [])),
          ...aside,
          ...(doubtful ? [] : said),
        ]),
        ...(doubtful ? said : []),
        ...(figures.length ? [stack('aims', figures.map(figureBlock))] : []),
        ...lines('note', note ? [note] : []),
      ]),
      ...(children.length ? [list('group', children)] : []),
    ],
  };
}

export function planScene({ title, summary, nodes, citations, words }: PlanModel): Scene {
  return {
    widget: 'plan',
    state: 'given',
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(title)] },
      text('summary', 'detail', run(summary)),
      list('tree', nodes),
      ...(citations.length ? [source(words.sources(citations.length), citations)] : []),
    ],
  };
}

/** Plan of the year as a tree: `<xx-plan></xx-plan>`. */
export const plan: Widget<PlanModel> = {
  name: 'plan',
  alone: ['items'],
  reads: [THEMES, INDICATORS, INITIATIVES],
  repeats: false,
  model: planModel,
  scene: planScene,
  styles: planStyles,
  place: {
    '': 'min-height:20rem',
    '[items]': 'min-height:8rem',
    ...planWaiting.place,
  },
};
