/** Examples of `<xx-table>`: the whole report and parts of it, sorted and filtered, then everything that can go wrong. */
import type { Indicator } from '../../src/report/schema.ts';
import { type Example, indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';

const items = (...rows: readonly object[]) => JSON.stringify(rows);

const THEMES = ['疫情防控', '营商与经济', '民生保障', '人居环境', '社区治理', '党的建设'];
const UNITS = ['台', '户', '人次', '%', '元'];

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Values in no order, of several units; every seventh is not published. */
const mixed = (index: number): Indicator => {
  const unit = UNITS[index % 5] as string;
  const literal = String((index * 7919) % 10007);
  const decimal = unit === '元' ? `${literal}.${(index * 13) % 100}` : literal;
  return indicatorRow({
    id: `row-${index + 1}`,
    label: `${THEMES[index % 6]}第 ${index + 1} 项`,
    theme: `theme-${(index % 6) + 1}`,
    period: index % 3 ? '2021' : '2020',
    value:
      index % 7 === 6
        ? { kind: 'absent', reason: '统计中' }
        : number(decimal, unit, unit === '元' ? { scale: index % 2 ? '万' : '亿' } : {}),
  });
};
const mixedReport = (count: number) =>
  reportWith({
    themes: THEMES.map((label, index) => ({
      id: `theme-${index + 1}`,
      section: `1.${index + 1}`,
      label,
      featured: [],
    })),
    indicators: times(count, mixed),
  });

/** What a report may hold besides whole numbers. */
const kinds = reportWith({
  indicators: [
    indicatorRow({ id: 'bytes', label: '二十位数', value: number('12345678901234567890', '个') }),
    indicatorRow({
      id: 'precise',
      label: '很长的小数',
      value: number('0.00000000012345678901', '元', { scale: '亿' }),
    }),
    indicatorRow({ id: 'yi', label: '亿元', value: number('0.5', '元', { scale: '亿' }) }),
    indicatorRow({ id: 'wan', label: '万元', value: number('4,999.90', '元', { scale: '万' }) }),
    indicatorRow({ id: 'minus', label: '同比', value: number('-3.2', '%') }),
    indicatorRow({ id: 'trailing', label: '绿化覆盖率', value: number('65.10', '%') }),
    indicatorRow({ id: 'index', label: '没有单位的指数', value: number('100', '') }),
    indicatorRow({ id: 'nought', label: '重大事故', value: number('0', '起') }),
    indicatorRow({ id: 'rank', label: '热线满意度', value: { kind: 'rank', literal: '第一' } }),
    indicatorRow({ id: 'class', label: '水质', value: { kind: 'class', literal: 'II', unit: '类' } }),
    indicatorRow({ id: 'none', label: '入民宅盗窃', value: { kind: 'none', literal: '零', unit: '发案' } }),
    indicatorRow({ id: 'pending', label: '全年客流', value: { kind: 'absent', reason: '统计中' } }),
    indicatorRow({
      id: 'no-target',
      label: '新增养老床位',
      value: number('30', '张'),
      targets: [targetOf({ kind: 'absent', reason: '未公布' })],
    }),
    indicatorRow({
      id: 'other-unit',
      label: '目标的单位不同',
      value: number('30', '张'),
      targets: [targetOf(number('2', '处'))],
    }),
  ],
});

const broken = reportWith({
  indicators: [
    indicatorRow({ id: 'right', label: '好的一行', value: number('1', '个') }),
    { ...indicatorRow({ id: 'broken', label: '错行', value: number('1', '个') }), value: { kind: 'number' } },
  ],
});

export const tableExamples: readonly Example[] = [
  { name: 'real', title: '报告：全部指标', attributes: {} },
  { name: 'real-sorted', title: '报告：按数值由大到小', attributes: { sort: '-value' } },
  { name: 'real-theme', title: '报告：只看人居环境', attributes: { theme: 'environment' } },
  { name: 'real-found', title: '报告：查找“电梯”', attributes: { find: '电梯' } },
  { name: 'real-plan', title: '报告：2022 年的', attributes: { period: '2022', label: '2022年计划' } },
  { name: 'real-kind', title: '报告：比率，按数值', attributes: { kind: 'rate', sort: 'value' } },
  { name: 'real-completion', title: '报告：按完成比例', attributes: { sort: '-completion', limit: '14' } },
  {
    name: 'real-chosen',
    title: '报告：点名的几项，几列',
    attributes: {
      of: 'tax-2021 tax-2021-district hardship-aid key-project-tax-2021',
      columns: 'label value target completion source',
      label: '税收与帮困',
    },
  },
  {
    name: 'real-words',
    title: '报告：不是数字的值',
    attributes: {
      of: 'party-sites-rank water-class serious-accidents burglary-cases artist-studios study-people',
    },
  },
  {
    name: 'ordinary',
    title: '普通：写在标签里的几行',
    attributes: {
      label: '加装电梯',
      items: items(
        {
          label: '新开工',
          value: '74',
          unit: '台',
          target: '63',
          targetLabel: '区下达指标',
          theme: '人居环境',
          period: '2021',
        },
        {
          label: '新竣工',
          value: '21',
          unit: '台',
          target: '21',
          targetLabel: '区下达指标',
          theme: '人居环境',
          period: '2021',
        },
        { label: '签约', value: '100', unit: '台', theme: '人居环境', period: '2021' },
        {
          label: '书记平均年龄',
          value: '45.8',
          unit: '岁',
          change: '-2.9 岁',
          against: '上一届',
          theme: '党的建设',
          period: '2021',
        },
      ),
    },
  },
  {
    name: 'one',
    title: '只有一行',
    attributes: { items: items({ label: '加装电梯新开工', value: '74', unit: '台' }) },
  },
  {
    name: 'zero',
    title: '零就是零',
    attributes: {
      items: items(
        { label: '重大事故', value: '0', unit: '起' },
        { label: '新竣工', value: '0', unit: '台', target: '55' },
      ),
    },
  },
  {
    name: 'over',
    title: '超过目标',
    attributes: { items: items({ label: '新开工', value: '200', unit: '台', target: '63' }) },
  },
  {
    name: 'exact',
    title: '正好达到目标，差一点，超一点',
    attributes: {
      items: items(
        { label: '新竣工', value: '21', unit: '台', target: '21' },
        { label: '同意率', value: '85', unit: '%', target: '85' },
        { label: '生效比例', value: '94.9', unit: '%', target: '95' },
        { label: '整改率', value: '98.5', unit: '%', target: '98' },
      ),
    },
  },
  { name: 'kinds', title: '各种数值', attributes: {}, report: kinds },
  { name: 'kinds-sorted', title: '各种数值，由小到大', attributes: { sort: 'value' }, report: kinds },
  { name: 'missing-value', title: '数值未公布', attributes: { of: 'lift-2022-complete' } },
  { name: 'missing-roads', title: '数值未公布，只有目标', attributes: { of: 'overhead-roads-2022' } },
  { name: 'missing-length', title: '数值未公布，目标是小数', attributes: { of: 'overhead-length-2022' } },
  { name: 'missing-substations', title: '数值未公布，目标是座数', attributes: { of: 'substations-2022' } },
  { name: 'missing-target', title: '目标未公布', attributes: { of: 'no-target other-unit' }, report: kinds },
  {
    name: 'huge',
    title: '二十位数与很长的小数',
    attributes: { of: 'bytes precise' },
    report: kinds,
  },
  {
    name: 'negative',
    title: '负数',
    attributes: {
      sort: 'value',
      items: items(
        { label: '同比', value: '3.2', unit: '%' },
        { label: '环比', value: '-0.25', unit: '%' },
        { label: '两年平均', value: '-11', unit: '%' },
      ),
    },
  },
  {
    name: 'long-label',
    title: '六十字的标签，很长的单位',
    attributes: {
      items: items({
        label:
          '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
        scope: '大金更、虹纺、芙蓉、古宋小区以及其他全部居民区',
        value: '74',
        unit: '台（含上年结转及在建的）',
        target: '63',
        targetLabel: '区政府年初下达的计划指标',
      }),
    },
  },
  {
    name: 'longer-label',
    title: '两千字的标签',
    attributes: { items: items({ label: '长'.repeat(2000), value: '74', unit: '台' }) },
  },
  {
    name: 'markup',
    title: '标签里的标记只是文字',
    attributes: {
      label: '<b>指标</b>',
      items: items(
        { label: '<script>window.xxHacked = 1</script>电梯', value: '74', unit: '台' },
        { label: '=HYPERLINK("http://example.org")', value: '1', unit: '个' },
      ),
    },
  },
  {
    name: 'hundred',
    title: '一百二十项，几种单位',
    attributes: { sort: '-value' },
    report: mixedReport(120),
  },
  {
    name: 'limited',
    title: '行数多于一页：其余可再显示',
    attributes: { limit: '10' },
    report: mixedReport(60),
  },
  { name: 'nothing-found', title: '没有符合条件的', attributes: { find: '地铁' } },
  { name: 'empty-items', title: '一行也没有', attributes: { items: '[]' }, state: 'empty' },
  { name: 'empty', title: '报告里没有数据', attributes: {}, report: reportWith({}), state: 'empty' },
  {
    name: 'one-row-broken',
    title: '报告里有一行不合规范：其余照常',
    attributes: {},
    report: broken,
    source: { status: 'ready' },
  },
  {
    name: 'broken-row',
    title: '报告的这一行有错',
    attributes: { of: 'broken' },
    report: broken,
    state: 'invalid',
  },
  { name: 'invalid-report', title: '报告不合规范', attributes: {}, report: [], state: 'invalid' },
  { name: 'wrong-type', title: '不是列表', attributes: { items: '{"label":"不是列表"}' }, state: 'invalid' },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"label":"没有写完' }, state: 'invalid' },
  {
    name: 'wrong-value',
    title: '数值不是数字',
    attributes: { items: items({ label: '电梯', value: '很多台' }) },
    state: 'invalid',
  },
  { name: 'no-label', title: '没有标签', attributes: { items: items({ value: '74' }) }, state: 'invalid' },
  { name: 'wrong-sort', title: '不能这样排', attributes: { sort: 'size' }, state: 'invalid' },
  { name: 'wrong-columns', title: '没有这一列', attributes: { columns: 'label unit' }, state: 'invalid' },
  { name: 'wrong-kind', title: '没有这种数值', attributes: { kind: 'percent' }, state: 'invalid' },
  { name: 'wrong-limit', title: '行数写错', attributes: { limit: '0' }, state: 'invalid' },
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
    slot: '规模企业税收 20.1317 亿元',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: {},
    source: { status: 'failed', url: 'https://example.org/report.json', failure: { cause: 'html' } },
    state: 'failed',
    slot: '规模企业税收 20.1317 亿元',
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
