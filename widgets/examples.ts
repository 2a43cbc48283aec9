/** Every example of every widget, by the widget's name; what the gallery shows and the contract tests go through. */
import type { Example } from '../src/widget/example.ts';
import { indicatorExamples } from './indicator/indicator.examples.ts';
import { mapExamples } from './map/map.examples.ts';
import { progressExamples } from './progress/progress.examples.ts';
import { timelineExamples } from './timeline/timeline.examples.ts';

export const examples: Readonly<Record<string, readonly Example[]>> = {
  indicator: indicatorExamples,
  map: mapExamples,
  progress: progressExamples,
  timeline: timelineExamples,
};
