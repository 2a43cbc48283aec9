/** Where a progress is drawn: an arc or a bar on its track, a second patterned lap past the target, ticks for the targets. */
import { fitSize } from '../../src/scene/measure.ts';
import {
  type Block,
  type FigureBlock,
  type Frame,
  type Mark,
  run,
  type Scene,
  stack,
  text,
} from '../../src/scene/scene.ts';
import { arcPath, onCircle, round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type ProgressModel, progressModel } from './progress.model.ts';
import { progressStyles } from './progress.styles.ts';

/** Below this share a sliver is drawn, so that the start is seen; the words still say the number. */
const SLIVER = 0.004;
/** Below this a text in a ring of 120 px is not readable; longer ones go under the drawing. */
const SMALLEST_TEXT = 13;

interface Dial {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  /** Turns from twelve o'clock at 0 % and at 100 %. */
  readonly from: number;
  readonly to: number;
  readonly w: number;
  readonly h: number;
}

const RING: Dial = { cx: 60, cy: 60, r: 51, from: 0, to: 1, w: 120, h: 120 };
const HALF: Dial = { cx: 60, cy: 62, r: 51, from: -0.25, to: 0.25, w: 120, h: 72 };
const STROKE = 12;

function dialMarks(dial: Dial, { share, ticks }: ProgressModel): Mark[] {
  const { cx, cy, r, from, to } = dial;
  const turn = (part: number) => from + (to - from) * part;
  const arc = (key: string, part: number, more: Partial<Mark>): Mark =>
    ({ mark: 'path', key, d: arcPath(cx, cy, r, from, turn(part)), width: STROKE, ...more }) as Mark;
  const spoke = (
    key: string,
    part: number,
    inner: number,
    outer: number,
    stroke: 'ink' | 'paper',
    width: number,
  ): Mark => {
    const [x1, y1] = onCircle(cx, cy, inner, turn(part));
    const [x2, y2] = onCircle(cx, cy, outer, turn(part));
    return { mark: 'line', key, x1, y1, x2, y2, stroke, width };
  };
  const marks: Mark[] = [
    arc('track', 1, share === null ? { stroke: 'track', dash: [3, 4] } : { stroke: 'track' }),
  ];
  if (share !== null) {
    const shown = Math.max(SLIVER, Math.min(1, share));
    marks.push(arc('done', shown, { stroke: 'accent' }));
    if (share > 1) {
      const over = Math.min(1, share - 1);
      // The second lap is told by its texture, not by its colour alone (WCAG 1.4.1).
      marks.push(arc('over', over, { stroke: 'accent-deep' }));
      marks.push(arc('over-texture', over, { stroke: 'paper', dash: [1.2, 3.4], width: STROKE - 3 }));
      marks.push(spoke('notch', 1, r - STROKE / 2 - 2, r + STROKE / 2 + 2, 'paper', 2));
    }
  }
  ticks.forEach((tick, index) => {
    if (tick.share > 1) return;
    marks.push(spoke(`tick-halo-${index}`, tick.share, r - 8, r + 8, 'paper', 4));
    marks.push(spoke(`tick-${index}`, tick.share, r - 8, r + 8, 'ink', 1.6));
  });
  return marks;
}

/** The words inside the dial, or none when they would be too small to read. */
function dialText(dial: Dial, words: string, below: string): Mark[] {
  const half = dial.to - dial.from < 1;
  const size = fitSize(words, half ? 22 : 24, 76);
  if (!words || size < SMALLEST_TEXT) return [];
  const y = half ? dial.cy - 4 : below ? 63 : 60 + size * 0.36;
  const marks: Mark[] = [
    {
      mark: 'text',
      key: 'percent',
      x: dial.cx,
      y: round(y),
      text: words,
      size: round(size),
      fill: 'ink',
      bold: true,
      anchor: 'middle',
    },
  ];
  if (below && !half)
    marks.push({
      mark: 'text',
      key: 'name',
      x: dial.cx,
      y: 80,
      text: below,
      size: 13,
      fill: 'muted',
      anchor: 'middle',
    });
  return marks;
}

const BAR = { w: 320, h: 28, top: 8, thick: 12 };

