import { MeasuredElement } from '../../src/element/measured-element.ts';
import { REPORT_ATTRIBUTES, stylesOf } from '../../src/element/report-element.ts';
import type { TrendModel } from './trend.model.ts';
import { trend } from './trend.scene.ts';

/** The columns of several trends side by side, as the style sheet sets them: at most three, in px at 16 px text. */
const COLUMN = { most: 3, least: 272, gap: 32 };

/** `<xx-trend>`: a value on its way through stated points and lines to reach. */
export class XxTrend extends MeasuredElement<TrendModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label unit points thresholds items scope better note'.split(' '),
  ];
  static override readonly styles = stylesOf(trend);

  /** What is measured, when the tag stands without a report. */
  declare label: string | undefined;
  /** The unit of all numbers: `%`, `岁`. */
  declare unit: string | undefined;
  /** The points in order: `13,80`; each may be named or dated: `最初 13,2021-12 80`. */
  declare points: string | undefined;
  /** The lines to reach: `85,95`; each may be named: `目标 85,生效比例 95`. */
  declare thresholds: string | undefined;
  /** The points as JSON, with `value`, `when` (EDTF), `whenText`, `derived` (a formula). */
  declare items: string | undefined;
  /** Of whom or what. */
  declare scope: string | undefined;
  /** Which way is better: `higher` or `lower`; without it a change is neither good nor bad. */
  declare better: 'higher' | 'lower' | undefined;
  /** A note, read with the source. */
  declare note: string | undefined;

  protected readonly widget = trend;

  /** The width of one drawing: of several ids each has a column. */
  protected override get widthPx(): number {
    const width = super.widthPx;
    if (!this.of?.trim().includes(' ') || !width) return width;
    const { most, least, gap } = COLUMN;
    const columns = Math.max(1, Math.min(most, Math.floor((width + gap) / (least + gap))));
    return Math.floor((width + gap) / columns - gap);
  }
}
