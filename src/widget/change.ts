/** How a change reads: its sign, its words, and whether it is good by what the figure calls better. */
import type { Change, Indicator } from '../report/schema.ts';
import type { ChangeSaid } from '../scene/change.ts';
import type { ChangeWords } from '../text/change.ts';

export type ChangeModel = ChangeSaid;

export function changeModel(change: Change, better: Indicator['better'], words: ChangeWords): ChangeModel {
  const { direction } = change;
  const good = (direction === 'up') === (better === 'higher');
  const tone = !better || direction === 'same' ? 'neutral' : good ? 'good' : 'bad';
  return { direction, text: words.change(change), tone, toneWord: words.tone[tone] };
}
