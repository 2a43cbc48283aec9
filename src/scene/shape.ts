/** Geometry shared by scenes. Coordinates are rounded so that every painter writes the same digits. */

/** To a thousandth of a unit, without "-0". */
export const round = (value: number): number => Math.round(value * 1000) / 1000 || 0;

/** A point on a circle; turns are clockwise from twelve o'clock. */
export function onCircle(cx: number, cy: number, r: number, turns: number): readonly [number, number] {
  const angle = (turns - 0.25) * 2 * Math.PI;
  return [round(cx + r * Math.cos(angle)), round(cy + r * Math.sin(angle))];
}

/**
 * An open arc as a path for a stroke, from one turn to another. It is written as halves of at most
 * half a turn each, because an SVG arc whose ends meet draws nothing.
 */
export function arcPath(cx: number, cy: number, r: number, from: number, to: number): string {
  const pieces = Math.max(1, Math.ceil((to - from) / 0.5 - 1e-9));
  const point = (turn: number) => onCircle(cx, cy, r, turn).join(' ');
  let d = `M${point(from)}`;
  for (let i = 1; i <= pieces; i++) d += `A${r} ${r} 0 0 1 ${point(from + ((to - from) * i) / pieces)}`;
  return d;
}
