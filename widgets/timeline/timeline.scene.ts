/**
 * A drawing of the year (a row for each theme, a dot for each item, a soft band where the report
 * gives only a vague word, a pile at the end for what has no date) and under it the list, which is
 * complete without the drawing.
 */
import { utcMonth, utcYear } from 'd3';
import { MILESTONES, THEMES } from '../../src/report/schema.generated.ts';
import { measure } from '../../src/scene/measure.ts';
import {
  type Block,
  type FigureBlock,
  type Frame,
  figure,
  type GroupMark,
  type ItemBlock,
  line,
  type Mark,
  run,
  type Scene,
  source,
  stack,
  text,
} from '../../src/scene/scene.ts';
import { round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type Span, type TimelineItem, type TimelineModel, timelineModel } from './timeline.model.ts';
import { timelineStyles } from './timeline.styles.ts';

/** From this width on items stand side by side and the drawing has its pile of undated ones. */
const WIDE_PX = 640;
const NARROW_PX = 280;
/** Fewer items than these are seen at a glance in the list; more cannot be told apart as dots. */
const DOTS = { least: 12, most: 400 };
/** Sizes of the drawing, in its units. */
const SIZE = { text: 12, dot: 4, step: 10, row: 26, head: 22 };

/** Whole years around the dated items; a report's single year is one. */
function extent(spans: readonly Span[]): readonly [Date, Date] {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [utcYear.floor(new Date(start)), utcYear.ceil(new Date(end))];
}

const item = (id: string, ...marks: Mark[]): GroupMark => ({ mark: 'group', key: id, role: 'item', marks });

const label = (key: string, x: number, y: number, said: string, anchor?: 'middle' | 'end'): Mark => ({
  mark: 'text',
  key,
  x: round(x),
  y: round(y),
  text: said,
  size: SIZE.text,
  fill: 'muted',
  anchor,
});

/** One dated item: a dot, and around it a broken band where only a vague word places it. */
function datedMark(
  id: string,
  { start, end, soft }: Span,
  x: (time: number) => number,
  y: number,
): GroupMark {
  const dot: Mark = {
    mark: 'circle',
    key: 'dot',
    cx: x((start + end) / 2),
    cy: y,
    r: SIZE.dot + 1,
    fill: soft ? 'paper' : 'accent',
    stroke: 'accent',
    width: 1.5,
  };
  if (!soft) return item(id, dot);
  const [left, right] = [x(start), x(end)];
  return item(
    id,
    {
      mark: 'rect',
      key: 'band',
      x: left,
      y: y - 7,
      w: round(right - left),
      h: 14,
      radius: 7,
      stroke: 'accent',
      width: 1,
      dash: [2, 3],
    },
    dot,
  );
}

/** How many of the items before stand where this one does, so that dots of the same days stand above each other. */
function levels(items: readonly TimelineItem[], x: (time: number) => number): number[] {
  const taken: number[] = [];
  return items.map(({ span }) => {
    const centre = span ? x((span.start + span.end) / 2) : 0;
    const level = taken.filter((other) => Math.abs(other - centre) < SIZE.step).length;
    taken.push(centre);
    return level;
  });
}

