/**
 * The plan as a tree, in the order of the report. Each item says how many parts the report counts and
 * how many are listed, its rhythm, its targets with what has come of them so far, and by number where
 * the report says it. A plan never counts as an achievement: a target without a value says so.
 */
import { checkRows } from '../../src/report/check.ts';
import { amount } from '../../src/report/decimal.ts';
import { indicatorById, nearest } from '../../src/report/find.ts';
import { parsePeriod } from '../../src/report/period.ts';
import { ProblemError } from '../../src/report/problem.ts';
import { INITIATIVES } from '../../src/report/schema.generated.ts';
import type { Indicator, Initiative, Quantity, Source } from '../../src/report/schema.ts';
import { type PlanWords, planWords } from '../../src/text/plan.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import {
  type Citation,
  choice,
  citationsOf,
  derivedOf,
  idsOf,
  labelOf,
  listFrom,
  reject,
  rowsOf,
  sourcesOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

/** What an item is measured by. */
export interface PlanFigure {
  readonly id: string;
  readonly label: string;
  /** What is to be reached: 区下达指标 80 台. */
  readonly targets: readonly string[];
  /** What has been reached so far, or why it is not known: 1月以来 13 台 · 进展未公布. */
  readonly progress: string;
  /** False: nothing is known yet of what has been reached. */
  readonly known: boolean;
}

export interface PlanNode {
  readonly id: string;
  readonly title: string;
  /** The numbers of its sources in the list of all: 1 is the first. */
  readonly numbers: readonly number[];
  /** The same, as printed behind its title: [3–5]. */
  readonly references: string;
  /** Its rhythm as the report prints it: 一月一次. */
  readonly recurrence: string;
  /** Its time, where it is not that of the whole plan. */
  readonly period: string;
  /** How many parts the report counts, and how many are listed. */
  readonly count: string;
  /** True when the two differ and the report does not call its list an excerpt. */
  readonly doubtful: boolean;
  readonly figures: readonly PlanFigure[];
  readonly note: string;
  /** Whether it lies open when nobody has touched it. */
  readonly open: boolean;
  readonly children: readonly PlanNode[];
}

export interface PlanModel extends Model {
  readonly title: string;
  readonly summary: string;
  readonly nodes: readonly PlanNode[];
  /** Items listed, of every level. */
  readonly total: number;
  /** The sources by number, then the formulas of what was computed. */
  readonly citations: readonly Citation[];
  readonly sourceName: string;
  readonly words: PlanWords;
}

/** How much of the tree lies open at rest: its first two levels, all, or the first alone. */
export const OPEN = ['top', 'all', 'none'] as const;

/** The period of an item written into a tag without one; it is never shown. */
const UNSAID = '0000';

type Given = Record<string, unknown>;

/** Items written into the tag, inside each other by `children` or one after the other by `parent`. */
function givenRows(request: Request, words: Words, said: PlanWords): Initiative[] {
  const rows: unknown[] = [];
  const take = (list: readonly unknown[], parent?: string): void => {
    for (const item of list) {
      const { children, ...fields } = Object(item) as Given;
      const id = fields.id ?? `item-${rows.length + 1}`;
      const row = { period: UNSAID, sources: [], ...(parent && { parent }), ...fields, id };
      rows.push(Object(item) === item && !Array.isArray(item) ? row : item);
      if (Array.isArray(children)) take(children, String(id));
      else if (children !== undefined)
        reject('items', words.should('children', said.items, String(children)));
    }
  };
  take(listFrom(request, 'items', said.items, words));
  const { rows: checked, problems } = checkRows(INITIATIVES, rows);
  if (problems[0]) reject('items', words.invalid(problems[0], problems.length));
  return checked as Initiative[];
}

/** The count as the report prints it: 26 项, but 八张, since Chinese numerals take no space. */
function printedCount(quantity: Quantity, words: Words): string {
  const { literal, suffix } = words.parts(quantity);
  return /^[一-龥]+$/.test(literal) ? literal + suffix : words.print(quantity);
}

