/**
 * Text set into lines of a width: Chinese parts between characters, a number or a foreign word stays whole,
 * and no line begins with a closing mark or ends with an opening one (GB/T 15834).
 */
import type { FigureBlock, Frame, Token } from '../scene/scene.ts';
import type { Item, Span } from './item.ts';
import { placeMarks } from './place-marks.ts';

/** Sizes in rem; `leading` of the size. */
export interface Style {
  readonly size: number;
  readonly leading?: number;
  readonly bold?: boolean;
  readonly fill: Token;
  /** Room before a run, in its own em. */
  readonly gap?: number;
  /** It is never parted from what stands before it. */
  readonly tied?: boolean;
}

/** A piece of text, or a sign that stands in the line like a character. */
export type Piece =
  | { readonly text: string; readonly style: Style }
  | { readonly sign: FigureBlock; readonly style: Style };

/** Where something is set, and onto what. */
export interface Sheet {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly rem: number;
  readonly measure: Frame['measure'];
  readonly items: Item[];
}

interface Cell {
  readonly text: string;
  readonly style: Style;
  readonly sign?: FigureBlock;
  readonly gap: number;
  readonly w: number;
  /** A line may begin with it. */
  readonly free: boolean;
}
interface Line {
  readonly cells: readonly Cell[];
  readonly w: number;
}

/** What is seen as one character: with its accents, the parts of an emoji, both halves of a pair. */
const CLUSTER =
  /(?:\r\n|[\ud83c][\udde6-\uddff][\ud83c][\udde6-\uddff]|(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])(?:[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]|\ud83c[\udffb-\udfff]|\u200d(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S]))*)/g;
