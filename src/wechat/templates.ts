/**
 * Whole articles made of a report: which of its figures stand in them, in which order. Titles and opening
 * lines are put together from the report's own labels; what a report does not have is left out, and a
 * template that finds nothing says so.
 */
import type { Indicator, Milestone, Report } from '../report/schema.ts';
import type { Attributes } from '../widget/widget.ts';

/** A part of a template: what an item is before anybody has chosen its looks. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly heading: string; readonly text: string }
  | { readonly kind: 'figure'; readonly widget: string; readonly attributes: Attributes }
  | { readonly kind: 'source' };

export interface Template {
  readonly name: string;
  readonly title: string;
  /** What the article is, for the one who chooses. */
  readonly about: string;
  /** Empty when the report has nothing for it. */
  readonly parts: (report: Report) => TemplatePart[];
  /** Said when it is empty. */
  readonly missing: string;
}

const figure = (widget: string, attributes: Attributes): TemplatePart => ({
  kind: 'figure',
  widget,
  attributes,
});
const words = (heading: string, lines: readonly string[]): TemplatePart => ({
  kind: 'words',
  heading,
  text: lines.filter(Boolean).join('\n'),
});
const SOURCE: TemplatePart = { kind: 'source' };

const COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const TEN = 10;

/** A figure with a target is a ring; without one it is a card. */
export const suits = ({ targets, completion, value }: Indicator): string =>
  (targets?.length || completion) && value.kind === 'number' ? 'progress' : 'indicator';

const inYear = ({ period, value }: Indicator, year: string) =>
  period.startsWith(year) && value.kind !== 'absent';

/** The figures that the themes feature, one of each theme, then the next of each. */
function featured({ themes, indicators, period }: Report, most: number): Indicator[] {
  const rows = themes.map((theme) =>
    theme.featured
      .map((id) => indicators.find((row) => row.id === id))
      .filter((row): row is Indicator => row !== undefined && inYear(row, period)),
  );
  const chosen: Indicator[] = [];
  const deepest = Math.max(0, ...rows.map((row) => row.length));
  for (let place = 0; place < deepest; place++)
    for (const row of rows) {
      const one = row[place];
      if (one && !chosen.includes(one)) chosen.push(one);
    }
  // A report that features nothing gives its first figures.
  return (chosen.length ? chosen : indicators.filter((row) => inYear(row, period))).slice(0, most);
}

const themeLabels = ({ themes }: Report, rows: readonly Indicator[]) =>
  themes.filter(({ id }) => rows.some(({ theme }) => theme === id)).map(({ label }) => label);

const tenFigures: Template = {
  name: 'ten',
  title: '一年十个数',
  about: '各主题的重点数字，一件一个，末尾注明出处',
  missing: '这份报告没有当年的数字',
  parts: (report) => {
    const rows = featured(report, TEN);
    if (!rows.length) return [];
    // The order of the report, so that a theme's figures stand together.
    const order = report.themes.map(({ id }) => id);
    const sorted = [...rows].sort((a, b) => order.indexOf(a.theme) - order.indexOf(b.theme));
    return [
      words(`${report.period}年，${COUNTS[rows.length]}个数`, [
        `选自${report.publisher}《${report.title}》。`,
        `${themeLabels(report, rows).join('、')}，各看几个数。`,
      ]),
      ...sorted.map((row) => figure(suits(row), { of: row.id })),
      SOURCE,
    ];
  },
};

/** What a deed is about, besides the figure that leads: the figures of the same milestone. */
function family({ milestones }: Report, lead: Indicator): readonly string[] {
  const together = milestones.find(
    ({ indicators = [] }) => indicators.length > 1 && indicators.includes(lead.id),
  );
  return together?.indicators ?? [lead.id];
}

const targetsNow = ({ targets = [], period }: Indicator) =>
  targets.some((target) => target.kind === 'target' && target.period === period && !target.value.derived);

/** The figure with a target for its year, a value, and a target for the year that follows. */
function promise({ indicators, period, planPeriod }: Report): { deed: Indicator; next: Indicator } | null {
  for (const deed of indicators) {
    if (!inYear(deed, period) || !targetsNow(deed) || deed.value.kind !== 'number') continue;
    const next = indicators.find(
      (row) => row.measure === deed.measure && row.period === planPeriod && row.targets?.length,
    );
    if (next) return { deed, next };
  }
  return null;
}

const inDepth: Template = {
  name: 'depth',
  title: '一个主题说透',
  about: '去年定的目标、今年的完成、明年的目标，放在一起看',
  missing: '这份报告没有既有当年目标、又有下一年目标的事项',
  parts: (report) => {
    const found = promise(report);
    if (!found) return [];
    const { deed, next } = found;
    const { indicators, milestones, period, planPeriod = '' } = report;
    const done = [deed, ...indicators.filter((row) => row !== deed && family(report, deed).includes(row.id))];
    const plans = indicators.filter(
      (row) =>
        row.period === planPeriod &&
        row.targets?.length &&
        done.some(({ measure }) => measure === row.measure),
    );
    const told = milestones.filter(({ indicators: about = [] }) => about.includes(deed.id));
    return [
      words(`${deed.label}：目标与完成`, [
        told.map(({ title }) => `${title}。`).join(''),
        `以下是${period}年的目标和完成，${planPeriod}年的目标。`,
      ]),
      words(`${period}年：定了多少，完成多少`, []),
      ...done.map((row) => figure(suits(row), { of: row.id })),
      words(`${planPeriod}年：下一步`, []),
      // The lead's plan beside its deed; of the others the card says the targets.
      figure('compare', { of: next.id }),
      ...plans.filter((row) => row !== next).map((row) => figure('indicator', { of: row.id })),
      SOURCE,
    ];
  },
};

/** 第一、首家、唯一、最优: what the report itself ranks first. */
const FIRST = /第一|首|唯一|最/;
const idsOf = (rows: readonly Milestone[]) => rows.map(({ id }) => id).join(' ');

const firsts: Template = {
  name: 'firsts',
  title: '几个第一',
  about: '报告里的“第一”和“率先”，按全国、全市、全区排列',
  missing: '这份报告没有写到“第一”或“率先”',
  parts: (report) => {
    const { milestones, period } = report;
    const ranked = milestones.filter(({ honour }) => FIRST.test(honour?.rank ?? ''));
    const pioneers = milestones.filter(({ kind }) => kind === 'first');
    if (!ranked.length && !pioneers.length) return [];
    const titles = [ranked.length && '“第一”', pioneers.length && '“率先”'].filter(Boolean);
    return [
      words(`${period}年的${titles.join('和')}`, [
        `选自${report.publisher}《${report.title}》，照报告原文列出。`,
      ]),
      ...(ranked.length ? [figure('honours', { of: idsOf(ranked), label: '几个“第一”' })] : []),
      ...(pioneers.length ? [figure('honours', { of: idsOf(pioneers), label: '几个“率先”' })] : []),
      SOURCE,
    ];
  },
};

export const TEMPLATES: readonly Template[] = [tenFigures, inDepth, firsts];
