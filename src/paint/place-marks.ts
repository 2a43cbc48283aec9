/** Marks of a figure put into their place: scaled, moved, groups opened. */
import type { Frame, Mark } from '../scene/scene.ts';
import type { Item } from './item.ts';

/** Where a figure's origin lies and how large its unit is, across and down. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly sx: number;
  readonly sy: number;
  /** What a unit of a stroke is, where that is not `sy`: a stretched drawing's strokes are not stretched. */
  readonly pen?: number;
}

const short = (value: number): number => Math.round(value * 100) / 100 || 0;

/**
 * A path in its place. It knows the commands that scenes write: M, L, H, V, A and Z, absolute and relative.
 * Arcs are circular, and a figure that has one keeps its proportions.
 */
export function placePath(d: string, { x, y, sx, sy }: Place): string {
  return d.replace(/([a-z])([^a-z]*)/gi, (_, command: string, written: string) => {
    const n = (written.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const absolute = command < 'a';
    const across = (value: number) => short(value * sx + (absolute ? x : 0));
    const down = (value: number) => short(value * sy + (absolute ? y : 0));
    const placed = n.map((value, index) => {
      switch (command.toUpperCase()) {
        case 'H':
          return across(value);
        case 'V':
          return down(value);
        case 'A': {
          const part = index % 7;
          if (part < 2) return short(value * sx);
          return part < 5 ? value : part === 5 ? across(value) : down(value);
        }
        default:
          return index % 2 ? down(value) : across(value);
      }
    });
    return command + placed.join(' ');
  });
}

export function placeMarks(
  marks: readonly Mark[],
  place: Place,
  { items, measure }: { readonly items: Item[]; readonly measure: Frame['measure'] },
): void {
  const { sx, sy, pen = sy } = place;
  const x = (value: number) => place.x + value * sx;
  const y = (value: number) => place.y + value * sy;
  for (const mark of marks) {
    const { fill, stroke, width, dash } = mark as Extract<Mark, { mark: 'path' }>;
    const ink = {
      fill,
      stroke,
      width: width && width * pen,
      dash: dash?.map((length) => short(length * pen)),
    };
    switch (mark.mark) {
      case 'path':
        items.push({ item: 'path', d: placePath(mark.d, place), round: /h0$/.test(mark.d), ...ink });
        break;
      case 'rect': {
        const { radius } = mark;
        const [w, h] = [mark.w * sx, mark.h * sy];
        items.push({ item: 'rect', x: x(mark.x), y: y(mark.y), w, h, radius: radius && radius * sy, ...ink });
        break;
      }
      case 'line':
        items.push({ item: 'line', x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2), ...ink });
        break;
      case 'circle':
        items.push({ item: 'circle', cx: x(mark.cx), cy: y(mark.cy), r: mark.r * sy, ...ink });
        break;
      case 'text': {
        const { text, bold = false, anchor = 'start' } = mark;
        const size = mark.size * sy;
        if (text)
          items.push({
            item: 'text',
            x: x(mark.x),
            y: y(mark.y),
            w: measure(text) * size,
            anchor,
            spans: [{ text, size, bold, fill: mark.fill, gap: 0 }],
          });
        break;
      }
      case 'group':
        placeMarks(mark.marks, place, { items, measure });
    }
  }
}

/** Moves what is placed already. */
export const moved = (item: Item, dx: number, dy: number): Item => {
  switch (item.item) {
    case 'path':
      return { ...item, d: placePath(item.d, { x: dx, y: dy, sx: 1, sy: 1 }) };
    case 'line':
      return { ...item, x1: item.x1 + dx, y1: item.y1 + dy, x2: item.x2 + dx, y2: item.y2 + dy };
    case 'circle':
      return { ...item, cx: item.cx + dx, cy: item.cy + dy };
    case 'rect':
    case 'text':
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
};
