/**
 * A line through the points: full dots for what is stated, open ones for what was computed, a gap for
 * what is not there; broken lines for what has to be reached. First and last point and the lines are
 * named at the sides, the points between at the point; where that does not fit, in a list below.
 */
import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import { changeRow } from '../../src/scene/change.ts';
import {
  type Block,
  type CircleMark,
  type Frame,
  figure,
  line,
  lines,
  type Mark,
  path,
  rect,
  row,
  run,
  type Scene,
  type Stroke,
  source,
  stack,
  type Token,
  text,
  valueText,
} from '../../src/scene/scene.ts';
import { round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type TrendLevel, type TrendModel, type TrendPoint, trendModel } from './trend.model.ts';
import { trendStyles } from './trend.styles.ts';

/** Width of the drawing where nobody knows it. */
const UNKNOWN = 320;
/** Sizes of the drawing, in its units. */
const SIZE = { text: 14, small: 12, line: 17, plot: 144, top: 12, foot: 26, gap: 8, dot: 4.5 };
/** Two points do not need the width of a page; many may have it. */
const widest = (count: number) => Math.max(460, count * 72);
const THREAD: Stroke = ['accent', 2];
const GOAL: Stroke = ['muted', 1.5, [5, 4]];

/** What stands at a side, at the height of what it names. */
interface Note {
  readonly key: string;
  readonly level: number;
  readonly said: readonly { readonly text: string; readonly bold?: boolean }[];
}

type Measure = Frame['measure'];

const dot = (key: string, cx: number, cy: number, r: number, derived: boolean): CircleMark => ({
  mark: 'circle',
  key,
  cx,
  cy,
  r: round(r),
  fill: derived ? 'paper' : 'accent',
  stroke: 'accent',
  width: 2,
});

const words = (
  key: string,
  x: number,
  y: number,
  said: string,
  size: number,
  anchor: 'start' | 'middle' | 'end',
  bold = false,
  fill: Token = bold ? 'ink' : 'muted',
): Mark => ({ mark: 'text', key, x: round(x), y: round(y), text: said, size, fill, bold, anchor });

const sizeOf = (bold?: boolean) => (bold ? SIZE.text : SIZE.small);
/** Bold figures are a little wider than the measure's average. */
const widthOf = (said: string, size: number, measure: Measure) => measure(said) * size * 1.06;

/** Heights for notes of these heights, in order, so that none lies on another; null when there is no room. */
function apart(wanted: readonly number[], heights: readonly number[], end: number): number[] | null {
  const half = (index: number) => (heights[index] ?? 0) / 2;
  const found = [...wanted];
  const at = (index: number) => found[index] ?? 0;
  const last = found.length - 1;
  for (let i = 0; i <= last; i++) found[i] = Math.max(at(i), i ? at(i - 1) + half(i - 1) + half(i) : half(i));
  for (let i = last; i >= 0; i--)
    found[i] = Math.min(at(i), i < last ? at(i + 1) - half(i + 1) - half(i) : end - half(i));
  return last >= 0 && at(0) < half(0) - 0.5 ? null : found;
}

const pointNote = ({ key, figure: said, basisName, level }: TrendPoint): Note => ({
  key,
  level: level ?? 0,
  said: [{ text: said, bold: level !== null }, ...(basisName ? [{ text: basisName }] : [])],
});

const levelNote = ({ key, name, figure: said, level }: TrendLevel, folded: boolean): Note => ({
  key,
  level,
  said: folded ? [{ text: name }, { text: said }] : [{ text: `${name} ${said}` }],
});

