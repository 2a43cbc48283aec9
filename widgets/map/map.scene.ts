/**
 * A schematic: axes as roads that cross, quarters as fields in their corners, streets as strokes and
 * sites as dots in the field that they are part of; what the report does not place stands apart, below
 * a rule. Under it, or beside it, the outline, which is complete without the drawing.
 */
import { PLACES, THEMES } from '../../src/report/schema.generated.ts';
import { fitSize, measure } from '../../src/scene/measure.ts';
import {
  type Block,
  type Frame,
  figure,
  type ItemBlock,
  type ListBlock,
  line,
  type Mark,
  path,
  rect,
  run,
  type Scene,
  source,
  stack,
  type Token,
  text,
} from '../../src/scene/scene.ts';
import { round } from '../../src/scene/shape.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { type Corner, type MapModel, type MapPlace, mapModel, type Way } from './map.model.ts';
import { mapStyles, mapWaiting } from './map.styles.ts';

/** From this width on drawing and outline stand side by side. */
const WIDE_PX = 720;
/** Widths of the drawing in its units: beside the outline, at most above it, and where nobody knows the width. */
const WIDTH = { beside: 416, most: 480, unknown: 240 };
/** Sizes of type; `least` is the smallest that a name is set in before its key stands for it. */
const TYPE = { quarter: 20, name: 13, small: 12, least: 11 };
/** Heights of a sign with its name and with its key, and the width that a key needs. */
const SIGN = { named: 38, keyed: 30, wide: 36 };
/** More rows of names than this in a field are a list and no drawing: keys stand for them. */
const ROWS = 8;
/** More axes of one way than this leave no fields between them. */
const AXES = 3;
/** More places than this cannot be told apart in a drawing. */
const MOST = 200;
const PAD = 12;
/** Between a field and a road, and between two roads of one way. */
const GAP = 5;

/** From, to: along a road. */
type Stretch = readonly [number, number];

/** How many signs stand beside each other, how wide each is, and how high all of them are. */
interface Grid {
  readonly perRow: number;
  readonly step: number;
  readonly keyed: boolean;
  readonly h: number;
}

function gridOf(places: readonly MapPlace[], w: number): Grid {
  const count = places.length;
  const longest = Math.max(0, ...places.map(({ label }) => measure(label))) * TYPE.name + 2 * PAD;
  const named = Math.max(1, Math.floor((w + PAD) / longest));
  const keyed = Math.ceil(count / named) > ROWS;
  const most = keyed ? Math.max(1, Math.floor((w + PAD) / SIGN.wide)) : named;
  const rows = Math.ceil(count / most);
  const perRow = Math.ceil(count / rows) || 1;
  return { perRow, step: (w + PAD) / perRow, keyed, h: rows * (keyed ? SIGN.keyed : SIGN.named) };
}

const word = (x: number, y: number, said: string, size: number, fill: Token, anchor?: 'middle'): Mark => ({
  mark: 'text',
  key: `${said}-${x}-${y}`,
  x: round(x),
  // The middle of a Chinese character stands about a third of its size above the baseline.
  y: round(y + size * 0.36),
  text: said,
  size: round(size),
  fill,
  anchor,
});

/** What is set one below the other down a road: characters upright, and short numbers in one piece. */
const upright = (said: string): readonly string[] => said.match(/\d{1,3}|\S/gu) || [];

/** Across, a Chinese name is spaced out as on a map; any other stays one piece. */
const pieces = (said: string, way: Way): readonly string[] =>
  way === 'vertical' || /^[\u2e80-\uffff]+$/.test(said) ? upright(said) : [said];

/** The largest size, not above `size`, that fits the length. */
const sizeAlong = (said: string, way: Way, size: number, length: number): number =>
  way === 'vertical'
    ? Math.min(size, length / upright(said).length / 1.1)
    : fitSize(said, size, Math.max(0, length));

/** Words in the middle of a stretch. */
function along(
  said: string,
  way: Way,
  [from, to]: Stretch,
  across: number,
  size: number,
  fill: Token,
): Mark[] {
  const each = pieces(said, way);
  const advance = Math.min(size * 1.4, (to - from) / each.length);
  return each.map((piece, index) => {
    const at = (from + to) / 2 + (index - (each.length - 1) / 2) * advance;
    return way === 'vertical'
      ? word(across, at, piece, size, fill, 'middle')
      : word(at, across, piece, size, fill, 'middle');
  });
}

