/** What single widgets say, in English, by the names that own-words.ts looks them up by. */
import type { Finding } from '../report/book.ts';
import type { Change, Milestone, Place } from '../report/schema.ts';
import type { BreakdownWords } from './breakdown.ts';
import type { ChangeWords } from './change.ts';
import type { CompareWords } from './compare.ts';
import type { DoubtWords } from './doubt.ts';
import { counted, MONTHS, quotation } from './en.ts';
import type { ExportWords } from './export.ts';
import type { HonourPartName, HonoursWords } from './honours.ts';
import type { MapWords } from './map.ts';
import { printFigure, unitName } from './number-en.ts';
import type { PlanWords } from './plan.ts';
import type { SummaryWords } from './summary.ts';
import type { TableWords } from './table.ts';
import type { TimelineWords } from './timeline.ts';
import type { TrendWords } from './trend.ts';
import type { Said } from './zh-CN.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const given = {
  items: 'a complete JSON list, e.g. [{"label":"2020","value":"63"}]',
  field: (place: number, name: string) => `${name} of item ${place} of items`,
  quoted: 'text in quotation marks, e.g. "63" (without them a final zero is lost)',
};

const points = (literal = ''): string => `${literal} percentage point${literal === '1' ? '' : 's'}`;

const change: ChangeWords = {
  change({ value, direction, meaning, against }: Change): string {
    if (direction === 'same') return `the same as ${against}`;
    const figure = meaning === 'points' ? points(value.literal) : printFigure(value);
    return `${direction === 'up' ? 'up' : 'down'} ${figure} on ${against}`;
  },
  before: 'the previous period',
  should: 'a number with its sign, e.g. "-2.9 years", "+16 个百分点"',
  pointsNote: (literal: string) => `the report prints "${literal}%", meaning percentage points`,
  tone: { good: 'better', bad: 'worse', neutral: '' },
};

const compare: CompareWords = {
  deed: 'Actual',
  target: 'Target',
  threshold: 'Threshold',
  earlier: 'Earlier',
  setBy: (who: string) => `set by the ${who}`,
  ofTarget: (name: string, said: string) => `${name}: ${said}`,
  metThreshold: 'threshold reached',
  above: (figure: string) => `${figure} above`,
  below: (figure: string) => `${figure} below target`,
  than: (earlier: string, more: boolean, figure: string, basis: string) =>
    `${figure} ${more ? 'more' : 'less'} than the actual of ${earlier} (${basis})`,
  same: (earlier: string) => `the same as the actual of ${earlier}`,
  minus: (a: string, b: string) => `${a} − ${b}`,
  plus: (a: string, b: string) => `${a} + ${b}`,
  over: (a: string, b: string) => `${a} ÷ ${b}`,
  range: (least: string, most: string) => `Scale from ${least} to ${most}; it does not start at zero`,
  noLineage: (label: string) => `the report has only this one period of "${label}"`,
  counted: (label: string, unit: string) =>
    unit ? `"${label}" is in "${unitName(unit)}"` : `"${label}" has no unit`,
  units: (said: string) => `${said}: they cannot share one scale, please write two <xx-compare>`,
  ...given,
};

const breakdown: BreakdownWords = {
  ...given,
  rest: 'Remainder',
  gap: 'Difference between the parts and the total',
  sum: 'Sum of the parts',
  minus: (terms: readonly string[]) => terms.join(' − '),
  plus: (terms: readonly string[]) => terms.join(' + '),
  over: (part: string, whole: string) => `${part} ÷ ${whole}`,
  vague: 'The total or a part is approximate; the remainder is not computed',
  overlapping: 'The parts add up to more than the total and may overlap; the remainder is not computed',
  absent: 'Some parts are not published; the remainder is not computed',
  stated: (label: string, figure: string, basis: string) => `${label} ${figure} (${basis})`,
  noParts: (label: string, id: string) =>
    `"${label}" (${id}) names neither parts nor the total that it belongs to; please write parts or whole in the report, or use xx-indicator`,
  noWhole: 'value (the total), or exhaustive (the parts are all of it)',
  units: (part: string, unit: string, whole: string) =>
    `"${part}" is in "${unitName(unit)}" and the total in "${unitName(whole)}"; they cannot be drawn together`,
  tooMuch: (sum: string, whole: string) =>
    `the items add up to ${sum}, more than the total ${whole}; please check them`,
  unequal: (sum: string, whole: string) =>
    `exhaustive is written, but the items add up to ${sum} and the total is ${whole}; please check them`,
  negative: (label: string, figure: string) =>
    `${figure} of "${label}" is below 0 and cannot be part of a total`,
};

