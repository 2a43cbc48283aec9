/** All widgets as data: what the static renderers, the page's style sheet and the tests go through. */
import type { Widget } from '../src/widget/widget.ts';
import { breakdown } from './breakdown/breakdown.scene.ts';
import { compare } from './compare/compare.scene.ts';
import { honours } from './honours/honours.scene.ts';
import { indicator } from './indicator/indicator.scene.ts';
import { map } from './map/map.scene.ts';
import { plan } from './plan/plan.scene.ts';
import { progress } from './progress/progress.scene.ts';
import { summary } from './summary/summary.scene.ts';
import { table } from './table/table.scene.ts';
import { timeline } from './timeline/timeline.scene.ts';
import { trend } from './trend/trend.scene.ts';

// biome-ignore lint/suspicious/noExplicitAny: each widget has its own model, and only it reads it.
export const catalog: readonly Widget<any>[] = [
  breakdown,
  compare,
  honours,
  indicator,
  map,
  plan,
  progress,
  summary,
  table,
  timeline,
  trend,
];