/** What the report counts, and what is listed of it. */
function countOf(
  { statedCount, excerpt, title }: Initiative,
  parts: number,
  cut: boolean,
  said: PlanWords,
  words: Words,
): Pick<PlanNode, 'count' | 'doubtful'> {
  const printed = statedCount ? printedCount(statedCount, words) : '';
  // 一套课程 does not need 一套 behind it.
  if (!parts) return { count: title.includes(printed) ? '' : printed, doubtful: false };
  if (!printed) return { count: cut ? said.below(parts) : said.count(parts), doubtful: false };
  const stated = said.stated(printed);
  if (cut) return { count: words.clauses([stated, said.below(parts)]), doubtful: false };
  // Nothing exact follows from 100多项 or 若干项.
  const exact = statedCount && !statedCount.qualifier ? amount(statedCount) : null;
  const more = exact?.cmp(String(parts));
  if (more === 0) return { count: words.clauses([stated, said.complete]), doubtful: false };
  const listed = words.clauses([stated, said.listed(parts)]);
  if (excerpt && more !== -1) return { count: said.excerpt(listed), doubtful: false };
  return exact ? { count: said.doubt(listed), doubtful: true } : { count: listed, doubtful: false };
}

/** The time that a value holds for: its as-of words, else since when, else its period. */
function timeOf({ asOfText, asOf, since, period }: Indicator, words: Words): string {
  const read = (edtf: string) => {
    const parsed = parsePeriod(edtf);
    return parsed ? words.period(parsed) : '';
  };
  if (asOfText) return words.asOf(asOfText);
  if (asOf) return words.asOf(read(asOf));
  return read(since ? `${since}/..` : period);
}

function figureOf(indicator: Indicator, said: PlanWords, words: Words): PlanFigure {
  const { id, label, scope, targets = [], value, completion } = indicator;
  const reached =
    value.kind === 'absent'
      ? said.progress(words.figure(value))
      : `${timeOf(indicator, words)} ${words.figure(value)}`.trim();
  return {
    id,
    label: label + (scope ? words.brackets(scope) : ''),
    targets: targets.map((target) => `${words.targetName(target)} ${words.figure(target.value)}`),
    known: value.kind !== 'absent',
    progress: words.clauses([reached, completion && words.completed(words.print(completion), words.stated)]),
  };
}

/** The rows that the tag asks for; what stands below another of them comes with it. */
function chosenRows(request: Request, all: readonly Initiative[], words: Words): readonly Initiative[] {
  const { attributes, report } = request;
  const { theme } = attributes;
  const asked = idsOf(request).length ? rowsOf(request, all, words) : all;
  if (!theme) return asked;
  const themes = [...new Set(all.map((row) => row.theme || ''))].filter(Boolean);
  if (!themes.includes(theme))
    throw new ProblemError({
      state: 'not-found',
      field: 'theme',
      message: words.notFound('theme', theme, report?.id || '', nearest(theme, themes)),
    });
  return asked.filter((row) => row.theme === theme);
}

