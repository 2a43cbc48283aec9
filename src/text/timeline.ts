/** What only the timeline says, by language. */
import type { Milestone } from '../report/schema.ts';
import { ownWords } from './own-words.ts';

const zhCN = {
  kinds: {
    deed: '办成',
    honour: '荣誉',
    event: '活动',
    thread: '贯穿全年',
    first: '率先',
    shortcoming: '短板',
  } satisfies Record<Milestone['kind'], string>,
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
  month: (month: number) => `${month}月`,
  year: (year: number) => `${year}年`,
  undatedColumn: '未注明日期',
  expand: (total: number) => `展开全部 ${total} 项`,
  collapse: '收起',
  more: (count: number) => `再显示 ${count} 项`,
  nothingHere: '没有符合条件的事项，请改选主题或类别',

  items: '完整的 JSON 列表，例如 [{"title":"…","when":"2021-04-19"}]',
  limit: '大于 0 的整数',
  moreItems: (total: number, limit: number) =>
    `共 ${total} 项，先列出前 ${limit} 项；可按主题筛选，或继续展开`,
};

export type TimelineWords = typeof zhCN;
export const timelineWords = ownWords('timeline', zhCN);
