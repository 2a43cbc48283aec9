/** What only the plan says, by language. */
import { ownWords } from './own-words.ts';

/** A number stands apart from the words before it, a Chinese numeral does not: 报告称 26 项, 报告称八张. */
const after = (words: string, printed: string) => words + (/^\d/.test(printed) ? ' ' : '') + printed;

const zhCN = {
  title: (period: string) => `${period}工作计划`,
  /** A plan never counts as an achievement, and says so. */
  summary: (total: number, measured: number) =>
    `共列 ${total} 项，均为计划，不计作成绩${measured ? `；其中 ${measured} 个指标写明目标和进展` : ''}`,
  /** How many there are, by the report and by what is listed here. */
  stated: (printed: string) => after('报告称', printed),
  complete: '已全部列出',
  listed: (count: number) => `此处列出 ${count} 项`,
  excerpt: (said: string) => `节选：${said}`,
  doubt: (said: string) => `待核：${said}`,
  count: (count: number) => `${count} 项`,
  /** The parts of an item that are left out because of `depth`. */
  below: (count: number) => `下有 ${count} 项`,
  /** An item planned for another time than the rest. */
  period: (period: string) => `时间：${period}`,
  /** Nothing is known yet of what came of it: 进展未公布. */
  progress: (reason: string) => `进展${reason}`,
  /** Notes by number, neighbours joined: [3–5、8]. */
  references(numbers: readonly number[]): string {
    const runs: number[][] = [];
    for (const number of numbers) {
      const last = runs[runs.length - 1];
      if (last?.[last.length - 1] === number - 1) last.push(number);
      else runs.push([number]);
    }
    const said = runs.map((run) => (run[1] ? `${run[0]}–${run[run.length - 1]}` : String(run[0])));
    // A mark of a note must not begin a line (GB/T 15834 for brackets): U+2060 binds it to its word.
    return said.length ? `\u2060[${said.join('、')}]` : '';
  },
  reference: (number: number) => `[${number}] `,
  sources: (count: number) => `全部出处（${count} 条）`,

  search: '查找',
  expand: '全部展开',
  collapse: '全部收起',
  found: (count: number) => `找到 ${count} 项，按 Enter 键逐项查看`,
  foundAt: (at: number, count: number, title: string) => `第 ${at} 项，共 ${count} 项：${title}`,
  nothingFound: (query: string) => `没有找到“${query}”，请换一个词`,

  items: '完整的 JSON 列表，例如 [{"title":"…","children":[{"title":"…"}]}]',
  depth: '大于 0 的整数',
  lostParent: (title: string, parent: string) => `“${title}”的上级 "${parent}" 不存在，已列在最外层`,
  circle: (title: string) => `“${title}”的上级又在它之下，已列在最外层`,
  lostIndicator: (title: string, id: string) => `“${title}”所注指标 "${id}" 不存在或不合规范，未列出`,
};

export type PlanWords = typeof zhCN;
export const planWords = ownWords('plan', zhCN);
