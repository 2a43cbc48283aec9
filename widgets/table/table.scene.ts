/** A heading, how many rows there are, and the table: numbers on their decimal points, units beside them. */
import { INDICATORS, THEMES } from '../../src/report/schema.generated.ts';
import {
  type Block,
  type ColumnBlock,
  type Frame,
  lines,
  type RowOfCells,
  run,
  type Scene,
  source,
  type TableBlock,
  text,
} from '../../src/scene/scene.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type ColumnKey, type TableModel, type TableRow, tableModel } from './table.model.ts';
import { tableStyles, tableWaiting } from './table.styles.ts';

/** From this width on the columns stand side by side; below it each row is a card. */
const WIDE_PX = 720;
/** What a card shows before it is opened. */
const KEPT: readonly ColumnKey[] = ['label', 'value', 'completion'];
/** The longest fraction that the others make room for, in digits. */
const FRACTION = 6;

/** `1.7万多` + `人次` → 1 · .7 · 万多人次: what stands before the decimal point, from it on, and what is no digit any more. */
function aligned({ value: { literal, suffix } }: TableRow): [whole: string, fraction: string, unit: string] {
  const digits = /^(\D*[\d,]+)(\.\d+)?(.*)$/.exec(literal);
  if (!digits) return [literal, '', suffix];
  const [, whole = '', fraction = '', tail = ''] = digits;
  return [whole, fraction, tail + suffix];
}

function cellsOf(row: TableRow): Record<ColumnKey, readonly Block[]> {
  const { value, citations } = row;
  const [whole, fraction, unit] = aligned(row);
  const said = (key: string, words: string) => (words ? [text(key, 'detail', run(words))] : []);
  return {
    label: [
      text('label', 'label', run(row.label)),
      ...(row.scope ? [text('scope', 'when', run(row.scope))] : []),
    ],
    theme: said('theme', row.theme),
    period: said('period', row.period),
    value: [
      value.absent
        ? text('value', 'value', run(value.literal))
        : text('value', 'value', run(whole, 'whole'), run(fraction, 'fraction'), run(unit, 'unit')),
      ...(value.first ? [text('first', 'when', run(value.first))] : []),
    ],
    target: lines('detail', row.target),
    completion: lines('detail', row.completion),
    change: said('change', row.change),
    source: citations.length ? [source(row.source, citations)] : [],
  };
}

function tableOf(model: TableModel, { widthPx, measure }: Frame): TableBlock {
  const rows = model.groups.flatMap((group) => group.rows);
  const parts = rows.filter(({ value }) => !value.absent).map(aligned);
  const fraction = Math.min(FRACTION, Math.max(0, ...parts.map(([, digits]) => digits.length - 1)));
  const unit = Math.min(5, Math.ceil(Math.max(0, ...parts.map(([, , words]) => measure(words)))));
  const columns = model.columns.map(
    ({ key, label, order }): ColumnBlock => ({ key, runs: [run(label)], order, folds: !KEPT.includes(key) }),
  );
  const rowOf = (row: TableRow): RowOfCells => {
    const cells = cellsOf(row);
    return { key: row.id, cells: model.columns.map(({ key }) => cells[key]) };
  };
  const narrow = widthPx > 0 && widthPx < WIDE_PX;
  return {
    block: 'table',
    key: 'table',
    role: narrow ? 'cards' : `wide fraction-${fraction} unit-${unit}`,
    caption: [run(model.caption)],
    columns,
    groups: model.groups.map((group) => ({
      key: group.label,
      runs: group.label ? [run(group.label), run(model.words.countOf(group.count), 'count')] : undefined,
      rows: group.rows.map(rowOf),
    })),
  };
}

export function tableScene(model: TableModel, frame: Frame): Scene {
  return {
    widget: 'table',
    state: model.total ? 'given' : 'none',
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(model.title)] },
      text('summary', 'detail', run(model.summary)),
      ...(model.total ? [tableOf(model, frame)] : []),
    ],
  };
}

/** All figures of a report as a table: `<xx-table></xx-table>`. */
export const table: Widget<TableModel> = {
  name: 'table',
  alone: ['items'],
  reads: [THEMES, INDICATORS],
  repeats: false,
  model: tableModel,
  scene: tableScene,
  styles: tableStyles,
  place: { '': 'min-height:20rem', ...tableWaiting.place },
};
