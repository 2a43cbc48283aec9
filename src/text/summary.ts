/** What only the summary says, by language. */
import { ownWords } from './own-words.ts';
import type { Said } from './zh-CN.ts';

const zhCN = {
  /** The title over figures that are written into the tag. */
  title: '一览',
  clauses: (parts: readonly (string | null | false | undefined)[]) => parts.filter(Boolean).join('；'),
  published: (date: string) => `${date}发布`,
  period: (period: string) => `报告期 ${period}`,
  planPeriod: (period: string) => `计划期 ${period}`,
  /** Parts of the report for which it chooses no figure; said once, below all others. */
  unchosen: (themes: readonly string[]) => `报告未选出指标的部分：${themes.join('、')}`,
  /** 加装电梯新开工——报告一（四）“人居环境”：“…”；117.46%（算得：74 台 ÷ 63 台） */
  cited(label: string, citations: readonly (readonly Said[])[]): readonly Said[] {
    const said = citations.map((runs) => runs.map(({ text }) => text).join(''));
    return [{ text: `${label}——${said.map((text) => text.replace(/。$/, '')).join('；')}` }];
  },
  item: (place: number) => `items 第 ${place} 项`,
  inItem: (place: number, message: string) => `items 第 ${place} 项：${message}`,
  noSuchTheme: (theme: string) => `theme="${theme}" 在 items 里没有`,
  row: '对象，例如 {"label":"…","value":"74","unit":"台"}',
  items: '完整的 JSON 列表，例如 [{"theme":"…","label":"…","value":"74","unit":"台"}]',
};

export type SummaryWords = typeof zhCN;
export const summaryWords = ownWords('summary', zhCN);
