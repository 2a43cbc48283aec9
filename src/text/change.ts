/** How a change is said, by language. */
import type { Change } from '../report/schema.ts';
import { printFigure } from './number.ts';
import { ownWords } from './own-words.ts';

const zhCN = {
  /** 比上一届下降 2.9 岁; points are said to be points. */
  change({ value, direction, meaning, against }: Change): string {
    if (direction === 'same') return `与${against}持平`;
    const points = meaning === 'points';
    const figure = points ? `${value.literal} 个百分点` : printFigure(value);
    return `比${against}${direction === 'up' ? '上升' : '下降'} ${figure}`;
  },
  before: '上期',
  /** What an attribute should be. */
  should: '带正负号的数字，例如 "-2.9 岁"、"+16 个百分点"',
  /** 比上一届提升了16% said of a share: the unit is points, and the reader is told what was printed. */
  pointsNote: (literal: string) => `报告印作“${literal}%”，指百分点`,
  tone: { good: '向好', bad: '向差', neutral: '' },
};

export type ChangeWords = typeof zhCN;
export const changeWords = ownWords('change', zhCN);
