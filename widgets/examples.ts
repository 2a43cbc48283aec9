/** Every example of every widget, by the widget's name; what the gallery shows and the contract tests go through. */
import type { Example } from '../src/widget/example.ts';
import { indicatorExamples } from './indicator/indicator.examples.ts';
import { progressExamples } from './progress/progress.examples.ts';
import { timelineExamples } from './timeline/timeline.examples.ts';
import { trendExamples } from './trend/trend.examples.ts';

export const examples: Readonly<Record<string, readonly Example[]>> = {
  indicator: indicatorExamples,
  progress: progressExamples,
  timeline: timelineExamples,
  trend: trendExamples,
};