const LEVELS = {
  national: 'National',
  city: 'City',
  district: 'District',
  subdistrict: 'Sub-district',
  unsaid: 'Reach not stated',
  first: 'Pioneering',
} satisfies Record<HonourPartName, string>;

const honours: HonoursWords = {
  title: 'Honours and firsts',
  parts: LEVELS,
  summary(counts: readonly (readonly [part: HonourPartName, count: number])[]): string {
    const said = ([part, count]: readonly [HonourPartName, number]) =>
      `${LEVELS[part].toLowerCase()} ${count}`;
    const levels = counts.filter(([part]) => part !== 'first');
    const total = levels.reduce((sum, [, count]) => sum + count, 0);
    const all = total ? `${counted(total, 'honour')}: ${levels.map(said).join(', ')}` : '';
    const firsts = counts.filter(([part]) => part === 'first').map(said);
    return capital([all, ...firsts].filter(Boolean).join('; '));
  },
  quoted: (passage: string) => quotation(`“${passage.replace(/“/g, '‘').replace(/”/g, '’')}”`),
  by: (who: string) => `recognised by ${who}`,
  nothingHere: 'No honour meets these conditions',
  notAnHonour: (id: string) =>
    `"${id}" in of is neither an honour nor a first; please write the id of an honour`,
  items: 'a complete JSON list, e.g. [{"rank":"第一","title":"…","level":"district"}]',
};

const KINDS: Record<Place['kind'], string> = {
  axis: 'axis',
  quarter: 'quarter',
  street: 'street',
  site: 'site',
};
const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const map: MapWords = {
  kinds(count: number, kind: Place['kind']): string {
    const many = kind === 'axis' ? 'axes' : `${KINDS[kind]}s`;
    return `${SMALL[count] ?? count} ${count === 1 ? KINDS[kind] : many}`;
  },
  axis: { vertical: 'north–south axis', horizontal: 'east–west axis' },
  partOf: (label: string) => `part of "${label}"`,
  summary: (total: number, unplaced: number, where: string) =>
    counted(total, 'place') + (unplaced ? `, of which ${unplaced}: ${where}` : ''),
  unplaced: (inReport: boolean) => (inReport ? 'position not stated in the report' : 'position not stated'),
  schematic: 'Schematic; it shows neither true positions nor scale',
  key: (place: number) => (place > 20 ? `${place}` : String.fromCharCode(0x245f + place)),
  noParent: (label: string, parent: string, near: string | null) =>
    `"${parent}", which "${label}" is part of, does not exist${near ? `; the nearest is "${near}"` : ''}; it is listed by itself`,
  circular: (label: string) =>
    `"${label}" and what it is part of are part of each other; it is listed by itself`,
  items: 'a complete JSON list, e.g. [{"label":"Shuicheng Road","kind":"axis","direction":"vertical"}]',
};

