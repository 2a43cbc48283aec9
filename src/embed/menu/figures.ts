/** The figures of a widget as a CSV file: the report's rows that it shows, or what it says where it shows none. */
import { readReport } from '../../report/check.ts';
import { parsePeriod } from '../../report/period.ts';
import { INDICATORS } from '../../report/schema.generated.ts';
import type { Indicator, Quantity } from '../../report/schema.ts';
import type { Block, Run, Scene } from '../../scene/scene.ts';
import { csvOf, guarded } from '../../text/csv.ts';
import { exportWords } from '../../text/export.ts';
import type { Words } from '../../text/zh-CN.ts';

const LISTS = [INDICATORS] as const;

const said = (runs: readonly Run[]): string => runs.map(({ text }) => text.replace(/\u2060/g, '')).join('');

/** As a plain number, and what it counts: 20.1317 and 亿元. A word such as 第一 is no number. */
function plain(quantity: Quantity, words: Words): [number: string, unit: string] {
  if (quantity.kind !== 'number') return ['', ''];
  const { literal, suffix } = words.parts(quantity);
  if (/^-?\d[\d,]*(?:\.\d+)?$/.test(literal)) return [literal.replace(/,/g, ''), suffix];
  const { decimal = '', scale = '', unit = '' } = quantity;
  return [decimal, decimal && scale + unit];
}

function record({ id, label, scope, value, period, targets = [] }: Indicator, words: Words): string[] {
  const { join } = exportWords(words);
  const read = parsePeriod(period);
  const quotes = [value, ...targets.map((target) => target.value)].flatMap(({ sources = [] }) =>
    sources.map(({ text }) => text),
  );
  return [
    id,
    label + (scope ? words.brackets(scope) : ''),
    words.figure(value),
    ...plain(value, words),
    read ? words.period(read) : period,
    targets.map((target) => words.figured(words.targetName(target), words.figure(target.value))).join(join),
    targets.map((target) => plain(target.value, words)[0]).join(join),
    quotes.filter((text, index) => quotes.indexOf(text) === index).join(join),
  ];
}

/** The texts of blocks in their order; a row for each item, or for each text where there are none. */
function rowsOf(blocks: readonly Block[]): string[][] {
  /** What belongs to an item itself, and not to those below it. */
  const own = (block: Block): string[] => {
    switch (block.block) {
      case 'list':
      case 'table':
      case 'figure':
        return [];
      case 'disclosure':
        return block.blocks.flatMap(own);
      case 'stack':
      case 'row':
      case 'item':
        return block.blocks.flatMap(own);
      case 'heading':
      case 'text':
      case 'link':
        return [said(block.runs)];
    }
  };
  const rows = (block: Block): string[][] => {
    switch (block.block) {
      case 'list':
        return block.items.flatMap((item) => [item.blocks.flatMap(own), ...inner(item.blocks)]);
      case 'table':
        return [
          block.columns.map(({ runs }) => said(runs)),
          ...block.groups.flatMap(({ rows }) =>
            rows.map(({ cells }) => cells.map((cell) => cell.flatMap(own).join(' '))),
          ),
        ];
      case 'stack':
      case 'row':
        return rowsOf(block.blocks);
      case 'disclosure':
        return block.blocks.map((each) => [block.summary, ...own(each)]);
      case 'item':
      case 'figure':
        return [];
      case 'heading':
      case 'text':
      case 'link':
        return [[said(block.runs)]];
    }
  };
  return blocks.flatMap(rows);
}

/** The lists inside an item. */
const inner = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) =>
    block.block === 'list'
      ? rowsOf([block])
      : block.block === 'stack' || block.block === 'row'
        ? inner(block.blocks)
        : [],
  );

/** `ids` are the rows that are shown; `raw` is the report as it was read. */
export function figuresCsv(scene: Scene, ids: readonly string[], raw: unknown, words: Words): string {
  const { report } = readReport(words.localize ? words.localize(raw) : raw, LISTS);
  const rows = report
    ? ids.flatMap((id) => report.indicators.filter((row) => row.id === id).slice(0, 1))
    : [];
  const lines = rows.length
    ? [exportWords(words).csvHeads, ...rows.map((row) => record(row, words))]
    : rowsOf([...scene.visual, ...scene.blocks]).filter((cells) => cells.some(Boolean));
  return csvOf(lines.map((cells) => cells.map(guarded)));
}
