/**
 * What a widget is: attributes → model → scene. The element, the static renderers, the WeChat
 * painter and the tests all take this one object, so they cannot disagree.
 */
import type { RowProblem } from '../report/check.ts';
import type { Report } from '../report/schema.ts';
import type { ListShape } from '../report/shape.ts';
import type { Frame, Scene } from '../scene/scene.ts';
import type { Words } from '../text/zh-CN.ts';
import type { Quote } from './quote.ts';

/** The attributes of a tag by property name (`asOf` for `as-of`); what is not written is not there. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a model is made from. */
export interface Request {
  readonly attributes: Attributes;
  /** The report, or null when the tag stands on its own attributes. */
  readonly report: Report | null;
  /** Rows of the report that did not pass the check, so that asking for one says why it is not there. */
  readonly broken: readonly RowProblem[];
  /** Quotes a source in its sentence, where the official text is at hand. */
  readonly quote?: Quote;
}

/** What every model has besides its own. */
export interface Model {
  /** Sentences for the editor: the figure is shown, and something about it wants mending. */
  readonly notices: readonly string[];
  /** The report's rows that it shows, so that what does not add up is said with them; `of` when it is not given. */
  readonly ids?: readonly string[];
}

export interface Widget<M extends Model = Model> {
  /** Folder, tag and class are made of it: progress · `<xx-progress>` · XxProgress. */
  readonly name: string;
  /** The attributes that let the tag stand without a report; the first is the one it cannot do without. */
  readonly alone: readonly string[];
  /** The report's lists that it shows. */
  readonly reads: readonly ListShape[];
  /** True when several ids in `of` are several figures side by side. */
  readonly repeats: boolean;
  /** Throws a ProblemError when there is nothing to draw. */
  readonly model: (request: Request, words: Words) => M;
  readonly scene: (model: M, frame: Frame) => Scene;
  /** Style sheet of the shadow root, after the base. */
  readonly styles: string;
  /**
   * The place the widget takes before and after it is drawn, by attribute selector ('' for any):
   * declarations for `:host` and for the page's style sheet, so that nothing moves.
   */
  readonly place: Readonly<Record<string, string>>;
  /** For elderly readers, where the common measure is too little: what a rem of the place is then, in px. */
  readonly elderPlacePx?: number;
}

/** The tag of a widget. */
export const tagOf = (widget: Pick<Widget, 'name'>): string => `xx-${widget.name}`;

/** `asOf` → `as-of`: properties are camel case, attributes are not. */
export const attributeName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
