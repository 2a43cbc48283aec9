/** What only the breakdown says, by language. */
import { givenZhCN } from './given.ts';
import { ownWords } from './own-words.ts';

const zhCN = {
  ...givenZhCN,
  /** What is left of a whole when its known parts are taken out. */
  rest: '其余',
  /** Parts that are said to be all and leave something, or are more than the whole. */
  gap: '各部分之和与总数相差',
  /** What a part is of a part: 占已签约的 40%（算得）. */
  sum: '各部分之和',
  minus: (terms: readonly string[]) => terms.join(' − '),
  plus: (terms: readonly string[]) => terms.join(' + '),
  over: (part: string, whole: string) => `${part} ÷ ${whole}`,
  vague: '总数或部分是概数，其余不作计算',
  overlapping: '各部分相加多于总数，可能有重叠，其余不作计算',
  absent: '有的部分未公布，其余不作计算',
  /** A stated share: 整改率 98%（报告原文）. */
  stated: (label: string, figure: string, basis: string) => `${label} ${figure}（${basis}）`,
  noParts: (label: string, id: string) =>
    `“${label}”（${id}）没有写明各部分或所属的总数，请在报告里写 parts 或 whole，或改用 xx-indicator`,
  noWhole: 'value（总数），或 exhaustive（各部分就是全部）',
  units: (part: string, unit: string, whole: string) =>
    `“${part}”以“${unit}”计，总数以“${whole}”计，单位不同，不能画在一起`,
  tooMuch: (sum: string, whole: string) => `items 各项相加为 ${sum}，多于总数 ${whole}，请核对`,
  unequal: (sum: string, whole: string) =>
    `写了 exhaustive，而 items 各项相加为 ${sum}，总数为 ${whole}，请核对`,
  negative: (label: string, figure: string) => `“${label}”的 ${figure} 小于 0，不能是总数的一部分`,
};

export type BreakdownWords = typeof zhCN;
export const breakdownWords = ownWords('breakdown', zhCN);
