/**
 * The run-time check: it reads the shapes that the build makes of the one schema in `schema.ts`.
 * The head must hold; rows are checked one by one, so that a mistake in one row costs that row and
 * nothing else. Messages are Chinese sentences that name the row and the field.
 */
import { RULES } from './rules.ts';
import { HEAD } from './schema.generated.ts';
import type { Report, RowKind } from './schema.ts';
import type { ListShape, Shape } from './shape.ts';

/** One mistake: where it is (list and id, or the head) and what to write instead. */
export interface RowProblem {
  readonly list: RowKind | 'report';
  /** The row's id, or its place in the list (`第3行`) when it has none. */
  readonly id: string;
  readonly field: string;
  readonly message: string;
}

export interface CheckedReport {
  /** The report with the rows that hold, or null when its head does not. Lists not asked for are empty. */
  readonly report: Report | null;
  readonly problems: readonly RowProblem[];
}

type Tell = (field: string, found: unknown, should: string) => void;

/** Reads one value against its shape; every mistake is told with the path that leads to it. */
function read(shape: Shape, value: unknown, path: string, tell: Tell): void {
  const { fields, items, type, choices, pattern, rule } = shape;
  if (value === null && 'or' in shape) return;
  const list = Array.isArray(value);
  const right = items
    ? list
    : fields
      ? typeof value === 'object' && value !== null && !list
      : type === 'integer'
        ? Number.isInteger(value) && (value as number) >= 0
        : typeof value === (type ?? 'string');
  const should = shape.should ?? choices?.join('、') ?? (items ? '列表' : fields ? '对象' : (type ?? '文字'));
  if (
    !right ||
    (choices && !choices.includes(value as string)) ||
    (pattern && !new RegExp(pattern).test(value as string))
  ) {
    tell(path, value, should);
    return;
  }
  let whole = true;
  const inside = (part: Shape, key: string | number, found: unknown) =>
    read(part, found, path + (path && '.') + key, (...mistake) => {
      whole = false;
      tell(...mistake);
    });
  if (items) for (const [index, item] of (value as unknown[]).entries()) inside(items, index, item);
  for (const name of Object.keys(fields ?? {})) {
    const key = name.replace('?', '');
    const found = (value as Record<string, unknown>)[key];
    if (found !== undefined || key === name) inside(fields?.[name] as Shape, key, found);
  }
  if (whole && rule && !RULES[rule](value as never)) tell(path, value, should);
}

/** The mistakes of one value, as sentences about `what`. */
function mistakes(
  shape: Shape,
  value: unknown,
  what: string,
  list: RowProblem['list'],
  id: string,
): RowProblem[] {
  const problems: RowProblem[] = [];
  read(shape, value, '', (field, found, should) => {
    const written = JSON.stringify(found);
    const said = written ? `现为 ${written.length > 40 ? `${written.slice(0, 40)}…` : written}` : '没有写';
    problems.push({ list, id, field, message: `${what}${field && `的 ${field} `}${said}，应为${should}` });
  });
  return problems;
}

/** Checks the rows of one list; a row that does not hold is left out and said. */
export function checkRows(
  { list, row }: ListShape,
  rows: unknown,
): { rows: unknown[]; problems: RowProblem[] } {
  if (!Array.isArray(rows))
    return { rows: [], problems: mistakes({ items: {} }, rows, `报告的 ${list} `, list, list) };
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  const good = rows.filter((value, index) => {
    const given = value?.id;
    const id = typeof given === 'string' ? given : `第${index + 1}行`;
    const what = `${list} 中 ${id} `;
    const found = mistakes(row, value, what, list, id);
    if (!found.length && seen.has(id))
      found.push({ list, id, field: 'id', message: `${what}出现了两次，只用第一次` });
    seen.add(id);
    problems.push(...found);
    return !found.length;
  });
  return { rows: good, problems };
}

/** What was checked already: a report has a thousand readers, and each list of it is checked once. */
const checked = new WeakMap<object, Map<unknown, unknown>>();

function once<T extends object>(raw: unknown, what: unknown, check: () => T): T {
  const report = Object(raw); // of what is no object another each time, so nothing is kept
  const known: Map<unknown, unknown> = checked.get(report) || new Map();
  checked.set(report, known);
  return (known.get(what) || known.set(what, check()).get(what)) as T;
}

function checkLists(raw: unknown, lists: readonly ListShape[]): CheckedReport {
  const head = once(raw, HEAD, () => mistakes(HEAD, raw, '报告', 'report', 'report'));
  if (head.length) return { report: null, problems: head };
  const report: Record<string, unknown> = {
    ...(raw as object),
    themes: [],
    indicators: [],
    milestones: [],
    initiatives: [],
    places: [],
  };
  const problems: RowProblem[] = [];
  for (const shape of lists) {
    const { list } = shape;
    const found = once(raw, list, () => checkRows(shape, (raw as Record<string, unknown>)[list] ?? []));
    report[list] = found.rows;
    problems.push(...found.problems);
  }
  return { report: report as Report, problems };
}

/** Checks a parsed report file as far as some lists of it. Never throws. */
export const readReport = (raw: unknown, lists: readonly ListShape[]): CheckedReport =>
  once(raw, lists, () => checkLists(raw, lists));
