/**
 * A drawing of the year (a row for each theme, a dot for each item, a soft band where the report
 * gives only a vague word, a pile at the end for what has no date) and under it the list, which is
 * complete without the drawing.
 */
import { group, utcMonth, utcYear } from 'd3';
import { MILESTONES, THEMES } from '../../src/report/schema.generated.ts';
import { measure } from '../../src/scene/measure.ts';
import {
  type Block,
  type FigureBlock,
  type Frame,
  type ItemBlock,
  type Mark,
  run,
  type Scene,
  source,
  stack,
  text,
} from '../../src/scene/scene.ts';
import { round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type TimelineItem, type TimelineModel, timelineModel } from './timeline.model.ts';
import { timelineStyles } from './timeline.styles.ts';

/** From this width on the dated items stand side by side and the drawing has its pile of undated ones. */
const WIDE_PX = 640;
/** Past this a dot no longer stands for one item that can be told apart. */
const MOST_DOTS = 400;

const ROW = { height: 26, dot: 4, step: 10 };

/** Whole years around the dated items; a report's single year is one. */
function extent(items: readonly TimelineItem[]): readonly [Date, Date] {
  const spans = items.flatMap((item) => item.span ?? []);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return [utcYear.floor(new Date(start)), utcYear.ceil(new Date(end))];
}

function chart(model: TimelineModel, frame: Frame): FigureBlock | null {
  const { threads, dated, undated, words } = model;
  const all = [...threads, ...dated, ...undated.flatMap((part) => part.items)];
  if (!dated.length || all.length > MOST_DOTS) return null;
  const w = Math.max(288, frame.widthPx || WIDE_PX);
  const wide = w >= WIDE_PX;
  const rows = [...group(all, (item) => item.theme)];
  const size = 12;
  const left = Math.min(
    w * 0.3,
    Math.max(...rows.map(([, items]) => measure(items[0]?.themeName ?? '') * size)) + 12,
  );
  const right = undated.length ? (wide ? Math.min(260, w * 0.3) : 40) : 0;
  const [from, to] = extent(dated);
  const x = (time: number) =>
    round(left + ((w - left - right - 12) * (time - from.getTime())) / (to.getTime() - from.getTime()));
  const years = utcYear.range(from, to);
  const oneYear = years.length === 1;
  const ticks = oneYear ? utcMonth.range(from, to) : years;
  const marks: Mark[] = [];
  const label = (key: string, at: number, y: number, said: string, anchor?: 'middle' | 'end'): Mark => ({
    mark: 'text',
    key,
    x: round(at),
    y: round(y),
    text: said,
    size,
    fill: 'muted',
    anchor,
  });
  const top = 22;
  const counts = rows.map(([, items]) => items.filter((item) => !item.span).length);
  const perLine = Math.max(1, Math.floor((right - 34) / ROW.step));
  const heights = counts.map((count) =>
    Math.max(ROW.height, wide ? Math.ceil(count / perLine) * ROW.step + 14 : 0),
  );
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  ticks.forEach((tick, index) => {
    const at = x(tick.getTime());
    const next = ticks[index + 1]?.getTime() ?? to.getTime();
    marks.push({
      mark: 'line',
      key: `tick-${index}`,
      x1: at,
      y1: top - 4,
      x2: at,
      y2: bottom,
      stroke: 'rule',
      width: 1,
    });
    const said = oneYear
      ? wide
        ? words.month(index + 1)
        : String(index + 1)
      : String(tick.getUTCFullYear());
    const room = x(next) - at;
    if (measure(said) * size <= room)
      marks.push(label(`name-${index}`, (at + x(next)) / 2, 12, said, 'middle'));
  });
  marks.push({
    mark: 'line',
    key: 'tick-end',
    x1: x(to.getTime()),
    y1: top - 4,
    x2: x(to.getTime()),
    y2: bottom,
    stroke: 'rule',
    width: 1,
  });
  if (right && wide) marks.push(label('undated', w - right, 12, words.undatedColumn));
  let y = top;
  rows.forEach(([theme, items], index) => {
    const height = heights[index] ?? ROW.height;
    const middle = y + height / 2;
    marks.push({ mark: 'line', key: `row-${theme}`, x1: 0, y1: y, x2: w, y2: y, stroke: 'rule', width: 1 });
    marks.push(label(`theme-${theme}`, 0, middle + 4, items[0]?.themeName ?? ''));
    const taken: number[] = [];
    items.forEach((item) => {
      const thread = threads.includes(item);
      if (thread) {
        marks.push({
          mark: 'group',
          key: item.id,
          role: 'item',
          marks: [
            {
              mark: 'rect',
              key: 'span',
              x: x(from.getTime()),
              y: middle - 3,
              w: round(x(to.getTime()) - x(from.getTime())),
              h: 6,
              fill: 'track',
              stroke: 'muted',
              width: 1,
            },
          ],
        });
      } else if (item.span) {
        const { start, end, soft } = item.span;
        const centre = x((start + end) / 2);
        // Dots of the same days stand above each other.
        const level = taken.filter((other) => Math.abs(other - centre) < ROW.step).length;
        taken.push(centre);
        const at = round(middle - level * 4);
        const band: Mark[] = soft
          ? [
              {
                mark: 'rect',
                key: 'band',
                x: x(start),
                y: round(at - 6),
                w: round(x(end) - x(start)),
                h: 12,
                radius: 6,
                stroke: 'accent',
                width: 1,
                dash: [2, 3],
              },
            ]
          : [];
        marks.push({
          mark: 'group',
          key: item.id,
          role: 'item',
          marks: [
            ...band,
            {
              mark: 'circle',
              key: 'dot',
              cx: centre,
              cy: at,
              r: ROW.dot + 1,
              fill: soft ? 'paper' : 'accent',
              stroke: 'accent',
              width: 1.5,
            },
          ],
        });
      }
    });
    const loose = items.filter((item) => !item.span && !threads.includes(item));
    if (loose.length && wide) {
      const lines = Math.ceil(loose.length / perLine);
      loose.forEach((item, place) => {
        const cx = round(w - right + 5 + (place % perLine) * ROW.step);
        const cy = round(middle + (Math.floor(place / perLine) - (lines - 1) / 2) * ROW.step);
        marks.push({
          mark: 'group',
          key: item.id,
          role: 'item',
          marks: [{ mark: 'circle', key: 'dot', cx, cy, r: ROW.dot, fill: 'muted' }],
        });
      });
    }
    if (loose.length) marks.push(label(`count-${theme}`, w, middle + 4, words.count(loose.length), 'end'));
    y += height;
  });
  return { block: 'figure', key: 'chart', role: 'chart', w: round(w), h: round(bottom + 1), marks };
}

