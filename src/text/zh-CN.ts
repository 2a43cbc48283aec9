/**
 * Every word the widgets say by themselves, in Simplified Chinese. Models take this object as an
 * argument, so the same input gives the same words anywhere; another language is another object of
 * the same type. Full-width punctuation; what is quoted from a report stays as printed.
 */
import type { RowProblem } from '../report/check.ts';
import type { LoadFailure } from '../report/load.ts';
import type { Moment, Period } from '../report/period.ts';
import type { Quantity, Target } from '../report/schema.ts';
import { figureParts, printFigure } from './number.ts';

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

/** A piece of text, and its language where that is not the one of the rest. */
export interface Said {
  readonly text: string;
  readonly lang?: string;
}

const FAILURES: Record<LoadFailure['cause'], string> = {
  network: '网络不通或被安全策略拦下',
  timeout: '等候超过 20 秒',
  status: '服务器答复 ',
  html: '读到的是网页，不是 JSON',
  json: 'JSON 不完整',
  empty: '文件是空的',
};

export const zhCN = {
  language: 'zh-CN',
  period,
  /** A figure in a sentence, and in its parts. */
  print: printFigure,
  parts: figureParts,
  /** 截至…: the report's own words (目前, 1月以来) stand as they are. */
  asOf: (text: string) => (/^\d.*[^来]$/.test(text) ? `截至${text}` : text),
  /** A section as the report numbers it, and its name: 1.4 → 一（四）“人居环境”. */
  section(section: string, label = ''): string {
    const [part = '', sub] = section.split('.').map((n) => ORDINALS[Number(n)] ?? n);
    return (sub === undefined ? part : `${part}（${sub}）`) + (label && `“${label}”`);
  },
  derived: '算得',
  stated: '报告原文',
  source: '出处',
  retry: '重试',
  /** A figure in a sentence; one that is not there is its reason. */
  figure(quantity: Quantity): string {
    if (quantity.kind === 'absent') return quantity.reason ?? '未公布';
    return printFigure(quantity) + (quantity.derived ? '（算得）' : '');
  },
  targetName: ({ setBy, kind, label }: Target) =>
    label ?? (setBy || '') + (kind === 'threshold' ? '门槛' : '目标'),
  done: '完成',
  proportion: '占比',
  /** What a percentage is, and that we computed it. */
  computed: (what: string) => `${what}（算得）`,
  completed: (percent: string, basis: string) => `完成 ${percent}（${basis}）`,
  share: (whole: string, percent: string, basis: string) =>
    `占${whole && `${whole}的`} ${percent}（${basis}）`,
  over: (figure: string) => `超额 ${figure}`,
  points: (literal: string) => `${literal} 个百分点`,
  short: (figure: string) => `还差 ${figure}`,
  met: '达到目标',
  noTarget: '未给出目标',
  targetAbsent: '目标未公布',
  from: (first: string) => `最初 ${first}`,
  clauses: (parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join('，'),
  sentences: (said: readonly string[]) => said.join('。'),
  brackets: (aside: string) => `（${aside}）`,
  /** A figure by its label; what is said of something named. */
  figured: (label: string, figure: string) => `${label} ${figure}`,
  about: (label: string, said: string) => `${label}：${said}`,
  /** Clauses, and in brackets of when and what they are. */
  sentence: (parts: readonly (string | undefined | null | false)[], aside: string): string =>
    parts.filter(Boolean).join('，') + (aside && `（${aside}）`),
  /** Quotation marks inside a quotation are single ones (GB/T 15834). */
  citation: (place: string, phrase: string): readonly Said[] => [
    { text: `报告${place}：“${phrase.replace(/“/g, '‘').replace(/”/g, '’')}”` },
  ],
  formula: (result: string, formula: string) => `${result}（算得：${formula}）`,
  given: '由页面填写，未附报告出处',
  note: (text: string) => `注：${text}`,
  loading: '正在读取报告…',
  empty: '报告里没有可显示的内容',
  /** `read`: when what is shown was read; a script of an older version on the page does not say. */
  stale: (read = '上一次') => `没有取到最新数据，所示为 ${read} 读到的`,
  noReport: (fields: readonly string[]) =>
    `没有报告：请加 <xx-report src="报告.json">，或直接写 ${fields.join('、')}`,
  failed: ({ cause, status }: LoadFailure, url: string) =>
    `没有读到报告 ${url}：${FAILURES[cause]}${status ?? ''}`,
  invalid: ({ message }: RowProblem, count: number) => `报告有 ${count} 处不合规范，第一处：${message}`,
  notFound: (field: string, id: string, report: string, near: string | null) =>
    `${field}="${id}" 在报告 ${report} 中不存在${near ? `，最接近的是 "${near}"` : ''}`,
  missing: (fields: string) => `没有写 ${fields}`,
  /** What an attribute should be, and what it is. */
  should: (field: string, expected: string, found: string) => `${field} 应为${expected}，现为 "${found}"`,
  expected: {
    number: '数字，例如 "20.1317"',
    date: '日期，例如 "2021-04-19"',
    positive: '大于 0 的数',
    oneOf: (choices: readonly string[]) => ` "${choices.join('"、"')}" 之一`,
  },
  notDrawable: (label: string, printed: string) => `“${label}”的值“${printed}”不是数量，请改用 xx-indicator`,
  units: (value: string, target: string) => `值的单位“${value}”与目标的单位“${target}”不同`,
  /** Characters of a label that are shown. */
  labelLimit: 80,
  longLabel: (length: number, limit: number) => `标签共 ${length} 字，只显示前 ${limit} 字`,
  laps: '完成比例超过 200%，图形只画两圈',
} as const;

type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends number
      ? number
      : T[K] extends (...args: never[]) => unknown
        ? T[K]
        : Widen<T[K]>;
};

/** A language of the interface. */
export type Words = Widen<typeof zhCN> & {
  /** What single widgets say, by the name that they look it up by (own-words.ts). */
  readonly own?: Readonly<Record<string, unknown>>;
  /** A report file with its own texts in this language, where it is not the report's. */
  readonly localize?: (raw: unknown) => unknown;
};
