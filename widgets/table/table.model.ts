/**
 * All figures of a report as a table: which rows (filtered, found), in which order, and what stands in
 * each cell. Figures of different units are never put in one order: they stand apart, unit by unit.
 */
import { amount, type Decimal, digits, percent } from '../../src/report/decimal.ts';
import { nearest } from '../../src/report/find.ts';
import { changeFromText, figureFromText } from '../../src/report/from-attributes.ts';
import { parsePeriod } from '../../src/report/period.ts';
import { ProblemError } from '../../src/report/problem.ts';
import type { Indicator, Quantity, Report } from '../../src/report/schema.ts';
import { changeWords } from '../../src/text/change.ts';
import { csvOf, guarded } from '../../src/text/csv.ts';
import type { PrintedFigure } from '../../src/text/number.ts';
import { type TableWords, tableWords } from '../../src/text/table.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { givenFields, givenItems } from '../../src/widget/given.ts';
import {
  type Citation,
  choice,
  citationsOf,
  derivedOf,
  labelOf,
  reject,
  rowsOf,
  sectionOf,
  sourcesOf,
  whenOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

/** The columns in their usual order; the first names the rows and is always there. */
export const COLUMNS = [
  'label',
  'theme',
  'period',
  'value',
  'target',
  'completion',
  'change',
  'source',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];

/** What a column can be sorted by; the sources stand in the order of the report, which is the order unsorted. */
export type SortKey = Exclude<ColumnKey, 'source'>;

const SORTS = (COLUMNS.slice(0, -1) as SortKey[]).flatMap((key) => [key, `-${key}`] as const);

/** What kinds of values there are, in the order of the filter. */
export const KINDS = ['number', 'rate', 'rank', 'class', 'none', 'absent'] as const;
export type Kind = (typeof KINDS)[number];

/** A browser lays out this many rows without a pause; the rest comes on request. */
export const PAGE = 1000;

export interface TableColumn {
  readonly key: ColumnKey;
  readonly label: string;
  readonly order?: 'ascending' | 'descending';
}

/** A row as it is read; an empty text or list is a blank cell. */
export interface TableRow {
  readonly id: string;
  readonly label: string;
  readonly scope: string;
  readonly theme: string;
  readonly period: string;
  readonly value: PrintedFigure & { readonly absent: boolean; readonly first: string };
  readonly target: readonly string[];
  readonly completion: readonly string[];
  readonly change: string;
  /** The parts of the report that it stands in: 一（四）. */
  readonly source: string;
  readonly citations: readonly Citation[];
}

/** Rows that belong together: all of them, or in an order by figures those of one unit. */
export interface TableGroup {
  /** '' when there is only one. */
  readonly label: string;
  /** Its rows, whether listed yet or not. */
  readonly count: number;
  readonly rows: readonly TableRow[];
}

/** A choice of the filters with the number of rows that it would show. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface TableModel extends Model {
  readonly title: string;
  /** How many rows there are, or that there are none. */
  readonly summary: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
  /** Rows of these filters, whether listed yet or not. */
  readonly total: number;
  /** Rows of these filters that are not listed yet. */
  readonly rest: number;
  readonly themes: readonly Option[];
  readonly periods: readonly Option[];
  readonly kinds: readonly Option[];
  readonly words: TableWords;
  /** The name of the CSV file. */
  readonly fileName: string;
  /** What the CSV file and the copy are made from: every row of these filters, in order. */
  readonly chosen: readonly Indicator[];
  readonly made: { readonly request: Request; readonly words: Words };
}

/** Rows written into the tag: `[{"label":"…","value":"74","unit":"台","target":"63","theme":"人居环境"}]`. */
function givenRows(request: Request, said: TableWords, words: Words): Pick<Report, 'indicators' | 'themes'> {
  const fields = givenFields(request, said, words);
  const labels = [...new Set(fields.flatMap(({ theme }) => theme || []))];
  const idOf = (label: string) => `theme-${labels.indexOf(label) + 1}`;
  const indicators = givenItems(request, said, words, figureFromText).map((row, index) => {
    const { unit = '', theme, change, against } = fields[index] as (typeof fields)[number];
    return {
      ...row,
      theme: theme ? idOf(theme) : '',
      change: change
        ? (changeFromText(change, unit, against ?? changeWords(words).before) ??
          reject('items', words.should(said.field(index + 1, 'change'), said.change, change)))
        : undefined,
    };
  });
  return {
    indicators,
    themes: labels.map((label) => ({ id: idOf(label), label, section: '0', featured: [] })),
  };
}

