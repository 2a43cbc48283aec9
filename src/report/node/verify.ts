/**
 * `xx-report verify`: every figure stands in the official text, where its source says, to the
 * character. A copy with other white space is searched for the phrase instead of the range.
 */
import { createHash } from 'node:crypto';
// @ts-expect-error edtf ships no types
import edtf from 'edtf';
import { checkReport } from '../check-report.ts';
import { amount, decimal, multiplier } from '../decimal.ts';
import { literalNumber } from '../numeral.ts';
import { type Placed, quantitiesOf } from '../quantities.ts';
import type { Quantity, Report, Source } from '../schema.ts';

/** One finding: which entity, which field, what was found and how to mend it. */
export interface Finding {
  readonly id: string;
  readonly field: string;
  readonly message: string;
}

const fold = (text: string) => text.replace(/\s+/g, '');

const DIGIT = /[\d.零一二三四五六七八九十]/;

/** True when the literal stands in the phrase as a number of its own and not inside a longer one. */
function standsIn(literal: string, phrase: string): boolean {
  for (let at = phrase.indexOf(literal); at >= 0; at = phrase.indexOf(literal, at + 1)) {
    const before = phrase[at - 1] ?? '';
    const after = phrase[at + literal.length] ?? '';
    const glued = (a: string, b: string) => DIGIT.test(a) && DIGIT.test(b) && /\d/.test(a) === /\d/.test(b);
    if (!glued(before, literal[0] ?? '') && !glued(literal[literal.length - 1] ?? '', after)) return true;
  }
  return false;
}

/** A change printed as 下降2.9 has no sign of its own; scale and unit stand right behind the literal, or close the phrase. */
function unitFollows({ literal = '', scale, unit = '' }: Quantity, phrase: string): boolean {
  const tail = fold(phrase.slice(phrase.indexOf(literal) + literal.length));
  const wanted = (!scale || literal.includes(scale) ? '' : scale) + (literal.includes(unit) ? '' : unit);
  return wanted === '' || tail.startsWith(wanted) || fold(phrase).includes(wanted);
}

function sourceFindings(id: string, field: string, source: Source, text: string, exact: boolean): Finding[] {
  const printed = text.slice(source.start, source.end);
  if (printed === source.text) return [];
  if (!exact && fold(text).includes(fold(source.text))) return [];
  const elsewhere = text.indexOf(source.text);
  const mend =
    elsewhere >= 0
      ? `该文字在 ${elsewhere}–${elsewhere + source.text.length}，请改 start 和 end`
      : '原文里没有这段文字，请核对';
  return [
    {
      id,
      field,
      message: `source.text 为“${source.text}”，原文 ${source.start}–${source.end} 是“${printed.slice(0, 40)}”；${mend}`,
    },
  ];
}

function quantityFindings({ id, field, quantity }: Placed): Finding[] {
  const findings: Finding[] = [];
  const say = (message: string) => findings.push({ id, field, message });
  const { kind, literal = '', decimal: number, sources = [], derived } = quantity;
  if (kind === 'absent') return findings;
  if (!sources.length && !derived) say(`“${literal}”没有 sources：写出它在原文的位置，或写明 derived`);
  for (const { text } of sources) {
    if (!standsIn(literal, text)) say(`literal 为“${literal}”，在出处“${text}”里找不到，请照原文改`);
    else if (!unitFollows(quantity, text))
      say(`单位“${quantity.scale ?? ''}${quantity.unit ?? ''}”不在出处“${text}”里，请照原文改`);
  }
  const printed = literalNumber(literal);
  if (
    kind === 'number' &&
    printed &&
    number &&
    !amount(quantity)?.eq((decimal(printed) ?? multiplier(undefined)).times(multiplier(quantity.scale)))
  ) {
    say(`decimal 为 "${number}"，literal 印作“${literal}”，两者应相等`);
  }
  return findings;
}

/** Words that are no figures (一季一场, 超额完成, 首家): each stands in a source of its row. */
function wordFindings({ milestones, initiatives }: Report): Finding[] {
  type Word = [id: string, field: string, word: string | undefined, sources: readonly Source[]];
  const words: Word[] = [
    ...milestones.flatMap(({ id, honour, claims = [], sources }): Word[] => [
      [id, 'honour.rank', honour?.rank, sources],
      ...claims.map(({ literal }, index): Word => [id, `claims.${index}.literal`, literal, sources]),
    ]),
    ...initiatives.map(
      ({ id, recurrence, sources }): Word => [id, 'recurrence.literal', recurrence?.literal, sources],
    ),
  ];
  return words
    .filter(([, , word, sources]) => word && !sources.some(({ text }) => text.includes(word)))
    .map(([id, field, word]) => ({ id, field, message: `“${word}”在出处里找不到，请照原文改` }));
}

