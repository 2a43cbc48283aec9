/** What only the map says, by language. */
import type { Place } from '../report/schema.ts';
import { ownWords } from './own-words.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A count as it stands before a noun: 两, 四, 十二; past 99 in digits. */
function counted(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (count > 99) return String(count);
  if (count < 10) return count === 2 ? '两' : (DIGITS[count] as string);
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones ? DIGITS[ones] : ''}`;
}

const KINDS: Record<Place['kind'], string> = { axis: '轴', quarter: '圈', street: '街', site: '点' };

const zhCN = {
  /** 两轴, 四圈, 四街: the head of a part; in a row they are the title. */
  kinds: (count: number, kind: Place['kind']) => counted(count) + KINDS[kind],
  /** Which way an axis runs, as the report names it (纵横轴). */
  axis: { vertical: '纵轴', horizontal: '横轴' } as Record<string, string | undefined>,
  /** What a place is part of. */
  partOf: (label: string) => `属“${label}”`,
  summary: (total: number, unplaced: number, where: string) =>
    `共 ${total} 处${unplaced ? `，其中 ${unplaced} 处${where}` : ''}`,
  unplaced: (inReport: boolean): string => (inReport ? '报告未说明位置' : '未说明位置'),
  schematic: '示意图，不表示实际位置和比例',
  /** The key of a place whose name does not fit into the drawing. */
  key: (place: number) => (place > 20 ? `${place}` : String.fromCharCode(0x245f + place)),
  /** A place whose parent is none: what it is called, and what comes nearest. */
  noParent: (label: string, parent: string, near: string | null) =>
    `“${label}”所属的 "${parent}" 不存在${near ? `，最接近的是 "${near}"` : ''}，已单独列出`,
  circular: (label: string) => `“${label}”与其上级互为上级，已单独列出`,

  items: '完整的 JSON 列表，例如 [{"label":"水城路","kind":"axis","direction":"vertical"}]',
};

export type MapWords = typeof zhCN;
export const mapWords = ownWords('map', zhCN);
