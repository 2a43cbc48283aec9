/**
 * Blocks laid out one below the other, as the style sheets of the widgets set them in a narrow column: names
 * left and figures right, a dial beside its words, a list with hairlines, a table as rows of names and values.
 */
import type {
  Block,
  DisclosureBlock,
  FigureBlock,
  ItemBlock,
  ListBlock,
  Mark,
  Run,
  Scene,
  TableBlock,
  TextBlock,
  TextRole,
} from '../scene/scene.ts';
import type { Item } from './item.ts';
import { moved, placeMarks } from './place-marks.ts';
import { lineWidth, type Piece, type Sheet, type Style, setLines } from './set-lines.ts';

/** Each role as a text of its own. */
const TEXT: Readonly<Record<TextRole, Style>> = {
  label: { size: 1, leading: 1.4, bold: true, fill: 'ink' },
  value: { size: 2.25, leading: 1.25, bold: true, fill: 'accent-deep' },
  unit: { size: 0.9375, fill: 'muted' },
  detail: { size: 0.9375, fill: 'ink' },
  when: { size: 0.8125, fill: 'muted' },
  'tone-good': { size: 0.9375, bold: true, fill: 'good' },
  'tone-bad': { size: 0.9375, bold: true, fill: 'bad' },
  note: { size: 0.8125, fill: 'muted' },
  problem: { size: 0.9375, fill: 'ink' },
  quote: { size: 0.75, fill: 'muted' },
  mark: { size: 0.75, bold: true, fill: 'ink' },
  doubt: { size: 0.9375, fill: 'ink' },
  count: { size: 0.8125, fill: 'muted' },
  whole: { size: 1.25, bold: true, fill: 'accent-deep' },
  fraction: { size: 1.25, bold: true, fill: 'accent-deep' },
};
const HEADING: Readonly<Record<1 | 2 | 3, Style>> = {
  1: { size: 1.375, leading: 1.35, bold: true, fill: 'ink' },
  2: { size: 1.125, leading: 1.4, bold: true, fill: 'accent-deep' },
  3: { size: 1, leading: 1.4, bold: true, fill: 'ink' },
};
/** Where a value is one of many it is smaller. */
const VALUE_SIZE: Readonly<Record<string, number>> = { summary: 1.75, honours: 1.25, table: 1.25 };
/** The least that a value of a card is set in before it is parted. */
const LEAST_VALUE = 1.375;
/** Room before a block, in rem, where something stands above it. */
const BEFORE: Readonly<Record<TextRole, number>> = {
  label: 0.25,
  value: 0.125,
  unit: 0,
  detail: 0.125,
  when: 0.125,
  'tone-good': 0.125,
  'tone-bad': 0.125,
  note: 0.5,
  problem: 0.5,
  quote: 0.25,
  mark: 0,
  doubt: 0.5,
  count: 0.125,
  whole: 0,
  fraction: 0,
};

/** A run inside a text of a role. */
function runStyle(block: Style, role: TextRole, run: TextRole | undefined): Style {
  if (!run || run === role) return block;
  if (run === 'mark') return { ...block, bold: true, fill: 'ink' };
  if (run === 'whole' || run === 'fraction') return { ...block, tied: run === 'fraction' };
  if (run === 'unit') {
    // In a row the space is written; after a large number it is left.
    const inRow = role === 'detail';
    return {
      size: inRow ? 0.875 : Math.min(0.9375, block.size),
      fill: 'muted',
      gap: inRow ? 0 : 0.25,
      tied: true,
    };
  }
  if (role === 'detail' && run === 'value') return { size: 1.125, leading: 1.35, bold: true, fill: 'ink' };
  if (role === 'detail' && run === 'label') return { ...block, size: 1 };
  const own = TEXT[run];
  return { ...own, size: Math.min(own.size, block.size) };
}

const piecesOf = (runs: readonly Run[], role: TextRole, block: Style): Piece[] =>
  runs.map(({ text, role: run }) => ({ text, style: runStyle(block, role, run) }));

/** A heading's runs stand apart from each other. */
const headingPieces = (runs: readonly Run[], style: Style): Piece[] =>
  runs.map(({ text, role }, index) => ({
    text: index && role ? text : text.trim(),
    style: role ? { ...TEXT[role], gap: 0.6 } : index ? { ...style, gap: 0.4 } : style,
  }));

