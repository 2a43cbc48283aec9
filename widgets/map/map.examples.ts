/** Examples of `<xx-map>`: the plan of the report, other plans, plans with holes, and what can go wrong. */
import type { Place } from '../../src/report/schema.ts';
import { type Example, reportWith } from '../../src/widget/example.ts';

const items = (list: readonly unknown[]) => JSON.stringify(list);
const reportOf = (places: readonly unknown[]) => ({ ...(reportWith({}) as object), places });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const place = (id: string, kind: Place['kind'], label: string, more: Partial<Place> = {}): Place => ({
  id,
  kind,
  label,
  sources: [],
  ...more,
});

const riverside = place('riverside', 'axis', '滨江大道', { direction: 'vertical', title: '观光' });
const market = place('market', 'axis', '集市路', { direction: 'horizontal', title: '商贸' });
const corners = [
  place('north-west', 'quarter', '西北圈', { direction: 'nw' }),
  place('north-east', 'quarter', '东北圈', { direction: 'ne' }),
  place('south-west', 'quarter', '西南圈', { direction: 'sw' }),
  place('south-east', 'quarter', '东南圈', { direction: 'se' }),
];
const site = (index: number, parent?: string) =>
  place(`site-${index + 1}`, 'site', `第${index + 1}服务点`, parent ? { parent } : {});

/** Streets and sites in a quarter, along an axis, in a corner, and one that nobody placed. */
const placed = [
  riverside,
  market,
  ...corners,
  place('old', 'street', '老街', { parent: 'north-west', title: '百年老字号' }),
  place('food', 'street', '美食街', { parent: 'north-west' }),
  place('library', 'site', '图书馆', { parent: 'old' }),
  place('promenade', 'street', '步行段', { parent: 'market' }),
  place('pier', 'site', '码头', { parent: 'riverside' }),
  place('school', 'site', '学校', { direction: 'se' }),
  place('future', 'street', '未来街', { note: '选址另行公布。' }),
];

