/** Examples of `<xx-timeline>`: a report that dates almost nothing, one that dates everything, and what can go wrong. */
import type { Milestone } from '../../src/report/schema.ts';
import { type Example, milestoneRow, reportWith } from '../../src/widget/example.ts';

const THEMES = ['疫情防控', '营商与经济', '民生保障', '人居环境', '社区治理', '党的建设'];
const DEEDS = ['完成改造', '投入使用', '挂牌成立', '开展排查', '签订协议', '举办活动'];
const KINDS = ['deed', 'honour', 'event', 'first'] as const;

const two = (number: number) => String(number).padStart(2, '0');
const title = (index: number) =>
  `${THEMES[index % 6]}第 ${index + 1} 项${DEEDS[Math.floor(index / 6) % 6] ?? ''}`;

const undated = (index: number): Milestone =>
  milestoneRow({
    id: `item-${index + 1}`,
    title: title(index),
    theme: `theme-${(index % 6) + 1}`,
    kind: KINDS[index % 4] ?? 'deed',
  });

/** A different day for each, in no order. */
const onDay = (index: number): Milestone => ({
  ...undated(index),
  when: `2021-${two(((index * 7) % 12) + 1)}-${two(((index * 11) % 28) + 1)}`,
});

const thread = (index: number): Milestone => ({
  ...undated(index),
  kind: 'thread',
  when: '2021',
  whenText: '贯穿全年',
});

/** What a report of many years may hold: days, months, vague words, threads, and no date at all. */
function mixed(index: number): Milestone {
  const year = 2016 + (index % 6);
  switch (index % 7) {
    case 0:
      return onDay(index);
    case 1:
      return { ...undated(index), when: `${year}-${two((index % 12) + 1)}` };
    case 2:
      return { ...undated(index), when: `${year}`, whenText: `${year}年底` };
    case 3:
      return index % 5 ? undated(index) : thread(index);
    default:
      return undated(index);
  }
}

const themes = THEMES.map((label, index) => ({
  id: `theme-${index + 1}`,
  section: `1.${index + 1}`,
  label,
  featured: [],
}));
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const reportOf = (milestones: readonly Milestone[]) => reportWith({ themes, milestones });

const items = (list: readonly unknown[]) => JSON.stringify(list);

