/**
 * The whole as a measure, its parts on it one after the other and the parts of a part below it; or as
 * areas one inside the other. Every part is told again in a list with the sign that it is drawn with.
 */
import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  figure,
  type ItemBlock,
  line,
  lines,
  type Mark,
  path,
  rect,
  run,
  type Scene,
  source,
  stack,
  type Token,
  text,
} from '../../src/scene/scene.ts';
import { round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type BreakdownModel, breakdownModel, type Piece } from './breakdown.model.ts';
import { breakdownStyles } from './breakdown.styles.ts';

/** The drawings in their units. */
const BAR = { w: 640, measure: 14, h: 24, below: 16, gap: 4 };
const SIDE = 240;
const SWATCH = { w: 20, h: 14 };
/** A part narrower than this gets a tick above it, so that it is found; its own width does not lie. */
const NARROW = 4;

type Box = readonly [x: number, y: number, w: number, h: number];

/** How the parts are told apart without their colour (WCAG 1.4.1): full, then striped, then lighter. */
const SIGNS: readonly (readonly [colour: Token, striped: boolean])[] = [
  ['accent', false],
  ['muted', true],
  ['muted', false],
  ['accent', true],
  ['accent-deep', false],
  ['ink', true],
];

/** The sign of each part; what the tag asks for has the first, and then no other has it. */
function signsOf(pieces: readonly Piece[]): Map<string, number> {
  const all = (some: readonly Piece[]): Piece[] => some.flatMap((piece) => [piece, ...all(piece.pieces)]);
  const parts = all(pieces).filter(({ kind }) => kind === 'part');
  const chosen = parts.some((piece) => piece.chosen);
  let next = chosen ? 1 : 0;
  return new Map(parts.map(({ id, chosen: first }) => [id, first ? 0 : next++]));
}

/** A part in its box; what is left of the whole is hollow. */
function boxMarks({ id, kind }: Piece, [x, y, w, h]: Box, sign = 0): Mark[] {
  if (kind !== 'part') return [{ ...rect(id, [x, y, w, h], 'paper'), stroke: 'muted', width: 1 }];
  // A chosen part has the first sign alone; the others go round.
  const [colour, striped] = SIGNS[sign < SIGNS.length ? sign : 1 + ((sign - 1) % (SIGNS.length - 1))] || [];
  if (!colour || !striped) return [rect(id, [x, y, w, h], colour ?? 'accent')];
  const middle = round(y + h / 2);
  return [
    rect(id, [x, y, w, h], 'track'),
    line(`${id}-stripes`, [x, middle, round(x + w), middle], [colour, h, [2, 3]]),
  ];
}

/** The parts of one level side by side, and below each its own. */
function rowsOf(pieces: readonly Piece[], depth: number, signs: ReadonlyMap<string, number>): Mark[] {
  const y = BAR.measure + (depth ? BAR.h + BAR.gap + (depth - 1) * (BAR.below + BAR.gap) : 0);
  const h = depth ? BAR.below : BAR.h;
  return pieces.flatMap((piece, index) => {
    if (!piece.size || piece.kind === 'over') return [];
    const [x, w] = [round(piece.from * BAR.w), round(piece.size * BAR.w)];
    const marks = boxMarks(piece, [x, y, w, h], signs.get(piece.id));
    if (w < NARROW && !depth)
      marks.push(line(`${piece.id}-tick`, [round(x + w / 2), y - 5, round(x + w / 2), y], ['ink', 1.5]));
    // A seam of paper: neighbours of one colour stay two.
    else if (index) marks.push(line(`${piece.id}-seam`, [x, y, x, y + h], ['paper', 1.5]));
    return [...marks, ...rowsOf(piece.pieces, depth + 1, signs)];
  });
}

const depthOf = (pieces: readonly Piece[]): number =>
  Math.max(0, ...pieces.map((piece) => (piece.pieces.length ? 1 + depthOf(piece.pieces) : 0)));

function bar({ pieces, end }: BreakdownModel, signs: ReadonlyMap<string, number>): Block {
  const w = round(end * BAR.w);
  const measure = path('whole', `M.5 0V10M.5 5H${w - 0.5}M${w - 0.5} 0V10`, ['ink', 1]);
  const h = BAR.measure + BAR.h + depthOf(pieces) * (BAR.below + BAR.gap) + 1;
  return figure('bar', BAR.w, h, [measure, ...rowsOf(pieces, 0, signs)]);
}