const WORD = /^[!-'*-;=?-Z\\^-z~\u00a0-\u024f\u0370-\u052f\u2011\u2030]/;
const CLOSING = /^[、。，．：；？！）》〉」』】〕”’…—·%‰℃～〜)\]}>.,:;?!-]/;
const OPENING = /[（《〈「『【〔“‘([{<]$/;
/** What a font has no drawing for. */
const UNSEEN = /[^\t\n\r -~\u00a0-\uffff]|[\u200b\u2060\ufeff]/g;

/** Marks that a Chinese font draws as wide as a character, and others do not. */
const MAYBE_WIDE = /^[—‘’“”…·]/;

/** Of one character; bold figures are a little wider than the measure's average. */
const widthOf = (text: string, size: number, bold: boolean | undefined, measure: Frame['measure']) =>
  (MAYBE_WIDE.test(text) ? 1 : measure(text)) * size * (bold ? 1.06 : 1);

function cellsOf(pieces: readonly Piece[], { rem, measure }: Pick<Sheet, 'rem' | 'measure'>): Cell[] {
  const cells: Cell[] = [];
  let before = '';
  for (const piece of pieces) {
    const { style } = piece;
    const size = style.size * rem;
    const gap = cells.length ? (style.gap ?? 0) * size : 0;
    if ('sign' in piece) {
      cells.push({ text: '', style, sign: piece.sign, gap, w: size, free: true });
      before = ' ';
      continue;
    }
    const clusters =
      piece.text
        .replace(UNSEEN, '')
        .replace(/[\s\u3000]*\n\s*/g, ' ')
        .match(CLUSTER) ?? [];
    clusters.forEach((text, index) => {
      const space = /^[ \t]/.test(text);
      const tied =
        (index === 0 && style.tied) ||
        (WORD.test(text) && WORD.test(before)) ||
        CLOSING.test(text) ||
        OPENING.test(before) ||
        before === '\u00a0' ||
        space;
      cells.push({
        text,
        style,
        gap: index ? 0 : gap,
        w: text === '\u00a0' ? 0.25 * size : widthOf(text, size, style.bold, measure),
        free: !tied,
      });
      before = text;
    });
  }
  return cells;
}

const wide = (cells: readonly Cell[]): number => cells.reduce((sum, { gap, w }) => sum + gap + w, 0);

/** Cells that stay together. */
function unitsOf(cells: readonly Cell[]): Cell[][] {
  const units: Cell[][] = [];
  for (const cell of cells) {
    const last = units[units.length - 1];
    if (last && !cell.free) last.push(cell);
    else units.push([cell]);
  }
  return units;
}

const blank = ({ text, sign }: Cell) => !sign && !text.trim();

/** Lines of at most the width. What is too wide to stay whole is parted where the line is full. */
export function linesOf(pieces: readonly Piece[], sheet: Pick<Sheet, 'w' | 'rem' | 'measure'>): Line[] {
  const lines: Cell[][] = [[]];
  const room = (cells: readonly Cell[]) => {
    let seen = cells.length;
    while (seen && blank(cells[seen - 1] as Cell)) seen--;
    return wide(cells.slice(0, seen));
  };
  for (const unit of unitsOf(cellsOf(pieces, sheet))) {
    let line = lines[lines.length - 1] as Cell[];
    if (room([...line, ...unit]) <= sheet.w) {
      line.push(...unit);
      continue;
    }
    const whole = room(unit) <= sheet.w;
    if (line.length && whole) {
      line = [];
      lines.push(line);
    }
    for (const cell of unit) {
      if (!whole && line.length && room([...line, cell]) > sheet.w) {
        line = [];
        lines.push(line);
      }
      line.push(cell);
    }
  }
  return lines
    .map((line) => {
      let [from, to] = [0, line.length];
      while (from < to && blank(line[from] as Cell)) from++;
      while (to > from && blank(line[to - 1] as Cell)) to--;
      const cells = line.slice(from, to).map((cell, index) => (index ? cell : { ...cell, gap: 0 }));
      return { cells, w: wide(cells) };
    })
    .filter(({ cells }) => cells.length);
}

/** The width of a text in one line. */
export const lineWidth = (pieces: readonly Piece[], sheet: Pick<Sheet, 'rem' | 'measure'>): number =>
  wide(cellsOf(pieces, sheet));

/** Neighbours in one style are one span. */
function spansOf(cells: readonly Cell[], rem: number): Span[] {
  const spans: { -readonly [K in keyof Span]: Span[K] }[] = [];
  let style: Style | undefined;
  for (const cell of cells) {
    const last = spans[spans.length - 1];
    if (last && cell.style === style && !cell.gap) last.text += cell.text;
    else {
      const { size, bold = false, fill } = cell.style;
      spans.push({ text: cell.text, size: size * rem, bold, fill, gap: cell.gap });
    }
    style = cell.style;
  }
  return spans;
}

/** The share of a size that stands above the base line, so that a line's characters are in its middle. */
const ASCENT = 0.86;

/** Sets a text and gives the height at which it ends. */
export function setLines(pieces: readonly Piece[], sheet: Sheet, anchor: 'start' | 'end' = 'start'): number {
  const { x, w, rem, items } = sheet;
  let { y } = sheet;
  for (const line of linesOf(pieces, sheet)) {
    const sizes = line.cells.filter(({ sign }) => !sign).map(({ style }) => style.size);
    const size = Math.max(0, ...sizes) * rem;
    const h = Math.max(...line.cells.map(({ style }) => style.size * rem * (style.leading ?? 1.5)));
    const base = y + (h - size) / 2 + size * ASCENT;
    let at = anchor === 'end' ? x + w - line.w : x;
    let cells: Cell[] = [];
    const put = () => {
      if (!cells.length) return;
      const taken = wide(cells);
      items.push({
        item: 'text',
        x: anchor === 'end' ? at + taken : at,
        y: base,
        w: taken,
        anchor,
        spans: spansOf(cells, rem),
      });
      at += taken;
      cells = [];
    };
    for (const cell of line.cells) {
      if (!cell.sign) {
        // After a sign the room before it is no part of the text.
        if (!cells.length) {
          at += cell.gap;
          cells.push({ ...cell, gap: 0 });
        } else cells.push(cell);
        continue;
      }
      put();
      at += cell.gap;
      const scale = cell.w / cell.sign.w;
      placeMarks(
        cell.sign.marks,
        { x: at, y: y + (h - cell.sign.h * scale) / 2, sx: scale, sy: scale },
        sheet,
      );
      at += cell.w;
    }
    put();
    y += h;
  }
  return y;
}
