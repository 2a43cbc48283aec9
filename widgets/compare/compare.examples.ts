/** Examples of `<xx-compare>`: the lifts of the report and its years, then every kind of figure and everything that can go wrong. */
import { type Example, indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';

const lift = { label: '加装电梯新开工', unit: '台' };
const items = (...list: readonly unknown[]) => JSON.stringify(list);

/** What attributes cannot say: years of one measure, a stated change, units that differ. */
const report = reportWith({
  indicators: [
    indicatorRow({
      id: 'beds-2018',
      measure: 'beds',
      label: '养老床位',
      period: '2018',
      value: number('1,120', '张'),
    }),
    indicatorRow({
      id: 'beds-2019',
      measure: 'beds',
      label: '养老床位',
      period: '2019',
      value: number('1,240', '张'),
      targets: [{ ...targetOf(number('1,240', '张')), period: '2019' }],
    }),
    indicatorRow({
      id: 'beds-2020',
      measure: 'beds',
      label: '养老床位',
      period: '2020',
      value: number('1,198', '张'),
      targets: [{ ...targetOf(number('1,300', '张')), setBy: '区', period: '2020' }],
    }),
    indicatorRow({
      id: 'beds-2021',
      measure: 'beds',
      label: '养老床位',
      period: '2021',
      value: { kind: 'absent', reason: '未公布' },
      targets: [{ ...targetOf(number('1,300', '张', { qualifier: '不低于' })), period: '2021' }],
    }),
    indicatorRow({ id: 'tax', label: '规模企业税收', value: number('1.2', '元', { scale: '亿' }) }),
    indicatorRow({ id: 'aid', label: '帮困资金', value: number('9,800.5', '元', { scale: '万' }) }),
    indicatorRow({ id: 'length', label: '架空线落地', value: number('10.58', '公里') }),
    indicatorRow({ id: 'lifts', label: '加装电梯', value: number('74', '台') }),
    indicatorRow({
      id: 'wait',
      label: '平均办理时长',
      value: number('3.5', '天'),
      better: 'lower',
      targets: [targetOf(number('3', '天', { qualifier: '不超过' }))],
      change: { value: number('12', '%'), direction: 'up', meaning: 'percent', against: '上一年' },
    }),
    indicatorRow({
      id: 'target-absent',
      label: '新增养老床位',
      value: number('30', '张'),
      targets: [targetOf({ kind: 'absent', reason: '未公布' })],
    }),
  ],
});

const broken = reportWith({
  indicators: [
    indicatorRow({ id: 'lifts', label: '加装电梯', value: number('74', '台') }),
    { ...indicatorRow({ id: 'broken', label: '错行', value: number('1', '个') }), period: '二〇二一年' },
  ],
});

export const compareExamples: readonly Example[] = [
  { name: 'real', title: '报告：目标 63 台，实际 74 台', attributes: { of: 'lift-2021-start' } },
  {
    name: 'real-two-targets',
    title: '报告：区下达指标与街道自我加压目标，1月以来的进度',
    attributes: { of: 'lift-2022-start' },
  },
  {
    name: 'real-several',
    title: '报告：开工与竣工，同一刻度',
    attributes: { of: 'lift-2021-start lift-2021-complete', label: '2021年加装电梯' },
  },
  {
    name: 'real-lineage',
    title: '报告：去年目标、去年实际、今年目标、今年以来',
    attributes: { of: 'lift-2022-start', lineage: '' },
  },
  {
    name: 'real-lineage-all',
    title: '报告：签约、开工、竣工各自的来路',
    attributes: {
      of: 'lift-2021-sign lift-2021-start lift-2021-complete',
      lineage: '',
      label: '加装电梯：目标与实际',
    },
  },
  {
    name: 'real-years',
    title: '报告：两年的重点项目税收',
    attributes: {
      of: 'key-project-tax-2021-of-2020 key-project-tax-2021-of-2021',
      label: '重点项目当年税收',
    },
  },
  {
    name: 'real-scales',
    title: '报告：亿元与万元，同以元计',
    attributes: { of: 'tax-2021-district hardship-aid' },
  },
  { name: 'real-completion', title: '报告：写明完成率，未写目标', attributes: { of: 'tax-2021' } },
  {
    name: 'real-thresholds',
    title: '报告：同意率从最初到目标与生效比例',
    attributes: { of: 'tianshan5-consent' },
  },
  {
    name: 'real-lineage-thresholds',
    title: '报告：同意率，目标在下一年',
    attributes: { of: 'tianshan5-consent', lineage: '' },
  },
  { name: 'real-change', title: '报告：平均年龄，上一届由变化算得', attributes: { of: 'secretary-age' } },
  {
    name: 'real-change-points',
    title: '报告：百分点，两个班子',
    attributes: { of: 'branch-education committee-education', label: '大专及以上占比' },
  },
  {
    name: 'real-dots',
    title: '报告：平均年龄，圆点',
    attributes: { of: 'secretary-age director-age', variant: 'dots' },
  },
  { name: 'real-absent', title: '报告：只有目标，还没有数值', attributes: { of: 'lift-2022-complete' } },
  { name: 'real-vague', title: '报告：1.7万多人次', attributes: { of: 'study-people comfort-visits' } },
  {
    name: 'ordinary',
    title: '普通：写在标签里的两年',
    attributes: {
      label: '加装电梯新开工',
      unit: '台',
      items: items({ label: '2020年', value: '63' }, { label: '2021年', value: '74' }),
    },
  },
  { name: 'exact', title: '正好达到目标', attributes: { ...lift, value: '63', target: '63' } },
  {
    name: 'over',
    title: '超过目标',
    attributes: { ...lift, value: '118.6', target: '100', 'target-label': '区下达指标', period: '2021' },
  },
  { name: 'zero', title: '零：没有条', attributes: { ...lift, value: '0', target: '63' } },
  {
    name: 'all-zero',
    title: '都是零',
    attributes: {
      unit: '起',
      items: items({ label: '2020年', value: '0' }, { label: '2021年', value: '0' }),
    },
  },
  { name: 'one', title: '一个数，没有目标', attributes: { ...lift, value: '74' } },
  { name: 'missing-value', title: '数值未公布', attributes: { ...lift, value: '', target: '63' } },
  { name: 'value-unwritten', title: '没有写数值', attributes: { ...lift, target: '63' } },
  { name: 'pending', title: '统计中', attributes: { ...lift, value: '统计中', target: '63' } },
  { name: 'null', title: '框架写入的 null 不是零', attributes: { ...lift, value: 'null', target: '63' } },
  { name: 'missing-target', title: '目标未公布', attributes: { of: 'target-absent' }, report },
  {
    name: 'missing-among',
    title: '几年里有一年未公布',
    attributes: {
      label: '全年客流',
      unit: '万人次',
      items: items(
        { label: '2019年', value: '119.04' },
        { label: '2020年', value: null },
        { label: '2021年', value: '65.10' },
      ),
    },
  },
  {
    name: 'negative',
    title: '负数从零往左',
    attributes: {
      label: '同比',
      unit: '%',
      items: items(
        { label: '2019年', value: '6.1' },
        { label: '2020年', value: '-3.2' },
        { label: '2021年', value: '8.1' },
      ),
    },
  },
  {
    name: 'all-negative',
    title: '都是负数',
    attributes: {
      label: '净增企业',
      unit: '家',
      items: items({ label: '2020年', value: '-5' }, { label: '2021年', value: '-12', target: '-10' }),
    },
  },
  { name: 'lower', title: '越少越好：超出不是超额', attributes: { of: 'wait' }, report },
  { name: 'scales', title: '亿元与万元，各照原样印', attributes: { of: 'tax aid' }, report },
  {
    name: 'lineage-years',
    title: '四年的来路，有升有降，末年未公布',
    attributes: { of: 'beds-2020', lineage: '' },
    report,
  },
  {
    name: 'lineage-one',
    title: '只有一期，无从接续',
    attributes: { of: 'lifts', lineage: '' },
    report,
  },
  {
    name: 'dots-range',
    title: '相近的数：圆点不从零起，并写明',
    attributes: {
      label: '平均年龄',
      unit: '岁',
      variant: 'dots',
      items: items(
        { label: '甲居民区', value: '45.8' },
        { label: '乙居民区', value: '44.9' },
        { label: '丙居民区', value: '45.10' },
      ),
    },
  },
  {
    name: 'dots-zero',
    title: '圆点，仍有零',
    attributes: { ...lift, variant: 'dots', value: '48', target: '63' },
  },
  {
    name: 'huge',
    title: '二十位数与一',
    attributes: {
      label: '长数',
      unit: '个',
      items: items({ label: '很多', value: '12345678901234567890' }, { label: '一个', value: '1' }),
    },
  },
  {
    name: 'many',
    title: '四十项',
    attributes: {
      label: '各居民区加装电梯',
      unit: '台',
      items: items(
        ...Array.from({ length: 40 }, (_, index) => ({
          label: `第 ${index + 1} 居民区`,
          value: String((index * 37) % 101),
        })),
      ),
    },
  },
  {
    name: 'long-label',
    title: '六十字的标签',
    attributes: {
      unit: '台',
      label:
        '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
      items: items(
        {
          label: '既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数',
          value: '74',
          target: '63',
          targetLabel: '区政府年初下达给街道并在年中调整过的年度任务指标',
        },
        { label: '竣工', value: '21' },
      ),
    },
  },
  {
    name: 'longer-label',
    title: '两千字的标签',
    attributes: { unit: '台', label: '长'.repeat(2000), value: '74', target: '63' },
  },
  {
    name: 'markup',
    title: '标签里的标记只是文字',
    attributes: {
      unit: '台',
      items: items(
        { label: '<script>window.xxHacked = 1</script>开工', value: '74' },
        { label: '<img src=x onerror="window.xxHacked = 1">竣工', value: '21' },
      ),
    },
  },
  {
    name: 'mixed-units',
    title: '台与公里不能同一刻度',
    attributes: { of: 'lifts length' },
    report,
    state: 'invalid',
  },
  {
    name: 'mixed-items',
    title: '标签里的单位不同',
    attributes: {
      unit: '台',
      items: items({ label: '电梯', value: '74' }, { label: '道路', value: '5', unit: '条' }),
    },
    state: 'invalid',
  },
  {
    name: 'not-drawable',
    title: 'II 类不能画成条',
    attributes: { of: 'water-class' },
    state: 'invalid',
  },
  {
    name: 'wrong-type',
    title: '数值不是数字',
    attributes: { ...lift, value: '很多台' },
    state: 'invalid',
  },
  {
    name: 'wrong-item',
    title: '其中一项不是数字',
    attributes: {
      unit: '台',
      items: items({ label: '2020年', value: '63' }, { label: '2021年', value: '七十四' }),
    },
    state: 'invalid',
  },
  {
    name: 'unquoted',
    title: '数值没有引号',
    attributes: { unit: '%', items: '[{"label":"绿化覆盖率","value":65.10}]' },
    state: 'invalid',
  },
  {
    name: 'item-without-label',
    title: '有一项没有标签',
    attributes: { unit: '台', items: items({ value: '63' }) },
    state: 'invalid',
  },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"label":"没有写完' }, state: 'invalid' },
  {
    name: 'wrong-variant',
    title: '没有这种画法',
    attributes: { of: 'lift-2021-start', variant: 'pie' },
    state: 'invalid',
  },
  { name: 'no-items', title: '零项', attributes: { items: '[]' }, state: 'empty' },
  {
    name: 'empty',
    title: '报告里没有数据',
    attributes: { of: 'a b' },
    report: reportWith({}),
    state: 'empty',
  },
  {
    name: 'broken-row',
    title: '报告的这一行有错',
    attributes: { of: 'lifts broken' },
    report: broken,
    state: 'invalid',
  },
  {
    name: 'invalid-report',
    title: '报告不合规范',
    attributes: { of: 'tax' },
    report: [],
    state: 'invalid',
  },
  {
    name: 'not-found',
    title: '报告里没有这一项',
    attributes: { of: 'lift-2021-start lift-2021-compleat' },
    state: 'not-found',
  },
  {
    name: 'loading',
    title: '正在读取',
    attributes: { of: 'lift-2021-start' },
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '加装电梯新开工：目标 63 台，实际 74 台',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: { of: 'lift-2021-start' },
    source: {
      status: 'failed',
      url: 'https://example.org/report.json',
      failure: { cause: 'status', status: 404 },
    },
    state: 'failed',
    slot: '加装电梯新开工：目标 63 台，实际 74 台',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { of: 'lift-2021-start' },
    source: { status: 'stale', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'stale',
  },
  {
    name: 'no-report',
    title: '页面上没有报告',
    attributes: { of: 'lift-2021-start' },
    source: { status: 'none' },
    state: 'failed',
  },
];
