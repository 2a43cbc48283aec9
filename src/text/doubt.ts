/** What is said of figures that do not add up, by language: the arithmetic; it accuses nobody. */
import type { Finding } from '../report/book.ts';
import { ownWords } from './own-words.ts';

const zhCN = ({ formula, expected, printed }: Finding): string =>
  `待核：${formula}，应为“${expected}”，所载为“${printed}”`;

export type DoubtWords = typeof zhCN;
export const doubtWords = ownWords('doubt', zhCN);
