/** What a drawing is made of: every place final, in pixels of the drawing; colours are tokens until it is painted. */
import type { Token } from '../scene/scene.ts';

interface Inked {
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly width?: number;
  readonly dash?: readonly number[];
}
/** A piece of a line in one style. */
export interface Span {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly fill: Token;
  /** Room before it. */
  readonly gap: number;
}
/** A line: `x` is its start, middle or end, `y` its base line, `w` the room that is kept for it. */
export interface TextItem {
  readonly item: 'text';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly spans: readonly Span[];
}
export type Item =
  | (Inked & { item: 'rect'; x: number; y: number; w: number; h: number; radius?: number })
  | (Inked & { item: 'line'; x1: number; y1: number; x2: number; y2: number })
  | (Inked & { item: 'circle'; cx: number; cy: number; r: number })
  /** `round`: a stroke of no length with round ends is a dot. */
  | (Inked & { item: 'path'; d: string; round?: boolean })
  | TextItem;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it is called, and what it says to people who listen. */
  readonly title: string;
  readonly description: string;
  readonly items: readonly Item[];
}