/** The same strip along a road of either way. */
const strip = (way: Way, [from, to]: Stretch, edge: number, width: number) =>
  (way === 'vertical' ? [edge, from, width, to - from] : [from, edge, to - from, width]).map(
    round,
  ) as unknown as readonly [number, number, number, number];

const deep = (places: readonly MapPlace[]): MapPlace[] =>
  places.flatMap((place) => [place, ...deep(place.parts)]);

/** The drawing, and the places that only their key stands for in it. */
interface Drawing {
  readonly blocks: readonly Block[];
  readonly keyed: ReadonlySet<string>;
}

function draw({ groups, unplaced, words }: MapModel, w: number): Drawing {
  const all = deep(groups.flatMap(({ places }) => places));
  const keyed = new Set<string>();
  if (all.length > MOST || !all.some(({ spot }) => spot)) return { blocks: [], keyed };
  const marks: Mark[] = [];
  const drawn = new Set<MapPlace>();
  const add = (place: MapPlace, ...of: readonly Mark[]) => {
    drawn.add(place);
    marks.push({ mark: 'group', key: place.id, role: 'place', marks: of });
  };
  /** The name of a place at the size that fits, if that can be read; else its key. */
  const nameOf = (place: MapPlace, size: number, fit: number): readonly [string, number] => {
    if (fit >= TYPE.least) return [place.label, fit];
    keyed.add(place.id);
    return [words.key(place.number), Math.min(size, TYPE.name)];
  };

  /** Signs in rows: a stroke over the name of a street, a dot before that of a site. */
  const addSigns = (places: readonly MapPlace[], x: number, y: number, grid: Grid, ground: Token) => {
    const height = grid.keyed ? SIGN.keyed : SIGN.named;
    const wide = grid.step - PAD;
    places.forEach((place, index) => {
      const left = round(x + (index % grid.perRow) * grid.step);
      const right = round(left + wide);
      const top = round(y + Math.floor(index / grid.perRow) * height);
      const middle = round(top + height / 2 + 3);
      const indent = place.kind === 'site' ? PAD : 0;
      const fit = grid.keyed ? 0 : fitSize(place.label, TYPE.name, wide - indent);
      const [said, size] = nameOf(place, TYPE.name, fit);
      const signs: Readonly<Record<MapPlace['kind'], readonly Mark[]>> = {
        axis: [path('edge', `M${left} ${top + 4}H${right}M${left} ${top + 8}H${right}`, ['accent', 1.25])],
        quarter: [],
        street: [line('stroke', [left, top + 6, right, top + 6], ['ink', 3])],
        site: [{ mark: 'circle', key: 'dot', cx: left + 4, cy: middle, r: 3.5, fill: 'ink' }],
      };
      const under = place.kind === 'quarter' ? 'track' : ground;
      add(
        place,
        rect('ground', [left, top, round(wide), height - 4], under),
        ...signs[place.kind],
        word(left + indent, middle, said, size, 'ink'),
      );
    });
  };

  const placed = (spot: (at: NonNullable<MapPlace['spot']>) => boolean) =>
    all.filter((place) => place.spot && spot(place.spot));
  const axesOf = (way: Way) => placed((at) => 'way' in at && at.way === way).slice(0, AXES);
  const down = axesOf('vertical');
  const level = axesOf('horizontal');
  const road = w < WIDTH.unknown ? 24 : 30;
  /** What roads of one way take from side to side. */
  const band = (count: number) => (count ? count * (road + GAP) + GAP : PAD);
  const half = (w - band(down.length)) / 2;

  /** The fields of a corner: each quarter with what is part of it, and what is in the corner without one. */
  const fieldsOf = (corner: Corner) => {
    const here = placed((at) => 'corner' in at && at.corner === corner);
    const quarters = here.filter(({ kind }) => kind === 'quarter');
    const inside = quarters.map(({ parts }) => deep(parts));
    const loose = here.filter(
      (place) => !quarters.includes(place) && !inside.some((of) => of.includes(place)),
    );
    const fields = quarters.map((quarter, index) => ({
      quarter,
      signs: (inside[index] as MapPlace[]).filter(
        (place) => here.includes(place) && !quarters.includes(place),
      ),
    }));
    return (loose.length ? [...fields, { quarter: undefined, signs: loose }] : fields).map((field) => {
      const grid = gridOf(field.signs, half - 2 * PAD);
      return { ...field, grid, h: grid.h + 2 * PAD + (field.quarter ? 2 * TYPE.quarter : 0) };
    });
  };
  const corners = (['nw', 'ne', 'sw', 'se'] as const).map((corner) => {
    const fields = fieldsOf(corner);
    return { fields, h: fields.reduce((sum, { h }) => sum + h, 0) };
  });
  const [nw = 0, ne = 0, sw = 0, se = 0] = corners.map(({ h }) => h);
  // A name down a road wants so much room; one that wants much more gets its key.
  const names = down.map(({ label }) => Math.min(9, upright(label).length) * TYPE.name * 1.4 + 2 * PAD);
  const least = (fields: number) => (fields || down.length ? Math.max(half * 0.6, fields, ...names) : 0);
  const top = round(least(Math.max(nw, ne)));
  const bottom = round(least(Math.max(sw, se)));
  const middle = top + band(level.length);
  const height = round(middle + bottom);

  corners.forEach(({ fields, h }, index) => {
    const x = index % 2 ? w - half : 0;
    const room = index < 2 ? top : bottom;
    const more = (room - h) / fields.length;
    let y = index < 2 ? 0 : middle;
    fields.forEach(({ quarter, signs, grid, h: needed }, at) => {
      const tall = needed + more;
      // Two fields of one corner leave a gap between them.
      const bare = at < fields.length - 1 ? tall - GAP : tall;
      const free = y + (bare - (needed - 2 * PAD)) / 2;
      if (quarter) {
        const inner = half - 2 * PAD;
        const [said, size] = nameOf(
          quarter,
          TYPE.quarter,
          fitSize(quarter.label, half < 120 ? 15 : TYPE.quarter, inner),
        );
        add(
          quarter,
          rect('field', [x, y, half, bare].map(round) as never, 'track'),
          ...(signs.length
            ? [word(x + PAD, free + TYPE.quarter * 0.8, said, size, 'ink')]
            : along(said, 'horizontal', [x + PAD, x + half - PAD], y + bare / 2, size, 'ink')),
        );
      }
      addSigns(signs, x + PAD, free + (quarter ? 2 * TYPE.quarter : 0), grid, quarter ? 'track' : 'paper');
      y += tall;
    });
  });

  const addRoad = (
    place: MapPlace,
    way: Way,
    edge: number,
    first: Stretch,
    second: Stretch,
    others: readonly number[],
  ) => {
    const across = edge + road / 2;
    const ends: Stretch = [first[0], second[1]];
    // Where another road crosses, the edges open.
    const stops = [ends[0], ...others.flatMap((at) => [at, at + road]), ends[1]].map(round);
    const d = [edge, edge + road].map(round).flatMap((side) =>
      stops.flatMap((from, index) => {
        const to = stops[index + 1];
        if (index % 2 || to === undefined || to <= from) return [];
        return way === 'vertical' ? `M${side} ${from}V${to}` : `M${from} ${side}H${to}`;
      }),
    );
    const inset = ([from, to]: Stretch): Stretch => [from + 6, to - 6];
    const onIt = placed((at) => 'along' in at && at.along === place.id);
    const [a, b] = inset(first);
    const [said, size] = nameOf(place, TYPE.name, sizeAlong(place.label, way, TYPE.name, b - a));
    const [c, e] = inset(second);
    const phrase = sizeAlong(place.title, way, TYPE.small, e - c);
    add(
      place,
      rect('ground', strip(way, ends, edge, road), 'paper'),
      path('edge', d.join(''), ['accent', 1.25]),
      ...along(said, way, [a, b], across, size, 'ink'),
      ...(place.title && !onIt.length && phrase >= TYPE.least
        ? along(place.title, way, [c, e], across, phrase, 'muted')
        : []),
    );
    const step = (second[1] - second[0]) / onIt.length;
    onIt.forEach((sign, index) => {
      const from = second[0] + index * step;
      const stretch = inset([from, from + step]);
      const [name, fit] = nameOf(sign, TYPE.name, sizeAlong(sign.label, way, TYPE.name, step - PAD));
      add(
        sign,
        rect('ground', strip(way, stretch, edge + 2, road - 4), 'paper'),
        rect('stroke', strip(way, stretch, edge + road - 6, 3), 'ink'),
        ...along(name, way, stretch, across - 3, fit, 'ink'),
      );
    });
  };
  const at = (start: number, index: number) => round(start + GAP + index * (road + GAP));
  const columns = down.map((_, index) => at(half, index));
  const rows = level.map((_, index) => at(top, index));
  // The road that runs down lies on top: both are paper where they cross.
  level.forEach((place, index) => {
    addRoad(place, 'horizontal', rows[index] as number, [0, half], [w - half, w], columns);
  });
  down.forEach((place, index) => {
    addRoad(place, 'vertical', columns[index] as number, [0, top], [middle, height], rows);
  });

  let y = height;
  const apart = (places: readonly MapPlace[], heading: string) => {
    if (!places.length) return;
    const grid = gridOf(places, w);
    y += 1.5 * PAD;
    if (heading) {
      marks.push(
        line('rule', [0, y, w, y], ['rule', 1]),
        word(0, y + 1.5 * PAD, heading, TYPE.small, 'muted'),
      );
      y += 2.5 * PAD;
    }
    addSigns(places, 0, y, grid, 'paper');
    y += grid.h;
  };
  apart(
    all.filter((place) => place.spot && !drawn.has(place)),
    '',
  );
  apart(
    all.filter(({ spot }) => !spot),
    unplaced,
  );
  return { blocks: [figure('drawing', w, round(y), marks)], keyed };
}

