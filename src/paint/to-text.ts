/** Scene → plain text: what is read aloud, line by line. */
import type { Block, Run, Scene, TableBlock } from '../scene/scene.ts';

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** A line for each row, its cells apart by tabs, so that what is copied from here is a table again. */
function tableLines({ caption, columns, groups }: TableBlock): string[] {
  const heads = columns.map((column) => said(column.runs)).join('\t');
  const row = (cells: readonly (readonly Block[])[]) =>
    cells.map((cell) => cell.flatMap(lines).join(' ')).join('\t');
  const body = groups.flatMap(({ runs, rows }) => [
    ...(runs ? [said(runs)] : []),
    ...rows.map(({ cells }) => row(cells)),
  ]);
  return [said(caption), heads, ...body];
}

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
    case 'table':
      return tableLines(block);
  }
}

export function toText(scene: Scene): string {
  // With a sentence, the visual part repeats it for the eye and is not said twice.
  const seen = scene.sentence ? [] : scene.visual.flatMap(lines);
  return [scene.sentence, ...seen, ...scene.blocks.flatMap(lines)].filter(Boolean).join('\n');
}
