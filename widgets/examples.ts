/** Every example of every widget, by the widget's name; what the gallery shows and the contract tests go through. */
import type { Example } from '../src/widget/example.ts';
import { breakdownExamples } from './breakdown/breakdown.examples.ts';
import { compareExamples } from './compare/compare.examples.ts';
import { honoursExamples } from './honours/honours.examples.ts';
import { indicatorExamples } from './indicator/indicator.examples.ts';
import { mapExamples } from './map/map.examples.ts';
import { planExamples } from './plan/plan.examples.ts';
import { progressExamples } from './progress/progress.examples.ts';
import { summaryExamples } from './summary/summary.examples.ts';
import { tableExamples } from './table/table.examples.ts';
import { timelineExamples } from './timeline/timeline.examples.ts';
import { trendExamples } from './trend/trend.examples.ts';

export const examples: Readonly<Record<string, readonly Example[]>> = {
  breakdown: breakdownExamples,
  compare: compareExamples,
  honours: honoursExamples,
  indicator: indicatorExamples,
  plan: planExamples,
  map: mapExamples,
  progress: progressExamples,
  summary: summaryExamples,
  table: tableExamples,
  timeline: timelineExamples,
  trend: trendExamples,
};