export const mapExamples: readonly Example[] = [
  {
    name: 'ordinary',
    title: '普通：写在标签里的几处',
    attributes: {
      label: '新城规划',
      items: items([
        { label: '人民路', kind: 'axis', direction: 'vertical', title: '行政文化' },
        { label: '建设路', kind: 'axis', direction: 'horizontal', title: '商业' },
        { label: '东片', kind: 'quarter', direction: 'ne' },
        { label: '书香街', kind: 'street', parent: '东片', note: '书店与学校集中。' },
        { label: '夜市街', kind: 'street' },
      ]),
    },
  },
  { name: 'real', title: '报告：两轴四圈四街', attributes: {} },
  {
    name: 'real-axes',
    title: '报告：点名的两轴',
    attributes: { of: 'axis-shuicheng axis-xianxia', label: '两轴' },
  },
  {
    name: 'real-streets',
    title: '报告：四街，位置未说明',
    attributes: { of: 'street-maotai street-honggu street-furong street-anlong' },
  },
  { name: 'placed', title: '街在圈内，段在轴上，点在街上', attributes: {}, report: reportOf(placed) },
  { name: 'zero', title: '零处', attributes: { items: '[]' }, state: 'empty' },
  { name: 'empty', title: '报告里没有规划', attributes: {}, report: reportOf([]), state: 'empty' },
  { name: 'exact', title: '正好一轴', attributes: {}, report: reportOf([riverside]) },
  { name: 'one-level', title: '一条横轴', attributes: {}, report: reportOf([market]) },
  {
    name: 'one-axis',
    title: '一轴两圈',
    attributes: {},
    report: reportOf([market, ...corners.slice(0, 3).filter((_, index) => index !== 1)]),
  },
  { name: 'no-axis', title: '没有轴，只有四圈', attributes: {}, report: reportOf(corners) },
  {
    name: 'over',
    title: '三纵两横',
    attributes: {},
    report: reportOf([
      ...times(3, (index) => ({ ...riverside, id: `down-${index}`, label: `纵${'一二三'[index]}路` })),
      ...times(2, (index) => ({ ...market, id: `level-${index}`, label: `横${'一二'[index]}路` })),
      ...corners,
    ]),
  },
  {
    name: 'five-axes',
    title: '五条纵轴：图上画三条，其余列在下面',
    attributes: {},
    report: reportOf([
      ...times(5, (index) => ({ ...riverside, id: `down-${index}`, label: `纵${'一二三四五'[index]}路` })),
      ...corners,
    ]),
  },
  {
    name: 'five-streets',
    title: '五街',
    attributes: {},
    report: reportOf([
      market,
      ...times(5, (index) => place(`street-${index}`, 'street', `${'春夏秋冬和'[index]}街`)),
    ]),
  },
  {
    name: 'many-sites',
    title: '一圈四十个点',
    attributes: {},
    report: reportOf([riverside, market, ...corners, ...times(40, (index) => site(index, 'north-east'))]),
  },
  {
    name: 'two-in-corner',
    title: '一角两圈',
    attributes: {},
    report: reportOf([
      riverside,
      market,
      ...corners,
      place('harbour', 'quarter', '港区', { direction: 'ne' }),
      site(0, 'harbour'),
    ]),
  },
  {
    name: 'thousand',
    title: '一千个点：只列不画',
    attributes: {},
    report: reportOf([...corners, ...times(1000, (index) => site(index, 'north-east'))]),
  },
  {
    name: 'missing-value',
    title: '没有短语，没有说明，没有方向',
    attributes: {},
    report: reportOf([
      riverside,
      place('axis-x', 'axis', '某轴'),
      place('quarter-x', 'quarter', '某圈'),
      place('street-x', 'street', '某街', { parent: 'quarter-x' }),
    ]),
  },
  {
    name: 'missing-target',
    title: '所属的一处不存在',
    attributes: {},
    report: reportOf([...corners, place('lost', 'street', '失街', { parent: 'north-wets' })]),
  },
  {
    name: 'circular',
    title: '互为上级',
    attributes: {},
    report: reportOf([
      market,
      place('egg', 'street', '甲街', { parent: 'hen' }),
      place('hen', 'street', '乙街', { parent: 'egg' }),
      place('self', 'street', '丙街', { parent: 'self' }),
    ]),
  },
  {
    name: 'huge',
    title: '名称里有二十位数',
    attributes: {
      items: items([
        { label: '12345678901234567890号路', kind: 'axis', direction: 'vertical' },
        { label: '12345678901234567890号街', kind: 'axis', direction: 'horizontal' },
        { label: '12345678901234567890圈', kind: 'quarter', direction: 'ne' },
      ]),
    },
  },
  {
    name: 'long-label',
    title: '六十字的名称',
    attributes: {
      items: items(
        (['vertical', 'horizontal', 'ne', 'sw'] as const).map((direction) => ({
          label:
            '仙霞新村街道二〇二一年度既有多层住宅加装电梯工程中完成居民签约并且在年内正式新开工建设的电梯台数与区政府下达的目标数相比',
          kind: direction.length > 2 ? 'axis' : 'quarter',
          direction,
          title: '滨水滨绿',
          note: '说明也可以很长，一直写到这一行放不下，接着写到下一行。',
        })),
      ),
    },
  },
  {
    name: 'longer-label',
    title: '两千字的名称',
    attributes: {
      items: items([{ label: '长'.repeat(2000), kind: 'quarter', direction: 'se' }]),
    },
  },
  {
    name: 'latin',
    title: '外文与数字',
    attributes: {
      items: items([
        { label: 'G50沪渝线', kind: 'axis', direction: 'vertical' },
        { label: 'Nanjing Road West', kind: 'axis', direction: 'horizontal' },
        { label: 'Zone 2', kind: 'quarter', direction: 'nw' },
      ]),
    },
  },
  {
    name: 'markup',
    title: '名称里的标记只是文字',
    attributes: {
      items: items([
        { label: '<script>window.xxHacked = 1</script>路', kind: 'axis', direction: 'horizontal' },
        {
          label: '<b>圈</b>',
          kind: 'quarter',
          direction: 'nw',
          note: '<img src=x onerror="window.xxHacked = 1">',
        },
      ]),
    },
  },
  { name: 'wrong-type', title: '不是列表', attributes: { items: '{"label":"不是列表"}' }, state: 'invalid' },
  { name: 'truncated', title: 'JSON 不完整', attributes: { items: '[{"label":"没有写完' }, state: 'invalid' },
  {
    name: 'wrong-kind',
    title: '没有这种地方',
    attributes: { items: items([{ label: '大桥', kind: 'bridge' }]) },
    state: 'invalid',
  },
  {
    name: 'wrong-direction',
    title: '没有这个方向',
    attributes: { items: items([{ label: '大桥', kind: 'axis', direction: 'north' }]) },
    state: 'invalid',
  },
  {
    name: 'no-label',
    title: '没有名称',
    attributes: { items: items([{ kind: 'street' }]) },
    state: 'invalid',
  },
  { name: 'invalid-report', title: '报告不合规范', attributes: {}, report: '不是报告', state: 'invalid' },
  { name: 'not-found', title: '报告里没有这一处', attributes: { of: 'axis-xianxai' }, state: 'not-found' },
  {
    name: 'loading',
    title: '正在读取',
    attributes: {},
    source: { status: 'loading', url: 'https://example.org/report.json' },
    state: 'loading',
    slot: '水城路生态轴、仙霞路商业轴',
  },
  {
    name: 'failed',
    title: '没有读到',
    attributes: {},
    source: { status: 'failed', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'failed',
    slot: '水城路生态轴、仙霞路商业轴',
  },
  {
    name: 'stale',
    title: '没有取到最新数据',
    attributes: { of: 'axis-shuicheng axis-xianxia quarter-ne' },
    source: { status: 'stale', url: 'https://example.org/report.json', failure: { cause: 'network' } },
    state: 'stale',
  },
  { name: 'no-report', title: '页面上没有报告', attributes: {}, source: { status: 'none' }, state: 'failed' },
];
