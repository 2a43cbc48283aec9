/** What does not add up in a report, said with the rows concerned (待核). */
import { findingsOf } from '../report/findings.ts';
import { doubtWords } from '../text/doubt.ts';
import type { Words } from '../text/zh-CN.ts';

export interface Doubt {
  /** The rows concerned; a widget that shows one of them says it. */
  readonly ids: readonly string[];
  /** The formula and what is printed. */
  readonly message: string;
}

/** A claim that is merely generous is noted by the tools and is no doubt. */
export const doubtsOf = (raw: unknown, words: Words): Doubt[] =>
  findingsOf(raw)
    .filter(({ kind }) => kind === 'wrong')
    .map((finding) => ({ ids: finding.ids, message: doubtWords(words)(finding) }));