export function planModel(request: Request, words: Words): PlanModel {
  const { attributes, report } = request;
  const said = planWords(words);
  const open = choice(request, 'open', OPEN, words);
  const { depth: typedDepth = '' } = attributes;
  if (!/^(?:[1-9]\d*)?$/.test(typedDepth)) reject('depth', words.should('depth', said.depth, typedDepth));
  const depth = Number(typedDepth) || Number.POSITIVE_INFINITY;
  const all = report ? report.initiatives : givenRows(request, words, said);
  const chosen = all.length || idsOf(request).length ? chosenRows(request, all, words) : [];
  if (!chosen.length) throw new ProblemError({ state: 'empty', message: words.empty });

  const notices = new Set<string>();
  const known = new Map(all.map((row) => [row.id, row]));
  const parts = new Map<string, Initiative[]>();
  for (const row of all) {
    const { id, parent } = row;
    if (parent === undefined || parent === id) continue;
    if (!known.has(parent)) notices.add(said.lostParent(row.title, parent));
    const siblings = parts.get(parent);
    if (siblings) siblings.push(row);
    else parts.set(parent, [row]);
  }

  const sources = new Map<string, number>();
  const citations: Citation[] = [];
  const formulas: string[] = [];
  const ids: string[] = [];
  /** The number of a place in the report; the same place has one number, however many items stand there. */
  const numberOf = (source: Source): number => {
    const key = `${source.start}-${source.end}`;
    const number = sources.get(key) ?? sources.size + 1;
    if (number > sources.size) {
      sources.set(key, number);
      const [quote] = citationsOf([source], request, [], words);
      if (quote) citations.push({ ...quote, runs: [{ text: said.reference(number) }, ...quote.runs] });
    }
    return number;
  };

  const plan = report?.planPeriod ?? UNSAID;
  const periodOf = (edtf: string) => {
    const parsed = parsePeriod(edtf);
    return parsed ? words.period(parsed) : '';
  };
  const taken = new Set<Initiative>();
  let measured = 0;
  const nodeOf = (row: Initiative, level: number, period: string): PlanNode => {
    taken.add(row);
    ids.push(row.id);
    const { text: title, notices: labels } = labelOf({ label: row.title }, words);
    for (const notice of labels) notices.add(notice);
    const indicators = (row.indicators || []).flatMap((id): Indicator[] => {
      const found = report && indicatorById(report, id);
      if (!found) notices.add(said.lostIndicator(title, id));
      return found ? [found] : [];
    });
    for (const indicator of indicators) {
      ids.push(indicator.id);
      formulas.push(...derivedOf(indicator, words));
    }
    const places = [row.sources, row.statedCount?.sources || [], ...indicators.map(sourcesOf)].flat();
    places.sort((a, b) => a.start - b.start);
    const numbers = [...new Set(places.map(numberOf))].sort((a, b) => a - b);
    const below = (parts.get(row.id) || []).filter((part) => !taken.has(part));
    const cut = level >= depth;
    const figures = indicators.map((indicator) => figureOf(indicator, said, words));
    const node = {
      id: row.id,
      title,
      numbers,
      references: said.references(numbers),
      recurrence: row.recurrence?.literal || '',
      period: row.period === period || row.period === UNSAID ? '' : said.period(periodOf(row.period)),
      ...countOf(row, below.length, cut, said, words),
      figures,
      note: row.note ? words.note(row.note) : '',
      open: open === 'all' || (open === 'top' && level === 1),
    };
    measured += figures.length;
    return {
      ...node,
      children: cut ? [] : below.map((part) => nodeOf(part, level + 1, row.period)),
    };
  };

  const asked = new Set(chosen);
  /** The nearest rows above, up to where they would begin again. */
  const isUnderAsked = (row: Initiative): boolean => {
    const above = new Set<Initiative>([row]);
    for (let at = known.get(row.parent || ''); at && !above.has(at); at = known.get(at.parent || '')) {
      if (asked.has(at)) return true;
      above.add(at);
    }
    return false;
  };
  const nodes = chosen.filter((row) => !isUnderAsked(row)).map((row) => nodeOf(row, 1, plan));
  // What only leads back to itself would be lost: as many items come out as went in.
  for (const row of depth === Number.POSITIVE_INFINITY ? chosen : []) {
    if (taken.has(row)) continue;
    notices.add(said.circle(row.title));
    nodes.push(nodeOf(row, 1, plan));
  }
  const period = report?.planPeriod ? periodOf(report.planPeriod) : '';
  return {
    title: attributes.label || said.title(period),
    summary: said.summary(taken.size, measured),
    nodes,
    total: taken.size,
    citations: [...citations, ...citationsOf([], request, formulas, words)],
    sourceName: words.source,
    words: said,
    ids,
    notices: [...notices],
  };
}