/** The marks without a word: foot, lines to reach, the line through the points, the points. */
function shapes(
  { points, levels, dated, zero }: TrendModel,
  x: (at: number) => number,
  y: (level: number) => number,
): Mark[] {
  const [left, right] = [x(0) - 6, x(1) + 6];
  const foot = y(0);
  const marks: Mark[] = [line('foot', [left, foot, right, foot], ['muted', 1])];
  if (zero) marks.push(line('zero', [left, y(zero), right, y(zero)], ['muted', 1]));
  // The broken foot: what is below it is left out.
  if (zero === null)
    marks.push(
      rect('cut', [left + 3, foot - 2, 10, 4], 'paper'),
      path('break', `M${left + 2} ${foot + 4}l4-8M${left + 9} ${foot + 4}l4-8`, ['muted', 1]),
    );
  for (const { key, level, column } of levels) {
    const at = column === null ? null : x(points[column]?.at ?? 0);
    const [from, to] = at === null ? [left, right] : [Math.max(left, at - 20), Math.min(right, at + 20)];
    marks.push(line(key, [round(from), y(level), round(to), y(level)], GOAL));
  }
  const step = points.length > 1 ? (x(1) - x(0)) / (points.length - 1) : SIZE.plot;
  const r = Math.min(SIZE.dot, step / 3);
  let d = '';
  for (const { at, level, joined } of points)
    if (level !== null) d += `${joined ? 'L' : 'M'}${x(at)} ${y(level)}`;
  if (/L/.test(d)) marks.push(path('thread', d, THREAD));
  for (const { key, at, level, basis } of points) {
    const cx = x(at);
    if (level !== null) marks.push(dot(key, cx, y(level), r, basis === 'derived'));
    // Not there: an open gap with a cross on the foot, never a zero.
    else marks.push(path(`${key}-missing`, `M${round(cx - 4)} ${foot - 4}l8 8m0-8l-8 8`, ['muted', 1.5]));
  }
  // Undated: the way from one to the next has no length of its own.
  if (!dated && points.length > 1 && step > 24)
    for (const { key, at } of points.slice(1)) {
      const middle = round(x(at) - step / 2);
      marks.push(
        rect(`${key}-pause`, [middle - 3, foot - 2, 6, 4], 'paper'),
        path(`${key}-order`, `M${middle - 5} ${foot + 4}l4-8M${middle + 1} ${foot + 4}l4-8`, ['muted', 1]),
      );
    }
  return marks;
}

/** The drawing with all its words, or null when they do not fit. */
function labelled(model: TrendModel, w: number, folded: boolean, measure: Measure): Block | null {
  const { points, levels } = model;
  const last = points.length - 1;
  const [first, final] = [points[0], points[last]];
  const inner = points.slice(1, last);
  if (!first || !final || levels.some(({ column }) => column !== null && column > 0 && column < last))
    return null;
  const onLeft = levels.filter(({ column }) => column === 0 && last > 0);
  const onRight = levels.filter((level) => !onLeft.includes(level));
  const note = (level: TrendLevel) => levelNote(level, folded);
  const left = [...(last ? [pointNote(first)] : []), ...onLeft.map(note)];
  const right = [pointNote(final), ...onRight.map(note)];
  const noteWidth = (notes: readonly Note[]) =>
    Math.max(
      0,
      ...notes.flatMap(({ said }) => said.map((each) => widthOf(each.text, sizeOf(each.bold), measure))),
    );
  const gutter = SIZE.gap + 14;
  const [from, to] = [noteWidth(left) + (last ? gutter : 10), w - noteWidth(right) - gutter];
  if (to - from < Math.max(64, inner.length * 20)) return null;
  const x = (at: number) => round(from + (to - from) * (last ? at : 0.5));
  const bottom = SIZE.top + SIZE.plot;
  const y = (level: number) => round(bottom - SIZE.plot * level);

  const marks: Mark[] = [];
  for (const [side, notes, edge, at] of [
    ['end', left, from - gutter + 6, x(0) - 8],
    ['start', right, to + gutter - 6, x(1) + 8],
  ] as const) {
    const sorted = [...notes].sort((a, b) => b.level - a.level);
    const heights = sorted.map(({ said }) => said.length * SIZE.line);
    const centres = apart(
      sorted.map(({ level }) => y(level)),
      heights,
      bottom + 10,
    );
    if (!centres) return null;
    sorted.forEach(({ key, said, level }, index) => {
      const centre = centres[index] ?? 0;
      const near = edge + (side === 'end' ? 3 : -3);
      if (last || !key.startsWith('point'))
        marks.push(line(`${key}-lead`, [at, y(level), round(near), round(centre)], ['rule', 1]));
      said.forEach((each, place) => {
        const size = sizeOf(each.bold);
        const base = centre + (place - (said.length - 1) / 2) * SIZE.line + size * 0.36;
        marks.push(
          words(`${key}-${place}`, edge, base, each.text, size, side, each.bold, each.bold ? 'ink' : 'muted'),
        );
      });
    });
  }

  // Between: beside the point where its line does not run.
  const boxes: (readonly [number, number, number, number])[] = [];
  for (const [index, point] of inner.entries()) {
    const said = point.figure + point.aside;
    const width = widthOf(said, SIZE.text, measure);
    const level = point.level ?? 0;
    const before = points[index]?.level ?? level;
    const after = points[index + 2]?.level ?? level;
    const valley = before > level && after > level;
    const rising = before < level && after > level;
    const falling = before > level && after < level;
    const middle = x(point.at) + (rising ? -width / 2 - 2 : falling ? width / 2 + 2 : 0);
    const base = point.level === null ? y(0) - 10 : y(level) + (valley ? 20 : -10);
    boxes.push([middle - width / 2, base - SIZE.text, middle + width / 2, base + 3]);
    marks.push(
      rect(`${point.key}-ground`, [round(middle - width / 2), round(base - 12), round(width), 15], 'paper'),
      words(`${point.key}-figure`, middle, base, said, SIZE.text, 'middle', point.level !== null),
    );
  }
  const under = points.map(({ at, when, key }) => {
    const width = widthOf(when, SIZE.small, measure);
    const middle = Math.min(Math.max(x(at), width / 2), w - width / 2);
    return { key, when, box: [middle - width / 2, bottom + 8, middle + width / 2, bottom + 24] as const };
  });
  for (const { key, when, box } of under)
    if (when)
      marks.push(
        words(`${key}-when`, (box[0] + box[2]) / 2, bottom + SIZE.foot - 6, when, SIZE.small, 'middle'),
      );
  const within = ([a, , b, low]: readonly [number, number, number, number]) =>
    a > from + 6 && b < to - 6 && low < bottom;
  const all = [...boxes, ...under.filter(({ when }) => when).map(({ box }) => box)];
  const clash = all.some((a, i) =>
    all.some((b, j) => j > i && a[0] < b[2] + 4 && b[0] < a[2] + 4 && a[1] < b[3] && b[1] < a[3]),
  );
  if (clash || !boxes.every(within) || under.some(({ box }) => box[0] < -0.5)) return null;
  return { ...chart(w, [...shapes(model, x, y), ...marks]) };
}

