import { REPORT_ATTRIBUTES, ReportElement, stylesOf } from '../../src/element/report-element.ts';
import type { SummaryModel } from './summary.model.ts';
import { summary } from './summary.scene.ts';

/** `<xx-summary>`: a whole report at a glance. `<xx-report view="summary">` shows it in its own place. */
export class XxSummary extends ReportElement<SummaryModel> {
  static override readonly reflected = [...REPORT_ATTRIBUTES, ...'label items theme'.split(' ')];
  static override readonly styles = stylesOf(summary);

  /** The title; the report's own without one. */
  declare label: string | undefined;
  /** Figures as JSON, when the tag stands without a report: each what an `<xx-indicator>` takes, and its theme. */
  declare items: string | undefined;
  /** Shows one theme: its id in the report. */
  declare theme: string | undefined;

  protected readonly widget = summary;
}
