/**
 * The year's achievements in order. What the report dates stands in time; what runs through the
 * year stands as a span; what it does not date stands in a part of its own, by theme, with its
 * count. As many items come out as went in.
 */
import { checkRows } from '../../src/report/check.ts';
import { nearest } from '../../src/report/find.ts';
import { parsePeriod, vagueSpan } from '../../src/report/period.ts';
import { ProblemError } from '../../src/report/problem.ts';
import { MILESTONES } from '../../src/report/schema.generated.ts';
import type { Milestone, Report } from '../../src/report/schema.ts';
import { type TimelineWords, timelineWords } from '../../src/text/timeline.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import {
  type Citation,
  choice,
  citationsOf,
  idsOf,
  labelOf,
  listFrom,
  reject,
  rowsOf,
} from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

/** Where an item stands in time: `[start, end)` in UTC milliseconds; `soft` when only a vague word places it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly soft: boolean;
}

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** Its date or the report's own words for it; '' when there is none. */
  readonly when: string;
  /** Null: the report does not date it. */
  readonly span: Span | null;
  readonly theme: string;
  readonly themeName: string;
  readonly kindName: string;
  /** Where the report says it. */
  readonly citations: readonly Citation[];
}

export interface TimelineGroup {
  readonly id: string;
  readonly label: string;
  /** Items of the theme, whether listed yet or not. */
  readonly count: number;
  readonly items: readonly TimelineItem[];
}

/** A choice of the filters with the number of items behind it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface TimelineModel extends Model {
  readonly title: string;
  readonly summary: string;
  readonly threads: readonly TimelineItem[];
  readonly dated: readonly TimelineItem[];
  readonly undated: readonly TimelineGroup[];
  /** Items of each part, whether listed yet or not. */
  readonly counts: { readonly threads: number; readonly dated: number; readonly undated: number };
  /** Items of this filter, whether listed yet or not. */
  readonly total: number;
  /** Items not listed yet, because there are very many. */
  readonly rest: number;
  readonly themes: readonly Option[];
  readonly kinds: readonly Option[];
  readonly words: TimelineWords;
  /** The name of the part that holds the citations: 出处. */
  readonly sourceName: string;
}

export const SIZES = ['full', 's', 'm', 'l'] as const;

/** A browser lays out this many items without a pause; the rest comes on request. */
export const PAGE = 2000;

function spanOf({ when, whenText, until }: Milestone): Span | null {
  const period = when === null ? null : parsePeriod(until ? `${when}/${until}` : when);
  if (!period) return null;
  const { from, to } = period;
  if (from && from === to && from.precision === 'year') {
    // A year alone says no more than the report's title; only a word like 年底 places it within.
    const vague = vagueSpan(whenText || '', from.year);
    return vague && { start: vague[0], end: vague[1], soft: true };
  }
  const start = from?.start ?? (to?.start as number);
  const end = to?.end ?? (from?.end as number);
  return { start, end, soft: false };
}

/** A date as read. 去年4月19日 means nothing to a later reader, so only a word like 年底 and what has no date keep the report's words. */
function whenOf({ when, whenText = '' }: Milestone, words: Words): string {
  const period = when === null ? null : parsePeriod(when);
  if (!period || vagueSpan(whenText, 0)) return whenText;
  return words.period(period);
}

/** Items written into the tag: `[{"title":"…","when":"2021-04-19","theme":"人居环境"}]`. */
function givenItems(request: Request, words: Words): Pick<Report, 'milestones' | 'themes'> {
  const typed = listFrom(request, 'items', timelineWords(words).items || '', words);
  const labels = new Map<string, string>();
  const rows = typed.map((item, index) => {
    if (typeof item !== 'object' || item === null) return item;
    const { theme, ...rest } = item as { theme?: string | null };
    const label = String(theme ?? timelineWords(words).otherTheme);
    const id = labels.get(label) ?? `theme-${labels.size + 1}`;
    labels.set(label, id);
    return { id: `item-${index + 1}`, kind: 'deed', when: null, sources: [], ...rest, theme: id };
  });
  const { rows: checked, problems } = checkRows(MILESTONES, rows);
  if (problems[0]) reject('items', words.invalid(problems[0], problems.length));
  return {
    milestones: checked as Milestone[],
    themes: [...labels].map(([label, id]) => ({ id, label, section: '0', featured: [] })),
  };
}

function milestonesOf(request: Request, words: Words): Pick<Report, 'milestones' | 'themes'> {
  const { report, attributes } = request;
  if (!report) return givenItems(request, words);
  // A shortcoming is no achievement; it is listed only when asked for.
  if (!idsOf(request).length) {
    const wanted = attributes.kind === 'shortcoming' ? 'shortcoming' : null;
    return {
      milestones: report.milestones.filter((row) => wanted || row.kind !== 'shortcoming'),
      themes: report.themes,
    };
  }
  return { milestones: [...rowsOf(request, report.milestones, words)], themes: report.themes };
}

