/** What only the honours say, by language. */
import type { Honour } from '../report/schema.ts';
import { ownWords } from './own-words.ts';
import type { Said } from './zh-CN.ts';

/** A part of the page: how far an honour reaches, an honour that says nothing of it, the pioneers. */
export type HonourPartName = Honour['level'] | 'unsaid' | 'first';

const zhCN = {
  title: '荣誉与率先',
  /** How far a rank reaches: the only one *of the district* may well hold a title of the state. */
  parts: {
    national: '全国',
    city: '全市',
    district: '全区',
    subdistrict: '街道',
    unsaid: '未注明范围',
    first: '率先',
  } satisfies Record<HonourPartName, string>,
  /** 荣誉 10 项：全国 2 项，全市 1 项，全区 7 项；率先 6 项. */
  summary(counts: readonly (readonly [part: HonourPartName, count: number])[]): string {
    const said = ([part, count]: readonly [HonourPartName, number]) => `${zhCN.parts[part]} ${count} 项`;
    const levels = counts.filter(([part]) => part !== 'first');
    const total = levels.reduce((sum, [, count]) => sum + count, 0);
    const honours = total && `荣誉 ${total} 项：${levels.map(said).join('，')}`;
    return [honours, ...counts.filter(([part]) => part === 'first').map(said)].filter(Boolean).join('；');
  },
  /** The report's own words; quotation marks inside a quotation are single ones (GB/T 15834). */
  quoted: (passage: string): Said => ({ text: `“${passage.replace(/“/g, '‘').replace(/”/g, '’')}”` }),
  by: (who: string) => `由${who}认定`,
  nothingHere: '没有符合条件的荣誉',
  notAnHonour: (id: string) => `of 里的 "${id}" 不是荣誉，也不是率先之举，请改写荣誉的 id`,
  items: '完整的 JSON 列表，例如 [{"rank":"第一","title":"…","level":"district"}]',
};

export type HonoursWords = typeof zhCN;
export const honoursWords = ownWords('honours', zhCN);
