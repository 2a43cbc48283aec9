/** Examples of `<xx-plan>`: the plan of the report and its parts, trees of every shape, and what can go wrong. */
import type { Initiative, Quantity, Target } from '../../src/report/schema.ts';
import { type Example, indicatorRow, number, reportWith, targetOf } from '../../src/widget/example.ts';

const initiative = (row: Pick<Initiative, 'id' | 'title'> & Partial<Initiative>): Initiative => ({
  period: '2022',
  theme: 'examples',
  sources: [],
  ...row,
});

/** A target for the year of the plan. */
const aim = (value: Quantity, label?: string): Target => ({ ...targetOf(value, label), period: '2022' });

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const reportOf = (
  initiatives: readonly unknown[],
  indicators: readonly unknown[] = [],
  more: Record<string, unknown> = {},
): unknown => ({
  ...(reportWith({ indicators }) as object),
  planPeriod: '2022',
  initiatives,
  ...more,
});

const items = (list: readonly unknown[]) => JSON.stringify(list);

/** A tree in which every item has as many parts as there is room for. */
const wide = (count: number, parts: number): Initiative[] =>
  times(count, (index) =>
    initiative({
      id: `work-${index + 1}`,
      title: `第 ${index + 1} 项工作`,
      parent: index ? `work-${Math.floor((index - 1) / parts) + 1}` : undefined,
    }),
  );

const measured = reportOf(
  [
    initiative({ id: 'beds', title: '新增养老床位', indicators: ['beds-over', 'beds-exact', 'beds-zero'] }),
    initiative({ id: 'lifts', title: '加装电梯', indicators: ['lifts-none', 'lifts-pending'] }),
    initiative({ id: 'growth', title: '规模企业税收', indicators: ['tax', 'tax-change'] }),
    initiative({ id: 'area', title: '更新面积', indicators: ['area-huge'] }),
  ],
  [
    indicatorRow({
      id: 'beds-over',
      label: '护理床位',
      period: '2022',
      since: '2022-01',
      value: number('36', '张'),
      targets: [aim(number('30', '张'))],
    }),
    indicatorRow({
      id: 'beds-exact',
      label: '认知症床位',
      period: '2022',
      asOf: '2022-02',
      value: number('8', '张'),
      targets: [aim(number('8', '张'), '区下达指标')],
    }),
    indicatorRow({
      id: 'beds-zero',
      label: '改建床位',
      period: '2022',
      asOfText: '目前',
      value: number('0', '张'),
      targets: [aim(number('20', '张'))],
    }),
    indicatorRow({
      id: 'lifts-none',
      label: '新竣工',
      period: '2022',
      value: { kind: 'absent', reason: '未公布' },
      targets: [aim(number('55', '台'))],
    }),
    indicatorRow({
      id: 'lifts-pending',
      label: '新签约',
      period: '2022',
      value: { kind: 'absent', reason: '统计中' },
      targets: [aim({ kind: 'absent', reason: '未公布' })],
    }),
    indicatorRow({
      id: 'tax',
      label: '规模企业税收',
      period: '2022',
      value: number('20.10', '元', { scale: '亿' }),
      completion: number('83.75', '%'),
    }),
    indicatorRow({
      id: 'tax-change',
      label: '同比',
      period: '2022',
      value: number('-3.2', '%'),
      targets: [aim(number('5', '%', { qualifier: '以上' }))],
    }),
    indicatorRow({
      id: 'area-huge',
      label: '累计更新面积',
      period: '2022',
      value: number('12345678901234567890', '平方米'),
      targets: [aim(number('98765432109876543210', '平方米'))],
    }),
  ],
);

const six = (row: Partial<Initiative>, parts: number): unknown =>
  reportOf([
    initiative({
      id: 'sites',
      title: '建立宣讲阵地',
      statedCount: number('六', '处', { decimal: '6' }),
      ...row,
    }),
    ...times(parts, (index) =>
      initiative({ id: `site-${index + 1}`, title: `第 ${index + 1} 处`, parent: 'sites' }),
    ),
  ]);

