/**
 * Rows of one list: the name, the figure as printed, and a bar from zero that all rows draw on one
 * scale. Everything is readable text in reading order; the bars are decoration beside it. Rows adapt
 * by their style sheet alone, so the scene needs no width.
 */
import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  type Frame,
  figure,
  type ItemBlock,
  line,
  lines,
  type Mark,
  path,
  rect,
  run,
  type Scene,
  type Stroke,
  source,
  stack,
  text,
} from '../../src/scene/scene.ts';
import { round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type CompareGroup, type CompareModel, type CompareRow, compareModel } from './compare.model.ts';
import { compareStyles } from './compare.styles.ts';

/** The drawing of a row in its units; it is stretched to the width that there is. */
const W = 320;
const H = 16;
/** Room at both ends for half a stroke. */
const INSET = 1;
/** What is there and would be too short to be seen is at least this long. */
const SLIVER = 1.25;
/** A figure of more em may be broken in a narrow column; a shorter one stays whole and takes a line of its own. */
const LONG = 8.5;
/** Of number and unit, in em, as the style sheet sets them. */
const SIZE = { value: 1.125, unit: 0.875 };
/** A plan is an outline of broken line: not done yet, and seen without its colour (WCAG 1.4.1). */
const PLAN: Stroke = ['ink', 1.25, [4, 3]];

const along = (at: number): number => round(INSET + at * (W - 2 * INSET));

function barMarks({ kind, at, side, open }: CompareRow, zero: number): Mark[] {
  const origin = along(zero);
  const axis = line('zero', [origin, 0, origin, H], ['muted', 1]);
  if (at === null || !side) return [axis];
  const end = along(at);
  const far = Math.abs(end - origin) < SLIVER ? round(origin + side * SLIVER) : end;
  if (kind === 'plan') {
    // 85%以上 has no end of its own, and its outline is not closed.
    const side = `M${far} 2H${origin}`;
    const outline = open ? `${side}M${far} 14H${origin}` : `M${origin} 2H${far}V14H${origin}`;
    return [path('plan', outline, PLAN), axis];
  }
  const [y, h] = kind === 'deed' ? [2, 12] : [5, 6];
  const box = [Math.min(origin, far), y, round(Math.abs(far - origin)), h] as const;
  return [rect(kind, box, kind === 'deed' ? 'accent' : 'muted'), axis];
}

/** A dot is a stroke of no length with a round end, which keeps round in a drawing that is stretched. */
function dotMarks({ kind, at }: CompareRow, zero: number | null): Mark[] {
  const middle = H / 2;
  const marks: Mark[] = [line('range', [0, middle, W, middle], ['rule', 1])];
  if (zero !== null) marks.push(line('zero', [along(zero), 0, along(zero), H], ['muted', 1]));
  if (at === null) return marks;
  const dot = (key: string, stroke: Stroke) => path(key, `M${along(at)} ${middle}h0`, stroke);
  marks.push(
    dot(kind, [kind === 'deed' ? 'accent' : kind === 'plan' ? 'ink' : 'muted', kind === 'earlier' ? 9 : 13]),
  );
  if (kind === 'plan') marks.push(dot('hollow', ['paper', 9]));
  return marks;
}

function rowItem(row: CompareRow, { variant, zero }: CompareModel, { measure }: Frame): ItemBlock {
  const { id, kind, name, value, basis, aside, details } = row;
  const { literal, suffix } = value;
  // 力争 80: the word stands before the number and is not as large.
  const [, word = '', number = ''] = /^(\D+ )?(.*)$/.exec(literal) || [];
  // A per cent sign stands against its number; a unit is never alone on a line.
  const gap = suffix && !/^[%‰]/.test(suffix) ? [run('\u00a0')] : [];
  const marks = variant === 'dots' ? dotMarks(row, zero) : barMarks(row, zero ?? 0);
  return {
    block: 'item',
    key: id,
    role: measure(number) * SIZE.value + measure(suffix) * SIZE.unit > LONG ? `${kind} long` : kind,
    blocks: [
      stack('words', [
        text(
          'line',
          'detail',
          run(name, 'label'),
          run(' '),
          ...(word ? [run(word, 'unit')] : []),
          run(number, 'value'),
          ...(suffix ? [...gap, run(suffix, 'unit')] : []),
          ...(basis ? [run(basis, 'unit')] : []),
        ),
        ...lines('when', aside ? [aside] : []),
      ]),
      stack('plot', [figure('scale', W, H, marks, true), ...lines('count', details)]),
    ],
  };
}

function groupBlock(part: CompareGroup, model: CompareModel, frame: Frame): Block {
  const { heading, aside, rows, citations } = part;
  const blocks: Block[] = [];
  if (heading)
    blocks.push({
      block: 'heading',
      key: 'heading',
      level: model.title ? 2 : 1,
      runs: aside ? [run(`${heading} `), run(aside, 'count')] : [run(heading)],
    });
  else blocks.push(...lines('when', aside ? [aside] : []));
  blocks.push(
    {
      block: 'list',
      key: 'rows',
      role: 'rows',
      ordered: model.chain,
      items: rows.map((row) => rowItem(row, model, frame)),
    },
    ...(citations.length ? [source(model.sourceName, citations)] : []),
  );
  return { ...stack('group', blocks), key: part.id };
}

export function compareScene(model: CompareModel, frame: Frame): Scene {
  const { title, groups, range, state, variant } = model;
  const heading: Block[] = title ? [{ block: 'heading', key: 'title', level: 1, runs: [run(title)] }] : [];
  return {
    widget: 'compare',
    state,
    sentence: '',
    visual: [],
    blocks: [
      ...heading,
      ...lines('count', range ? [range] : []),
      stack(
        variant,
        groups.map((part) => groupBlock(part, model, frame)),
      ),
    ],
  };
}

/** Figures side by side: `<xx-compare of="lift-2022-start">`. */
export const compare: Widget<CompareModel> = {
  name: 'compare',
  alone: ['label', 'value', 'target', 'unit', 'items'],
  reads: [THEMES, INDICATORS],
  repeats: false,
  model: compareModel,
  scene: compareScene,
  styles: compareStyles,
  place: { '': 'min-height:16.75rem', '[lineage]': 'min-height:41rem' },
};
