/** Examples of `<xx-summary>`: the real report at a glance, parts of it, figures of the page's own, and what can go wrong. */
import { type Example, indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';

const items = (list: readonly unknown[]) => JSON.stringify(list);
const theme = (id: string, label: string, featured: readonly string[], section = '1.1') => ({
  id,
  section,
  label,
  heading: label,
  featured,
});

/** As many figures as a large city may feature. */
const many = reportWith({
  themes: Array.from({ length: 12 }, (_, part) =>
    theme(
      `theme-${part + 1}`,
      `第 ${part + 1} 部分`,
      Array.from({ length: 10 }, (_, place) => `figure-${part * 10 + place + 1}`),
      `1.${(part % 9) + 1}`,
    ),
  ),
  indicators: Array.from({ length: 120 }, (_, index) =>
    indicatorRow({
      id: `figure-${index + 1}`,
      label: `第 ${index + 1} 项指标`,
      theme: `theme-${Math.floor(index / 10) + 1}`,
      value: number(String(index * 7), '件'),
      targets: index % 3 ? undefined : [targetOf(number('350', '件'))],
    }),
  ),
});

export const summaryExamples: readonly Example[] = [
  {
    name: 'ordinary',
    title: '普通：写在标签里的几项',
    attributes: {
      label: '加装电梯一览',
      items: items([
        { theme: '人居环境', label: '加装电梯新开工', value: '74', target: '63', unit: '台' },
        { theme: '人居环境', label: '加装电梯新竣工', value: '21', target: '21', unit: '台' },
        {
          theme: '党的建设',
          label: '书记队伍平均年龄',
          value: '45.8',
          unit: '岁',
          change: '-2.9 岁',
          better: 'lower',
        },
      ]),
    },
  },
  { name: 'real', title: '报告：全貌', attributes: {} },
  { name: 'real-theme', title: '报告：只看人居环境', attributes: { theme: 'environment' } },
  {
    name: 'real-chosen',
    title: '报告：点名的几项',
    attributes: { label: '加装电梯', of: 'lift-2021-start lift-2021-complete lift-2022-start secretary-age' },
  },
  { name: 'real-unchosen', title: '报告：没有选出指标的部分', attributes: { theme: 'review' } },
  { name: 'zero', title: '零项', attributes: { items: '[]' }, state: 'empty' },
  { name: 'empty', title: '报告里没有选出指标', attributes: {}, report: reportWith({}), state: 'empty' },
  {
    name: 'exact',
    title: '正好一项，没有主题',
    attributes: { items: items([{ label: '加装电梯签约', value: '100', unit: '台' }]) },
  },
  { name: 'over', title: '十二部分，一百二十项', attributes: {}, report: many },
  {
    name: 'missing-value',
    title: '数值未公布、统计中、零',
    attributes: {
      items: items([
        { label: '加装电梯新竣工', value: '', target: '55', unit: '台' },
        { label: '全年客流', value: '统计中', unit: '人次' },
        { label: '重大事故', value: '0', target: '1', unit: '起' },
      ]),
    },
  },
  {
    name: 'missing-target',
    title: '目标未公布',
    attributes: {},
    report: reportWith({
      themes: [theme('examples', '示例', ['beds'])],
      indicators: [
        indicatorRow({
          id: 'beds',
          label: '新增养老床位',
          value: number('30', '张'),
          targets: [targetOf({ kind: 'absent', reason: '未公布' })],
        }),
      ],
    }),
  },
  {
    name: 'featured-gone',
    title: '选出的一项不在报告里，其余照常',
    attributes: {},
    report: reportWith({
      themes: [theme('examples', '示例', ['beds', 'bed'])],
      indicators: [indicatorRow({ id: 'beds', label: '新增养老床位', value: number('30', '张') })],
    }),
  },
  {
    name: 'mixed-units',
    title: '目标的单位不同：数照写，不画，并说明',
    attributes: {},
    report: reportWith({
      themes: [theme('examples', '示例', ['area', 'beds'])],
      indicators: [
        indicatorRow({
          id: 'area',
          label: '绿化面积',
          value: number('507', '平方米'),
          targets: [targetOf(number('2', '公顷'))],
        }),
        indicatorRow({
          id: 'beds',
          label: '新增养老床位',
          value: number('30', '张'),
          targets: [targetOf(number('40', '张'))],
        }),
      ],
    }),
  },
  {
    name: 'huge',
    title: '二十位数、负数、远超目标',
    attributes: {
      items: items([
        { label: '访问量', value: '12345678901234567890', target: '12345678901234567891', unit: '次' },
        { label: '同比', value: '-3.2', unit: '%' },
        { label: '签约', value: '900', target: '100', unit: '台' },
      ]),
    },
  },
  {
    name: 'long-label',
    title: '六十字的标签',
    attributes: {
      items: items([
        {
          label:
            '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
          value: '74',
          target: '63',
          unit: '台',
        },
        { label: '长'.repeat(2000), value: '1', unit: '台' },
      ]),
    },
  },
  {
    name: 'markup',
    title: '标签里的标记只是文字',
    attributes: {
      label: '<b>一览</b>',
      items: items([
        {
          theme: '<i>主题</i>',
          label: '<script>window.xxHacked = 1</script>电梯',
          value: '74',
          unit: '<img src=x onerror="window.xxHacked = 1">',
        },
      ]),
    },
  },
  { name: 'wrong-type', title: '不是列表', attributes: { items: '{"label":"不是列表"}' }, state: 'invalid' },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"label":"没有写完' }, state: 'invalid' },
  { name: 'wrong-item', title: '有一项不是对象', attributes: { items: '["电梯"]' }, state: 'invalid' },
  {
    name: 'wrong-value',
    title: '有一项的数值不是数',
    attributes: {
      items: items([
        { label: '电梯', value: '74' },
        { label: '电梯', value: '很多台' },
      ]),
    },
    state: 'invalid',
  },
  {
    name: 'no-label',
    title: '有一项没有标签',
    attributes: { items: items([{ value: '74', unit: '台' }]) },
    state: 'invalid',
  },
  { name: 'invalid-report', title: '报告不合规范', attributes: {}, report: '不是报告', state: 'invalid' },
  { name: 'not-found', title: '报告里没有这一项', attributes: { of: 'tax-2012' }, state: 'not-found' },
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
    slot: '加装电梯新开工 74 台，目标 63 台',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: {},
    source: {
      status: 'failed',
      url: 'https://example.org/report.json',
      failure: { cause: 'status', status: 404 },
    },
    state: 'failed',
    slot: '加装电梯新开工 74 台，目标 63 台',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { theme: 'economy' },
    source: { status: 'stale', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'stale',
  },
  { name: 'no-report', title: '页面上没有报告', attributes: {}, source: { status: 'none' }, state: 'failed' },
];
