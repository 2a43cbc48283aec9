/** What went wrong, as data: the words are made in `src/text`, the place to show it is the widget's own. */
export type ProblemCode =
  /** An attribute or property is not what it should be. */
  | 'attribute'
  /** An id is not in the report. */
  | 'not-found'
  /** The report, or the row asked for, fails the check. */
  | 'invalid'
  /** The report could not be fetched or read. */
  | 'failed'
  /** There is no report to ask and not enough attributes to do without. */
  | 'no-report'
  /** The figure is of a kind that this widget does not draw. */
  | 'not-drawable'
  /** There is nothing in it. */
  | 'empty'
  /** The figure is shown, and the editor should know something about it. */
  | 'notice';

export interface Problem {
  readonly code: ProblemCode;
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
