/** What only the comparison says, by language. */
import { givenZhCN as givenWords } from './given.ts';
import { ownWords } from './own-words.ts';

const zhCN = {
  /** What was done, and what was planned: the two words that keep a plan from passing for a deed. */
  deed: '实际',
  target: '目标',
  threshold: '门槛',
  /** A value before this one that nobody gave a date. */
  earlier: '此前',
  /** Who set a target, where its name does not say so already: 区政府设定. */
  setBy: (who: string) => `${who}设定`,
  /** A target's own line among several: 区下达指标：完成 20.69%（算得）. */
  ofTarget: (name: string, said: string) => `${name}：${said}`,
  metThreshold: '达到门槛',
  /** Past a line that is no goal, or where less is better. */
  above: (figure: string) => `超出 ${figure}`,
  below: (figure: string) => `低于目标 ${figure}`,
  /** 比2021年实际少 16 台（算得）. */
  than: (earlier: string, more: boolean, figure: string, basis: string) =>
    `比${earlier}实际${more ? '多' : '少'} ${figure}（${basis}）`,
  same: (earlier: string) => `与${earlier}实际持平`,
  minus: (a: string, b: string) => `${a} − ${b}`,
  plus: (a: string, b: string) => `${a} + ${b}`,
  over: (a: string, b: string) => `${a} ÷ ${b}`,
  /** The dots do not start at zero: between which figures they stand. */
  range: (least: string, most: string) => `横向自 ${least} 至 ${most}，不从零起`,
  noLineage: (label: string) => `报告里“${label}”只有这一期，没有前后可接`,
  counted: (label: string, unit: string) => (unit ? `“${label}”以“${unit}”计` : `“${label}”没有单位`),
  units: (counted: string) => `${counted}，不能画在同一刻度上，请分写两个 <xx-compare>`,
  ...givenWords,
};

export type CompareWords = typeof zhCN;
export const compareWords = ownWords('compare', zhCN);