function barMarks({ share, ticks, variant }: ProgressModel): Mark[] {
  const { w, top, thick } = BAR;
  // Past the target the whole bar stands for the value, and the notch for the target.
  const full = Math.max(1, Math.min(2, share ?? 0));
  const x = (part: number) => round((w * part) / full);
  const slim = variant === 'bullet';
  const inset = slim ? 3 : 0;
  const bar = (key: string, from: number, to: number, more: Partial<Mark>): Mark =>
    ({
      mark: 'rect',
      key,
      x: x(from),
      y: top + inset,
      w: round(x(to) - x(from)),
      h: thick - 2 * inset,
      ...more,
    }) as Mark;
  const marks: Mark[] = [{ mark: 'rect', key: 'track', x: 0, y: top, w, h: thick, fill: 'track' }];
  if (share === null)
    marks[0] = {
      mark: 'line',
      key: 'track',
      x1: 0,
      y1: top + thick / 2,
      x2: w,
      y2: top + thick / 2,
      stroke: 'rule',
      width: 2,
      dash: [3, 4],
    };
  else {
    marks.push(bar('done', 0, Math.max(SLIVER, Math.min(1, share)), { fill: 'accent' }));
    if (share > 1) {
      const end = Math.min(2, share);
      marks.push(bar('over', 1, end, { fill: 'accent-deep' }));
      const y = top + thick / 2;
      marks.push({
        mark: 'line',
        key: 'over-texture',
        x1: x(1),
        y1: y,
        x2: x(end),
        y2: y,
        stroke: 'paper',
        width: thick - 2 * inset - 3,
        dash: [1.5, 3.5],
      });
    }
  }
  const lines = ticks.length ? ticks : share === null ? [] : [{ label: '', share: 1 }];
  lines.forEach((tick, index) => {
    const at = Math.min(w - 1, Math.max(1, x(tick.share)));
    marks.push({
      mark: 'line',
      key: `tick-halo-${index}`,
      x1: at,
      y1: top - 5,
      x2: at,
      y2: top + thick + 5,
      stroke: 'paper',
      width: 4,
    });
    marks.push({
      mark: 'line',
      key: `tick-${index}`,
      x1: at,
      y1: top - 5,
      x2: at,
      y2: top + thick + 5,
      stroke: 'ink',
      width: 1.8,
    });
  });
  return marks;
}

export function progressScene(model: ProgressModel, _frame: Frame): Scene {
  const { variant, label, value, percent, percentName, details, when, citations } = model;
  const straight = variant === 'bar' || variant === 'bullet';
  const dial = variant === 'half' ? HALF : RING;
  const centre = percent || value.literal + value.suffix;
  const inside = straight ? [] : dialText(dial, centre, percentName);
  const outside = inside.length === 0 && percent !== '';
  const figure: FigureBlock = straight
    ? { block: 'figure', key: 'figure', role: 'bar', w: BAR.w, h: BAR.h, marks: barMarks(model) }
    : {
        block: 'figure',
        key: 'figure',
        role: variant,
        w: dial.w,
        h: dial.h,
        marks: [...dialMarks(dial, model), ...inside],
      };
  const lines: Block[] = [
    text('value', 'value', run(value.literal), ...(value.suffix ? [run(value.suffix, 'unit')] : [])),
  ];
  if (outside) lines.push(text('percent', 'detail', `${percentName} ${percent}`));
  if (details.length)
    lines.push(
      text('details', 'detail', ...details.map((detail, index) => run(index ? ` · ${detail}` : detail))),
    );
  if (when) lines.push(text('when', 'when', when));
  return {
    widget: 'progress',
    state: model.state,
    sentence: model.sentence,
    visual: [text('label', 'label', label), stack('body', variant, [figure, stack('words', 'words', lines)])],
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

/** Target-progress ring, half ring, bar or bullet: `<xx-progress of="lift-2021-start">`. */
export const progress: Widget<ProgressModel> = {
  name: 'progress',
  alone: ['label', 'value', 'target', 'unit'],
  repeats: true,
  model: progressModel,
  scene: progressScene,
  styles: progressStyles,
  place: {
    '': 'min-height:20rem;max-width:24rem',
    '[variant=half]': 'min-height:17rem',
    '[variant=bar],[variant=bullet]': 'min-height:11rem;max-width:none',
  },
};
