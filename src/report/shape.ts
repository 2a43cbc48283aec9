/** The form in which the run-time check reads the schema. */
import type { RuleName } from './rules.ts';
import type { RowKind } from './schema.ts';

/** What a value should be: a text unless it says otherwise. */
export interface Shape {
  /** The fields of an object; a name ending in `?` need not be there. */
  readonly fields?: Readonly<Record<string, Shape>>;
  /** What a list holds. */
  readonly items?: Shape;
  readonly type?: 'integer' | 'boolean';
  readonly choices?: readonly string[];
  readonly pattern?: string;
  /** `null` may stand instead. */
  readonly or?: null;
  /** What a message says should be there. */
  readonly should?: string;
  readonly rule?: RuleName;
}

/** One of the report's lists and the shape of its rows. */
export interface ListShape {
  readonly list: RowKind;
  readonly row: Shape;
}