export const timelineExamples: readonly Example[] = [
  {
    name: 'ordinary',
    title: '普通：写在标签里的几项',
    attributes: {
      label: '加装电梯的一年',
      items: items([
        { title: '加梯工作室成立', when: '2021-03', theme: '人居环境' },
        { title: '天山五村旧改启动', when: '2021-04-19', theme: '人居环境' },
        { title: '签约满 100 台', when: '2021', whenText: '2021年底', theme: '人居环境' },
        { title: '长者食堂开业', theme: '民生保障' },
      ]),
    },
  },
  { name: 'real', title: '报告：全部成绩', attributes: {} },
  { name: 'real-window', title: '报告：固定高度，可展开', attributes: { size: 'm' } },
  { name: 'real-theme', title: '报告：只看人居环境', attributes: { theme: 'environment' } },
  { name: 'real-kind', title: '报告：只看率先', attributes: { kind: 'first', label: '率先之举' } },
  { name: 'real-shortcomings', title: '报告：短板', attributes: { kind: 'shortcoming', label: '短板' } },
  {
    name: 'real-chosen',
    title: '报告：点名的几项',
    attributes: { of: 'tianshan5-start overhead-lines-2021 lift-studio thread-epidemic' },
  },
  { name: 'zero', title: '零项', attributes: { items: '[]' }, state: 'empty' },
  { name: 'empty', title: '报告里没有成绩', attributes: {}, report: reportOf([]), state: 'empty' },
  {
    name: 'exact',
    title: '正好一项，有确切日期',
    attributes: { items: items([{ title: '天山五村旧改启动', when: '2021-04-19', theme: '人居环境' }]) },
  },
  { name: 'one-undated', title: '一项，没有日期', attributes: {}, report: reportOf(times(1, undated)) },
  {
    name: 'sixty-one',
    title: '一项有日期，六十项没有',
    attributes: {},
    report: reportOf([onDay(0), ...times(60, (index) => undated(index + 1))]),
  },
  { name: 'fifty-days', title: '五十个确切的日子', attributes: {}, report: reportOf(times(50, onDay)) },
  { name: 'threads', title: '只有贯穿全年的', attributes: {}, report: reportOf(times(3, thread)) },
  {
    name: 'thousand',
    title: '一千项，各种日期',
    attributes: { size: 's' },
    report: reportOf(times(1000, mixed)),
  },
  {
    name: 'over',
    title: '项目多于一页：其余可再显示',
    attributes: { limit: '20' },
    report: reportOf(times(61, mixed)),
  },
  {
    name: 'nothing-chosen',
    title: '没有符合条件的事项',
    attributes: { theme: 'theme-1', kind: 'event' },
    report: reportOf(times(61, undated)),
  },
  {
    name: 'missing-value',
    title: '都没有日期',
    attributes: {},
    report: reportOf(times(12, undated)),
  },
  {
    name: 'missing-target',
    title: '主题不在报告里',
    attributes: {},
    report: reportWith({ themes: [], milestones: times(4, undated) }),
  },
  {
    name: 'vague',
    title: '只有“年底”“目前”',
    attributes: {
      items: items([
        { title: '架空线入地', when: '2021', whenText: '2021年底' },
        { title: '同意率 80%', whenText: '目前' },
        { title: '上半年开工', when: '2021', whenText: '上半年' },
      ]),
    },
  },
  {
    name: 'intervals',
    title: '季度、半年与区间',
    attributes: {
      items: items([
        { title: '第一季度排查', when: '2021-33' },
        { title: '下半年整治', when: '2021-41' },
        { title: '三月到十一月施工', when: '2021-03/2021-11' },
        { title: '十二月以来试运行', when: '2021-12/..' },
        { title: '从四月到六月', when: '2021-04', until: '2021-06' },
      ]),
    },
  },
  {
    name: 'huge',
    title: '标题里有二十位数',
    attributes: { items: items([{ title: '累计 12345678901234567890 人次', when: '2021-05-01' }]) },
  },
  {
    name: 'long-label',
    title: '六十字的标题',
    attributes: {
      items: items([
        {
          title:
            '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
          when: '2021-10',
        },
      ]),
    },
  },
  {
    name: 'longer-label',
    title: '两千字的标题',
    attributes: { items: items([{ title: '长'.repeat(2000), when: '2021-10' }]) },
  },
  {
    name: 'markup',
    title: '标题里的标记只是文字',
    attributes: {
      label: '<b>大事</b>',
      items: items([{ title: '<script>window.xxHacked = 1</script>开工', when: '2021-10' }]),
    },
  },
  {
    name: 'wrong-type',
    title: '不是列表',
    attributes: { items: '{"title":"不是列表"}' },
    state: 'invalid',
  },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"title":"没有写完' }, state: 'invalid' },
  {
    name: 'wrong-date',
    title: '日期写错',
    attributes: { items: items([{ title: '开工', when: '2021年4月19日' }]) },
    state: 'invalid',
  },
  { name: 'wrong-size', title: '没有这种高度', attributes: { size: 'xl' }, state: 'invalid' },
  {
    name: 'invalid-report',
    title: '报告不合规范',
    attributes: {},
    report: '不是报告',
    state: 'invalid',
  },
  { name: 'not-found', title: '报告里没有这一项', attributes: { of: 'tianshan5' }, state: 'not-found' },
  {
    name: 'theme-not-found',
    title: '报告里没有这个主题',
    attributes: { theme: 'enviroment' },
    state: 'not-found',
  },
  {
    name: 'loading',
    title: '正在读取',
    attributes: {},
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '2021年4月19日 天山五村旧改启动',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: {},
    source: { status: 'failed', url: 'https://example.org/report.json', failure: { cause: 'timeout' } },
    state: 'failed',
    slot: '2021年4月19日 天山五村旧改启动',
  },
  {
    name: 'failed-empty',
    title: '读到的是空文件',
    attributes: {},
    source: { status: 'failed', url: 'https://example.org/report.json', failure: { cause: 'empty' } },
    state: 'failed',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { kind: 'honour' },
    source: { status: 'stale', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'stale',
  },
  {
    name: 'no-report',
    title: '页面上没有报告',
    attributes: {},
    source: { status: 'none' },
    state: 'failed',
  },
];
