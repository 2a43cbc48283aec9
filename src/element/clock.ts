/** The time of a page, as an argument: a test has one of its own, and need not wait. */
export interface Clock {
  /** Milliseconds since whenever. */
  now(): number;
  /** Runs something after so many milliseconds; what it gives back calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** A number from 0 to 1, another each time. */
  chance(): number;
}

export const pageClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  chance: () => Math.random(),
};