/** The values of one field, each with the number of items that choosing it would show; the first option is all of them. */
function options(
  all: readonly Milestone[],
  shown: readonly Milestone[],
  field: 'theme' | 'kind',
  label: (value: string) => string,
  every: string,
): Option[] {
  const count = (value: string) => shown.filter((row) => row[field] === value).length;
  const values = [...new Set(all.map((row) => row[field]))];
  return [
    { value: '', label: every, count: shown.length },
    ...values.map((value) => ({ value, label: label(value), count: count(value) })),
  ];
}

export function timelineModel(request: Request, words: Words): TimelineModel {
  const { attributes, report } = request;
  const said = timelineWords(words);
  choice(request, 'size', SIZES, words);
  const { milestones, themes } = milestonesOf(request, words);
  if (!milestones.length) throw new ProblemError({ state: 'empty', message: words.empty });
  const themeName = (id: string) => themes.find((theme) => theme.id === id)?.label ?? said.otherTheme;
  const themeRank = (id: string) =>
    (themes.findIndex((theme) => theme.id === id) + themes.length + 1) % (themes.length + 1);
  const ordered = [...milestones].sort((a, b) => themeRank(a.theme) - themeRank(b.theme));
  const { theme, kind } = attributes;
  const ofKind = ordered.filter((row) => !kind || row.kind === kind);
  const ofTheme = ordered.filter((row) => !theme || row.theme === theme);
  const allThemes = options(ordered, ofKind, 'theme', themeName, said.all);
  const allKinds = options(
    ordered,
    ofTheme,
    'kind',
    (name) => said.kinds[name as Milestone['kind']],
    said.all,
  );
  for (const [field, known] of [
    ['theme', allThemes],
    ['kind', allKinds],
  ] as const) {
    const asked = attributes[field];
    if (!asked || known.some((option) => option.value === asked)) continue;
    const ids = known.slice(1).map((option) => option.value);
    if (!ids.length) continue;
    throw new ProblemError({
      state: 'not-found',
      field,
      message: words.notFound(field, asked, report?.id || '', nearest(asked, ids)),
    });
  }
  const chosen = milestones.filter((row) => (!theme || row.theme === theme) && (!kind || row.kind === kind));
  const { limit: typedLimit = String(PAGE) } = attributes;
  if (!/^[1-9]\d*$/.test(typedLimit)) reject('limit', words.should('limit', said.limit, typedLimit));
  const limit = Number(typedLimit);
  const notices = new Set<string>();
  const spans = new Map(chosen.map((row) => [row, spanOf(row)]));
  const items = chosen.slice(0, limit).map((row): TimelineItem => {
    const label = labelOf({ label: row.title }, words);
    for (const notice of label.notices) notices.add(notice);
    return {
      id: row.id,
      title: label.text,
      when: whenOf(row, words),
      span: spans.get(row) ?? null,
      theme: row.theme,
      themeName: themeName(row.theme),
      kindName: said.kinds[row.kind],
      citations: row.sources.length ? citationsOf(row.sources, request, [], words) : [],
    };
  });
  // Counts are of all that was chosen, whether listed yet or not.
  const isLoose = (row: Milestone) => row.kind !== 'thread' && !spans.get(row);
  const looseRows = chosen.filter(isLoose);
  const threadCount = chosen.filter((row) => row.kind === 'thread').length;
  const looseCount = looseRows.length;
  const counts = {
    threads: threadCount,
    dated: chosen.length - threadCount - looseCount,
    undated: looseCount,
  };
  const isThread = new Set(chosen.filter((row) => row.kind === 'thread').map((row) => row.id));
  const threads = items.filter((item) => isThread.has(item.id));
  const dated = items
    .filter((item) => item.span && !isThread.has(item.id))
    .sort((a, b) => (a.span as Span).start - (b.span as Span).start);
  const loose = items.filter((item) => !item.span && !isThread.has(item.id));
  const looseThemes = [...new Set(loose.map((item) => item.theme))];
  const undated = looseThemes
    .sort((a, b) => themeRank(a) - themeRank(b))
    .map((id) => ({
      id,
      label: themeName(id),
      count: looseRows.filter((row) => row.theme === id).length,
      items: loose.filter((item) => item.theme === id),
    }));
  const rest = chosen.length - items.length;
  if (rest) notices.add(said.moreItems(chosen.length, items.length));
  return {
    title: attributes.label || said.title,
    summary: chosen.length
      ? said.summary(chosen.length, counts.threads, counts.dated, counts.undated)
      : said.nothingHere,
    threads,
    dated,
    undated,
    counts,
    total: chosen.length,
    rest,
    themes: allThemes,
    kinds: allKinds,
    words: said,
    sourceName: words.source,
    notices: [...notices],
  };
}
