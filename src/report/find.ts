/** Looking things up in a report, and the nearest id when there is none. */
import { parsePeriod } from './period.ts';
import type { Indicator, Report } from './schema.ts';

export const indicatorById = (report: Report, id: string): Indicator | undefined =>
  report.indicators.find((row) => row.id === id);

/**
 * The lineage of an indicator: every row of its measure and scope, by period. Last year's target, this
 * year's actual and next year's target are links of one chain; a plan never stands for an achievement.
 */
export const lineageOf = ({ indicators }: Report, { measure, scope }: Indicator): Indicator[] =>
  indicators
    .filter((row) => row.measure === measure && row.scope === scope)
    .sort((a, b) => (parsePeriod(a.period)?.from?.start ?? 0) - (parsePeriod(b.period)?.from?.start ?? 0));

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
  const ranked = candidates.map((candidate) => [distance(id.slice(0, 100), candidate), candidate] as const);
  return ranked.sort(([a], [b]) => a - b)[0]?.[1] ?? null;
}
