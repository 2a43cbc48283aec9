/** Examples of `<xx-honours>`: the page of the real report, parts of it, and what can go wrong. */
import { type Example, milestoneRow, reportWith } from '../../src/widget/example.ts';

const items = (list: readonly unknown[]) => JSON.stringify(list);

const REACH = ['national', 'city', 'district', 'subdistrict'] as const;
const RANKS = ['第一', '唯一', '首家', '优秀'] as const;

/** More honours than any sub-district has had in a year. */
const many = Array.from({ length: 120 }, (_, index) =>
  milestoneRow({
    id: `honour-${index + 1}`,
    title: `第 ${index + 1} 项评比`,
    kind: 'honour',
    honour: {
      rank: RANKS[index % 4],
      level: REACH[Math.floor(index / 4) % 4] ?? 'city',
      scope: `${2021 - (index % 5)}年度综合考评`,
      by: index % 3 ? undefined : '市有关部门',
    },
  }),
);

export const honoursExamples: readonly Example[] = [
  {
    name: 'ordinary',
    title: '普通：写在标签里的几项',
    attributes: {
      label: '荣誉',
      items: items([
        {
          rank: '第一',
          title: '生活垃圾分类实效考评',
          level: 'district',
          scope: '全区各街镇年度考评',
          when: '2021',
        },
        { rank: '示范', title: '智慧养老示范街道', level: 'national', by: '民政部', when: '2021-12' },
        { title: '率先打造“生境花园”', kind: 'first' },
      ]),
    },
  },
  { name: 'real', title: '报告：全部', attributes: {} },
  {
    name: 'real-five',
    title: '报告：几个“第一”',
    attributes: {
      label: '几个“第一”',
      of: 'first-smart-care first-employment first-waste first-enforcement first-hotline',
    },
  },
  { name: 'real-pioneers', title: '报告：几个“率先”', attributes: { kind: 'first', label: '几个“率先”' } },
  { name: 'real-honours', title: '报告：只看荣誉', attributes: { kind: 'honour' } },
  { name: 'real-national', title: '报告：只看全国', attributes: { level: 'national' } },
  { name: 'real-theme', title: '报告：只看社区治理', attributes: { theme: 'governance' } },
  {
    name: 'nothing-chosen',
    title: '没有符合条件的',
    attributes: { level: 'subdistrict' },
  },
  { name: 'zero', title: '零项', attributes: { items: '[]' }, state: 'empty' },
  {
    name: 'empty',
    title: '报告里没有荣誉',
    attributes: {},
    report: reportWith({ milestones: [milestoneRow({ id: 'deed', title: '完成改造' })] }),
    state: 'empty',
  },
  {
    name: 'exact',
    title: '正好一项',
    attributes: { items: items([{ rank: '首家', title: '全国首家社区食堂', level: 'national' }]) },
  },
  {
    name: 'missing-value',
    title: '没有名次',
    attributes: {
      items: items([
        { title: '入选优秀案例', level: 'city', scope: '党史学习教育第一批优秀案例' },
        { rank: '第二', title: '另一项有名次', level: 'city' },
      ]),
    },
  },
  {
    name: 'missing-target',
    title: '没有注明范围',
    attributes: {},
    report: reportWith({
      milestones: [milestoneRow({ id: 'title', title: '获评先进集体', kind: 'honour' })],
    }),
  },
  { name: 'over', title: '一百二十项', attributes: {}, report: reportWith({ milestones: many }) },
  {
    name: 'long-rank',
    title: '很长的名次',
    attributes: {
      items: items([
        { rank: '综合评分并列第一名', title: '市级考评', level: 'city' },
        { rank: '第一', title: '区级考评', level: 'city' },
      ]),
    },
  },
  {
    name: 'huge',
    title: '名次里有二十位数',
    attributes: { items: items([{ rank: '第12345678901234567890', title: '全球排名', level: 'city' }]) },
  },
  {
    name: 'long-label',
    title: '六十字的标题',
    attributes: {
      items: items([
        {
          rank: '第一',
          title:
            '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
          level: 'district',
        },
      ]),
    },
  },
  {
    name: 'longer-label',
    title: '两千字的标题',
    attributes: { items: items([{ title: '长'.repeat(2000), level: 'district' }]) },
  },
  {
    name: 'markup',
    title: '名次和标题里的标记只是文字',
    attributes: {
      label: '<b>荣誉</b>',
      items: items([
        {
          rank: '<i>第一</i>',
          title: '<script>window.xxHacked = 1</script>考评',
          level: 'city',
          by: '<img src=x onerror="window.xxHacked = 1">',
        },
      ]),
    },
  },
  { name: 'wrong-type', title: '不是列表', attributes: { items: '{"title":"不是列表"}' }, state: 'invalid' },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"title":"没有写完' }, state: 'invalid' },
  {
    name: 'no-level',
    title: '有名次，没有写范围',
    attributes: { items: items([{ rank: '第一', title: '考评' }]) },
    state: 'invalid',
  },
  {
    name: 'wrong-level',
    title: '没有这种范围',
    attributes: { level: 'province' },
    state: 'invalid',
  },
  { name: 'wrong-kind', title: '没有这种类别', attributes: { kind: 'medal' }, state: 'invalid' },
  {
    name: 'not-an-honour',
    title: '点名的一项不是荣誉',
    attributes: { of: 'first-waste tianshan5-start' },
    state: 'invalid',
  },
  { name: 'invalid-report', title: '报告不合规范', attributes: {}, report: '不是报告', state: 'invalid' },
  { name: 'not-found', title: '报告里没有这一项', attributes: { of: 'first-wastes' }, state: 'not-found' },
  {
    name: 'theme-not-found',
    title: '报告里没有这个主题',
    attributes: { theme: 'goverment' },
    state: 'not-found',
  },
  {
    name: 'loading',
    title: '正在读取',
    attributes: {},
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '生活垃圾分类实效综合考评全区第一',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: {},
    source: { status: 'failed', url: 'https://example.org/report.json', failure: { cause: 'timeout' } },
    state: 'failed',
    slot: '生活垃圾分类实效综合考评全区第一',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { level: 'district' },
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