const said = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const DIAL = /^(ring|half)$/;
const isDial = ({ role = '' }: FigureBlock) => DIAL.test(role);
const isSign = ({ role = '' }: FigureBlock) => /^(sign|glyph)$/.test(role);

/** The blocks of a scene, from `y` on; gives the height at which they end. */
export function layBlocks(scene: Scene, sheet: Sheet): number {
  const { rem, measure } = sheet;
  const unit = rem / 16;
  const { widget } = scene;
  /** A value that is not there is not shouted. */
  const missing = scene.state === 'missing';

  const hairline = ({ x, y, w, items }: Sheet, fill: 'rule' | 'accent' = 'rule') =>
    items.push({ item: 'rect', x, y, w, h: fill === 'rule' ? unit : 2 * unit, fill });
  const inset = (at: Sheet, left: number): Sheet => ({ ...at, x: at.x + left, w: at.w - left });
  /** Laid out apart, so that its height is known before its place. */
  const apart = (at: Sheet, lay: (on: Sheet) => number) => {
    const items: Item[] = [];
    const h = lay({ ...at, y: 0, items });
    return { h, put: (dy: number) => at.items.push(...items.map((item) => moved(item, 0, dy))) };
  };

  // ---- figures

  function layFigure(block: FigureBlock, at: Sheet): number {
    const { w, h, marks, stretch, role = '' } = block;
    const { x, y, items } = at;
    if (stretch) {
      const sy = unit * (widget === 'summary' ? 0.5 : 1);
      // Dots at both ends keep their round.
      const side = marks.some((mark) => mark.mark === 'path' && /h0$/.test(mark.d)) ? rem / 2 : 0;
      placeMarks(marks, { x: x + side, y, sx: (at.w - 2 * side) / w, sy, pen: unit }, { items, measure });
      return y + h * sy;
    }
    const most = isSign(block)
      ? rem * 1.25
      : role === 'ring'
        ? 9 * rem
        : role === 'half'
          ? 11 * rem
          : role === 'area'
            ? 16.5 * rem
            : at.w;
    const scale = Math.min(at.w, most) / w;
    placeMarks(marks, { x, y, sx: scale, sy: scale }, { items, measure });
    return y + h * scale;
  }

  /** A dial, and its words in the middle beside it. */
  function layDial(dial: FigureBlock, words: Block, at: Sheet): number {
    const share = dial.role === 'half' ? 0.46 : 0.42;
    const left = Math.min((dial.role === 'half' ? 10.5 : 9) * rem, at.w * share);
    const [drawing, beside] = [
      apart({ ...at, w: left }, (on) => layFigure(dial, on)),
      apart(inset(at, left + 1.25 * rem), (on) => layBlock(words, on)),
    ];
    const h = Math.max(drawing.h, beside.h);
    drawing.put(at.y + (h - drawing.h) / 2);
    beside.put(at.y + (h - beside.h) / 2);
    return at.y + h;
  }

  // ---- texts

  /** Name and figure of a row: the name left and the figure right, on one line if it holds both. */
  function layPair(name: readonly Piece[], figure: readonly Piece[], at: Sheet): number {
    const gap = 0.75 * rem;
    const right = lineWidth(figure, at);
    const left = Math.max(at.w - right - gap, 0);
    if (right <= at.w * 0.6 || lineWidth(name, at) <= left) {
      const [first, second] = [
        apart({ ...at, w: left }, (on) => setLines(name, on)),
        apart(at, (on) => setLines(figure, on, 'end')),
      ];
      // Both stand on the line of the larger first line.
      const base = (pieces: readonly Piece[]) =>
        Math.max(
          0,
          ...pieces.map(({ style: { size, leading = 1.5 } }) => size * rem * ((leading - 1) / 2 + 0.86)),
        );
      const drop = base(figure) - base(name);
      first.put(at.y + Math.max(0, drop));
      second.put(at.y + Math.max(0, -drop));
      return at.y + Math.max(first.h + Math.max(0, drop), second.h + Math.max(0, -drop));
    }
    return setLines(figure, { ...at, y: setLines(name, at) }, 'end');
  }

  function layText({ role, runs }: TextBlock, at: Sheet): number {
    if (role === 'problem' || role === 'doubt') {
      const y = setLines(piecesOf(runs, role, TEXT[role]), {
        ...inset(at, 0.75 * rem),
        y: at.y + 0.25 * rem,
      });
      const h = y + 0.25 * rem - at.y;
      at.items.push({ item: 'rect', x: at.x, y: at.y, w: rem / 4, h, fill: 'bad' });
      return at.y + h;
    }
    if (role === 'detail' && runs[0]?.role === 'label' && runs.some((each) => each.role === 'value')) {
      const from = runs.findIndex((each, index) => index > 0 && said([each]).trim() !== '');
      const [name, figure] = [runs.slice(0, 1), runs.slice(from)].map((part) =>
        piecesOf(part, role, TEXT[role]),
      );
      return layPair(name ?? [], figure ?? [], at);
    }
    if (role === 'value') {
      const size = VALUE_SIZE[widget] ?? TEXT.value.size;
      const style: Style = { ...TEXT.value, size, ...(missing ? { fill: 'muted', bold: false } : {}) };
      const wide = lineWidth(piecesOf(runs, role, style), at);
      const fit =
        wide > at.w
          ? Math.max(Math.min(LEAST_VALUE, size), Math.floor(((size * at.w) / wide) * 16) / 16 - 0.0625)
          : size;
      return setLines(piecesOf(runs, role, { ...style, size: fit }), at);
    }
    return setLines(piecesOf(runs, role, TEXT[role]), at);
  }

  /** Texts and signs one after the other, as far as a line goes. */
  function layInline(blocks: readonly Block[], at: Sheet): number {
    const pieces = blocks.flatMap((block, index): Piece[] => {
      if (block.block === 'figure')
        return [{ sign: block, style: { size: 0.8125, fill: 'ink', gap: index ? 0.75 : 0 } }];
      if (block.block !== 'text') return [];
      const style = TEXT[block.role];
      const afterSign = blocks[index - 1]?.block === 'figure';
      return piecesOf(block.runs, block.role, style).map((piece, place) =>
        place || !index
          ? piece
          : { ...piece, style: { ...piece.style, gap: afterSign ? 0.4 : 0.9, tied: afterSign } },
      );
    });
    return setLines(pieces, at);
  }

  /** Citations, each on a line of its own after the word for them. */
  function laySource({ summary, blocks }: DisclosureBlock, at: Sheet): number {
    const name: Piece = { text: `${summary}　`, style: { ...TEXT.quote, bold: true } };
    let { y } = at;
    blocks.forEach((block, index) => {
      if (block.block !== 'text' && block.block !== 'link') {
        y = layBlock(block, { ...at, y });
        return;
      }
      const pieces = piecesOf(block.runs, 'quote', TEXT.quote);
      y = setLines(index ? pieces : [name, ...pieces], { ...at, y: y + (index ? rem / 8 : 0) });
    });
    return y;
  }

  // ---- lists and tables

  /** Side by side where there is room for two of at least so many rem. */
  function layGrid(cells: readonly ((on: Sheet) => number)[], least: number, at: Sheet): number {
    const gap = 1.5 * rem;
    const columns = cells.length > 1 && at.w >= 2 * least * rem + gap ? 2 : 1;
    const w = (at.w - (columns - 1) * gap) / columns;
    let { y } = at;
    for (let from = 0; from < cells.length; from += columns) {
      if (from) {
        y += rem;
        hairline({ ...at, y });
        y += rem;
      }
      const row = cells.slice(from, from + columns);
      y = Math.max(...row.map((lay, index) => lay({ ...at, x: at.x + index * (w + gap), y, w })));
    }
    return y;
  }

  function layItem({ blocks, role }: ItemBlock, at: Sheet): number {
    const [first, second] = blocks;
    if (widget === 'summary') {
      const value = blocks.find((block) => block.block === 'text' && block.role === 'value');
      const rest = blocks.filter((block) => block !== value);
      return layFlow(value ? [value, ...rest] : rest, at);
    }
    // A rank hangs in a column of its own.
    if (
      widget === 'honours' &&
      first?.block === 'text' &&
      first.role === 'value' &&
      second?.block === 'stack'
    ) {
      const wide = lineWidth(piecesOf(first.runs, 'value', { ...TEXT.value, size: 1.25 }), at);
      const column = Math.max(4.5 * rem, wide + rem);
      if (column <= at.w * 0.45) {
        const after = layText(first, { ...at, w: column - rem / 2 });
        return Math.max(after, layFlow([second], inset(at, column)));
      }
    }
    if (first?.block === 'figure' && isSign(first) && second) {
      const y = at.y + 0.3125 * rem;
      layFigure(first, { ...at, y, w: 1.25 * rem });
      return layFlow(blocks.slice(1), inset(at, 1.875 * rem));
    }
    return layFlow(blocks, role === 'leaf' ? at : at);
  }

  function layList({ items, role = '' }: ListBlock, at: Sheet, depth: number): number {
    if (widget === 'summary')
      return layGrid(
        items.map((item) => (on) => layItem(item, on)),
        12,
        at,
      );
    const railed = role.startsWith('dated');
    const dotted = role.startsWith('loose');
    const rows = role === 'rows' || role === 'parts';
    const nested = depth > 0;
    const inner = nested
      ? inset(at, 0.875 * rem)
      : railed
        ? inset(at, 1.5 * rem)
        : dotted
          ? inset(at, rem)
          : at;
    let { y } = at;
    const gap = (rows ? 0.625 : railed ? 0.75 : dotted ? 0.25 : 0.625) * rem;
    items.forEach((item, index) => {
      if (index) {
        y += gap;
        if (!rows && !railed && !dotted && !nested) {
          hairline({ ...inner, y });
          y += gap;
        }
      }
      const from = y;
      y = layItem(item, { ...inner, y });
      const middle = from + 0.7 * rem;
      if (railed) {
        const soft = item.role === 'soft';
        const x = at.x + 0.375 * rem;
        const last = index === items.length - 1;
        at.items.push({
          item: 'line',
          x1: x,
          y1: middle,
          x2: x,
          y2: last ? y : y + gap + 0.7 * rem,
          stroke: 'rule',
          width: 2 * unit,
        });
        at.items.push({
          item: 'circle',
          cx: x,
          cy: middle,
          r: 5 * unit,
          fill: soft ? 'paper' : 'accent',
          stroke: 'accent',
          width: 2 * unit,
          ...(soft ? { dash: [2 * unit, 2 * unit] } : {}),
        });
      }
      if (dotted)
        at.items.push({ item: 'circle', cx: at.x + 0.25 * rem, cy: middle, r: 3 * unit, fill: 'muted' });
    });
    if (nested)
      at.items.push({
        item: 'rect',
        x: at.x + unit,
        y: at.y,
        w: unit,
        h: Math.max(0, y - at.y),
        fill: 'rule',
      });
    return y;
  }

  /** A row: its name and its value on one line, the rest named below. */
  function layTable({ caption, columns, groups }: TableBlock, at: Sheet): number {
    let y = setLines(piecesOf(caption, 'note', TEXT.note), at);
    const valueAt = columns.findIndex(({ key }) => key === 'value');
    for (const { runs, rows } of groups) {
      if (runs) {
        y += 1.25 * rem;
        y = setLines(headingPieces(runs, HEADING[2]), { ...at, y });
      }
      for (const { cells } of rows) {
        y += 0.5 * rem;
        hairline({ ...at, y });
        y += 0.5 * rem;
        const [name, ...asides] = cells[0] ?? [];
        const [value, ...notes] = cells[valueAt] ?? [];
        const pieces = (block: Block | undefined): Piece[] =>
          block?.block === 'text'
            ? piecesOf(
                block.runs,
                block.role,
                block.role === 'value' ? { ...TEXT.value, size: 1.25 } : TEXT[block.role],
              )
            : [];
        y = layPair(pieces(name), pieces(value), { ...at, y });
        y = layFlow([...asides, ...notes], { ...at, y });
        cells.forEach((blocks, index) => {
          if (!index || index === valueAt || !blocks.length) return;
          const texts = blocks.filter((block): block is TextBlock => block.block === 'text');
          if (texts.length < blocks.length) {
            y = layFlow(blocks, { ...at, y: y + 0.25 * rem });
            return;
          }
          const head: Piece = { text: `${said(columns[index]?.runs ?? [])}　`, style: TEXT.when };
          const words = texts.flatMap((block, place): Piece[] => [
            ...(place ? [{ text: '；', style: TEXT.when }] : []),
            ...block.runs.map(({ text }) => ({ text, style: { ...TEXT.when, fill: 'ink' as const } })),
          ]);
          y = setLines([head, ...words], { ...at, y: y + 0.125 * rem });
        });
      }
    }
    return y;
  }

  // ---- everything

  function layBlock(block: Block, at: Sheet, depth = 0): number {
    switch (block.block) {
      case 'stack':
      case 'item':
        return block.block === 'item' ? layItem(block, at) : layFlow(block.blocks, at, depth);
      case 'row': {
        const { role, blocks } = block;
        if (role === 'many')
          return layGrid(
            blocks.map((one) => (on) => layBlock(one, on)),
            13,
            at,
          );
        if (role === 'change' || role === 'line') return layInline(blocks, at);
        const [sign, name, figure] = blocks;
        if (
          role === 'key' &&
          sign?.block === 'figure' &&
          name?.block === 'text' &&
          figure?.block === 'text'
        ) {
          layFigure(sign, { ...at, y: at.y + 0.25 * rem, w: 1.25 * rem });
          const strong = piecesOf(figure.runs, 'detail', { ...TEXT.detail, bold: true });
          const y = layPair(
            piecesOf(name.runs, 'when', { ...TEXT.when, fill: 'ink' }),
            strong,
            inset(at, 1.75 * rem),
          );
          hairline({ ...at, y: y + rem / 8 });
          return y + rem / 8 + unit;
        }
        return layFlow(blocks, at, depth);
      }
      case 'list':
        return layList(block, at, depth);
      case 'heading': {
        const { level, runs } = block;
        if (level !== 2 || widget === 'compare') return setLines(headingPieces(runs, HEADING[level]), at);
        hairline(at, 'accent');
        return setLines(headingPieces(runs, HEADING[2]), { ...at, y: at.y + 0.5 * rem });
      }
      case 'text':
        return layText(block, at);
      case 'figure':
        return layFigure(block, at);
      case 'link':
        return setLines(piecesOf(block.runs, 'quote', TEXT.quote), at);
      case 'disclosure':
        return laySource(block, at);
      case 'table':
        return layTable(block, at);
    }
  }

  /** Room before a block, in rem. */
  function before(block: Block): number {
    switch (block.block) {
      case 'text':
        return BEFORE[block.role];
      case 'heading':
        return { 1: 0.5, 2: 1.5, 3: 1 }[block.level];
      case 'figure':
        return isSign(block) ? 0.25 : 0.625;
      case 'disclosure':
        return 0.5;
      case 'list':
      case 'table':
        return 0.625;
      case 'row':
        return block.role === 'many' || block.role === 'aim' ? 0.5 : 0.25;
      case 'link':
      case 'item':
        return 0.25;
      case 'stack':
        return /^(part|theme|group|outline)$/.test(block.role ?? '') ? 1.25 : 0.25;
    }
  }

  /** Depth counts lists: the lists of items are further in. */
  function layFlow(blocks: readonly Block[], at: Sheet, depth = 0): number {
    let { y } = at;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index] as Block;
      const next = blocks[index + 1];
      const on = { ...at, y: y > at.y ? y + before(block) * rem : y };
      if (block.block === 'figure' && isDial(block) && next?.block === 'stack') {
        y = layDial(block, next, on);
        index++;
      } else {
        const end = layBlock(block, on, depth);
        // What says nothing takes no room.
        if (end > on.y) y = end;
      }
    }
    return y;
  }

  return layFlow([...scene.visual, ...missed(scene), ...scene.blocks], sheet);
}

/** A picture has no sentence for those who listen: where the eye is told less than the ear, it is set as well. */
function missed({ sentence, visual }: Scene): TextBlock[] {
  const seen = visual.map(plainly).join(' ');
  const figures: string[] = sentence.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return figures.every((figure) => seen.includes(figure))
    ? []
    : [{ block: 'text', key: 'sentence', role: 'note', runs: [{ text: sentence }] }];
}

function plainly(block: Block | Mark): string {
  if ('text' in block) return block.text;
  if ('runs' in block && block.runs) return said(block.runs);
  if ('marks' in block) return block.marks.map(plainly).join(' ');
  if ('items' in block) return block.items.map(plainly).join(' ');
  return 'blocks' in block ? block.blocks.map(plainly).join(' ') : '';
}
