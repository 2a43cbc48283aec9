/** What does not add up in a report as parsed from a file; checked once, however many widgets ask. */
import { checkArithmetic } from './arithmetic.ts';
import type { Finding } from './book.ts';
import { checkReport } from './check-report.ts';

const known = new WeakMap<object, readonly Finding[]>();

export function findingsOf(raw: unknown): readonly Finding[] {
  if (Object(raw) !== raw) return [];
  const found = known.get(raw as object);
  if (found) return found;
  const { report } = checkReport(raw);
  const findings = report ? checkArithmetic(report) : [];
  known.set(raw as object, findings);
  return findings;
}