const plan: PlanWords = {
  title: (period: string) => (period ? `Work plan for ${period}` : 'Work plan'),
  summary: (total: number, measured: number) =>
    `${counted(total, 'item')}, all planned and not counted as achievements${
      measured ? `; ${counted(measured, 'indicator')} with targets and progress` : ''
    }`,
  stated: (printed: string) => `the report counts ${printed}`,
  complete: 'all listed',
  listed: (count: number) => `${count} listed here`,
  excerpt: (said: string) => `excerpt: ${said}`,
  doubt: (said: string) => `to be checked: ${said}`,
  count: (count: number) => counted(count, 'item'),
  below: (count: number) => `${counted(count, 'item')} below`,
  period: (period: string) => `period: ${period}`,
  progress: (reason: string) => `progress ${reason}`,
  references(numbers: readonly number[]): string {
    const runs: number[][] = [];
    for (const number of numbers) {
      const last = runs[runs.length - 1];
      if (last?.[last.length - 1] === number - 1) last.push(number);
      else runs.push([number]);
    }
    const said = runs.map((run) => (run[1] ? `${run[0]}–${run[run.length - 1]}` : String(run[0])));
    return said.length ? `\u2060[${said.join(', ')}]` : '';
  },
  reference: (number: number) => `[${number}] `,
  sources: (count: number) => `All sources (${count})`,
  search: 'Find',
  expand: 'Expand all',
  collapse: 'Collapse all',
  found: (count: number) => `${counted(count, 'item')} found; press Enter to go through them`,
  foundAt: (at: number, count: number, title: string) => `${at} of ${count}: ${title}`,
  nothingFound: (query: string) => `"${query}" was not found; please try another word`,
  items: 'a complete JSON list, e.g. [{"title":"…","children":[{"title":"…"}]}]',
  depth: 'a whole number above 0',
  lostParent: (title: string, parent: string) =>
    `"${parent}", above "${title}", does not exist; it is listed at the outermost level`,
  circle: (title: string) => `what is above "${title}" is also below it; it is listed at the outermost level`,
  lostIndicator: (title: string, id: string) =>
    `the indicator "${id}" of "${title}" does not exist or does not meet the specification, and is not listed`,
};

const summary: SummaryWords = {
  title: 'At a glance',
  clauses: (parts: readonly (string | null | false | undefined)[]) => parts.filter(Boolean).join('; '),
  published: (date: string) => `published ${date}`,
  period: (period: string) => `reporting period ${period}`,
  planPeriod: (period: string) => `planning period ${period}`,
  unchosen: (themes: readonly string[]) =>
    `Parts of the report for which it selects no indicator: ${themes.join(', ')}`,
  cited: (label: string, citations: readonly (readonly Said[])[]) =>
    citations.flatMap((runs, place) => [{ text: place ? '; ' : `${label} — ` }, ...runs]),
  item: (place: number) => `item ${place} of items`,
  inItem: (place: number, message: string) => `item ${place} of items: ${message}`,
  noSuchTheme: (theme: string) => `there is no theme="${theme}" in items`,
  row: 'an object, e.g. {"label":"…","value":"74","unit":"lifts"}',
  items: 'a complete JSON list, e.g. [{"theme":"…","label":"…","value":"74","unit":"lifts"}]',
};

const APART = 'figures of different units are not compared and stand apart';
const FIRST = 'of several targets by the first';

