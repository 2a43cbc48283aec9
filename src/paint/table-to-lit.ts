/**
 * A table as Lit templates, apart from `to-lit.ts`: only the scripts that show one carry it. An element
 * may put controls into its heads and at the end of its rows; the words are the scene's.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block, ColumnBlock, RowOfCells, TableBlock } from '../scene/scene.ts';
import { blockTemplate, runsTemplate } from './to-lit.ts';

/** What an element puts around the painted parts. */
export interface TableControls {
  /** The content of a column's head. */
  readonly head?: (column: ColumnBlock, said: unknown) => unknown;
  /** One more cell at the end of a row. */
  readonly end?: (row: RowOfCells) => TemplateResult;
}

/** The roles are those that the elements have by themselves, kept where a style sheet shows rows as cards. */
export function tableTemplate(
  { role, caption, columns, groups }: TableBlock,
  { head = (_, said) => said, end }: TableControls = {},
): TemplateResult {
  const cell = (blocks: readonly Block[], at: number) => {
    const { key, runs = [], folds } = columns[at] ?? {};
    const classes = `at-${key}${folds ? ' folds' : ''}${blocks.length ? '' : ' blank'}`;
    return at
      ? html`<td class=${classes} role="cell" data-name=${runs.map(({ text }) => text).join('')}>${blocks.map(blockTemplate)}</td>`
      : html`<th class=${classes} scope="row" role="rowheader">${blocks.map(blockTemplate)}</th>`;
  };
  return html`<table class=${role ?? nothing} role="table"><caption>${runsTemplate(caption)}</caption><thead role="rowgroup"><tr role="row">${columns.map(
    (column) =>
      html`<th class=${`at-${column.key}`} scope="col" role="columnheader" aria-sort=${column.order ?? nothing}>${head(column, runsTemplate(column.runs))}</th>`,
  )}</tr></thead>${groups.map(
    ({ runs, rows }) =>
      html`<tbody role="rowgroup">${
        runs
          ? html`<tr role="row"><th class="group" scope="rowgroup" role="rowheader" colspan=${columns.length}>${runsTemplate(runs)}</th></tr>`
          : nothing
      }${rows.map(
        (row) =>
          html`<tr role="row" data-key=${row.key}>${row.cells.map(cell)}${end ? end(row) : nothing}</tr>`,
      )}</tbody>`,
  )}</table>`;
}
