/** Examples of `<xx-trend>`: what the report says of a way, then everything a series may hold and what can go wrong. */
import { type Example, indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';

const years = (id: string, unit: string, values: readonly (readonly [string, string | null])[]) =>
  values.map(([period, literal]) =>
    indicatorRow({
      id: `${id}-${period}`,
      measure: id,
      label: '社区食堂就餐',
      period,
      better: 'higher',
      value: literal === null ? { kind: 'absent', reason: '未公布' } : number(literal, unit),
    }),
  );

const report = reportWith({
  indicators: [
    ...years('meals', '人次', [
      ['2016', '8120'],
      ['2017', '9340'],
      ['2018', '11205'],
      ['2019', '10988'],
      ['2020', null],
      ['2021', '13470'],
    ]),
    indicatorRow({
      id: 'percent-change',
      label: '居民体育活动',
      value: number('3.5', '小时'),
      change: { value: number('12', '%'), direction: 'up', meaning: 'percent', against: '上一年' },
    }),
    indicatorRow({
      id: 'same',
      label: '在册志愿者',
      value: number('9100', '人'),
      better: 'higher',
      change: { value: number('0', '人'), direction: 'same', against: '上一年' },
    }),
    indicatorRow({
      id: 'target-absent',
      label: '新增养老床位',
      value: number('30', '张'),
      observations: [
        { value: number('12', '张'), when: '2021-06' },
        { value: number('30', '张'), when: '2021-12' },
      ],
      targets: [targetOf({ kind: 'absent', reason: '未公布' })],
    }),
    indicatorRow({ id: 'one', label: '新增口袋公园', value: number('3', '个') }),
    indicatorRow({ id: 'rank', label: '满意度', value: { kind: 'rank', literal: '第一' } }),
    indicatorRow({
      id: 'units',
      label: '错配单位',
      value: number('80', '%'),
      observations: [
        { value: number('13', '户'), when: null },
        { value: number('80', '%'), when: null },
      ],
    }),
    { ...indicatorRow({ id: 'broken', label: '错行', value: number('1', '个') }), value: { kind: 'number' } },
  ],
});

const items = (list: readonly unknown[]) => JSON.stringify(list);
const months = (count: number) =>
  items(
    Array.from({ length: count }, (_, index) => ({
      value: String(100 + ((index * 37) % 60)),
      when: `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    })),
  );

export const trendExamples: readonly Example[] = [
  {
    name: 'ordinary',
    title: '普通：写在标签里的两个数与两条线',
    attributes: {
      label: '群众同意率',
      unit: '%',
      points: '最初 13,目前 80',
      thresholds: '目标 85,生效比例 95',
      better: 'higher',
    },
  },
  { name: 'real', title: '报告：13% 到 80%，目标与生效比例', attributes: { of: 'tianshan5-consent' } },
  { name: 'real-age', title: '报告：平均年龄，上一届的数为算得', attributes: { of: 'secretary-age' } },
  { name: 'real-director', title: '报告：居委会主任平均年龄', attributes: { of: 'director-age' } },
  { name: 'real-points', title: '报告：提升 16 个百分点', attributes: { of: 'branch-education' } },
  {
    name: 'real-side-by-side',
    title: '报告：几项并排',
    attributes: { of: 'secretary-age director-age branch-education committee-education' },
  },
  { name: 'real-periods', title: '报告：两个年份，后一个不是整年', attributes: { of: 'lift-2021-start' } },
  { name: 'real-absent', title: '报告：后一年还没有数', attributes: { of: 'lift-2021-complete' } },
  { name: 'years', title: '六个年份，缺一个', attributes: { of: 'meals-2021' }, report },
  {
    name: 'zero',
    title: '降到零',
    attributes: { label: '未整改隐患', unit: '条', points: '年初 26,年底 0', better: 'lower' },
  },
  {
    name: 'over',
    title: '超过目标',
    attributes: { label: '新开工', unit: '台', points: '40,74', thresholds: '63', better: 'higher' },
  },
  {
    name: 'exact',
    title: '正好达到',
    attributes: { label: '新竣工', unit: '台', points: '8,21', thresholds: '区目标 21' },
  },
  {
    name: 'missing-value',
    title: '末一个数未公布',
    attributes: { label: '客流', unit: '人次', points: '2020 8033,2021 未公布' },
  },
  {
    name: 'missing-all',
    title: '都未公布',
    attributes: { label: '客流', unit: '人次', points: '2020 未公布,2021 统计中' },
  },
  { name: 'missing-target', title: '目标未公布', attributes: { of: 'target-absent' }, report },
  { name: 'one', title: '只有一个数', attributes: { of: 'one' }, report },
  { name: 'percent-change', title: '只有变化的百分比', attributes: { of: 'percent-change' }, report },
  { name: 'same', title: '持平', attributes: { of: 'same' }, report },
  {
    name: 'dated',
    title: '有日期的按时间排列',
    attributes: { label: '签约户数', unit: '户', points: '2021-04 12,2021-06 87,2021-12 130' },
  },
  {
    name: 'many',
    title: '三十六个月',
    attributes: { label: '月度办件', unit: '件', items: months(36) },
  },
  {
    name: 'valley',
    title: '先降后升，五个数',
    attributes: { label: '满意度', unit: '分', points: '91.2,88.40,86.5,90.1,93.0' },
  },
  {
    name: 'negative',
    title: '负数',
    attributes: { label: '同比', unit: '%', points: '2019 4.2,2020 -3.2,2021 1.5' },
  },
  {
    name: 'huge',
    title: '二十位数',
    attributes: { label: '长数', unit: '个', points: '12345678901234567890,12345678901234567999' },
  },
  {
    name: 'tiny',
    title: '很小的数',
    attributes: { label: '浓度', unit: '毫克', points: '0.00012,0.00034', thresholds: '0.0005' },
  },
  {
    name: 'scales',
    title: '万与亿',
    attributes: {
      label: '税收',
      items: items([
        { value: '9800', unit: '万元', when: '2020' },
        { value: '1.25', unit: '亿元', when: '2021' },
      ]),
    },
  },
  {
    name: 'vague',
    title: '约数不相减',
    attributes: { label: '学习', unit: '人次', points: '2020 1.2万,2021 1.7万多' },
  },
  {
    name: 'near-levels',
    title: '几条线挨得很近',
    attributes: {
      label: '达标率',
      unit: '%',
      points: '90,94',
      thresholds: '区目标 95,市目标 96,国家标准 97,挑战值 98',
    },
  },
  {
    name: 'derived',
    title: '写明是算得的数',
    attributes: {
      label: '平均年龄',
      better: 'lower',
      items: items([
        { value: '48.7', unit: '岁', whenText: '上一届', derived: '45.8 岁 + 2.9 岁' },
        { value: '45.8', unit: '岁', whenText: '本届' },
      ]),
    },
  },
  {
    name: 'lower-target',
    title: '越低越好的目标',
    attributes: { label: '平均办理时长', unit: '天', points: '7.5,3.5', thresholds: '4', better: 'lower' },
  },
  {
    name: 'long-label',
    title: '六十字的标签，长的点名',
    attributes: {
      label:
        '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
      unit: '台',
      points: '上一届居民区党组织换届选举完成之时 13,本届居民区党组织换届选举完成之时 80',
      thresholds: '街道自我加压的挑战性目标 95',
    },
  },
  {
    name: 'longer-label',
    title: '两千字的标签',
    attributes: { label: '长'.repeat(2000), unit: '台', points: '13,80' },
  },
  {
    name: 'markup',
    title: '标记只是文字',
    attributes: {
      label: '<script>window.xxHacked = 1</script>同意率',
      unit: '%',
      points: '<b>最初</b> 13,<img src=x> 80',
    },
  },
  {
    name: 'mixed-units',
    title: '单位不同，不画在一起',
    attributes: { of: 'units' },
    report,
    state: 'invalid',
  },
  { name: 'rank', title: '位次不是数量', attributes: { of: 'rank' }, report, state: 'invalid' },
  {
    name: 'wrong-type',
    title: '不是数',
    attributes: { label: '同意率', unit: '%', points: '13,很多' },
    state: 'invalid',
  },
  {
    name: 'wrong-threshold',
    title: '目标不是数',
    attributes: { label: '同意率', unit: '%', points: '13,80', thresholds: '85,全部' },
    state: 'invalid',
  },
  {
    name: 'wrong-json',
    title: 'JSON 不完整',
    attributes: { label: '同意率', unit: '%', items: '[{"value":"13"' },
    state: 'invalid',
  },
  {
    name: 'wrong-date',
    title: '日期写错',
    attributes: { label: '同意率', unit: '%', items: items([{ value: '13', when: '去年' }]) },
    state: 'invalid',
  },
  {
    name: 'no-items',
    title: '空的列表',
    attributes: { label: '同意率', unit: '%', items: '[]' },
    state: 'invalid',
  },
  { name: 'no-label', title: '没有标签', attributes: { points: '13,80', unit: '%' }, state: 'invalid' },
  { name: 'broken-row', title: '报告的这一行有错', attributes: { of: 'broken' }, report, state: 'invalid' },
  {
    name: 'not-found',
    title: '报告里没有这一项',
    attributes: { of: 'tianshan-consent' },
    state: 'not-found',
  },
  {
    name: 'empty',
    title: '报告里没有数据',
    attributes: { of: 'tianshan5-consent' },
    report: reportWith({}),
    state: 'empty',
  },
  {
    name: 'loading',
    title: '正在读取',
    attributes: { of: 'tianshan5-consent' },
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '天山五村群众同意率由 13% 上升到 80%',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: { of: 'tianshan5-consent' },
    source: {
      status: 'failed',
      url: 'https://example.org/report.json',
      failure: { cause: 'status', status: 404 },
    },
    state: 'failed',
    slot: '天山五村群众同意率由 13% 上升到 80%',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { of: 'tianshan5-consent' },
    source: { status: 'stale', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'stale',
  },
  {
    name: 'no-report',
    title: '页面上没有报告',
    attributes: { of: 'tianshan5-consent' },
    source: { status: 'none' },
    state: 'failed',
  },
];