const kindOf = ({ kind, unit = '' }: Quantity): Kind =>
  kind === 'number' && /^[%‰]/.test(unit) ? 'rate' : kind;

/** 2022年1月以来 · 2021年4月19日以来，目前 · 2021年. */
function periodOf(row: Indicator, words: Words): string {
  const from = row.since ? parsePeriod(`${row.since}/..`) : null;
  if (!from) return whenOf(row, words);
  const { asOf, asOfText = asOf && whenOf({ ...row, period: '' }, words) } = row;
  return words.clauses([words.period(from), asOfText && !/以来$|^since /.test(asOfText) && asOfText]);
}

const targetsOf = ({ targets = [] }: Indicator, said: TableWords, words: Words) =>
  targets.map((target) => {
    const { setBy } = target;
    const called = words.targetName(target);
    const name = setBy && !called.includes(setBy) ? said.setBy(called, setBy) : called;
    return { target, called, said: `${name} ${words.figure(target.value)}` };
  });

/** How far a row has come: as the report states it, else as it follows from the value and each target. */
interface Completion {
  readonly lines: readonly string[];
  readonly formulas: readonly string[];
  /** Of the first target, to sort by. */
  readonly share: Decimal | null;
}

function completionOf(row: Indicator, stated: string, said: TableWords, words: Words): Completion {
  const { value, completion } = row;
  if (completion) {
    const printed = words.print(completion);
    const share = amount(completion);
    return { lines: [stated ? said.derived(printed, stated) : printed], formulas: [], share };
  }
  const actual = amount(value);
  const lines: string[] = [];
  const formulas: string[] = [];
  let first: Decimal | null = null;
  // Of 1.7万多 no exact share follows.
  if (actual && !value.qualifier)
    for (const { target, called } of targetsOf(row, said, words)) {
      const goal = amount(target.value);
      if (!goal || goal.cmp('0') <= 0 || (target.value.unit || '') !== (value.unit || '')) continue;
      const printed = [words.print(value), words.print(target.value)] as const;
      let result: string;
      if (kindOf(value) === 'rate') {
        // A rate is no part of its target: what is told is the distance, in points.
        const gap = words.points(digits(goal.minus(actual)).replace('-', ''));
        const order = actual.cmp(goal);
        result = order > 0 ? words.over(gap) : order ? words.short(gap) : words.met;
        if (order)
          formulas.push(
            words.formula(result, (order > 0 ? printed : ([...printed].reverse() as string[])).join(' − ')),
          );
      } else {
        result = percent(actual, goal);
        formulas.push(words.formula(result, printed.join(' ÷ ')));
        first ??= actual.times('100').div(goal);
      }
      const marked = said.derived(result, words.derived);
      lines.push((row.targets || []).length > 1 ? said.against(called, marked) : marked);
    }
  return { lines, formulas, share: first };
}

/** What was computed, what is noted, and how the report's own words are meant. */
function formulasOf(row: Indicator, completion: Completion, words: Words): string[] {
  const { change, note } = row;
  const points =
    change?.meaning === 'points' &&
    change.value.sources &&
    changeWords(words).pointsNote(change.value.literal || '');
  return [
    ...completion.formulas,
    ...derivedOf(row, words),
    ...[points, note].filter(Boolean).map((text) => words.note(text as string)),
  ];
}

/** Letters and digits of any width and case are the same (NFKC), so are 9,100 and 9100. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, '$1');

/** Where a row stands by a column: among which others, and how far along. Null stands last. */
interface Standing {
  readonly group: string;
  readonly at: Decimal | number | string | null;
}

