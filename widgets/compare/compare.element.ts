import { REPORT_ATTRIBUTES, ReportElement, stylesOf } from '../../src/element/report-element.ts';
import type { CompareModel } from './compare.model.ts';
import { compare } from './compare.scene.ts';

/** `<xx-compare>`: figures of one unit side by side, or the chain of one thing through the years. */
export class XxCompare extends ReportElement<CompareModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label value unit target targetLabel items variant lineage scope period asOf better completion note'.split(
      ' ',
    ),
  ];
  static override readonly styles = stylesOf(compare);

  /** The title; without a report and without items also what is measured. */
  declare label: string | undefined;
  /** The figure as it is to be printed; empty for one that is not published. */
  declare value: string | undefined;
  /** Its unit, and that of the items that give none: `台`, `亿元`, `%`. */
  declare unit: string | undefined;
  /** What was to be reached, in the same unit. */
  declare target: string | undefined;
  /** Whose target it is: `区政府下达目标`. */
  declare targetLabel: string | undefined;
  /** Figures as JSON, when the tag stands without a report. */
  declare items: string | undefined;
  /** `bars` from zero (the default) or `dots`. */
  declare variant: 'bars' | 'dots' | undefined;
  /** Shows the whole chain of the indicator through the years: planned, done, planned anew. */
  declare lineage: boolean | string | undefined;
  /** Of whom or what: `65周岁以上老年人`. */
  declare scope: string | undefined;
  /** The period, EDTF: `2021`. */
  declare period: string | undefined;
  /** The as-of date, EDTF: `2021-12`. */
  declare asOf: string | undefined;
  /** Which way is better: `higher` or `lower`; with `lower` being past a target is not called 超额. */
  declare better: 'higher' | 'lower' | undefined;
  /** A stated completion, in per cent. */
  declare completion: string | undefined;
  /** A note, read with the source. */
  declare note: string | undefined;

  protected readonly widget = compare;
}