/** One part lies in a corner of its whole, as large as its share; several lie beside each other. */
function areaMarks(
  pieces: readonly Piece[],
  of: number,
  [x, y, w, h]: Box,
  signs: ReadonlyMap<string, number>,
): Mark[] {
  const parts = pieces.filter(({ size, kind }) => size && kind === 'part');
  const rest = pieces.find(({ size, kind }) => size && kind === 'rest');
  const marks = rest ? boxMarks(rest, [x, y, w, h]) : [];
  let from = 0;
  for (const part of parts) {
    const share = (part.size ?? 0) / of;
    const scale = Math.sqrt(share);
    const wide = w >= h;
    const box: Box =
      parts.length === 1
        ? [x, round(y + h * (1 - scale)), round(w * scale), round(h * scale)]
        : wide
          ? [round(x + w * from), y, round(w * share), h]
          : [x, round(y + h * from), w, round(h * share)];
    marks.push(...boxMarks(part, box, signs.get(part.id)));
    if (from && wide) marks.push(line(`${part.id}-seam`, [box[0], y, box[0], y + h], ['paper', 1.5]));
    marks.push(...areaMarks(part.pieces, part.size ?? 0, box, signs));
    from += share;
  }
  return marks;
}

function area({ pieces }: BreakdownModel, signs: ReadonlyMap<string, number>): Block {
  const outline: Mark = { ...rect('whole', [0.5, 0.5, SIDE - 1, SIDE - 1], 'none'), stroke: 'ink', width: 1 };
  return figure('area', SIDE, SIDE, [...areaMarks(pieces, 1, [0, 0, SIDE, SIDE], signs), outline]);
}

function item(piece: Piece, signs: ReadonlyMap<string, number>): ItemBlock {
  const { id, name, value, basis, details, size, kind, chosen, pieces } = piece;
  const gap = value.suffix && !/^[%‰]/.test(value.suffix) ? [run('\u00a0')] : [];
  const sign = boxMarks(piece, [0.5, 0.5, SWATCH.w - 1, SWATCH.h - 1], signs.get(id));
  return {
    block: 'item',
    key: id,
    role: chosen ? 'chosen' : kind,
    blocks: [
      ...(size !== null && kind !== 'over' ? [figure('sign', SWATCH.w, SWATCH.h, sign)] : []),
      stack('words', [
        text(
          'line',
          'detail',
          run(name, 'label'),
          run(' '),
          run(value.literal, 'value'),
          ...(value.suffix ? [...gap, run(value.suffix, 'unit')] : []),
          ...(basis ? [run(basis, 'unit')] : []),
        ),
        ...lines('count', details),
        ...(pieces.length ? [list(pieces, signs)] : []),
      ]),
    ],
  };
}

const list = (pieces: readonly Piece[], signs: ReadonlyMap<string, number>): Block => ({
  block: 'list',
  key: 'parts',
  role: 'parts',
  items: pieces.map((piece) => item(piece, signs)),
});

export function breakdownScene(model: BreakdownModel): Scene {
  const { title, value, basis, aside, pieces, end, variant, remarks, citations, sourceName, state } = model;
  const signs = signsOf(pieces);
  const drawing = !end ? [] : [variant === 'area' && end === 1 ? area(model, signs) : bar(model, signs)];
  return {
    widget: 'breakdown',
    state,
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(title)] },
      text(
        'value',
        'value',
        run(value.literal),
        ...(value.suffix || basis ? [run(value.suffix + basis, 'unit')] : []),
      ),
      ...lines('when', aside ? [aside] : []),
      stack(variant, [...drawing, list(pieces, signs)]),
      ...lines('note', remarks),
      ...(citations.length ? [source(sourceName, citations)] : []),
    ],
  };
}

/** A whole and its parts: `<xx-breakdown of="firms-2021">`. */
export const breakdown: Widget<BreakdownModel> = {
  name: 'breakdown',
  alone: ['items', 'label'],
  reads: [THEMES, INDICATORS],
  repeats: true,
  model: breakdownModel,
  scene: breakdownScene,
  styles: breakdownStyles,
  place: { '': 'min-height:17.75rem', '[variant=area]': 'min-height:28rem' },
};