const chart = (w: number, marks: readonly Mark[]): Block =>
  figure('chart', w, SIZE.top + SIZE.plot + SIZE.foot, marks);

/** The drawing without words, and the words in a list with the same signs. */
function listed(model: TrendModel, w: number): Block[] {
  const { points, levels } = model;
  const x = (at: number) => round(14 + (w - 28) * at);
  const y = (level: number) => round(SIZE.top + SIZE.plot * (1 - level));
  const sign = (key: string, marks: readonly Mark[]): Block => ({ ...figure('sign', 20, 12, marks), key });
  const rows = points.map(({ key, figure: said, when, basis, aside }): Block => {
    const mark =
      basis === 'missing'
        ? path('cross', 'M6 2l8 8m0-8l-8 8', ['muted', 1.5])
        : dot('dot', 10, 6, 4, basis === 'derived');
    return {
      ...row('key', [
        sign('sign', [mark]),
        text('when', 'when', run(when)),
        text('figure', 'detail', run(said + aside)),
      ]),
      key,
    };
  });
  const goals = levels.map(({ key, name, figure: said }): Block => {
    return {
      ...row('key', [
        sign('sign', [line('goal', [0, 6, 20, 6], GOAL)]),
        text('when', 'when', run(name)),
        text('figure', 'detail', run(said)),
      ]),
      key,
    };
  });
  return [chart(w, shapes(model, x, y)), stack('keys', [...rows, ...goals])];
}

export function trendScene(model: TrendModel, { widthPx, measure }: Frame): Scene {
  const { state, label, value, change, points, details, remarks, sentence, citations, sourceName } = model;
  const full = widthPx || UNKNOWN;
  const w = Math.min(full, widest(points.length));
  const drawing = labelled(model, w, false, measure) ?? labelled(model, w, true, measure);
  // The drawing is as wide as its place, so that its words keep their size.
  const drawn = drawing ? [{ ...drawing, w: full } as Block] : listed(model, full);
  return {
    widget: 'trend',
    state,
    sentence,
    visual: [
      text('label', 'label', run(label)),
      valueText(value),
      ...(change ? [changeRow(change)] : []),
      ...drawn,
      ...lines('detail', details),
      ...lines('note', remarks),
    ],
    blocks: [source(sourceName, citations)],
  };
}

/** A value on its way: `<xx-trend of="tianshan5-consent">`. */
export const trend: Widget<TrendModel> = {
  name: 'trend',
  alone: ['points', 'items'],
  reads: [THEMES, INDICATORS],
  repeats: true,
  model: trendModel,
  scene: trendScene,
  styles: trendStyles,
  place: { '': 'min-height:27rem' },
  elderPlacePx: 47,
};