const table: TableWords = {
  ...given,
  title: 'Indicators',
  columns: {
    label: 'Indicator',
    theme: 'Theme',
    period: 'Period',
    value: 'Value',
    target: 'Target',
    completion: 'Completion',
    change: 'Change',
    source: 'Source',
  },
  kinds: {
    number: 'Quantity',
    rate: 'Rate',
    rank: 'Rank',
    class: 'Class',
    none: 'None or zero',
    absent: 'No value',
  },
  orders: {
    label: [
      'by name of the indicator, ascending by character code',
      'by name of the indicator, descending by character code',
    ],
    theme: ['by theme', 'by theme, reversed'],
    period: ['by period, earliest first', 'by period, latest first'],
    value: [`by value, smallest first; ${APART}`, `by value, largest first; ${APART}`],
    target: [`by target, smallest first, ${FIRST}; ${APART}`, `by target, largest first, ${FIRST}; ${APART}`],
    completion: [
      `by completion, lowest first, ${FIRST}; those without one come last`,
      `by completion, highest first, ${FIRST}; those without one come last`,
    ],
    change: [`by change, from falls to rises; ${APART}`, `by change, from rises to falls; ${APART}`],
  },
  reportOrder: 'in the order of the report',
  caption: (title: string, order: string, blanks: boolean) =>
    `${title}: ${order}${blanks ? '; a blank cell is not in the report' : ''}`,
  count: (count: number) => counted(count, 'indicator'),
  countOf: (count: number) => counted(count, 'indicator'),
  found: (count: number, all: number) => `${count} of ${all} indicators`,
  nothingFound: (all: number) =>
    `No indicator meets these conditions; please change them or restore all ${all}`,
  moreRows: (total: number, limit: number) =>
    `${total} indicators, of which the first ${limit} are listed; the downloaded CSV has all`,
  more: (count: number) => `Show ${count} more`,
  unit: (unit: string) => `Unit: ${unit}`,
  unitName,
  list: (names: readonly string[]) => names.join(', '),
  noUnit: 'No unit',
  points: 'percentage points',
  notNumbers: 'Not numbers, in the order of the report',
  noFigure: 'No value',
  all: 'All',
  otherTheme: 'Other',
  kind: 'Kind',
  find: 'Find',
  findHint: 'Indicator, value, unit',
  reset: 'Restore all',
  unfold: 'More',
  download: 'Download CSV',
  copy: 'Copy the table',
  copied: (count: number) => `${counted(count, 'indicator')} copied`,
  copyFailed: 'Copying failed; please select the table and copy it yourself',
  fileName: 'indicators',
  setBy: (name: string, by: string) => `${name} (${by})`,
  against: (name: string, said: string) => `${name}: ${said}`,
  derived: (said: string, derived: string) => `${said} (${derived})`,
  csv: [
    'Id',
    'Indicator',
    'Scope',
    'Theme',
    'Period',
    'Period (EDTF)',
    'Kind',
    'Value',
    'Value (plain number)',
    'Unit (of the plain number)',
    'Target',
    'Target (plain number)',
    'Completion',
    'Change',
    'Note',
    'Source',
  ],
  join: '; ',
  change: 'a number with its sign, e.g. "-2.9 years", "+16 个百分点"',
  limit: 'a whole number above 0',
};

const timeline: TimelineWords = {
  kinds: {
    deed: 'Done',
    honour: 'Honour',
    event: 'Event',
    thread: 'All year',
    first: 'Pioneering',
    shortcoming: 'Shortcoming',
  } satisfies Record<Milestone['kind'], string>,
  title: 'Events and achievements',
  summary(total: number, threads: number, dated: number, undated: number): string {
    const parts = [
      threads && `${threads} all year`,
      dated && `${dated} dated`,
      undated && `${undated} not dated in the report`,
    ];
    const said = parts.filter(Boolean).join(', ');
    return counted(total, 'item') + (said && `: ${said}`);
  },
  threads: 'All year',
  dated: 'Dated',
  undated: 'Not dated in the report',
  // It stands at the end of a row of the drawing, where a word has no room.
  count: (count: number) => `${count}`,
  theme: 'Theme',
  kind: 'Kind',
  all: 'All',
  otherTheme: 'Other',
  month: (month: number) => (MONTHS[month - 1] || '').slice(0, 3),
  year: (year: number) => `${year}`,
  undatedColumn: 'Not dated',
  expand: (total: number) => `Show all ${total} items`,
  collapse: 'Show fewer',
  more: (count: number) => `Show ${count} more`,
  nothingHere: 'No item meets these conditions; please choose another theme or kind',
  items: 'a complete JSON list, e.g. [{"title":"…","when":"2021-04-19"}]',
  limit: 'a whole number above 0',
  moreItems: (total: number, limit: number) =>
    `${total} items, of which the first ${limit} are listed; filter by theme, or show more`,
};

