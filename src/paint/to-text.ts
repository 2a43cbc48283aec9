/** Scene → plain text: what is read aloud, line by line. */
import type { Block, Run, Scene } from '../scene/scene.ts';

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

function lines(block: Block): string[] {
  switch (block.block) {
    case 'stack':
    case 'row':
    case 'item':
      return block.blocks.flatMap(lines);
    case 'list':
      return block.items.flatMap(lines);
    case 'heading':
    case 'text':
    case 'link':
      return [said(block.runs)];
    case 'figure':
      return [];
    case 'disclosure':
      return [block.summary, ...block.blocks.flatMap(lines)];
  }
}

export function toText(scene: Scene): string {
  // With a sentence, the visual part repeats it for the eye and is not said twice.
  const seen = scene.sentence ? [] : scene.visual.flatMap(lines);
  return [scene.sentence, ...seen, ...scene.blocks.flatMap(lines)].filter(Boolean).join('\n');
}
