/**
 * Scene → the plainest HTML there is: the words of a widget for the light DOM of its tag, with no drawing, no
 * class and no style sheet. A single figure is its sentence and nothing round it. Drawings and sources are
 * left to the painters that have a style sheet.
 */
import type { Block, Run, Scene, TableBlock } from '../scene/scene.ts';
import { escapeHtml } from './to-html.ts';

// The numbers of a plan's sources lead nowhere without its list of them.
const said = (runs: readonly Run[]): string =>
  escapeHtml(runs.map(({ text }) => text.replace(/^\u2060\[.*\]$/, '')).join(''));

/** The text blocks of a cell, one after the other. */
const cellText = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => ('runs' in block ? said(block.runs) : []))
    .filter(Boolean)
    .join('，');

/** Only the columns in which anything is written; a name in the first. */
function tableHtml({ caption, columns, groups }: TableBlock): string {
  const rows = groups.flatMap((group) => group.rows.map(({ cells }) => cells.map(cellText)));
  const used = columns.map((_, at) => at).filter((at) => rows.some((cells) => cells[at]));
  const row = (cells: readonly string[], name: string, other: string) =>
    `<tr>${used.map((at) => (at ? `<${other}>${cells[at]}</${other}>` : `<${name}>${cells[at]}</${name}>`)).join('')}</tr>`;
  const heads = columns.map(({ runs }) => said(runs));
  const body = rows.map((cells) => row(cells, 'th', 'td')).join('');
  return `<table><caption>${said(caption)}</caption>${row(heads, 'th', 'th')}${body}</table>`;
}

function blockHtml(block: Block): string {
  const inside = (blocks: readonly Block[]) => blocks.map(blockHtml).join('');
  switch (block.block) {
    case 'stack':
    case 'row':
      return inside(block.blocks);
    case 'list':
      return `<ul>${inside(block.items)}</ul>`;
    case 'item':
      return `<li>${inside(block.blocks)}</li>`;
    case 'heading':
      return `<h${block.level + 1}>${said(block.runs)}</h${block.level + 1}>`;
    case 'text':
      return `<p>${said(block.runs)}</p>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.href)}">${said(block.runs)}</a></p>`;
    case 'figure':
    case 'disclosure':
      return '';
    case 'table':
      return tableHtml(block);
  }
}

/** A text, or blocks; which of the two is seen by the first character. */
export function toPlain({ sentence, visual, blocks }: Scene): string {
  // With a sentence, the visual part repeats it for the eye.
  const rest = [...(sentence ? [] : visual), ...blocks].map(blockHtml).join('');
  return sentence && rest ? `<p>${escapeHtml(sentence)}</p>${rest}` : escapeHtml(sentence) + rest;
}
