/** Random cases that are the same in every run: a test that fails, fails again. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** A decimal without exponent: up to so many digits before and after the point. */
  decimal(whole: number, places: number): string;
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const digits = (count: number) => Array.from({ length: count }, () => int(0, 9)).join('');
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    decimal(whole, places) {
      const before = digits(int(1, whole)).replace(/^0+(?=\d)/, '');
      const after = digits(int(0, places));
      return after ? `${before}.${after}` : before;
    },
  };
}

/** So many cases, one by one. */
export function times(count: number, run: (index: number) => void): void {
  for (let index = 0; index < count; index++) run(index);
}
