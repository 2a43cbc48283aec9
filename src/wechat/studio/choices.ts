/** What may be chosen of a report: its figures by theme, what it can show as a whole, and the search over both. */
import type { Indicator, Report } from '../../report/schema.ts';
import { printFigure } from '../../text/number.ts';
import type { Attributes } from '../../widget/widget.ts';
import { figureScene, type Stock } from '../article.ts';
import { suits } from '../templates.ts';

export interface Choice {
  /** Unique in the report. */
  readonly id: string;
  readonly label: string;
  /** What stands beside the label: the value, or what kind of figure it is. */
  readonly value: string;
  readonly widget: string;
  readonly attributes: Attributes;
}

export interface ChoiceGroup {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** What widgets are called where no code is seen. */
export const WIDGET_NAMES: Readonly<Record<string, string>> = {
  indicator: '数字卡',
  progress: '完成进度',
  compare: '对比',
  trend: '变化',
  breakdown: '构成',
  timeline: '大事记',
  honours: '荣誉与率先',
  plan: '下年计划',
  map: '空间布局',
  table: '指标表',
  summary: '报告摘要',
};

/** The value as printed, or why there is none. */
function printedValue(row: Indicator): string {
  const { value, period } = row;
  const said = value.kind === 'absent' ? value.reason || '未公布' : printFigure(value);
  return /^\d{4}$/.test(period) ? said : `${said}（${period}）`;
}

const whole = (id: string, widget: string, label: string, attributes: Attributes = {}): Choice => ({
  id,
  label,
  value: WIDGET_NAMES[widget] ?? widget,
  widget,
  attributes,
});

export function choicesOf(report: Report): ChoiceGroup[] {
  const { themes, indicators, milestones, initiatives, places, period } = report;
  const rows = (theme: string) => indicators.filter((row) => row.theme === theme);
  const of = (row: Indicator): Choice => ({
    id: row.id,
    label: row.period === period ? row.label : `${row.label}（${row.period}年）`,
    value: printedValue(row),
    widget: row.value.kind === 'absent' && row.targets?.length ? 'compare' : suits(row),
    attributes: { of: row.id },
  });
  const group = (id: string, label: string): ChoiceGroup => ({
    id,
    label,
    choices: [
      ...rows(id).map(of),
      ...(rows(id).length > 1 ? [whole(`table:${id}`, 'table', `${label}：全部指标`, { theme: id })] : []),
      ...(milestones.some(({ theme }) => theme === id)
        ? [whole(`timeline:${id}`, 'timeline', `${label}：事项`, { theme: id })]
        : []),
    ],
  });
  const known = themes.map(({ id }) => id);
  const others = indicators.filter(({ theme }) => !known.includes(theme));
  const groups = [
    {
      id: 'whole',
      label: '整份报告',
      choices: [
        ...(indicators.length ? [whole('summary', 'summary', '各主题重点数字')] : []),
        ...(milestones.some(({ honour, kind }) => honour || kind === 'first')
          ? [whole('honours', 'honours', '荣誉与率先')]
          : []),
        ...(milestones.length ? [whole('timeline', 'timeline', '全部事项')] : []),
        ...(initiatives.length ? [whole('plan', 'plan', '计划')] : []),
        ...(places.length ? [whole('map', 'map', '空间布局')] : []),
        ...(indicators.length ? [whole('table', 'table', '全部指标')] : []),
      ],
    },
    ...themes.map(({ id, label }) => group(id, label)),
    { id: 'others', label: '其他', choices: others.map(of) },
  ];
  return groups.filter(({ choices }) => choices.length);
}

/** Letters and digits of any width and case are the same, and spaces part words. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

export function found(groups: readonly ChoiceGroup[], search: string): readonly ChoiceGroup[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (!words.length) return groups;
  return groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter(({ id, label, value }) => {
        const text = folded(`${group.label} ${label} ${value} ${id}`).replace(/\s+/g, ' ');
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ choices }) => choices.length);
}

/** The widgets of one figure. */
const FIGURES = ['indicator', 'progress', 'compare', 'trend', 'breakdown'];

/** The widgets that can show what an item shows; a part of a report as a whole has its own alone. */
export function widgetsFor(widget: string, attributes: Attributes, stock: Stock): readonly string[] {
  if (!FIGURES.includes(widget) || attributes.of === undefined) return [widget];
  return FIGURES.filter(
    (name) => name === widget || !figureScene({ widget: name, attributes }, stock).problem,
  );
}
