import { REPORT_ATTRIBUTES, ReportElement, stylesOf } from '../../src/element/report-element.ts';
import type { IndicatorModel } from './indicator.model.ts';
import { indicator } from './indicator.scene.ts';

/** `<xx-indicator>`: one figure as a card. */
export class XxIndicator extends ReportElement<IndicatorModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label value unit scope period asOf change against better target targetLabel completion note'.split(
      ' ',
    ),
  ];
  static override readonly styles = stylesOf(indicator);

  /** What is measured, when the tag stands without a report. */
  declare label: string | undefined;
  /** The figure as it is to be printed; also `第一`, `II类`, `零`; empty for one that is not published. */
  declare value: string | undefined;
  /** Its unit: `台`, `亿元`, `%`. */
  declare unit: string | undefined;
  /** Of whom or what: `65周岁以上老年人`. */
  declare scope: string | undefined;
  /** The period, EDTF: `2021`. */
  declare period: string | undefined;
  /** The as-of date, EDTF: `2021-12`. */
  declare asOf: string | undefined;
  /** Change with its sign: `-2.9 岁`, `+16 个百分点`. */
  declare change: string | undefined;
  /** What the change is against: `上一届`. */
  declare against: string | undefined;
  /** Which way is better: `higher` or `lower`; without it a change is neither good nor bad. */
  declare better: 'higher' | 'lower' | undefined;
  /** What was to be reached, in the same unit. */
  declare target: string | undefined;
  /** Whose target it is: `区政府下达目标`. */
  declare targetLabel: string | undefined;
  /** A stated completion, in per cent. */
  declare completion: string | undefined;
  /** A note, read with the source. */
  declare note: string | undefined;

  protected readonly widget = indicator;
}
