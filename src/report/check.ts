/**
 * The run-time check. The head must hold; rows are checked one by one, so that a mistake in one row
 * costs that row and nothing else. Messages are Chinese sentences that name the row and the field.
 */
import * as v from 'valibot';
import { REPORT_ROWS, type Report, ReportHead, type RowKind } from './schema.ts';

/** One mistake: where it is (list and id, or the head) and what to write instead. */
export interface RowProblem {
  readonly list: RowKind | 'report';
  /** The row's id, or its place in the list (`第3行`) when it has none. */
  readonly id: string;
  readonly field: string;
  readonly message: string;
}

export interface CheckedReport {
  /** The report with the rows that hold, or null when its head does not. */
  readonly report: Report | null;
  readonly problems: readonly RowProblem[];
}

const TYPE_NAMES: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  Array: '列表',
  Object: '对象',
};

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  const expected = issue.expected ?? '';
  return (
    TYPE_NAMES[expected] ?? (expected.includes('|') ? `${expected.replace(/[()]/g, '')} 之一` : expected)
  );
}

function shorten(found: string): string {
  return found.length > 40 ? `${found.slice(0, 40)}…` : found;
}

function describe(issue: v.BaseIssue<unknown>): Pick<RowProblem, 'field' | 'message'> {
  const field = v.getDotPath(issue) ?? '';
  const where = field ? `的 ${field} ` : '';
  const missing = issue.input === undefined || issue.received === 'undefined';
  const found = missing ? '没有写' : `现为 ${shorten(JSON.stringify(issue.input) ?? issue.received)}`;
  // A message of a cross-field rule is a whole instruction already and shows no offending input of its own.
  const whole = issue.type === 'check' && typeof issue.input === 'object';
  return {
    field,
    message: whole ? `${where}有误：${issue.message}` : `${where}${found}，应为${expectation(issue)}`,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks the rows of one list; a row that does not hold is left out and said. */
export function checkRows<K extends RowKind>(
  list: K,
  rows: unknown,
): { rows: Report[K]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const good: unknown[] = [];
  const seen = new Set<string>();
  const listed: unknown[] = Array.isArray(rows) ? rows : [];
  if (listed !== rows) problems.push({ list, id: list, field: list, message: `报告的 ${list} 应为列表` });
  listed.forEach((row, index) => {
    const id = isRecord(row) && typeof row.id === 'string' ? row.id : `第${index + 1}行`;
    const result = v.safeParse(REPORT_ROWS[list], row);
    if (!result.success) {
      for (const issue of result.issues) {
        const { field, message } = describe(issue);
        problems.push({ list, id, field, message: `${list} 中 ${id} ${message}` });
      }
    } else if (seen.has(id)) {
      problems.push({ list, id, field: 'id', message: `${list} 中 ${id} 出现了两次，只用第一次` });
    } else {
      seen.add(id);
      good.push(result.output);
    }
  });
  return { rows: good as Report[K], problems };
}

/** Checks a parsed report file. Never throws; rows with a repeated id keep the first. */
export function checkReport(raw: unknown): CheckedReport {
  const problems: RowProblem[] = [];
  const head = v.safeParse(ReportHead, raw);
  if (!head.success || !isRecord(raw)) {
    for (const issue of head.issues ?? []) {
      const { field, message } = describe(issue);
      problems.push({ list: 'report', id: 'report', field, message: `报告${message}` });
    }
    return { report: null, problems };
  }
  const report: Record<string, unknown> = { ...head.output };
  for (const list of Object.keys(REPORT_ROWS) as RowKind[]) {
    const checked = checkRows(list, raw[list] ?? []);
    report[list] = checked.rows;
    problems.push(...checked.problems);
  }
  return { report: report as Report, problems };
}