const trend: TrendWords = {
  undated: 'not dated',
  first: 'the first figure',
  was: (name: string, figure: string) => (name ? `${name} ${figure}` : figure),
  target: (name: string, figure: string) => `${name} ${figure}`,
  short: (gap: string) => `${gap} to go`,
  met: 'reached',
  past: (gap: string) => `${gap} above`,
  below: (gap: string) => `${gap} below`,
  range: (ends: string, zero: boolean) =>
    `Shown from ${ends}${zero ? '' : '; the vertical axis does not start at 0'}`,
  ordered(names: readonly string[], reported: boolean): string {
    if (!names.length) return 'The points are of the same time and stand in the order listed, equally spaced';
    const known = names.filter(Boolean);
    const named = known.length > 0 && known.length === names.length && known.length <= 3;
    const which = named ? known.map((name) => `"${name}"`).join(', ') : 'The points';
    const are = named && known.length === 1 ? 'is' : 'are';
    return `${which} ${are} not dated; the points stand in the order ${reported ? 'of the report' : 'listed'}, equally spaced`;
  },
  partial: (name: string) =>
    `"${name}" is not a whole period; it is neither joined to the one before nor subtracted`,
  single: (reported: boolean) =>
    `${reported ? 'The report gives' : 'There is'} only this one figure, which makes no trend`,
  noEarlier: (against: string) =>
    `The report gives only the percentage of the change; the figure of ${against} is not inferred`,
  clauses: (parts: readonly (string | null)[]) => parts.filter(Boolean).join('; '),
  of: (when: string, said: string) => (when ? `${when}: ${said}` : said),
  units: (a: string, b: string) =>
    `the points and the targets are in different units ("${unitName(a)}" and "${unitName(b)}") and cannot be drawn together`,
  points: 'numbers separated by commas, e.g. "13,80" or "at first 13,now 80"',
  thresholds: 'numbers separated by commas, e.g. "85,95"',
  items: 'a complete JSON list, e.g. [{"value":"13","whenText":"at first"},{"value":"80","when":"2021-12"}]',
};

/** A formula of the arithmetic is built of Chinese words where it names things; it is said where it has only figures. */
const doubt: DoubtWords = ({ formula, expected, printed }: Finding): string => {
  const shown = (text: string) => !/[\u3400-\u9fff|]/.test(text);
  const what = shown(formula) ? formula : 'the figures printed here do not agree';
  return shown(expected + printed)
    ? `To be checked: ${what}; it should be "${expected}", and "${printed}" is printed`
    : `To be checked: ${what}`;
};

const taken: ExportWords = {
  imprint: (publisher: string, title: string, date: string) => `Source: ${publisher}, ${title}, ${date}`,
  read: 'Read aloud',
  stop: 'Stop reading',
  png: 'Download picture (PNG)',
  svg: 'Download SVG',
  csv: 'Download CSV',
  copy: 'Copy text',
  menu: 'Read and download',
  copied: 'Copied',
  saved: (file: string) => `Handed to the browser: ${file}`,
  noPicture: 'This browser could not make the picture; please use “Download SVG” or take a screenshot',
  smaller: 'This is long, so the picture was made smaller; “Download SVG” is sharp at any size',
  noCopy: 'This browser does not let pages write to the clipboard; please copy the text below by hand',
  noVoice: 'This device could not read it aloud; please check that it has an English voice',
  csvHeads: [
    'id',
    'name',
    'value as printed',
    'value',
    'unit',
    'period',
    'target as printed',
    'target',
    'source',
  ],
  join: '; ',
  fileName: (label: string) => label || 'xianxia',
};

export const ownEn: Readonly<Record<string, unknown>> = {
  breakdown,
  change,
  compare,
  doubt,
  export: taken,
  honours,
  map,
  plan,
  summary,
  table,
  timeline,
  trend,
};
