/** A change as one line: an arrow for its sign, its words, a sign and a word for what it means. */
import { type Block, figure, type PathMark, row, run, text } from './scene.ts';

/** Good, bad or neither, by what the figure calls better. */
export type Tone = 'good' | 'bad' | 'neutral';

export interface ChangeSaid {
  /** The sign, and only the sign. */
  readonly direction: 'up' | 'down' | 'same';
  /** 比上一届下降 2.9 岁. */
  readonly text: string;
  readonly tone: Tone;
  /** 向好 or 向差; '' when nothing says which way is better. */
  readonly toneWord: string;
}

const ARROWS = { up: 'M8 2 14 13H2Z', down: 'M8 14 2 3H14Z', same: 'M2 6.5H14V9.5H2Z' } as const;
/** Good is a tick and bad is a warning sign, so that neither is told by its colour (WCAG 1.4.1). */
const TONES = { good: 'M2 8.5 6.5 13 14 3.5', bad: 'M8 2V9.5M8 12V14' } as const;

const glyph = (key: string, d: string, paint: Pick<PathMark, 'fill' | 'stroke' | 'width'>) =>
  figure('glyph', 16, 16, [{ mark: 'path', key, d, ...paint }]);

export function changeRow({ direction, text: said, tone, toneWord }: ChangeSaid): Block {
  const parts: Block[] = [
    glyph('arrow', ARROWS[direction], { fill: 'ink' }),
    text('change', 'detail', run(said)),
  ];
  if (tone !== 'neutral')
    parts.push(
      glyph('tone', TONES[tone], { stroke: tone, width: 2.5 }),
      text('tone', `tone-${tone}`, run(toneWord)),
    );
  return row('change', parts);
}