function dateFindings(report: Report): Finding[] {
  const dates: [string, string, string | null | undefined][] = [
    ['report', 'published', report.published],
    ['report', 'period', report.period],
    ...report.indicators.flatMap((row): [string, string, string | undefined][] => [
      [row.id, 'period', row.period],
      [row.id, 'since', row.since],
      [row.id, 'asOf', row.asOf],
    ]),
    ...report.milestones.flatMap((row): [string, string, string | null | undefined][] => [
      [row.id, 'when', row.when],
      [row.id, 'until', row.until],
    ]),
    ...report.initiatives.map((row): [string, string, string] => [row.id, 'period', row.period]),
  ];
  return dates.flatMap(([id, field, date]) => {
    if (!date) return [];
    try {
      edtf(date);
      return [];
    } catch {
      return [{ id, field, message: `"${date}" 不是 EDTF 日期，例如 "2021-04-19"` }];
    }
  });
}

/** Ids that lead nowhere. */
function referenceFindings(report: Report): Finding[] {
  const themes = new Set(report.themes.map((row) => row.id));
  const indicators = new Set(report.indicators.map((row) => row.id));
  const initiatives = new Set(report.initiatives.map((row) => row.id));
  const places = new Set(report.places.map((row) => row.id));
  const findings: Finding[] = [];
  const refer = (id: string, field: string, known: Set<string>, ...asked: (string | undefined)[]) => {
    for (const other of asked)
      if (other !== undefined && !known.has(other))
        findings.push({ id, field, message: `"${other}" 不存在，请改为已有的 id` });
  };
  for (const row of report.themes) refer(row.id, 'featured', indicators, ...row.featured);
  for (const row of report.indicators) {
    refer(row.id, 'theme', themes, row.theme);
    refer(row.id, 'whole', indicators, row.whole);
    refer(row.id, 'rateOf', indicators, row.rateOf);
    refer(row.id, 'parts', indicators, ...(row.parts?.ids ?? []));
    refer(row.id, 'value.derived.from', indicators, ...(row.value.derived?.from ?? []));
  }
  for (const row of report.milestones) {
    refer(row.id, 'theme', themes, row.theme);
    refer(row.id, 'indicators', indicators, ...(row.indicators ?? []));
    for (const claim of row.claims ?? []) refer(row.id, 'claims', indicators, ...claim.about);
  }
  for (const row of report.initiatives) {
    refer(row.id, 'theme', themes, row.theme);
    refer(row.id, 'parent', initiatives, row.parent);
    refer(row.id, 'indicators', indicators, ...(row.indicators ?? []));
  }
  for (const row of report.places) refer(row.id, 'parent', places, row.parent);
  return findings;
}

/** All findings of a parsed report file against the official text; none when every figure is proved. */
export function verify(raw: unknown, text: string): Finding[] {
  const { report, problems } = checkReport(raw);
  const findings: Finding[] = problems.map(({ id, field, message }) => ({ id, field, message }));
  if (!report) return findings;
  const exact = createHash('sha256').update(text).digest('hex') === report.origin.sha256;
  if (exact && text.length !== report.origin.length) {
    findings.push({ id: 'report', field: 'origin.length', message: `应为 ${text.length}` });
  }
  for (const placed of quantitiesOf(report)) {
    findings.push(...quantityFindings(placed));
    for (const source of placed.quantity.sources ?? [])
      findings.push(...sourceFindings(placed.id, placed.field, source, text, exact));
  }
  for (const list of ['milestones', 'initiatives', 'places'] as const) {
    for (const row of report[list]) {
      if (!row.sources.length)
        findings.push({ id: row.id, field: 'sources', message: '没有出处：写出它在原文的位置' });
      for (const source of row.sources)
        findings.push(...sourceFindings(row.id, 'sources', source, text, exact));
    }
  }
  return [...findings, ...wordFindings(report), ...dateFindings(report), ...referenceFindings(report)];
}
