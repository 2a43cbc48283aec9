/**
 * What is drawn, before anybody decides onto what: a closed union of marks (inside a figure) and
 * blocks (around it). A scene names tokens, never colours; it knows no Lit and no DOM. Each painter
 * is one exhaustive `switch` over these, so the compiler names the painter that forgot one.
 */

/** A colour by its job. `src/theme/tokens.ts` is the only place that says which colour. */
export type Token =
  | 'paper'
  | 'ink'
  | 'muted'
  | 'rule'
  | 'track'
  | 'accent'
  | 'accent-deep'
  | 'good'
  | 'bad'
  | 'none';

interface Keyed {
  /** Unique among its siblings; the same thing keeps its key from one scene to the next. */
  readonly key: string;
}

interface Painted {
  readonly fill?: Token;
  readonly stroke?: Token;
  /** Width of the stroke in figure units. */
  readonly width?: number;
  /** Lengths of dash and gap in figure units. */
  readonly dash?: readonly number[];
}

export interface PathMark extends Keyed, Painted {
  readonly mark: 'path';
  readonly d: string;
}
export interface RectMark extends Keyed, Painted {
  readonly mark: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius?: number;
}
export interface LineMark extends Keyed, Painted {
  readonly mark: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
export interface CircleMark extends Keyed, Painted {
  readonly mark: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}
export interface TextMark extends Keyed {
  readonly mark: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Font size in figure units. */
  readonly size: number;
  readonly fill: Token;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}
export interface GroupMark extends Keyed {
  readonly mark: 'group';
  /** Names what the group is, for interaction and style: `item`. */
  readonly role?: string;
  readonly marks: readonly Mark[];
}
export type Mark = PathMark | RectMark | LineMark | CircleMark | TextMark | GroupMark;

/** How a piece of text is set; `src/theme/base.styles.ts` says how each looks. */
export type TextRole =
  | 'label'
  | 'value'
  | 'unit'
  | 'detail'
  | 'when'
  | 'tone-good'
  | 'tone-bad'
  | 'note'
  | 'problem'
  | 'quote'
  | 'mark'
  | 'doubt'
  | 'count'
  | 'whole'
  | 'fraction';

/** A run of text of one role; a text block without runs of its own is one run. */
export interface Run {
  readonly text: string;
  readonly role?: TextRole;
  /** Its language, where that is not the one of the widget: a quotation. */
  readonly lang?: string;
}

export interface StackBlock extends Keyed {
  readonly block: 'stack';
  readonly role?: string;
  readonly blocks: readonly Block[];
}
export interface RowBlock extends Keyed {
  readonly block: 'row';
  readonly role?: string;
  readonly blocks: readonly Block[];
}
export interface ListBlock extends Keyed {
  readonly block: 'list';
  readonly role?: string;
  readonly ordered?: boolean;
  readonly items: readonly ItemBlock[];
}
export interface ItemBlock extends Keyed {
  readonly block: 'item';
  readonly role?: string;
  readonly blocks: readonly Block[];
}
export interface HeadingBlock extends Keyed {
  readonly block: 'heading';
  /** Depth inside the widget: 1 is the widget's own title. */
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
}
export interface TextBlock extends Keyed {
  readonly block: 'text';
  readonly role: TextRole;
  readonly runs: readonly Run[];
}
export interface FigureBlock extends Keyed {
  readonly block: 'figure';
  readonly role?: string;
  /** Size of the drawing in figure units; it is always decorative, the words stand beside it. */
  readonly w: number;
  readonly h: number;
  /** Fills the width it is given instead of keeping its proportions. */
  readonly stretch?: boolean;
  readonly marks: readonly Mark[];
}
export interface LinkBlock extends Keyed {
  readonly block: 'link';
  readonly href: string;
  readonly runs: readonly Run[];
}
/** Opens and closes by the platform's own means; in print and in outputs without interaction it is open. */
export interface DisclosureBlock extends Keyed {
  readonly block: 'disclosure';
  readonly role?: string;
  readonly summary: string;
  readonly blocks: readonly Block[];
}
/** A column of a table; the first names the rows. */
export interface ColumnBlock extends Keyed {
  readonly runs: readonly Run[];
  /** How the rows are ordered by it; undefined when they are not. */
  readonly order?: 'ascending' | 'descending';
  /** It may wait behind a control where there is no room for all. */
  readonly folds?: boolean;
}
/** A cell for each column, in their order; one without blocks is empty. */
export interface RowOfCells extends Keyed {
  readonly cells: readonly (readonly Block[])[];
}
/** Rows that belong together, with a heading across the columns if they have one. */
export interface RowGroup extends Keyed {
  readonly runs?: readonly Run[];
  readonly rows: readonly RowOfCells[];
}
export interface TableBlock extends Keyed {
  readonly block: 'table';
  readonly role?: string;
  readonly caption: readonly Run[];
  readonly columns: readonly ColumnBlock[];
  readonly groups: readonly RowGroup[];
}
export type Block =
  | StackBlock
  | RowBlock
  | ListBlock
  | ItemBlock
  | HeadingBlock
  | TextBlock
  | FigureBlock
  | LinkBlock
  | DisclosureBlock
  | TableBlock;

/** A whole widget. */
export interface Scene {
  readonly widget: string;
  /** ready · loading · failed …; also the CSS hook `[data-state]`. */
  readonly state: string;
  /** The figure in one sentence, for people who listen; empty when the blocks are read as they are. */
  readonly sentence: string;
  /** What is seen. With a sentence, the blocks marked here are for the eye only. */
  readonly visual: readonly Block[];
  /** Read by everybody: lists, sources, notices. */
  readonly blocks: readonly Block[];
}

/** What a scene may know of its surroundings. */
export interface Frame {
  /** The width it may take, in CSS pixels; 0 when nobody knows (static outputs, first render). */
  readonly widthPx: number;
  /** The text measure, in em of the font size. */
  readonly measure: (text: string) => number;
}

/** How a line is drawn: its colour, its width, and for a broken one the lengths of dash and gap. */
export type Stroke = readonly [stroke: Token, width: number, dash?: readonly number[]];

export const path = (key: string, d: string, [stroke, width, dash]: Stroke): PathMark => ({
  mark: 'path',
  key,
  d,
  stroke,
  width,
  dash,
});
export const line = (
  key: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  [stroke, width, dash]: Stroke,
): LineMark => ({
  mark: 'line',
  key,
  x1,
  y1,
  x2,
  y2,
  stroke,
  width,
  dash,
});
export const rect = (
  key: string,
  [x, y, w, h]: readonly [number, number, number, number],
  fill: Token,
): RectMark => ({ mark: 'rect', key, x, y, w, h, fill });
export const figure = (
  role: string,
  w: number,
  h: number,
  marks: readonly Mark[],
  stretch?: boolean,
): FigureBlock => ({ block: 'figure', key: role, role, w, h, marks, stretch });
export const run = (text: string, role?: TextRole): Run => (role ? { text, role } : { text });
export const text = (key: string, role: TextRole, ...runs: readonly Run[]): TextBlock => ({
  block: 'text',
  key,
  role,
  runs,
});
/** Lines of one role, one below the other. */
export const lines = (role: TextRole, said: readonly string[]): TextBlock[] =>
  said.map((each, index) => text(role + index, role, run(each)));
const box =
  <B extends 'stack' | 'row'>(block: B) =>
  (role: string, blocks: readonly Block[]) => ({ block, key: role, role, blocks });
export const stack: (role: string, blocks: readonly Block[]) => StackBlock = box('stack');
export const row: (role: string, blocks: readonly Block[]) => RowBlock = box('row');
/** One line of a source: a quotation, its phrase marked where it stands in its sentence, or a formula. */
export interface Citation {
  readonly runs: readonly Run[];
  /** The official page, at that phrase. */
  readonly href?: string;
}
/** The quiet control that opens what stands behind a figure. */
export const source = (summary: string, citations: readonly Citation[]): DisclosureBlock => ({
  block: 'disclosure',
  key: 'source',
  role: 'source',
  summary,
  blocks: citations.map(({ runs, href }, index) => {
    const quote = text(`quote${index}`, 'quote', ...runs);
    return href ? { ...quote, block: 'link', href } : quote;
  }),
});
/** A figure's value, large, with what follows it small. */
export const valueText = ({
  literal,
  suffix,
}: {
  readonly literal: string;
  readonly suffix: string;
}): TextBlock =>
  // A per cent sign stands against its number and is as large.
  /^[%‰]?$/.test(suffix)
    ? text('value', 'value', run(literal + suffix))
    : text('value', 'value', run(literal), run(suffix, 'unit'));
