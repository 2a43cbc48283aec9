/** What went wrong, as data: the words are made in `src/text`, the place to show it is the widget's own. */
export interface Problem {
  /**
   * What it makes of the widget: not-found (an id is not in the report) · invalid (an attribute or a
   * row is not what it should be) · failed (the report could not be had) · ready (the figure is shown,
   * and the editor should know something about it).
   */
  readonly state: 'not-found' | 'invalid' | 'failed' | 'empty' | 'ready';
  /** Which attribute, id or field it is about. */
  readonly field?: string;
  /** One Chinese sentence: what was found and what to write instead. */
  readonly message: string;
}

/** Thrown inside a model to say that there is nothing to draw; `present` turns it into a scene. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
