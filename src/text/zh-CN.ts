/**
 * Every word the widgets say by themselves, in Simplified Chinese. Models take this object as an
 * argument, so the same input gives the same words anywhere; another language is another object of
 * the same type. Full-width punctuation; what is quoted from a report stays as printed.
 */
import type { RowProblem } from '../report/check.ts';
import type { LoadFailure } from '../report/load.ts';
import type { Moment, Period } from '../report/period.ts';
import type { Change, Milestone, Quantity, Target } from '../report/schema.ts';
import { printFigure } from './number.ts';

const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function moment({ precision, year, part, day, start }: Moment, withYear = true): string {
  const y = withYear ? `${year}年` : '';
  switch (precision) {
    case 'year':
      return `${year}年`;
    case 'half':
      return `${y}${part === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${y}第${ORDINALS[part]}季度`;
    case 'month':
      return `${y}${part}月`;
    case 'day':
      return `${y}${new Date(start).getUTCMonth() + 1}月${day}日`;
  }
}

function period({ from, to }: Period): string {
  if (!from) return `截至${moment(to as Moment)}`;
  if (!to) return `${moment(from)}以来`;
  if (from === to) return moment(from);
  return `${moment(from)}至${moment(to, to.year !== from.year)}`;
}

const KINDS: Record<Milestone['kind'], string> = {
  deed: '办成',
  honour: '荣誉',
  event: '活动',
  thread: '贯穿全年',
  first: '率先',
  shortcoming: '短板',
};