function outline(places: readonly MapPlace[], keyed: ReadonlySet<string>, model: MapModel): ListBlock {
  const { words, sourceName } = model;
  const items = places.map(({ id, number, label, aside, title, note, citations, parts }): ItemBlock => {
    const key = keyed.has(id) ? [run(`${words.key(number)} `, 'count')] : [];
    return {
      block: 'item',
      key: id,
      blocks: [
        text('name', 'label', ...key, run(label)),
        ...(aside ? [text('aside', 'count', run(aside))] : []),
        ...[title, note].filter(Boolean).map((said, index) => text(`said${index}`, 'detail', run(said))),
        ...(citations.length ? [source(sourceName, citations)] : []),
        ...(parts.length ? [outline(parts, keyed, model)] : []),
      ],
    };
  });
  return { block: 'list', key: 'places', role: 'places', items };
}

export function mapScene(model: MapModel, { widthPx }: Frame): Scene {
  const { title, summary, groups, words } = model;
  const beside = widthPx >= WIDE_PX;
  const w = beside ? WIDTH.beside : Math.min(WIDTH.most, widthPx || WIDTH.unknown);
  const { blocks: drawing, keyed } = draw(model, w);
  return {
    widget: 'map',
    state: drawing.length ? 'given' : 'listed',
    sentence: '',
    visual: [],
    blocks: [
      { block: 'heading', key: 'title', level: 1, runs: [run(title)] },
      text('summary', 'detail', run(summary)),
      stack(`board${beside && drawing.length ? ' beside' : ''}`, [
        ...(drawing.length
          ? [stack('schematic', [...drawing, text('schematic', 'note', run(words.schematic))])]
          : []),
        stack(
          'outline',
          groups.flatMap(({ id, heading, aside, places }): Block[] => [
            {
              block: 'heading',
              key: id,
              level: 2,
              runs: aside ? [run(heading), run(aside, 'count')] : [run(heading)],
            },
            { ...outline(places, keyed, model), key: `${id}-places` },
          ]),
        ),
      ]),
    ],
  };
}

/** Schematic of the report's places: `<xx-map></xx-map>`. */
export const map: Widget<MapModel> = {
  name: 'map',
  alone: ['items'],
  reads: [THEMES, PLACES],
  repeats: false,
  model: mapModel,
  scene: mapScene,
  styles: mapStyles,
  place: { '': 'min-height:28rem', ...mapWaiting.place },
};
