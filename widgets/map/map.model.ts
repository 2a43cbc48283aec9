/**
 * Axes, quarters, streets and sites as an outline. A place lies where its row says it lies, by its
 * own direction or by what it is part of; where the report says nothing, so does the map.
 */
import { checkRows } from '../../src/report/check.ts';
import { nearest } from '../../src/report/find.ts';
import { ProblemError } from '../../src/report/problem.ts';
import { PLACES } from '../../src/report/schema.generated.ts';
import type { Place } from '../../src/report/schema.ts';
import { type MapWords, mapWords } from '../../src/text/map.ts';
import type { Words } from '../../src/text/zh-CN.ts';
import { type Citation, citationsOf, labelOf, listFrom, reject, rowsOf } from '../../src/widget/subject.ts';
import type { Model, Request } from '../../src/widget/widget.ts';

export type Way = 'vertical' | 'horizontal';
export type Corner = 'nw' | 'ne' | 'sw' | 'se';
/** Where a place lies: an axis one way or the other, a place in a corner, a place along an axis (its id). */
export type Spot = { readonly way: Way } | { readonly corner: Corner } | { readonly along: string } | null;

export interface MapPlace {
  readonly id: string;
  readonly kind: Place['kind'];
  readonly label: string;
  /** Its place in the outline, from 1: the key of a name that does not fit into the drawing. */
  readonly number: number;
  /** What it is: 纵轴, 属“东北圈”; '' when its heading has said it. */
  readonly aside: string;
  /** The short phrase of the report: 滨水滨绿. */
  readonly title: string;
  readonly note: string;
  /** Null: the report does not say. */
  readonly spot: Spot;
  readonly citations: readonly Citation[];
  readonly parts: readonly MapPlace[];
}

export interface MapGroup {
  readonly id: string;
  /** 两轴, 四圈. */
  readonly heading: string;
  /** 报告未说明位置, or ''. */
  readonly aside: string;
  readonly places: readonly MapPlace[];
}

export interface MapModel extends Model {
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly MapGroup[];
  /** 报告未说明位置. */
  readonly unplaced: string;
  readonly words: MapWords;
  readonly sourceName: string;
}

const KINDS = ['axis', 'quarter', 'street', 'site'] as const;

/** Places written into the tag; `parent` may be a label, so that nobody has to think of ids. */
function givenPlaces(request: Request, said: MapWords, words: Words): readonly Place[] {
  const typed = listFrom(request, 'items', said.items, words);
  const isRow = (item: unknown): item is Partial<Place> => typeof item === 'object' && item !== null;
  const named = typed.map((item, index) =>
    isRow(item) ? { kind: 'site', sources: [], ...item, id: item.id ?? `place-${index + 1}` } : item,
  );
  const ids = new Map(named.filter(isRow).map(({ label, id }) => [label, id]));
  const linked = named.map((item) =>
    isRow(item) && ids.has(item.parent) ? { ...item, parent: ids.get(item.parent) } : item,
  );
  const { rows, problems } = checkRows(PLACES, linked);
  if (problems[0]) reject('items', words.invalid(problems[0], problems.length));
  return rows as Place[];
}

/** What a place is part of, from the nearest up; ends where the report ends or would go in a circle. */
function ancestors(place: Place, byId: ReadonlyMap<string, Place>): Place[] {
  const found: Place[] = [];
  for (let at = byId.get(place.parent || ''); at && !found.includes(at); at = byId.get(at.parent || ''))
    found.push(at);
  return found;
}

function spotOf(place: Place, above: readonly Place[]): Spot {
  for (const { id, kind, direction } of [place, ...above]) {
    const way = direction === 'vertical' || direction === 'horizontal';
    if (kind === 'axis' && way) return id === place.id ? { way: direction } : { along: id };
    if (kind !== 'axis' && direction && !way) return { corner: direction };
  }
  return null;
}

export function mapModel(request: Request, words: Words): MapModel {
  const { report, attributes } = request;
  const said = mapWords(words);
  const all = report ? report.places : givenPlaces(request, said, words);
  const chosen = report ? [...new Set(rowsOf(request, all, words))] : all;
  if (!chosen.length) throw new ProblemError({ state: 'empty', message: words.empty });
  const notices = new Set<string>();
  const byId = new Map(all.map((row) => [row.id, row]));
  const above = new Map(chosen.map((row) => [row, ancestors(row, byId)]));
  const parents = new Map<Place, Place | undefined>();
  for (const row of chosen) {
    const up = above.get(row) as Place[];
    // In a circle everything is part of everything, and nothing would be listed.
    const circular = up.includes(row);
    if (circular) notices.add(said.circular(row.label));
    else parents.set(row, up[0]);
    if (!row.parent || up.length) continue;
    const known = all.filter((other) => other !== row).flatMap(({ id, label }) => [id, label]);
    notices.add(said.noParent(row.label, row.parent, nearest(row.parent, known)));
  }
  const spots = new Map(chosen.map((row) => [row, spotOf(row, above.get(row) as Place[])]));
  let number = 0;
  const outlined = (row: Place): MapPlace => {
    const label = labelOf(row, words);
    for (const notice of label.notices) notices.add(notice);
    number += 1;
    const parent = parents.get(row);
    return {
      id: row.id,
      kind: row.kind,
      label: label.text,
      number,
      aside: words.clauses([
        row.kind === 'axis' && said.axis[row.direction || ''],
        parent && said.partOf(parent.label),
      ]),
      title: row.title || '',
      note: row.note || '',
      spot: spots.get(row) ?? null,
      citations: row.sources.length ? citationsOf(row.sources, request, [], words) : [],
      parts: chosen.filter((other) => parents.get(other) === row).map(outlined),
    };
  };
  const unplaced = said.unplaced(Boolean(report));
  const isChosen = new Set(chosen);
  const roots = chosen.filter((row) => !isChosen.has(parents.get(row) as Place));
  const groups = [true, false].flatMap((placed) =>
    KINDS.flatMap((kind): MapGroup[] => {
      const rows = roots.filter((row) => row.kind === kind && Boolean(spots.get(row)) === placed);
      if (!rows.length) return [];
      return [
        {
          id: `${kind}-${placed}`,
          heading: said.kinds(rows.length, kind),
          aside: placed ? '' : unplaced,
          places: rows.map(outlined),
        },
      ];
    }),
  );
  const counts = KINDS.map((kind) => ({ kind, count: chosen.filter((row) => row.kind === kind).length }));
  return {
    title:
      attributes.label || counts.map(({ kind, count }) => (count ? said.kinds(count, kind) : '')).join(''),
    summary: said.summary(chosen.length, chosen.filter((row) => !spots.get(row)).length, unplaced),
    groups,
    unplaced,
    words: said,
    sourceName: words.source,
    ids: chosen.map(({ id }) => id),
    notices: [...notices],
  };
}