function byFigure(quantity: Quantity | undefined, said: TableWords, points = false): Standing {
  const at = quantity ? amount(quantity) : null;
  if (!quantity || quantity.kind === 'absent') return { group: said.noFigure, at };
  if (!at) return { group: said.notNumbers, at };
  const unit = points ? said.points : quantity.unit;
  return { group: unit ? said.unit(said.unitName(unit)) : said.noUnit, at };
}

function compare(a: NonNullable<Standing['at']>, b: NonNullable<Standing['at']>): number {
  if (typeof a === 'object') return a.cmp(b as Decimal);
  return a < b ? -1 : Number(a > b);
}

/** Rows in order, in groups that stand in the order in which the report first has them; what is no number comes after. */
function inOrder(
  rows: readonly Indicator[],
  standing: (row: Indicator) => Standing,
  descending: boolean,
  said: TableWords,
): { label: string; rows: Indicator[] }[] {
  const groups = new Map<string, { row: Indicator; place: number; at: Standing['at'] }[]>();
  rows.forEach((row, place) => {
    const { group, at } = standing(row);
    const members = groups.get(group) || [];
    members.push({ row, place, at });
    groups.set(group, members);
  });
  const last = [said.notNumbers, said.noFigure];
  return [...groups]
    .map(([label, members], place) => ({ label, members, place: place + (last.indexOf(label) + 1) * 1e9 }))
    .sort((a, b) => a.place - b.place)
    .map(({ label, members }) => ({
      label,
      rows: members
        .sort((a, b) => {
          if (a.at === null || b.at === null)
            return Number(a.at === null) - Number(b.at === null) || a.place - b.place;
          return (descending ? compare(b.at, a.at) : compare(a.at, b.at)) || a.place - b.place;
        })
        .map(({ row }) => row),
    }));
}

