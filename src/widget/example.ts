/**
 * An example of a widget: the only fixture there is. Gallery, contract tests and pictures all go
 * through `*.examples.ts`, so what is shown is what is tested.
 */
import type { LoadFailure } from '../report/load.ts';
import type { Indicator, Milestone, Quantity, Target } from '../report/schema.ts';
import { zhCN } from '../text/zh-CN.ts';
import { doubtsOf } from './doubt.ts';
import type { PresentedState, ReportState } from './present.ts';
import type { Attributes } from './widget.ts';

/** Where the report of an example stands, for the states that a page only has for a moment or on a bad day. */
export interface ExampleSource {
  readonly status: ReportState['status'];
  readonly url?: string;
  readonly failure?: LoadFailure;
}

/**
 * Without `report` and `source`, an example with `of` stands on the report of its page, as a tag
 * inside `<xx-report>` does: `reports/xianxia-2021.json`.
 */
export interface Example {
  /** Unique in its widget: `two-targets`. */
  readonly name: string;
  /** What the example shows, in Chinese. */
  readonly title: string;
  /** As they are written in the tag: `target-label`, not `targetLabel`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A report as parsed from a file; it is checked like any other. */
  readonly report?: unknown;
  readonly source?: ExampleSource;
  /** The state it must be presented in; `ready` when it is not said. */
  readonly state?: PresentedState;
  /** The text that the page carries inside the tag. */
  readonly slot?: string;
}

/** The attributes as a model takes them: by property name. */
export function attributesOf({ attributes }: Pick<Example, 'attributes'>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** The state of the report that the example stands on; `page` is the report, parsed, that the page has. */
export function sourceOf({ report, source }: Pick<Example, 'report' | 'source'>, page: unknown): ReportState {
  const { status = 'ready', url, failure } = source ?? {};
  const read = status === 'ready' || status === 'stale';
  return {
    status,
    url,
    failure,
    own: source !== undefined || report !== undefined,
    loaded: read ? { raw: report ?? page, read: '2022-01-20 09:30' } : undefined,
    doubts: read ? doubtsOf(report ?? page, zhCN) : [],
  };
}

/** A number as a report file holds it: `number('1.7', '人次', { scale: '万' })`. */
export const number = (literal: string, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  kind: 'number',
  literal,
  decimal: literal.replace(/,/g, ''),
  unit,
  ...more,
});

/** One more indicator row; what is not given is as plain as it may be. */
export const indicatorRow = (
  row: Pick<Indicator, 'id' | 'label' | 'value'> & Partial<Indicator>,
): Indicator => ({ measure: row.id, theme: 'examples', period: '2021', ...row });

/** A target that somebody set. */
export const targetOf = (value: Quantity, label?: string): Target => ({
  value,
  kind: 'target',
  setBy: null,
  period: '2021',
  label,
});

/** One more milestone row: an undated deed unless it is said otherwise. */
export const milestoneRow = (row: Pick<Milestone, 'id' | 'title'> & Partial<Milestone>): Milestone => ({
  theme: 'examples',
  kind: 'deed',
  when: null,
  sources: [],
  ...row,
});

/** A whole report around a few rows. */
export const reportWith = (rows: {
  readonly indicators?: readonly unknown[];
  readonly milestones?: readonly unknown[];
  readonly themes?: readonly unknown[];
}): unknown => ({
  id: 'examples',
  title: '示例报告',
  publisher: '仙霞数说',
  published: '2022',
  period: '2021',
  language: 'zh-CN',
  origin: { sha256: '0'.repeat(64), length: 0 },
  themes: [{ id: 'examples', section: '1.1', label: '示例', featured: [] }],
  indicators: [],
  milestones: [],
  initiatives: [],
  places: [],
  ...rows,
});
