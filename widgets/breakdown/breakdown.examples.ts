import { type Example, indicatorRow, number, reportWith } from '../../src/widget/example.ts';

const items = (...list: readonly unknown[]) => JSON.stringify(list);
const part = (label: string, value: string) => ({ label, value });

/** A whole with parts, and parts of one of them. */
const nested = reportWith({
  indicators: [
    indicatorRow({ id: 'homes', label: '摸底居民楼', value: number('1200', '幢') }),
    indicatorRow({ id: 'signed', label: '已签约', value: number('480', '幢'), whole: 'homes' }),
    indicatorRow({ id: 'started', label: '已开工', value: number('300', '幢'), whole: 'signed' }),
    indicatorRow({ id: 'finished', label: '已竣工', value: number('120', '幢'), whole: 'started' }),
    indicatorRow({ id: 'refused', label: '不具备条件', value: number('220', '幢'), whole: 'homes' }),
  ],
});

const odd = reportWith({
  indicators: [
    indicatorRow({
      id: 'wrong',
      label: '规模企业',
      value: number('199', '家'),
      parts: { ids: ['up', 'down'], exhaustive: true },
    }),
    indicatorRow({ id: 'up', label: '同比增长', value: number('113', '家'), whole: 'wrong' }),
    indicatorRow({ id: 'down', label: '同比下降', value: number('89', '家'), whole: 'wrong' }),
    indicatorRow({
      id: 'vague',
      label: '参与学习',
      value: { ...number('1.7', '人次'), scale: '万', qualifier: '多' },
    }),
    indicatorRow({ id: 'vague-part', label: '线上', value: number('5091', '人次'), whole: 'vague' }),
    indicatorRow({ id: 'overlap', label: '志愿者', value: number('100', '名') }),
    indicatorRow({ id: 'women', label: '女性', value: number('60', '名'), whole: 'overlap' }),
    indicatorRow({ id: 'old', label: '60岁以上', value: number('70', '名'), whole: 'overlap' }),
    indicatorRow({ id: 'unknown', label: '排查隐患', value: { kind: 'absent', reason: '未公布' } }),
    indicatorRow({ id: 'known', label: '落实整改', value: number('12', '条'), whole: 'unknown' }),
    indicatorRow({ id: 'beds', label: '养老床位', value: number('300', '张') }),
    indicatorRow({ id: 'care', label: '护理型', value: { kind: 'absent', reason: '统计中' }, whole: 'beds' }),
    indicatorRow({ id: 'mixed', label: '加装电梯', value: number('74', '台') }),
    indicatorRow({ id: 'mixed-part', label: '惠及居民', value: number('900', '户'), whole: 'mixed' }),
    indicatorRow({ id: 'rank', label: '考评名次', value: { kind: 'rank', literal: '第一' } }),
    indicatorRow({ id: 'rank-part', label: '得分', value: number('9', '分'), whole: 'rank' }),
    indicatorRow({ id: 'alone', label: '没有部分', value: number('5', '个') }),
    { ...indicatorRow({ id: 'broken', label: '错行', value: number('1', '个') }), value: { kind: 'number' } },
  ],
});