function itemBlock(item: TimelineItem, withTheme: boolean): ItemBlock {
  const aside = [withTheme && item.themeName, item.kindName].filter(Boolean).join(' · ');
  const blocks: Block[] = [];
  if (item.when) blocks.push(text('when', 'when', run(item.when)));
  blocks.push(text('title', 'label', run(item.title)));
  if (aside) blocks.push(text('aside', 'count', run(aside)));
  if (item.citations.length) {
    blocks.push(source(item.section, item.citations));
  }
  return { block: 'item', key: item.id, role: item.span?.soft ? 'soft' : '', blocks };
}

export function timelineScene(model: TimelineModel, frame: Frame): Scene {
  const { title, summary, threads, dated, undated, words } = model;
  const wide = frame.widthPx >= WIDE_PX;
  const part = (key: string, heading: string, count: number, blocks: readonly Block[]): Block =>
    stack(`part ${key}`, [
      { block: 'heading', key: 'heading', level: 2, runs: [run(heading), run(words.count(count), 'count')] },
      ...blocks,
    ]);
  const drawing = chart(model, frame);
  const body: Block[] = drawing ? [drawing] : [];
  if (threads.length)
    body.push(
      part('threads', words.threads, threads.length, [
        { block: 'list', key: 'list', role: 'threads', items: threads.map((item) => itemBlock(item, true)) },
      ]),
    );
  if (dated.length)
    body.push(
      part('dated', words.dated, dated.length, [
        {
          block: 'list',
          key: 'list',
          role: wide ? 'dated across' : 'dated',
          ordered: true,
          items: dated.map((item) => itemBlock(item, true)),
        },
      ]),
    );
  const loose = undated.reduce((sum, theme) => sum + theme.items.length, 0);
  if (loose) {
    const themes = undated.map(
      (theme): Block =>
        stack('theme', [
          {
            block: 'heading',
            key: 'heading',
            level: 3,
            runs: [run(theme.label), run(words.count(theme.items.length), 'count')],
          },
          {
            block: 'list',
            key: 'list',
            role: 'loose',
            items: theme.items.map((item) => itemBlock(item, false)),
          },
        ]),
    );
    body.push(part('undated', words.undated, loose, [stack(wide ? 'themes across' : 'themes', themes)]));
  }
  return {
    widget: 'timeline',
    state: model.total ? 'given' : 'none',
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
