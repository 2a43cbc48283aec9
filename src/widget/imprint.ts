/** Where a report is from and from when, in one line: what a picture that leaves its page has to carry. */
import { readReport } from '../report/check.ts';
import { parsePeriod } from '../report/period.ts';
import { exportWords } from '../text/export.ts';
import type { Words } from '../text/zh-CN.ts';

/** None of the report's lists is looked at. */
const HEAD = [] as const;

/** '' for figures that stand on no report, and for a file that is none. */
export function imprintOf(raw: unknown, words: Words): string {
  if (raw === undefined || raw === null) return '';
  const { report } = readReport(words.localize ? words.localize(raw) : raw, HEAD);
  if (!report) return '';
  const { publisher, title, published } = report;
  const date = parsePeriod(published);
  return exportWords(words).imprint(publisher, title, date ? words.period(date) : published);
}
