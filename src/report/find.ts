/** Looking things up in a report, and the nearest id when there is none. */
import type { Indicator, Report } from './schema.ts';

export const indicatorById = (report: Report, id: string): Indicator | undefined =>
  report.indicators.find((row) => row.id === id);

export const themeById = (report: Report, id: string) => report.themes.find((row) => row.id === id);

/** The least number of single-character edits between two texts (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidate closest to `id`, or null when there is no candidate. */
export function nearest(id: string, candidates: readonly string[]): string | null {
  const asked = id.slice(0, 100);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const edits = distance(asked, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