function chart({ threads, dated, undated, themes, words }: TimelineModel, widthPx: number): FigureBlock[] {
  const loose = undated.flatMap((part) => part.items);
  const all = [...threads, ...dated, ...loose];
  if (!dated.length || all.length < DOTS.least || all.length > DOTS.most) return [];
  // Narrower, its words would shrink below what can be read; the list says it all.
  if (widthPx && widthPx < NARROW_PX) return [];
  const w = widthPx || WIDE_PX;
  const wide = w >= WIDE_PX;
  const rows = themes.filter(({ value }) => all.some(({ theme }) => theme === value));
  const names = Math.min(w * 0.3, Math.max(...rows.map((row) => measure(row.label) * SIZE.text)) + 12);
  const pile = loose.length ? (wide ? Math.min(260, w * 0.3) : 40) : 0;
  const [from, to] = extent(dated.map(({ span }) => span as Span));
  const plot = w - names - pile - 12;
  const x = (time: number) =>
    round(names + (plot * (time - from.getTime())) / (to.getTime() - from.getTime()));
  const perLine = Math.max(1, Math.floor((pile - 34) / SIZE.step));
  const body: Mark[] = [];
  let y = SIZE.head;
  for (const { value, label: name } of rows) {
    const items = all.filter(({ theme }) => theme === value);
    const inTime = items.filter((each) => dated.includes(each));
    const without = items.filter((each) => loose.includes(each));
    const level = levels(inTime, x);
    const height = Math.max(
      SIZE.row,
      (Math.max(0, ...level) + 1) * 16 + 10,
      wide ? Math.ceil(without.length / perLine) * SIZE.step + 14 : 0,
    );
    const middle = y + height / 2;
    body.push(line(`row-${value}`, [0, y, w, y], ['rule', 1]), label(`theme-${value}`, 0, middle + 4, name));
    for (const { id } of items.filter((each) => threads.includes(each))) {
      body.push(
        item(id, {
          mark: 'rect',
          key: 'span',
          x: x(from.getTime()),
          y: middle - 3,
          w: round(plot),
          h: 6,
          fill: 'track',
          stroke: 'muted',
          width: 1,
        }),
      );
    }
    const lowest = middle + (Math.max(0, ...level) * 16) / 2;
    inTime.forEach(({ id, span }, index) => {
      body.push(datedMark(id, span as Span, x, round(lowest - (level[index] ?? 0) * 16)));
    });
    const lines = Math.ceil(without.length / perLine);
    if (wide) {
      without.forEach(({ id }, place) => {
        const cx = round(w - pile + 5 + (place % perLine) * SIZE.step);
        const cy = round(middle + (Math.floor(place / perLine) - (lines - 1) / 2) * SIZE.step);
        body.push(item(id, { mark: 'circle', key: 'dot', cx, cy, r: SIZE.dot, fill: 'muted' }));
      });
    }
    if (without.length) body.push(label(`count-${value}`, w, middle + 4, words.count(without.length), 'end'));
    y += height;
  }
  const years = utcYear.range(from, to);
  const ticks = years.length === 1 ? utcMonth.range(from, to) : years;
  const axis = ticks.flatMap((tick, index): Mark[] => {
    const at = x(tick.getTime());
    const room = x(ticks[index + 1]?.getTime() ?? to.getTime()) - at;
    const month = wide ? words.month(index + 1) : String(index + 1);
    const said = years.length === 1 ? month : String(tick.getUTCFullYear());
    const rule = line(`tick-${index}`, [at, SIZE.head - 4, at, y], ['rule', 1]);
    return measure(said) * SIZE.text > room
      ? [rule]
      : [rule, label(`name-${index}`, at + room / 2, 12, said, 'middle')];
  });
  const end = x(to.getTime());
  axis.push(line('tick-end', [end, SIZE.head - 4, end, y], ['rule', 1]));
  if (pile && wide) axis.push(label('undated', w - pile, 12, words.undatedColumn));
  return [figure('chart', round(w), round(y + 1), [...axis, ...body])];
}

function itemBlock(
  { id, title, when, kindName, themeName, citations, span }: TimelineItem,
  theme: boolean,
  sourceName: string,
): ItemBlock {
  const aside = theme ? `${themeName} · ${kindName}` : kindName;
  return {
    block: 'item',
    key: id,
    role: span?.soft ? 'soft' : '',
    blocks: [
      ...(when ? [text('when', 'when', run(when))] : []),
      text('title', 'label', run(title)),
      text('aside', 'count', run(aside)),
      ...(citations.length ? [source(sourceName, citations)] : []),
    ],
  };
}

export function timelineScene(model: TimelineModel, { widthPx }: Frame): Scene {
  const { title, summary, threads, dated, undated, counts, words, sourceName, total } = model;
  const across = widthPx >= WIDE_PX ? ' across' : '';
  const heading = (level: 2 | 3, said: string, count: number): Block => ({
    block: 'heading',
    key: 'heading',
    level,
    runs: [run(said), run(words.count(count), 'count')],
  });
  const list = (role: string, items: readonly TimelineItem[], theme: boolean): Block => ({
    block: 'list',
    key: role,
    role: role + across,
    ordered: role === 'dated',
    items: items.map((each) => itemBlock(each, theme, sourceName)),
  });
  const body: Block[] = chart(model, widthPx);
  if (threads.length) body.push(heading(2, words.threads, counts.threads), list('threads', threads, true));
  if (dated.length) body.push(heading(2, words.dated, counts.dated), list('dated', dated, true));
  if (undated.length) {
    const parts = undated.map((part) =>
      stack('theme', [heading(3, part.label, part.count), list('loose', part.items, false)]),
    );
    body.push(heading(2, words.undated, counts.undated), stack(`themes${across}`, parts));
  }
  return {
    widget: 'timeline',
    state: total ? 'given' : 'none',
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(title)] },
      text('summary', 'detail', run(summary)),
      ...(body.length ? [stack('scroll', body)] : []),
    ],
  };
}

/** Timeline of the year's achievements: `<xx-timeline></xx-timeline>`. */
export const timeline: Widget<TimelineModel> = {
  name: 'timeline',
  alone: ['items'],
  reads: [THEMES, MILESTONES],
  repeats: false,
  model: timelineModel,
  scene: timelineScene,
  styles: timelineStyles,
  place: {
    '': 'min-height:8rem',
    '[size=s]:not([expanded])': 'height:20rem;overflow:auto',
    '[size=m]:not([expanded])': 'height:34rem;overflow:auto',
    '[size=l]:not([expanded])': 'height:48rem;overflow:auto',
  },
};
