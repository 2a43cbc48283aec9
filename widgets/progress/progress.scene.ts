/** Where a progress is drawn: an arc or a bar on its track, a second patterned lap past the target, ticks for the targets. */
import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import { fitSize } from '../../src/scene/measure.ts';
import {
  figure,
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
  valueText,
} from '../../src/scene/scene.ts';
import { arcPath, onCircle, round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type ProgressModel, progressModel } from './progress.model.ts';
import { progressStyles } from './progress.styles.ts';

/** Below this share a sliver is drawn, so that the start is seen; the words still say the number. */
const SLIVER = 0.004;
/** Below this a text in a ring of 120 px is not readable; longer ones go under the drawing. */
const SMALLEST_TEXT = 13;
/** A tick: ink on a halo of paper, so that it is seen on track and arc alike. */
const TICK: readonly Stroke[] = [
  ['paper', 4],
  ['ink', 1.7],
];
/** Nothing to draw: the track is broken. */
const BROKEN = [3, 4];

/** What is drawn of a share: the part up to the target, and the part of the second lap past it. */
const laps = (share: number) =>
  [Math.max(share < 0 ? 0 : SLIVER, Math.min(1, share)), Math.min(1, share - 1)] as const;

function dialMarks({ share, ticks }: ProgressModel, half: boolean): Mark[] {
  const r = 51;
  const wide = 12;
  const turn = (part: number) => (half ? part / 2 - 0.25 : part);
  const arc = (key: string, part: number, ...stroke: Stroke) =>
    path(key, arcPath(60, 60, r, turn(0), turn(part)), stroke);
  const spoke = (key: string, part: number, stroke: Stroke) =>
    line(key, [...onCircle(60, 60, r - 8, turn(part)), ...onCircle(60, 60, r + 8, turn(part))], stroke);
  if (share === null) return [arc('track', 1, 'track', wide, BROKEN)];
  const [done, over] = laps(share);
  const marks: Mark[] = [arc('track', 1, 'track', wide), arc('done', done, 'accent', wide)];
  if (over > 0) {
    // The second lap is told by its texture, not by its colour alone (WCAG 1.4.1).
    marks.push(
      arc('over', over, 'accent-deep', wide),
      arc('texture', over, 'paper', wide - 3, [1.2, 3.4]),
      spoke('notch', 1, ['paper', 2]),
    );
  }
  const shown = ticks.filter((tick) => tick < 1);
  return [
    ...marks,
    ...shown.flatMap((tick, index) =>
      TICK.map((stroke) => spoke(`tick-${index}-${stroke[0]}`, tick, stroke)),
    ),
  ];
}

/** The words inside the dial, or none when they would be too small to read. */
function dialText({ percent, percentName }: ProgressModel, half: boolean): Mark[] {
  const size = fitSize(percent, 24, 76);
  if (!percent || size < SMALLEST_TEXT) return [];
  const centred = { mark: 'text', x: 60, anchor: 'middle' } as const;
  const y = round(half ? 56 : percentName ? 63 : 60 + size * 0.36);
  const marks: Mark[] = [
    { ...centred, key: 'words', y, text: percent, size: round(size), fill: 'ink', bold: true },
  ];
  return [
    ...marks,
    { ...centred, key: 'name', y: half ? 73 : 80, text: percentName, size: 12, fill: 'muted' },
  ];
}

function barMarks({ share, ticks }: ProgressModel, slim: boolean): Mark[] {
  const w = 320;
  if (share === null) return [line('track', [0, 14, w, 14], ['rule', 2, BROKEN])];
  const [done, over] = laps(share);
  // Past the target the whole bar stands for the value, and the tick for the target.
  const x = (part: number) => round((w * part) / (1 + Math.max(0, over)));
  const h = slim ? 6 : 12;
  const bar = (key: string, from: number, to: number, fill: 'accent' | 'accent-deep') =>
    rect(key, [x(from), 14 - h / 2, round(x(to) - x(from)), h], fill);
  const marks: Mark[] = [rect('track', [0, 8, w, 12], 'track'), bar('done', 0, done, 'accent')];
  if (over > 0)
    marks.push(
      bar('over', 1, 1 + over, 'accent-deep'),
      line('texture', [x(1), 14, w, 14], ['paper', h - 3, [1.5, 3.5]]),
    );
  return [
    ...marks,
    ...(ticks.length ? ticks : [1]).flatMap((tick, index) => {
      const at = Math.min(w - 1, x(tick));
      return TICK.map((stroke) => line(`tick-${index}-${stroke[0]}`, [at, 3, at, 25], stroke));
    }),
  ];
}

export function progressScene(model: ProgressModel): Scene {
  const {
    variant,
    state,
    label,
    value,
    percent,
    percentName,
    details,
    when,
    sentence,
    citations,
    sourceName,
  } = model;
  const straight = variant === 'bar' || variant === 'bullet';
  const half = variant === 'half';
  const inside = straight ? [] : dialText(model, half);
  const drawing = straight
    ? figure('bar', 320, 28, barMarks(model, variant === 'bullet'), true)
    : figure(variant, 120, half ? 76 : 120, [...dialMarks(model, half), ...inside]);
  // A rate is its own percentage, and is not said twice.
  const said = percentName && !inside.length ? [`${percentName} ${percent}`, ...details] : details;
  const words = [valueText(value), ...lines('detail', said), ...lines('when', when ? [when] : [])];
  return {
    widget: 'progress',
    state,
    sentence,
    visual: [text('label', 'label', run(label)), drawing, stack('words', words)],
    blocks: [source(sourceName, citations)],
  };
}

/** Target-progress ring, half ring, bar or bullet: `<xx-progress of="lift-2021-start">`. */
export const progress: Widget<ProgressModel> = {
  name: 'progress',
  alone: ['label', 'value', 'target', 'unit'],
  reads: [THEMES, INDICATORS],
  repeats: true,
  model: progressModel,
  scene: progressScene,
  styles: progressStyles,
  place: {
    '': 'min-height:21.5rem',
    '[variant=half]': 'min-height:19.5rem',
    '[variant=bar],[variant=bullet]': 'min-height:15.5rem',
  },
};
