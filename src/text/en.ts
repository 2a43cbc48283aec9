/**
 * Every word the widgets say by themselves, in English: the second language of the interface, of the same
 * type as the first. British spelling, the register of an official bulletin. What is quoted from a report
 * stays in the report's language and says so. Quotation marks are straight: Chinese fonts, which come first
 * on a Chinese portal, draw curly ones as wide as a character.
 */
import type { RowProblem } from '../report/check.ts';
import type { LoadFailure } from '../report/load.ts';
import type { Moment, Period } from '../report/period.ts';
import type { Quantity, Target } from '../report/schema.ts';
import { figureParts, printFigure, unitName } from './number-en.ts';
import type { Said, Words } from './zh-CN.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const PARTS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function moment({ precision, year, part, day, start }: Moment, withYear = true): string {
  const of = withYear ? ` of ${year}` : '';
  const y = withYear ? ` ${year}` : '';
  switch (precision) {
    case 'year':
      return `${year}`;
    case 'half':
      return `${ORDINALS[part]} half${of}`;
    case 'quarter':
      return `${ORDINALS[part]} quarter${of}`;
    case 'month':
      return `${MONTHS[part - 1]}${y}`;
    case 'day':
      return `${day} ${MONTHS[new Date(start).getUTCMonth()]}${y}`;
  }
}

function period({ from, to }: Period): string {
  if (!from) return `up to ${moment(to as Moment)}`;
  if (!to) return `since ${moment(from)}`;
  if (from === to) return moment(from);
  const sameYear = to.year === from.year && from.precision !== 'year' && to.precision !== 'year';
  return `${moment(from, !sameYear)} to ${moment(to)}`;
}

const FAILURES: Record<LoadFailure['cause'], string> = {
  network: 'the network is down or a security policy blocks it',
  timeout: 'no answer within 20 seconds',
  status: 'the server answered ',
  html: 'what came is a web page, not JSON',
  json: 'the JSON is not complete',
  empty: 'the file is empty',
};

const REASONS: Record<string, string> = {
  未公布: 'not published',
  不适用: 'not applicable',
  统计中: 'being compiled',
  口径调整: 'definition under revision',
};

const joined = (parts: readonly (string | undefined | null | false)[], by: string): string =>
  parts.filter(Boolean).join(by);

/** What the report prints, as a piece of text in its own language. */
export const quotation = (text: string): Said => ({ text, lang: 'zh-CN' });

/** 1 item, 2 items. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The places of the printed number alone: a number of points may carry its 约. */
const points = (literal: string): string =>
  `${literal.replace(/^约\s*/, 'about ')} percentage point${literal === '1' ? '' : 's'}`;

export const en: Words = {
  language: 'en',
  period,
  print: printFigure,
  parts: figureParts,
  asOf: (text: string) => (/^(?:\d|[A-Z])/.test(text) ? `as of ${text}` : text),
  section(section: string, label = ''): string {
    const [part = '', sub] = section.split('.');
    const number = (PARTS[Number(part)] ?? part) + (sub === undefined ? '' : ` (${sub})`);
    return joined([number, label && `"${label}"`], ' ');
  },
  derived: 'computed',
  stated: 'as reported',
  source: 'Source',
  retry: 'Try again',
  figure(quantity: Quantity): string {
    if (quantity.kind === 'absent') return REASONS[quantity.reason ?? '未公布'] as string;
    return printFigure(quantity) + (quantity.derived ? ' (computed)' : '');
  },
  targetName: ({ setBy, kind, label }: Target) =>
    label ?? joined([setBy, kind === 'threshold' ? 'threshold' : 'target'], ' '),
  done: 'completed',
  proportion: 'share',
  // There is no room for more in a ring, and the sentence says what it is.
  computed: () => 'computed',
  completed: (percent: string, basis: string) => `${percent} completed (${basis})`,
  share: (whole: string, percent: string, basis: string) =>
    whole ? `${percent} of ${whole} (${basis})` : `${percent} of the total (${basis})`,
  over: (figure: string) => `${figure} over`,
  points,
  short: (figure: string) => `${figure} to go`,
  met: 'target met',
  noTarget: 'no target given',
  targetAbsent: 'target not published',
  from: (first: string) => `at first ${first}`,
  clauses: (parts) => joined(parts, ', '),
  sentences: (said) => said.join('. '),
  brackets: (aside: string) => ` (${aside})`,
  figured: (label: string, figure: string) => `${label}: ${figure}`,
  about: (label: string, said: string) => `${label}: ${said}`,
  sentence: (parts, aside: string) => joined(parts, ', ') + (aside && ` (${aside})`),
  citation: (place: string, phrase: string) => [
    { text: `Report, part ${place}: "` },
    quotation(phrase.replace(/“/g, '‘').replace(/”/g, '’')),
    { text: '"' },
  ],
  formula: (result: string, formula: string) => `${result} (computed: ${formula})`,
  given: 'entered on this page, without a source in the report',
  note: (text: string) => `Note: ${text}`,
  loading: 'Reading the report…',
  empty: 'There is nothing in the report to show',
  stale: (read?: string) =>
    `The latest data could not be fetched; this is what was ${read ? `read at ${read}` : 'last read'}`,
  noReport: (fields: readonly string[]) =>
    `there is no report: please add <xx-report src="report.json">, or write ${fields.join(', ')}`,
  failed: ({ cause, status }: LoadFailure, url: string) =>
    `the report ${url} could not be read: ${FAILURES[cause]}${status ?? ''}`,
  invalid: ({ list, id, field }: RowProblem, count: number) =>
    `${counted(count, 'place')} in the report ${count === 1 ? 'does' : 'do'} not meet the specification, the first: ${
      id === list ? list : `"${id}" in ${list}`
    }${field && `, field ${field}`}`,
  notFound: (field: string, id: string, report: string, near: string | null) =>
    `${field}="${id}" does not exist in the report ${report}${near ? `; the nearest is "${near}"` : ''}`,
  missing: (fields: string) => `${fields} is missing`,
  should: (field: string, expected: string, found: string) =>
    `${field} should be ${expected}, but is "${found}"`,
  expected: {
    number: 'a number, e.g. "20.1317"',
    date: 'a date, e.g. "2021-04-19"',
    positive: 'a number above 0',
    oneOf: (choices: readonly string[]) => `one of "${choices.join('", "')}"`,
  },
  notDrawable: (label: string, printed: string) =>
    `the value "${printed}" of "${label}" is not a quantity; please use xx-indicator`,
  units: (value: string, target: string) =>
    `the value is in "${unitName(value)}" and the target in "${unitName(target)}"`,
  // English takes about two and a half letters for a Chinese character.
  labelLimit: 200,
  longLabel: (length: number, limit: number) =>
    `the label has ${length} characters, of which the first ${limit} are shown`,
  laps: 'completion is above 200%; the drawing shows two laps only',
};
