import { REPORT_ATTRIBUTES, ReportElement, stylesOf } from '../../src/element/report-element.ts';
import type { HonoursModel } from './honours.model.ts';
import { honours } from './honours.scene.ts';

/** `<xx-honours>`: the firsts and the pioneers, as a page of a report. */
export class XxHonours extends ReportElement<HonoursModel> {
  static override readonly reflected = [...REPORT_ATTRIBUTES, ...'label items theme level kind'.split(' ')];
  static override readonly styles = stylesOf(honours);

  /** The title; 荣誉与率先 without one. */
  declare label: string | undefined;
  /** Honours as JSON, when the tag stands without a report. */
  declare items: string | undefined;
  /** Shows one theme: its id in the report. */
  declare theme: string | undefined;
  /** Shows one reach: `national`, `city`, `district`, `subdistrict`. */
  declare level: 'national' | 'city' | 'district' | 'subdistrict' | undefined;
  /** Shows the honours (`honour`) or the pioneers (`first`) alone. */
  declare kind: 'honour' | 'first' | undefined;

  protected readonly widget = honours;
}