export const breakdownExamples: readonly Example[] = [
  { name: 'real', title: '报告：135 个垃圾厢房，77 个加装监控', attributes: { of: 'waste-rooms' } },
  { name: 'real-projects', title: '报告：53 项重点项目，已完成 12 项', attributes: { of: 'projects' } },
  { name: 'real-firms', title: '报告：199 = 113 + 86', attributes: { of: 'firms-2021' } },
  { name: 'real-tax', title: '报告：税收和其中的区级税收', attributes: { of: 'tax-2021' } },
  { name: 'real-part', title: '报告：问的是部分，画在整体里', attributes: { of: 'firms-2021-down' } },
  { name: 'real-rate', title: '报告：另有写明的比率', attributes: { of: 'hazards' } },
  { name: 'real-projects-tax', title: '报告：两年的项目', attributes: { of: 'key-project-tax-2021' } },
  { name: 'real-area', title: '报告：面积', attributes: { of: 'waste-rooms', variant: 'area' } },
  { name: 'real-area-two', title: '报告：面积，两部分', attributes: { of: 'firms-2021', variant: 'area' } },
  { name: 'real-side-by-side', title: '报告：几个', attributes: { of: 'waste-rooms projects' } },
  {
    name: 'real-title',
    title: '报告：另写标题',
    attributes: { of: 'projects', label: '15分钟生活圈重点项目' },
  },
  { name: 'nested', title: '部分的部分', attributes: { of: 'homes' }, report: nested },
  { name: 'nested-part', title: '问的是部分的部分', attributes: { of: 'started' }, report: nested },
  {
    name: 'nested-area',
    title: '部分的部分，面积',
    attributes: { of: 'homes', variant: 'area' },
    report: nested,
  },
  {
    name: 'ordinary',
    title: '普通：写在标签里',
    attributes: {
      label: '规模企业',
      value: '199',
      unit: '家',
      period: '2021',
      items: items(part('同比增长', '113'), part('同比下降', '86')),
    },
  },
  {
    name: 'sum',
    title: '没有总数，各部分就是全部',
    attributes: {
      label: '规模企业',
      unit: '家',
      exhaustive: '',
      items: items(part('同比增长', '113'), part('同比下降', '86')),
    },
  },
  {
    name: 'many',
    title: '九部分',
    attributes: {
      label: '办件',
      value: '1000',
      unit: '件',
      items: items(
        ...['环境', '停车', '噪声', '违建', '物业', '加梯', '绿化', '治安', '其他诉求'].map((label, at) =>
          part(label, String(180 - at * 20)),
        ),
      ),
    },
  },
  {
    name: 'tiny',
    title: '极小的部分',
    attributes: {
      label: '选民',
      value: '52957',
      unit: '位',
      items: items(part('代表', '18'), part('候选人', '36')),
    },
  },
  {
    name: 'zero',
    title: '部分为零',
    attributes: { label: '隐患', value: '12', unit: '条', items: items(part('未整改', '0')) },
  },
  {
    name: 'zero-whole',
    title: '总数为零',
    attributes: { label: '隐患', value: '0', unit: '条', items: items(part('未整改', '0')) },
  },
  {
    name: 'exact',
    title: '部分就是全部',
    attributes: { label: '任务', value: '21', unit: '台', items: items(part('竣工', '21')) },
  },
  {
    name: 'huge',
    title: '很大的数',
    attributes: {
      label: '财政收入',
      value: '12345678901234567890.123',
      unit: '元',
      items: items(part('税收', '12345678901234567889.123')),
    },
  },
  {
    name: 'exact-decimals',
    title: '末位的零不丢',
    attributes: {
      label: '面积',
      value: '65.10',
      unit: '公顷',
      items: items(part('公园', '20.00'), part('道路', '15.10')),
    },
  },
  { name: 'over', title: '写明是全部而多出 3 家', attributes: { of: 'wrong' }, report: odd },
  { name: 'vague', title: '总数是概数', attributes: { of: 'vague' }, report: odd },
  { name: 'overlap', title: '部分可能重叠', attributes: { of: 'overlap' }, report: odd },
  { name: 'missing-value', title: '总数未公布', attributes: { of: 'unknown' }, report: odd },
  { name: 'missing-target', title: '部分在统计', attributes: { of: 'beds' }, report: odd },
  {
    name: 'long-label',
    title: '很长的标签',
    attributes: {
      label: '辖区内已经建成并投入使用满五年、纳入智能化改造计划且具备安装条件的生活垃圾分类投放厢房',
      value: '135',
      unit: '个',
      items: items(
        part(
          '其中已经完成加装高清监控探头并接入街道城市运行管理中心统一管理平台的生活垃圾分类投放厢房',
          '77',
        ),
      ),
    },
  },
  {
    name: 'longer-label',
    title: '二千字的标签',
    attributes: {
      label: '长'.repeat(2000),
      value: '2',
      unit: '个',
      items: items(part('部分'.repeat(1000), '1')),
    },
  },
  {
    name: 'markup',
    title: '文字里的标记',
    attributes: {
      label: '<script>window.xxHacked=1</script>',
      value: '3',
      unit: '<b>个</b>',
      items: items(part('<img src=x onerror=window.xxHacked=1>', '1')),
    },
  },
  { name: 'mixed-units', title: '单位不同', attributes: { of: 'mixed' }, report: odd, state: 'invalid' },
  { name: 'rank', title: '名次没有部分', attributes: { of: 'rank' }, report: odd, state: 'invalid' },
  { name: 'no-parts', title: '没有写明部分', attributes: { of: 'alone' }, report: odd, state: 'invalid' },
  {
    name: 'too-much',
    title: '各部分多于总数',
    attributes: {
      label: '企业',
      value: '199',
      unit: '家',
      items: items(part('增长', '113'), part('下降', '89')),
    },
    state: 'invalid',
  },
  {
    name: 'unequal',
    title: '写了全部而不相等',
    attributes: {
      label: '企业',
      value: '199',
      unit: '家',
      exhaustive: '',
      items: items(part('增长', '113'), part('下降', '80')),
    },
    state: 'invalid',
  },
  {
    name: 'negative',
    title: '负数',
    attributes: { label: '盈亏', value: '10', unit: '万元', items: items(part('亏损', '-2')) },
    state: 'invalid',
  },
  {
    name: 'no-value',
    title: '没有总数',
    attributes: { label: '企业', unit: '家', items: items(part('增长', '113')) },
    state: 'invalid',
  },
  {
    name: 'no-items',
    title: '没有部分',
    attributes: { label: '企业', value: '199', unit: '家' },
    state: 'invalid',
  },
  {
    name: 'empty-items',
    title: '零项',
    attributes: { label: '企业', value: '199', unit: '家', items: '[]' },
    state: 'empty',
  },
  {
    name: 'wrong-value',
    title: '不是数字',
    attributes: { label: '企业', value: '199', unit: '家', items: items(part('增长', '一百')) },
    state: 'invalid',
  },
  {
    name: 'number-not-text',
    title: '数字没有引号',
    attributes: { label: '企业', value: '199', unit: '家', items: '[{"label":"增长","value":113}]' },
    state: 'invalid',
  },
  {
    name: 'truncated',
    title: 'JSON 不完整',
    attributes: { label: '企业', value: '199', items: '[{"label":"没有写完' },
    state: 'invalid',
  },
  {
    name: 'wrong-variant',
    title: '没有这种画法',
    attributes: { of: 'projects', variant: 'pie' },
    state: 'invalid',
  },
  { name: 'empty', title: '报告里没有数据', attributes: { of: 'a' }, report: reportWith({}), state: 'empty' },
  {
    name: 'broken-row',
    title: '报告的这一行有错',
    attributes: { of: 'broken' },
    report: odd,
    state: 'invalid',
  },
  {
    name: 'invalid-report',
    title: '报告不合规范',
    attributes: { of: 'projects' },
    report: [],
    state: 'invalid',
  },
  { name: 'not-found', title: '报告里没有这一项', attributes: { of: 'waste-room' }, state: 'not-found' },
  {
    name: 'loading',
    title: '正在读取',
    attributes: { of: 'projects' },
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '梳理重点项目 53 项，已完成 12 项',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: { of: 'projects' },
    source: {
      status: 'failed',
      url: 'https://example.org/report.json',
      failure: { cause: 'status', status: 404 },
    },
    state: 'failed',
    slot: '梳理重点项目 53 项，已完成 12 项',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { of: 'projects' },
    source: { status: 'stale', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'stale',
  },
  {
    name: 'no-report',
    title: '页面上没有报告',
    attributes: { of: 'projects' },
    source: { status: 'none' },
    state: 'failed',
  },
];
