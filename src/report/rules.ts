/** Rules that a JSON Schema cannot say. Each answers whether the value holds; the words stand in `check.ts`. */
import { parsePeriod } from './period.ts';

interface QuantityLike {
  readonly kind: string;
  readonly literal?: string | undefined;
  readonly decimal?: string | undefined;
  readonly sources?: readonly unknown[] | undefined;
  readonly derived?: unknown;
}

export const RULES = {
  /** A date or interval of the subset. */
  edtf: (text: string): boolean => parsePeriod(text) !== null,
  /** A value has a literal, a number a decimal as well; a computed one has no source. */
  quantity: ({ kind, literal, decimal, sources, derived }: QuantityLike): boolean =>
    kind === 'absent' ||
    (literal !== undefined && (kind !== 'number' || decimal !== undefined) && !(derived && sources?.length)),
} as const;

export type RuleName = keyof typeof RULES;
