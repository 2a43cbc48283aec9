import { REPORT_ATTRIBUTES, ReportElement, stylesOf } from '../../src/element/report-element.ts';
import type { BreakdownModel } from './breakdown.model.ts';
import { breakdown } from './breakdown.scene.ts';

/** `<xx-breakdown>`: a whole and its parts. */
export class XxBreakdown extends ReportElement<BreakdownModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label value unit items exhaustive variant scope period asOf note'.split(' '),
  ];
  static override readonly styles = stylesOf(breakdown);

  /** The title; without a report also what the whole is. */
  declare label: string | undefined;
  /** The whole as it is to be printed. */
  declare value: string | undefined;
  /** Its unit, and that of the parts. */
  declare unit: string | undefined;
  /** The parts as JSON, when the tag stands without a report. */
  declare items: string | undefined;
  /** The parts are all that there is; without `value` their sum is the whole. */
  declare exhaustive: boolean | string | undefined;
  /** `bar` (the default) or `area`. */
  declare variant: 'bar' | 'area' | undefined;
  /** Of whom or what. */
  declare scope: string | undefined;
  /** The period, EDTF: `2021`. */
  declare period: string | undefined;
  /** The as-of date, EDTF: `2021-12`. */
  declare asOf: string | undefined;
  /** A note, read with the source. */
  declare note: string | undefined;

  protected readonly widget = breakdown;
}
