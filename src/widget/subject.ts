/** What the models of single figures have in common: which indicator, what stands behind it, what to tell the editor. */
import { indicatorById, nearest } from '../report/find.ts';
import { indicatorFromAttributes, type ReadQuantity } from '../report/from-attributes.ts';
import { parsePeriod } from '../report/period.ts';
import { type Problem, ProblemError } from '../report/problem.ts';
import type { Indicator, Quantity, Report, Source } from '../report/schema.ts';
import type { Citation } from '../scene/scene.ts';
import type { Words } from '../text/zh-CN.ts';
import { attributeName, type Request } from './widget.ts';

export type { Citation };

export function reject(field: string, message: string): never {
  throw new ProblemError({ state: 'invalid', field: attributeName(field), message });
}

/** Throws unless the attribute is one of the choices; the first choice stands for none written. */
export function choice<const C extends readonly string[]>(
  request: Request,
  field: string,
  choices: C,
  words: Words,
): C[number] {
  const found = request.attributes[field];
  if (found === undefined || found === '') return choices[0] as C[number];
  return (
    choices.find((known) => known === found) ??
    reject(field, words.should(attributeName(field), words.expected.oneOf(choices), found))
  );
}

/** Why an id asked for is not in the report: its row is bad, or the id is wrong. */
export function absentRow(
  request: Request,
  field: string,
  id: string,
  ids: readonly string[],
  words: Words,
): Problem {
  const broken = request.broken.filter((problem) => problem.id === id);
  if (broken[0])
    return {
      state: 'invalid',
      field: broken[0].field,
      message: words.invalid(broken[0], broken.length),
    };
  return {
    state: 'not-found',
    field,
    message: words.notFound(field, id, request.report?.id || '', nearest(id, ids)),
  };
}

/** The ids of a tag, as it names them. */
export const idsOf = ({ attributes }: Request): string[] => attributes.of?.split(/\s+/).filter(Boolean) || [];

/** The rows that a tag names, in its order; all of them when it names none. Throws for an id that is not there. */
export function rowsOf<R extends { readonly id: string }>(
  request: Request,
  rows: readonly R[],
  words: Words,
): readonly R[] {
  const ids = idsOf(request);
  if (!ids.length) return rows;
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const found = known.get(id);
    if (!found) throw new ProblemError(absentRow(request, 'of', id, [...known.keys()], words));
    return found;
  });
}

/** A list written into the tag as JSON; `should` says what one looks like. */
export function listFrom(request: Request, field: string, should: string, words: Words): readonly unknown[] {
  const written = request.attributes[field] || '';
  try {
    const typed: unknown = JSON.parse(written);
    if (Array.isArray(typed)) return typed;
  } catch {
    // Said below, like a JSON that is no list.
  }
  return reject(field, words.should(attributeName(field), should, written.slice(0, 40)));
}

/** The indicator that a tag is about: by `of` in the report, or from its own attributes. */
export function indicatorOf(request: Request, words: Words, read: ReadQuantity): Indicator {
  const { attributes, report } = request;
  if (report) {
    const id = attributes.of?.trim() || '';
    if (!id) reject('of', words.missing('of="…"'));
    const found = indicatorById(report, id);
    if (found) return found;
    if (!report.indicators.length) throw new ProblemError({ state: 'empty', message: words.empty });
    throw new ProblemError(
      absentRow(
        request,
        'of',
        id,
        report.indicators.map((row) => row.id),
        words,
      ),
    );
  }
  if (!attributes.label) reject('label', words.missing('label'));
  return indicatorFromAttributes(attributes, read, (field, found, should) =>
    reject(field, words.should(attributeName(field), words.expected[should], found)),
  );
}

export interface Label {
  readonly text: string;
  readonly notices: readonly string[];
}

/** A label that is too long is cut with an ellipsis, and the editor is told. */
export function labelOf({ label }: Pick<Indicator, 'label'>, words: Words): Label {
  const { labelLimit } = words;
  const chars = Array.from(label);
  return chars.length > labelLimit
    ? {
        text: `${chars.slice(0, labelLimit).join('')}…`,
        notices: [words.longLabel(chars.length, labelLimit)],
      }
    : { text: label, notices: [] };
}

/** The period or as-of date of an indicator as read; '' when neither is given. */
export function whenOf({ period, asOf, asOfText }: Indicator, words: Words): string {
  const read = (edtf: string) => {
    const parsed = parsePeriod(edtf);
    return parsed ? words.period(parsed) : edtf;
  };
  const base = period && read(period);
  const at = asOfText ?? (asOf && read(asOf));
  return words.clauses([base, at && words.asOf(at)]);
}

/** Where one indicator's figures stand in the report, each place once, in reading order. */
export function sourcesOf({
  value,
  targets = [],
  completion,
  change,
  observations = [],
}: Indicator): Source[] {
  const quantities: (Quantity | undefined)[] = [
    value,
    ...observations.map((observation) => observation.value),
    ...targets.map((target) => target.value),
    completion,
    change?.value,
  ];
  const sources = quantities.flatMap((quantity) => quantity?.sources || []);
  const once = sources.filter(
    ({ start }, index) => sources.findIndex((other) => other.start === start) === index,
  );
  return once.sort((a, b) => a.start - b.start);
}

/** The formulas of what the report file holds as computed. */
export const derivedOf = ({ targets = [] }: Indicator, words: Words): string[] =>
  targets.flatMap(({ value }) =>
    value.derived ? words.formula(words.print(value), value.derived.formula) : [],
  );

/** The part of the report that a source stands in, by the number that the report gives it. */
export function sectionOf({ section }: Source, report: Report | null, words: Words): string {
  const theme = report?.themes.find((row) => row.section === section);
  // A passage without a heading of its own has no number in the report either, only its part has one.
  return words.section(theme?.heading ? section : section.charAt(0), theme?.label);
}

function quotation(source: Source, { report, quote }: Request, words: Words): Citation {
  const { text: phrase } = source;
  const place = sectionOf(source, report, words);
  const url = report?.origin.url;
  return {
    runs: quote?.(source, place, words) ?? words.citation(place, phrase),
    // Everything after `:~:text=` is percent-encoded; a hyphen has a meaning of its own there (WICG text fragments).
    href: url && `${url}#:~:text=${encodeURIComponent(phrase).replace(/-/g, '%2D')}`,
  };
}

/** The lines of a widget's 出处: quotations, then formulas of what was computed. */
export function citationsOf(
  sources: readonly Source[],
  request: Request,
  formulas: readonly string[],
  words: Words,
): Citation[] {
  const quotes = sources.map((source) => quotation(source, request, words));
  const said = quotes.length || request.report ? formulas : [words.given, ...formulas];
  return [...quotes, ...said.map((text) => ({ runs: [{ text }] }))];
}
