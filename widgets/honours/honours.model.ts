/**
 * The honours of a report by how far each reaches, and then what it was the first to do. Each is said
 * twice: by its title, and in the report's own words, to the character, because an honour is its wording.
 */
import { checkRows } from '../../src/report/check.ts';
import { nearest } from '../../src/report/find.ts';
import { parsePeriod } from '../../src/report/period.ts';
import { ProblemError } from '../../src/report/problem.ts';
import { MILESTONES } from '../../src/report/schema.generated.ts';
import type { Milestone, Source } from '../../src/report/schema.ts';
import { type HonourPartName, type HonoursWords, honoursWords } from '../../src/text/honours.ts';
import type { Said, Words } from '../../src/text/zh-CN.ts';
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

export interface HonourEntry {
  readonly id: string;
  /** As printed: 第一, 唯一, 首家; '' when there is none. */
  readonly rank: string;
  readonly title: string;
  /** The passage that says it, or without a source what it is for; '' when the title says all of it. */
  readonly passage: Said;
  /** By whom and when, where the report says so, and what must be known with it. */
  readonly asides: readonly string[];
  readonly citations: readonly Citation[];
}

export interface HonourPart {
  readonly name: HonourPartName;
  readonly label: string;
  readonly entries: readonly HonourEntry[];
}

export interface HonoursModel extends Model {
  readonly title: string;
  /** How many of each, or that there are none. */
  readonly summary: string;
  /** The widest reach first, the pioneers last; none is empty. */
  readonly parts: readonly HonourPart[];
  /** The name of the part that holds the citations: 出处. */
  readonly sourceName: string;
}

export const LEVELS = ['', 'national', 'city', 'district', 'subdistrict'] as const;
export const KINDS = ['', 'honour', 'first'] as const;

const ORDER: readonly HonourPartName[] = ['national', 'city', 'district', 'subdistrict', 'unsaid', 'first'];

/** A deed may carry an honour as well (全国首家社区食堂 reopened), so the honour decides and not the kind alone. */
const isHonour = ({ kind, honour }: Milestone) => honour !== undefined || /^(honour|first)$/.test(kind);

const partOf = ({ kind, honour }: Milestone): HonourPartName =>
  kind === 'first' ? 'first' : (honour?.level ?? 'unsaid');

/** The passage of the first source; a passage longer than one source may be goes on in the next, without a gap. */
function passageOf(sources: readonly Source[]): string {
  const [first] = sources;
  let end = first?.start;
  return sources
    .map(({ start, end: its, text }) => {
      if (start !== end) return '';
      end = its;
      return text;
    })
    .join('');
}

/** The report's own words for the time when they name a year (2021年底, 2021年度), else the date. */
function whenOf({ when, whenText = '' }: Milestone, words: Words): string {
  const period = when === null || /\d{4}/.test(whenText) ? null : parsePeriod(when);
  return period ? words.period(period) : whenText;
}

/** Honours written into the tag: `[{"rank":"第一","title":"…","level":"district","scope":"…","by":"…"}]`. */
function givenRows(request: Request, said: HonoursWords, words: Words): readonly Milestone[] {
  const { theme } = request.attributes;
  const typed = listFrom(request, 'items', said.items, words)
    .map((item, index) => {
      if (typeof item !== 'object' || item === null) return item;
      const { rank, level, scope, by, theme: its, ...rest } = item as Record<string, unknown>;
      const honour =
        (rank ?? level ?? scope ?? by) ? { rank, level, scope: scope ?? rest.title, by } : undefined;
      const row = { id: `item-${index + 1}`, kind: 'honour', when: null, sources: [], ...rest, honour };
      return { ...row, theme: 'items', its };
    })
    .filter((row) => !theme || (row as { its?: unknown } | null)?.its === theme);
  const { rows, problems } = checkRows(MILESTONES, typed);
  if (problems[0]) reject('items', words.invalid(problems[0], problems.length));
  return rows as Milestone[];
}

/** The honours that the tag asks for, before the filters of level and kind. */
function rowsFor(request: Request, said: HonoursWords, words: Words): readonly Milestone[] {
  const { report, attributes } = request;
  if (!report) return givenRows(request, said, words);
  const named = rowsOf(request, report.milestones, words);
  const wrong = idsOf(request).length ? named.find((row) => !isHonour(row)) : undefined;
  if (wrong) reject('of', said.notAnHonour(wrong.id));
  const { theme } = attributes;
  const ids = report.themes.map((row) => row.id);
  if (theme && ids.length && !ids.includes(theme))
    throw new ProblemError({
      state: 'not-found',
      field: 'theme',
      message: words.notFound('theme', theme, report.id, nearest(theme, ids)),
    });
  const all = named.filter(isHonour);
  if (!all.length) throw new ProblemError({ state: 'empty', message: words.empty });
  return all.filter((row) => !theme || row.theme === theme);
}

export function honoursModel(request: Request, words: Words): HonoursModel {
  const said = honoursWords(words);
  const level = choice(request, 'level', LEVELS, words);
  const kind = choice(request, 'kind', KINDS, words);
  const rows = rowsFor(request, said, words);
  if (!rows.length && !request.report && !request.attributes.theme)
    throw new ProblemError({ state: 'empty', message: words.empty });
  const chosen = rows.filter(
    (row) =>
      (!level || row.honour?.level === level) && (!kind || (kind === 'first') === (row.kind === 'first')),
  );
  const notices = new Set<string>();
  const entryOf = (row: Milestone): HonourEntry => {
    const { id, honour, note, sources } = row;
    const label = labelOf({ label: row.title }, words);
    for (const notice of label.notices) notices.add(notice);
    const passage = passageOf(sources);
    // What the passage names is not said twice.
    const unsaid = (part = '') => (passage.includes(part) ? '' : part);
    const scope = honour && honour.scope !== row.title ? honour.scope : '';
    return {
      id,
      rank: honour?.rank || '',
      title: label.text,
      passage: passage === row.title ? { text: '' } : passage ? said.quoted(passage) : { text: scope },
      asides: [
        words.clauses([unsaid(honour?.by) && said.by(honour?.by as string), unsaid(whenOf(row, words))]),
        note && words.note(note),
      ].filter((line): line is string => Boolean(line)),
      citations: citationsOf(sources, request, [], words),
    };
  };
  const parts = ORDER.map(
    (name): HonourPart => ({
      name,
      label: said.parts[name],
      entries: chosen.filter((row) => partOf(row) === name).map(entryOf),
    }),
  ).filter(({ entries }) => entries.length);
  return {
    title: request.attributes.label || said.title,
    summary: parts.length
      ? said.summary(parts.map(({ name, entries }) => [name, entries.length]))
      : said.nothingHere,
    parts,
    sourceName: words.source,
    ids: chosen.map((row) => row.id),
    notices: [...notices],
  };
}
