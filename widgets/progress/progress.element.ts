import { REPORT_ATTRIBUTES, ReportElement, stylesOf } from '../../src/element/report-element.ts';
import type { ProgressModel } from './progress.model.ts';
import { progress } from './progress.scene.ts';

/** `<xx-progress>`: a figure against its target, as a ring, half ring, bar or bullet. */
export class XxProgress extends ReportElement<ProgressModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label value unit target targetLabel completion period asOf variant'.split(' '),
  ];
  static override readonly styles = stylesOf(progress);

  /** What is measured, when the tag stands without a report. */
  declare label: string | undefined;
  /** The figure as it is to be printed: `74`, `20.1317`, `1.7万多`; empty for one that is not published. */
  declare value: string | undefined;
  /** Its unit: `台`, `亿元`, `%`. */
  declare unit: string | undefined;
  /** What was to be reached, in the same unit; above 0. */
  declare target: string | undefined;
  /** Whose target it is: `区政府下达目标`. */
  declare targetLabel: string | undefined;
  /** A completion that is stated without a target, in per cent: `83.88`. */
  declare completion: string | undefined;
  /** The period, EDTF: `2021`. */
  declare period: string | undefined;
  /** The as-of date, EDTF: `2021-12`. */
  declare asOf: string | undefined;
  /** The shape: `ring` (the default), `half`, `bar` or `bullet`. */
  declare variant: 'ring' | 'half' | 'bar' | 'bullet' | undefined;

  protected readonly widget = progress;
}
