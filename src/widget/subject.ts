/** What the models of single figures have in common: which indicator, what stands behind it, what to tell the editor. */
import { indicatorById, nearest } from '../report/find.ts';
import { indicatorFromAttributes, type Reject } from '../report/from-attributes.ts';
import { parsePeriod } from '../report/period.ts';
import { type Problem, ProblemError } from '../report/problem.ts';
import type { Indicator, Quantity, Report, Source } from '../report/schema.ts';
import type { Words } from '../text/zh-CN.ts';
import type { Request } from './widget.ts';

/** `asOf` → `as-of`: properties are camel case, attributes are not. */
const attributeName = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function reject(field: string, message: string): never {
  throw new ProblemError({ code: 'attribute', field: attributeName(field), message });
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
    reject(field, words.mistake.choice(attributeName(field), found, choices))
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
      code: 'invalid',
      field: broken[0].field,
      message: words.state.invalidReport(broken[0], broken.length),
    };
  return {
    code: 'not-found',
    field,
    message: words.state.notFound(field, id, request.report?.id ?? '', nearest(id, ids)),
  };
}

/** The indicator that a tag is about: by `of` in the report, or from its own attributes. */
export function indicatorOf(request: Request, words: Words): Indicator {
  const { attributes, report } = request;
  if (report) {
    const id = attributes.of?.trim() ?? '';
    if (!id) reject('of', words.mistake.missing('of="…"'));
    const found = indicatorById(report, id);
    if (found) return found;
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
  const rejectTyped: Reject = (field, found, should) =>
    reject(field, words.mistake[should](attributeName(field), found));
  if (attributes.label === undefined) reject('label', words.mistake.missing('label'));
  return indicatorFromAttributes(attributes, rejectTyped);
}

/** A label longer than this is cut with an ellipsis, and the editor is told. */
const LABEL_LIMIT = 80;

export interface Label {
  readonly text: string;
  readonly notices: readonly string[];
}

export function labelOf({ label }: Pick<Indicator, 'label'>, words: Words): Label {
  const notices: string[] = [];
  if (/<[a-z!/]/i.test(label)) notices.push(words.notice.markup);
  const chars = Array.from(label);
  if (chars.length <= LABEL_LIMIT) return { text: label, notices };
  notices.push(words.notice.longLabel(chars.length, LABEL_LIMIT));
  return { text: `${chars.slice(0, LABEL_LIMIT).join('')}…`, notices };
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
  const places = new Map<string, Source>();
  for (const source of quantities.flatMap((quantity) => quantity?.sources ?? [])) {
    places.set(`${source.start}-${source.end}`, source);
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** The lines of a widget's 出处: quotations, then formulas of what was computed. */
export function citationsOf(
  sources: readonly Source[],
  report: Report | null,
  formulas: readonly string[],
  words: Words,
): string[] {
  const quotes = sources.map((source) => {
    const theme = report?.themes.find((row) => row.section === source.section);
    return words.citation(words.section(source.section), theme?.label, source.text);
  });
  return [...(quotes.length || report ? quotes : [words.given]), ...formulas];
}
