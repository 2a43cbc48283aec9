/** What only the trend says, by language. */
import { ownWords } from './own-words.ts';

const zhCN = {
  /** A point that neither a date nor a word of the report places. */
  undated: '未注明日期',
  /** What a change is against when the first point has no name of its own. */
  first: '首个数',
  was: (name: string, figure: string) => (name ? `${name} ${figure}` : figure),
  target: (name: string, figure: string) => `${name} ${figure}`,
  short: (gap: string) => `还差 ${gap}`,
  met: '已达到',
  past: (gap: string) => `超出 ${gap}`,
  /** Past a target that is better the lower it is. */
  below: (gap: string) => `低于 ${gap}`,
  range: (ends: string, zero: boolean) => `图示范围 ${ends}${zero ? '' : '，纵轴不从 0 起'}`,
  /** Undated points keep the order they are told in, and no distance between them is claimed. */
  ordered(names: readonly string[], reported: boolean): string {
    if (!names.length) return '各点时间相同，按所列先后等距排列';
    const known = names.filter(Boolean);
    const named = known.length > 0 && known.length === names.length && known.length <= 3;
    const which = named ? known.map((name) => `“${name}”`).join('') : '各点';
    return `${which}未注明日期，按${reported ? '报告所述' : '所列'}先后等距排列`;
  },
  partial: (name: string) => `“${name}”不是整期，不与前一期连线，也不相减`,
  single: (reported: boolean) => `${reported ? '报告只给出' : '只写了'}这一个数，不成走势`,
  noEarlier: (against: string) => `报告只写了变化的百分比，${against}的数不作推算`,
  clauses: (parts: readonly (string | null)[]) => parts.filter(Boolean).join('；'),
  /** Several periods: whose target it is. */
  of: (when: string, said: string) => `${when}${said}`,
  units: (a: string, b: string) => `各点与目标的单位不同（“${a}”与“${b}”），不能画在一起`,
  points: '以逗号分隔的数，例如 "13,80" 或 "最初 13,目前 80"',
  thresholds: '以逗号分隔的数，例如 "85,95" 或 "目标 85,生效比例 95"',
  items: '完整的 JSON 列表，例如 [{"value":"13","whenText":"最初"},{"value":"80","when":"2021-12"}]',
};

export type TrendWords = typeof zhCN;
export const trendWords = ownWords('trend', zhCN);