export function tableModel(request: Request, words: Words): TableModel {
  const { attributes, report } = request;
  const said = tableWords(words);
  const { indicators, themes } = report
    ? { indicators: rowsOf(request, report.indicators, words), themes: report.themes }
    : givenRows(request, said, words);
  if (!indicators.length) throw new ProblemError({ state: 'empty', message: words.empty });
  const stated = report ? words.stated : '';
  const themeName = (id: string) => themes.find((theme) => theme.id === id)?.label || '';
  const themeRank = new Map(themes.map(({ id }, place) => [id, place]));
  const periodName = (edtf: string) => {
    const period = parsePeriod(edtf);
    return period ? words.period(period) : edtf;
  };

  // Which columns.
  const unknown = (attributes.columns || '').split(/\s+/).filter(Boolean) as ColumnKey[];
  for (const key of unknown)
    if (!COLUMNS.includes(key))
      reject('columns', words.should('columns', words.expected.oneOf(COLUMNS), key));
  const used: Partial<Record<ColumnKey, boolean>> = {
    theme: indicators.some((row) => themeName(row.theme)),
    period: indicators.some((row) => row.period),
    target: indicators.some((row) => row.targets?.length),
    completion: indicators.some((row) => completionOf(row, stated, said, words).lines.length),
    change: indicators.some((row) => row.change),
    source: indicators.some(
      (row) => report || row.note || completionOf(row, '', said, words).formulas.length,
    ),
  };
  const keys: readonly ColumnKey[] = unknown.length
    ? ['label', ...unknown.filter((key, place) => key !== 'label' && unknown.indexOf(key) === place)]
    : COLUMNS.filter((key) => used[key] ?? true);

  // Which rows.
  const { theme, period } = attributes;
  const kind = choice(request, 'kind', ['', ...KINDS], words);
  const terms = fold(attributes.find || '')
    .split(/\s+/)
    .filter(Boolean);
  const isFound = (row: Indicator) => {
    const { label, scope = '', value } = row;
    const targets = (row.targets || []).map((target) => words.figure(target.value));
    const text = fold([label, scope, words.figure(value), themeName(row.theme), ...targets].join('\n'));
    // 20.1317亿元 as well as 20.1317 亿元, which is how it stands here.
    const close = text.replace(/[^\S\n]/g, '');
    return terms.every((term) => close.includes(term));
  };
  const found = terms.length ? indicators.filter(isFound) : indicators;
  const fits = {
    theme: (row: Indicator) => !theme || row.theme === theme,
    period: (row: Indicator) => !period || row.period === period,
    kind: (row: Indicator) => !kind || kindOf(row.value) === kind,
  };
  type Filter = keyof typeof fits;
  /** The values of one filter with the number of rows that each would show beside the other filters. */
  const options = (
    filter: Filter,
    of: (row: Indicator) => string,
    known: readonly string[],
    name: (value: string) => string,
  ): Option[] => {
    const others = (Object.keys(fits) as Filter[]).filter((other) => other !== filter);
    const counts = new Map<string, number>();
    for (const row of found)
      if (others.every((other) => fits[other](row))) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
    const there = new Set(indicators.map(of));
    const values = [...new Set([...known, ...there])].filter((value) => there.has(value));
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [
      { value: '', label: said.all, count: all },
      ...values
        .filter(Boolean)
        .map((value) => ({ value, label: name(value) || said.otherTheme, count: counts.get(value) ?? 0 })),
    ];
  };
  const all = {
    themes: options('theme', (row) => row.theme, [...themeRank.keys()], themeName),
    periods: options('period', (row) => row.period, [], periodName),
    kinds: options(
      'kind',
      (row) => kindOf(row.value),
      KINDS,
      (name) => said.kinds[name as Kind],
    ),
  };
  for (const [field, known] of [
    ['theme', all.themes],
    ['period', all.periods],
  ] as const) {
    const asked = attributes[field];
    const ids = known.slice(1).map(({ value }) => value);
    if (!asked || !ids.length || ids.includes(asked)) continue;
    const message = words.notFound(field, asked, report?.id ?? 'items', nearest(asked, ids));
    throw new ProblemError({ state: 'not-found', field, message });
  }
  const matching = found.filter((row) =>
    (Object.keys(fits) as Filter[]).every((filter) => fits[filter](row)),
  );

  // In which order.
  const sort = choice(request, 'sort', ['', ...SORTS], words);
  const descending = sort.startsWith('-');
  const sortKey = sort.replace('-', '') as SortKey | '';
  const standings: Record<SortKey, (row: Indicator) => Standing> = {
    label: (row) => ({ group: '', at: row.label }),
    theme: (row) => ({ group: '', at: themeRank.get(row.theme) ?? null }),
    period: (row) => ({ group: '', at: parsePeriod(row.since ?? row.period)?.from?.start ?? null }),
    value: (row) => byFigure(row.value, said),
    target: (row) => byFigure(row.targets?.[0]?.value, said),
    completion: (row) => ({ group: '', at: completionOf(row, '', said, words).share }),
    change: ({ change }) => {
      const { group, at } = byFigure(change?.value, said, change?.meaning === 'points');
      const signed = change?.direction === 'down' && at ? (at as Decimal).times('-1') : at;
      return { group, at: signed };
    },
  };
  const groups = sortKey
    ? inOrder(matching, standings[sortKey], descending, said)
    : [{ label: '', rows: [...matching] }];

  // How they are read.
  const { limit: typedLimit = String(PAGE) } = attributes;
  if (!/^[1-9]\d*$/.test(typedLimit)) reject('limit', words.should('limit', said.limit, typedLimit));
  const limit = Number(typedLimit);
  const notices = new Set<string>();
  const read = (row: Indicator): TableRow => {
    const { value, observations = [], change } = row;
    const label = labelOf(row, words);
    for (const notice of label.notices) notices.add(notice);
    const absent = value.kind === 'absent';
    const first = observations[0]?.value;
    const completion = completionOf(row, stated, said, words);
    const sources = sourcesOf(row);
    const formulas = formulasOf(row, completion, words);
    const parts = sources.map((source) => sectionOf(source, report, words).replace(/ ?[“"].*/, ''));
    return {
      id: row.id,
      label: label.text,
      scope: row.scope || '',
      theme: themeName(row.theme),
      period: periodOf(row, words),
      value: {
        ...(absent ? { literal: words.figure(value), suffix: '' } : words.parts(value)),
        absent,
        first: first && first.literal !== value.literal ? words.from(words.print(first)) : '',
      },
      target: targetsOf(row, said, words).map((target) => target.said),
      completion: completion.lines,
      change: change ? changeWords(words).change(change) : '',
      source: said.list([...new Set(parts)]) || words.source,
      citations: report || formulas.length ? citationsOf(sources, request, formulas, words) : [],
    };
  };
  let room = limit;
  const listed = groups.map(({ label, rows }): TableGroup => {
    const part = rows.slice(0, room);
    room -= part.length;
    return { label: groups.length > 1 ? label : '', count: rows.length, rows: part.map(read) };
  });
  const rest = Math.max(0, matching.length - limit);
  if (rest) notices.add(said.moreRows(matching.length, limit));
  const title = attributes.label || said.title;
  const order = sortKey ? said.orders[sortKey][descending ? 1 : 0] : said.reportOrder;
  const isBlank = (row: TableRow) =>
    keys.some((key) => (key === 'source' ? !row.citations.length : !row[key].toString().length));
  const narrowed = Boolean(theme || period || kind || terms.length);
  return {
    title,
    summary: !matching.length
      ? said.nothingFound(indicators.length)
      : narrowed
        ? said.found(matching.length, indicators.length)
        : said.count(matching.length),
    caption: said.caption(
      title,
      order as string,
      listed.some(({ rows }) => rows.some(isBlank)),
    ),
    columns: keys.map((key) => ({
      key,
      label: said.columns[key],
      order: key === sortKey ? (descending ? 'descending' : 'ascending') : undefined,
    })),
    groups: listed.filter(({ rows }) => rows.length),
    total: matching.length,
    rest,
    ...all,
    words: said,
    fileName: `${report?.id ?? said.fileName}.csv`,
    chosen: groups.flatMap(({ rows }) => rows),
    made: { request, words },
    ids: report ? listed.flatMap(({ rows }) => rows.map(({ id }) => id)) : [],
    notices: [...notices],
  };
}

/** What the CSV file says of a row, in the order of its heads. */
function record(row: Indicator, { themes, made: { request, words }, words: said }: TableModel): string[] {
  const { value, targets = [], change } = row;
  const { report } = request;
  const plain = (quantity: Quantity) => {
    const number = amount(quantity);
    return number ? digits(number) : '';
  };
  const completion = completionOf(row, report ? words.stated : '', said, words);
  const theme = themes.find((option) => option.value === row.theme)?.label || '';
  const quotes = sourcesOf(row).map((source) =>
    words
      .citation(sectionOf(source, report, words), source.text)
      .map(({ text }) => text)
      .join(''),
  );
  return [
    row.id,
    row.label,
    row.scope || '',
    theme,
    periodOf(row, words),
    row.since ? `${row.since}/${row.asOf ?? '..'}` : row.period,
    said.kinds[kindOf(value)],
    words.figure(value),
    plain(value),
    plain(value) && said.unitName(value.unit || ''),
    targetsOf(row, said, words)
      .map((target) => target.said)
      .join(said.join),
    targets.map((target) => plain(target.value)).join(said.join),
    completion.lines.join(said.join),
    change ? changeWords(words).change(change) : '',
    row.note || '',
    [...quotes, ...completion.formulas, ...derivedOf(row, words)].join(said.join),
  ].map(guarded);
}

/**
 * The table as a CSV file: every row of its filters, in its order. Figures stand as printed in one column and as
 * plain numbers in another.
 */
export const tableCsv = (model: TableModel): string =>
  csvOf([model.words.csv, ...model.chosen.map((row) => record(row, model))]);

/** The table as texts, heads first, for the clipboard: every row of its filters, the columns that it shows. */
export function tableCells(model: TableModel): string[][] {
  const places: Record<ColumnKey, number> = {
    label: 1,
    theme: 3,
    period: 4,
    value: 7,
    target: 10,
    completion: 12,
    change: 13,
    source: 15,
  };
  return [
    model.columns.map(({ label }) => label),
    ...model.chosen.map((row) => {
      const cells = record(row, model);
      const scope = cells[2];
      return model.columns.map(({ key }) => {
        const cell = cells[places[key]] as string;
        return key === 'label' && scope ? cell + model.made.words.brackets(scope) : cell;
      });
    }),
  ];
}