export const planExamples: readonly Example[] = [
  {
    name: 'ordinary',
    title: '普通：写在标签里的计划',
    attributes: {
      label: '加装电梯计划',
      items: items([
        {
          title: '个案加装转为成片推进',
          children: [{ title: '统一设计' }, { title: '统一施工' }, { title: '统一维护' }],
        },
        { title: '未“破冰”居民区清零', note: '逐个居民区排定时间' },
        { title: '加梯例会', recurrence: { literal: '一月一次', every: 'P1M' } },
      ]),
    },
  },
  { name: 'real', title: '报告：全部计划', attributes: {} },
  { name: 'real-cards', title: '报告：八张牌', attributes: { of: 'eight-cards' } },
  { name: 'real-lifts', title: '报告：目标和今年以来的进展', attributes: { of: 'lifts-2022', open: 'all' } },
  { name: 'real-sites', title: '报告：列数不符，待核', attributes: { of: 'six-sites' } },
  { name: 'real-rhythms', title: '报告：五种频次', attributes: { of: 'joint-team' } },
  {
    name: 'real-several',
    title: '报告：点名的几项，连同各自的分项',
    attributes: { of: 'six-stations three-pilots five-kit channels', open: 'none', label: '四组任务' },
  },
  {
    name: 'real-theme',
    title: '报告：只看突破瓶颈，全部展开',
    attributes: { theme: 'plan-breakthrough', open: 'all' },
  },
  { name: 'real-depth', title: '报告：只列两层', attributes: { depth: '2', open: 'all' } },
  { name: 'zero', title: '零项', attributes: { items: '[]' }, state: 'empty' },
  { name: 'empty', title: '报告里没有计划', attributes: {}, report: reportOf([]), state: 'empty' },
  {
    name: 'one',
    title: '正好一项，没有分项',
    attributes: { items: items([{ title: '召开数字经济产业峰会' }]) },
  },
  {
    name: 'over',
    title: '目标：超过、持平、零、未公布、负数',
    attributes: { open: 'all' },
    report: measured,
  },
  { name: 'exact', title: '报告的数目与所列相符', attributes: {}, report: six({}, 6) },
  { name: 'fewer', title: '所列少于报告的数目', attributes: {}, report: six({}, 5) },
  { name: 'excerpt', title: '节选', attributes: {}, report: six({ excerpt: true }, 2) },
  { name: 'missing-value', title: '报告有数目，没有逐项列出', attributes: {}, report: six({}, 0) },
  {
    name: 'vague',
    title: '节选自一个约数',
    attributes: {},
    report: six({ statedCount: number('20', '处', { qualifier: '多' }), excerpt: true }, 3),
  },
  {
    name: 'missing-target',
    title: '所注指标不在报告里',
    attributes: {},
    report: reportOf([initiative({ id: 'lifts', title: '加装电梯', indicators: ['lift-2023'] })]),
  },
  {
    name: 'by-parent',
    title: '用 parent 写成的列表',
    attributes: {
      label: '五件套',
      items: items([
        { id: 'kit', title: '线上党建“五件套”' },
        { id: 'courses', title: '一套课程', parent: 'kit' },
        { id: 'services', title: '一套服务包', parent: 'kit' },
      ]),
    },
  },
  {
    name: 'lost',
    title: '上级不存在、互为上级',
    attributes: { open: 'all' },
    report: reportOf([
      initiative({ id: 'lost', title: '上级不在报告里', parent: 'nowhere' }),
      initiative({ id: 'hen', title: '鸡', parent: 'egg' }),
      initiative({ id: 'egg', title: '蛋', parent: 'hen' }),
      initiative({ id: 'self', title: '自己的上级', parent: 'self' }),
    ]),
  },
  {
    name: 'times',
    title: '不在同一年的分项',
    attributes: { open: 'all' },
    report: reportOf([
      initiative({ id: 'lines', title: '架空线入地' }),
      initiative({ id: 'lines-next', title: '全覆盖', parent: 'lines', period: '2022/2023' }),
      initiative({ id: 'lines-half', title: '安龙路', parent: 'lines', period: '2022-40' }),
    ]),
  },
  {
    name: 'deep',
    title: '十二层',
    attributes: { open: 'all' },
    report: reportOf(
      times(12, (index) =>
        initiative({
          id: `level-${index + 1}`,
          title: `第 ${index + 1} 层的一项工作`,
          parent: index ? `level-${index}` : undefined,
        }),
      ),
    ),
  },
  { name: 'two-thousand', title: '两千项', attributes: {}, report: reportOf(wide(2000, 7)) },
  {
    name: 'huge',
    title: '标题里有二十位数',
    attributes: { items: items([{ title: '累计服务 12345678901234567890 人次' }]) },
  },
  {
    name: 'long-label',
    title: '六十字的标题',
    attributes: {
      open: 'all',
      items: items([
        {
          title:
            '仙霞新村街道二〇二二年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
          children: [
            {
              title:
                '由个案加装向规模量产跨越，形成从设计、施工到维护的成片加装工作范式，对尚未“破冰”的居民区开展“清零”行动',
            },
          ],
        },
      ]),
    },
  },
  {
    name: 'longer-label',
    title: '两千字的标题',
    attributes: { items: items([{ title: '长'.repeat(2000) }]) },
  },
  {
    name: 'markup',
    title: '标题里的标记只是文字',
    attributes: {
      label: '<b>计划</b>',
      items: items([{ title: '<script>window.xxHacked = 1</script>开工', note: '<img src=x>' }]),
    },
  },
  { name: 'wrong-type', title: '不是列表', attributes: { items: '{"title":"不是列表"}' }, state: 'invalid' },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"title":"没有写完' }, state: 'invalid' },
  {
    name: 'wrong-children',
    title: '分项不是列表',
    attributes: { items: items([{ title: '开工', children: '三项' }]) },
    state: 'invalid',
  },
  { name: 'no-title', title: '没有标题', attributes: { items: items([{ note: '无' }]) }, state: 'invalid' },
  { name: 'wrong-open', title: '没有这种展开法', attributes: { open: 'yes' }, state: 'invalid' },
  { name: 'wrong-depth', title: '层数不是数', attributes: { depth: '两层' }, state: 'invalid' },
  {
    name: 'broken-row',
    title: '报告的这一行有错',
    attributes: { of: 'broken' },
    report: reportOf([{ id: 'broken', title: '', period: '2022', sources: [] }]),
    state: 'invalid',
  },
  {
    name: 'invalid-report',
    title: '报告不合规范',
    attributes: {},
    report: '不是报告',
    state: 'invalid',
  },
  { name: 'not-found', title: '报告里没有这一项', attributes: { of: 'eight-card' }, state: 'not-found' },
  {
    name: 'theme-not-found',
    title: '计划里没有这个主题',
    attributes: { theme: 'plan-digit' },
    state: 'not-found',
  },
  {
    name: 'loading',
    title: '正在读取',
    attributes: {},
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '打好“八张牌”',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: {},
    source: { status: 'failed', url: 'https://example.org/report.json', failure: { cause: 'timeout' } },
    state: 'failed',
    slot: '打好“八张牌”',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { of: 'eight-cards' },
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
