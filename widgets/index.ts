/** Classes and pure functions. Importing it acts on nothing: tags are defined by `xx-widgets/define`. */

export type {
  XxErrorDetail,
  XxReadyDetail,
  XxSelectDetail,
  XxSourceDetail,
} from '../src/element/report-element.ts';
export { XxReport } from '../src/element/xx-report.ts';
export { toHtml } from '../src/paint/to-html.ts';
export { toText } from '../src/paint/to-text.ts';
export { checkReport } from '../src/report/check-report.ts';
export { decode, parseReport } from '../src/report/load.ts';
export type * from '../src/report/schema.ts';
export { zhCN } from '../src/text/zh-CN.ts';
export { present } from '../src/widget/present.ts';
export { XxBreakdown } from './breakdown/breakdown.element.ts';
export { breakdownModel } from './breakdown/breakdown.model.ts';
export { XxCompare } from './compare/compare.element.ts';
export { compareModel } from './compare/compare.model.ts';
export { XxHonours } from './honours/honours.element.ts';
export { honoursModel } from './honours/honours.model.ts';
export { XxIndicator } from './indicator/indicator.element.ts';
export { indicatorModel } from './indicator/indicator.model.ts';
export { XxMap } from './map/map.element.ts';
export { mapModel } from './map/map.model.ts';
export { XxPlan } from './plan/plan.element.ts';
export { planModel } from './plan/plan.model.ts';
export { XxProgress } from './progress/progress.element.ts';
export { progressModel } from './progress/progress.model.ts';
export { XxSummary } from './summary/summary.element.ts';
export { summaryModel } from './summary/summary.model.ts';
export { XxTable } from './table/table.element.ts';
export { tableCells, tableCsv, tableModel } from './table/table.model.ts';
export { XxTimeline } from './timeline/timeline.element.ts';
export { timelineModel } from './timeline/timeline.model.ts';
export { XxTrend } from './trend/trend.element.ts';
export { trendModel } from './trend/trend.model.ts';
