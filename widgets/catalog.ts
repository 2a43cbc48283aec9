/** All widgets as data: what the static renderers, the page's style sheet and the tests go through. */
import type { Widget } from '../src/widget/widget.ts';
import { indicator } from './indicator/indicator.scene.ts';
import { map } from './map/map.scene.ts';
import { progress } from './progress/progress.scene.ts';
import { timeline } from './timeline/timeline.scene.ts';

// biome-ignore lint/suspicious/noExplicitAny: each widget has its own model, and only it reads it.
export const catalog: readonly Widget<any>[] = [indicator, map, progress, timeline];
