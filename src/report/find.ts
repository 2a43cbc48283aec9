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

/** The pairs of neighbouring characters of a text. */
const pairs = (text: string): string[] => Array.from(text, (char, index) => char + text[index + 1]);

/**
 * The candidate most like `id`, or null when none is like it: what two texts have in common is their
 * pairs of characters (Dice's coefficient; 0.4 and below is another word).
 */
export function nearest(id: string, candidates: readonly string[]): string | null {
  const own = pairs(id.slice(0, 100));
  const ranked = candidates.map((candidate) => {
    const theirs = pairs(candidate);
    const common = own.filter((pair) => theirs.includes(pair)).length;
    return [(2 * common) / (own.length + theirs.length), candidate] as const;
  });
  const [likeness, candidate] = ranked.sort(([a], [b]) => b - a)[0] || [];
  return likeness && candidate && likeness > 0.4 ? candidate : null;
}
