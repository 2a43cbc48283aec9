/** What only the table says, by language. */
import { givenZhCN } from './given.ts';
import { ownWords } from './own-words.ts';

const zhCN = {
  ...givenZhCN,
  title: '指标一览',
  columns: {
    label: '指标',
    theme: '主题',
    period: '时期',
    value: '数值',
    target: '目标',
    completion: '完成',
    change: '变化',
    source: '出处',
  },
  /** What a value is, as the filter names it. */
  kinds: {
    number: '数量',
    rate: '比率',
    rank: '位次',
    class: '等级',
    none: '无或零',
    absent: '没有数值',
  },
  /** How the rows stand: ascending, descending. */
  orders: {
    label: ['按指标名称的字符编码升序', '按指标名称的字符编码降序'],
    theme: ['按主题排列', '按主题倒排'],
    period: ['按时期由早到晚', '按时期由晚到早'],
    value: ['按数值由小到大，不同单位不作比较、分开排列', '按数值由大到小，不同单位不作比较、分开排列'],
    target: [
      '按目标由小到大，几个目标的按第一个，不同单位不作比较、分开排列',
      '按目标由大到小，几个目标的按第一个，不同单位不作比较、分开排列',
    ],
    completion: [
      '按完成比例由低到高，几个目标的按第一个，没有比例的在后',
      '按完成比例由高到低，几个目标的按第一个，没有比例的在后',
    ],
    change: ['按变化由降到升，不同单位不作比较、分开排列', '按变化由升到降，不同单位不作比较、分开排列'],
  },
  reportOrder: '按报告顺序排列',
  /** The table's name and how its rows stand. */
  caption: (title: string, order: string, blanks: boolean) =>
    `${title}：${order}${blanks ? '；空格为未载' : ''}`,
  count: (count: number) => `共 ${count} 项`,
  countOf: (count: number) => `${count} 项`,
  found: (count: number, all: number) => `找到 ${count} 项，共 ${all} 项`,
  nothingFound: (all: number) => `没有符合条件的指标，请改换条件或恢复全部 ${all} 项`,
  moreRows: (total: number, limit: number) => `共 ${total} 项，先列出前 ${limit} 项；下载的 CSV 为全部`,
  more: (count: number) => `再显示 ${count} 项`,
  /** Headings of the rows of one unit. */
  unit: (unit: string) => `单位：${unit}`,
  unitName: (unit: string) => unit,
  list: (names: readonly string[]) => names.join('、'),
  noUnit: '没有单位',
  points: '个百分点',
  notNumbers: '不是数字，按报告顺序',
  noFigure: '没有数值',
  all: '全部',
  otherTheme: '其他',
  kind: '种类',
  find: '查找',
  findHint: '指标、数值、单位',
  reset: '恢复全部',
  unfold: '更多',
  download: '下载 CSV',
  copy: '复制表格',
  copied: (count: number) => `已复制 ${count} 项`,
  copyFailed: '没有复制成功，请选中表格后自行复制',
  fileName: '指标',
  /** Who set a target, behind its name, where the name does not say it. */
  setBy: (name: string, by: string) => `${name}（${by}）`,
  /** Which of several targets it is about. */
  against: (name: string, said: string) => `${name}：${said}`,
  derived: (said: string, derived: string) => `${said}（${derived}）`,

  /** Heads of the CSV file; what is exact to the character, and what is for computing with. */
  csv: [
    '编号',
    '指标',
    '范围',
    '主题',
    '时期',
    '时期（EDTF）',
    '种类',
    '数值（原文）',
    '数值（纯数字）',
    '单位（纯数字）',
    '目标（原文）',
    '目标（纯数字）',
    '完成',
    '变化',
    '注',
    '出处',
  ],
  join: '；',

  change: '带正负号的数字，例如 "-2.9 岁"、"+16 个百分点"',
  limit: '大于 0 的整数',
};

export type TableWords = typeof zhCN;
export const tableWords = ownWords('table', zhCN);