export const zhCN = {
  language: 'zh-CN',
  period,
  /** A date inside a year that stands above it already: 4月19日. */
  inYear: ({ from }: Period): string => (from ? moment(from, from.precision === 'year') : ''),
  /** 截至…: the report's own word (目前) stands as it is. */
  asOf: (text: string) => (/^\d/.test(text) ? `截至${text}` : text),
  /** A section as the report numbers it: 1.4 → 一（四）. */
  section(section: string): string {
    const [part = '', sub] = section.split('.').map((n) => ORDINALS[Number(n)] ?? n);
    return sub === undefined ? part : `${part}（${sub}）`;
  },
  actual: '实际',
  target: '目标',
  derived: '算得',
  stated: '报告原文',
  source: '出处',
  retry: '重试',
  unpublished: '未公布',
  /** A figure in a sentence; one that is not there is its reason. */
  figure: (quantity: Quantity) =>
    quantity.kind === 'absent' ? (quantity.reason ?? '未公布') : printFigure(quantity),
  targetName: ({ setBy, kind, label }: Target) =>
    label ?? `${setBy ?? ''}${kind === 'threshold' ? '门槛' : '目标'}`,
  done: '完成',
  proportion: '占比',
  allOf: '全部',
  completed: (percent: string, basis: string) => `完成 ${percent}%（${basis}）`,
  completedOf: (name: string, percent: string, basis: string) => `完成${name}的 ${percent}%（${basis}）`,
  share: (whole: string, percent: string, basis: string) => `占${whole}的 ${percent}%（${basis}）`,
  over: (figure: string) => `超额 ${figure}`,
  short: (figure: string) => `还差 ${figure}`,
  met: '达到目标',
  noTarget: '报告未给出目标',
  targetAbsent: '目标未公布',
  change({ value, direction, meaning, against }: Change): string {
    if (direction === 'same') return `与${against}持平`;
    const points = meaning === 'points';
    const figure = points ? `${value.literal} 个百分点` : printFigure(value);
    return `比${against}${direction === 'up' ? '上升' : '下降'} ${figure}`;
  },
  /** 比上一届提升了16% said of a share: the unit is points, and the reader is told what was printed. */
  pointsNote: (literal: string) => `报告印作“${literal}%”，指百分点`,
  tone: { good: '向好', bad: '向差', neutral: '' },
  implied: (figure: string, formula: string) => `由此推得全年目标约 ${figure}（算得：${formula}）`,
  from: (first: string) => `最初 ${first}`,
  clauses: (parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join('，'),
  citation: (section: string, theme: string | undefined, phrase: string) =>
    `报告${section}${theme ? `“${theme}”` : ''}：“${phrase}”`,
  formula: (result: string, formula: string) => `${result}（算得：${formula}）`,
  given: '数值由页面直接填写，未附报告出处',
  note: (text: string) => `注：${text}`,
  kind: (kind: Milestone['kind']) => KINDS[kind],
  timeline: {
    title: '大事与成绩',
    /** 共 61 项：3 项贯穿全年，1 项有日期，57 项报告未注明日期. */
    summary(total: number, threads: number, dated: number, undated: number): string {
      const parts = [
        threads && `${threads} 项贯穿全年`,
        dated && `${dated} 项有时间`,
        undated && `${undated} 项报告未注明日期`,
      ];
      const said = parts.filter(Boolean).join('，');
      return `共 ${total} 项${said && `：${said}`}`;
    },
    threads: '贯穿全年',
    dated: '有时间的',
    undated: '报告未注明日期的',
    count: (count: number) => `${count} 项`,
    theme: '主题',
    kind: '类别',
    all: '全部',
    otherTheme: '其他',
    sourceAt: (section: string) => `出处 ${section}`,
    month: (month: number) => `${month}月`,
    year: (year: number) => `${year}年`,
    undatedColumn: '未注明日期',
    expand: (total: number) => `展开全部 ${total} 项`,
    collapse: '收起',
    more: (count: number) => `再显示 ${count} 项`,
    nothingHere: '没有符合条件的事项，请改选主题或类别',
  },
  state: {
    loading: '正在读取报告…',
    empty: '报告里没有可显示的内容',
    noReport: (fields: string) =>
      `页面上没有报告。请加上 <xx-report src="报告.json"></xx-report>，或直接写 ${fields}`,
    notFound: (field: string, id: string, report: string, near: string | null) =>
      `${field}="${id}" 在报告 ${report} 中不存在${near ? `，最接近的是 "${near}"` : ''}`,
    invalidReport: (problem: RowProblem, count: number) =>
      `报告有 ${count} 处不合规范，第一处：${problem.message}`,
    failed(failure: LoadFailure, url: string): string {
      switch (failure.cause) {
        case 'network':
          return `没有读到报告 ${url}：网络不通，或被页面的安全策略拦下`;
        case 'timeout':
          return `没有读到报告 ${url}：等候超过 20 秒`;
        case 'status':
          return `没有读到报告 ${url}：服务器答复 ${failure.status}`;
        case 'html':
          return `${url} 不是报告：读到的是一个网页（可能是 404 页），应为 JSON 文件`;
        case 'json':
          return `${url} 不是完整的 JSON：可能没有传完，请重新上传`;
        case 'empty':
          return `${url} 是空文件，应为报告的 JSON 文件`;
      }
    },
    stale: '没有取到最新数据，所示为上一次读到的',
  },
  mistake: {
    number: (field: string, found: string) => `${field} 应为数字，例如 "74"、"20.1317"，现为 "${found}"`,
    positive: (field: string, found: string) => `${field} 应大于 0，现为 "${found}"`,
    date: (field: string, found: string) =>
      `${field} 应为日期，例如 "2021"、"2021-12"、"2021-04-19"，现为 "${found}"`,
    change: (field: string, found: string) =>
      `${field} 应为带正负号的数字，例如 "-2.9 岁"、"+16 个百分点"，现为 "${found}"`,
    missing: (fields: string) => `没有写 ${fields}`,
    items: (field: string) => `${field} 不是完整的 JSON，应为列表，例如 [{"title":"…","when":"2021-04-19"}]`,
    choice: (field: string, found: string, choices: readonly string[]) =>
      `${field} 应为 ${choices.map((choice) => `"${choice}"`).join('、')} 之一，现为 "${found}"`,
    notDrawable: (label: string, printed: string) =>
      `“${label}”的值是“${printed}”，不是数量，没有进度可画；请改用 xx-indicator`,
    units: (value: string, target: string) => `值的单位“${value}”与目标的单位“${target}”不同，不能相比`,
  },
  notice: {
    longLabel: (length: number, limit: number) =>
      `标签共 ${length} 字，只显示前 ${limit} 字；请改写短标签，说明文字放在别处`,
    markup: '标签里有 HTML 标记，已按文字显示',
    laps: '完成比例超过 200%，图形只画两圈，以数字为准',
    encoding: '报告文件没有声明编码，已按 GB18030 读出；请存为 UTF-8，或由服务器声明 charset',
    rows: (problem: RowProblem, count: number) =>
      `报告有 ${count} 行不合规范，未采用。第一处：${problem.message}`,
    moreItems: (total: number, limit: number) =>
      `共 ${total} 项，先列出前 ${limit} 项；可按主题筛选，或继续展开`,
  },
} as const;

type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: never[]) => unknown
      ? T[K]
      : Widen<T[K]>;
};

/** A language of the interface. */
export type Words = Widen<typeof zhCN>;
