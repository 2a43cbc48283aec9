/** A page of honours: a part for each reach, its name beside it, each rank hanging left of what it is for. */
import { MILESTONES, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  type ItemBlock,
  lines,
  run,
  type Scene,
  source,
  stack,
  text,
} from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type HonourEntry, type HonoursModel, honoursModel } from './honours.model.ts';
import { honoursStyles, honoursWaiting } from './honours.styles.ts';

/** With a rank in the part, an entry without one keeps its place, so that the titles stand in one line. */
function entryBlock(
  { id, rank, title, passage, asides, citations }: HonourEntry,
  ranked: boolean,
  sourceName: string,
): ItemBlock {
  const said: Block[] = [
    text('title', 'label', run(title)),
    ...(passage.text ? [text('passage', 'quote', passage)] : []),
    ...lines('when', asides),
    source(sourceName, citations),
  ];
  return {
    block: 'item',
    key: id,
    blocks: [...(ranked ? [text('rank', 'value', run(rank))] : []), stack('said', said)],
  };
}

export function honoursScene({ title, summary, parts, sourceName }: HonoursModel): Scene {
  const blocks = parts.map(({ name, label, entries }) => {
    const ranked = entries.some(({ rank }) => rank);
    return {
      ...stack('part', [
        { block: 'heading', key: 'heading', level: 2, runs: [run(label)] },
        {
          block: 'list',
          key: 'entries',
          role: name,
          items: entries.map((entry) => entryBlock(entry, ranked, sourceName)),
        },
      ]),
      key: name,
    };
  });
  return {
    widget: 'honours',
    state: parts.length ? 'given' : 'none',
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(title)] },
      text('summary', 'when', run(summary)),
      ...blocks,
    ],
  };
}

/** Firsts and pioneers: `<xx-honours></xx-honours>`. */
export const honours: Widget<HonoursModel> = {
  name: 'honours',
  alone: ['items'],
  reads: [THEMES, MILESTONES],
  repeats: false,
  model: honoursModel,
  scene: honoursScene,
  styles: honoursStyles,
  place: { '': 'min-height:16rem', ...honoursWaiting.place },
};
