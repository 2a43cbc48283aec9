/**
 * From a tag and the state of its report to a scene: the one way in for the live element and for
 * every static output. Whatever is wrong becomes a sentence in the widget's own place.
 */
import { readReport } from '../report/check.ts';
import type { LoadedReport, LoadFailure } from '../report/load.ts';
import { type Problem, ProblemError } from '../report/problem.ts';
import { type Frame, lines, row, type Scene, stack, type TextRole } from '../scene/scene.ts';
import type { Words } from '../text/zh-CN.ts';
import type { Doubt } from './doubt.ts';
import type { Quote } from './quote.ts';
import { type Attributes, type Model, type Request, tagOf, type Widget } from './widget.ts';

/** Where the report stands. */
export interface ReportState {
  /** `none`: the page has no report. `stale`: the last good copy stands, because the last fetch failed. */
  readonly status: 'none' | 'loading' | 'ready' | 'failed' | 'stale';
  /** The address, for messages. */
  readonly url?: string;
  readonly loaded?: LoadedReport;
  /** Why the last attempt failed, in `failed` and `stale`. */
  readonly failure?: LoadFailure;
  /** True when this tag is the one that says what is wrong with the report as a whole. */
  readonly own?: boolean;
  /** What does not add up in the report, where somebody has checked it. */
  readonly doubts?: readonly Doubt[];
  /** Quotes a source in its sentence, where somebody has fetched the official text. */
  readonly quote?: Quote;
}

export const NO_REPORT: ReportState = { status: 'none' };

export type PresentedState = 'loading' | 'ready' | 'empty' | 'not-found' | 'invalid' | 'failed' | 'stale';

export interface Presented<M extends Model = Model> {
  readonly state: PresentedState;
  readonly scene: Scene;
  readonly problems: readonly Problem[];
  /** The models drawn, one for each figure. */
  readonly models: readonly M[];
}

/** Several scenes of one widget as one. */
const sideBySide = (
  scenes: readonly Scene[],
  words: Words,
): Pick<Scene, 'sentence' | 'visual' | 'blocks'> => ({
  sentence: words.sentences(scenes.map((scene) => scene.sentence)),
  visual: [
    row(
      'many',
      scenes.map((scene) => stack('one', scene.visual)),
    ),
  ],
  blocks: scenes.flatMap((scene) => scene.blocks),
});

/** Whether a tag is about a report, or stands on its own attributes. */
export const asksReport = ({ alone }: Pick<Widget, 'alone'>, attributes: Attributes): boolean =>
  attributes.of !== undefined || alone.every((name) => attributes[name] === undefined);

export function present<M extends Model>(
  widget: Widget<M>,
  attributes: Attributes,
  { status, url = '', loaded, failure, own, doubts = [], quote }: ReportState,
  words: Words,
  frame: Frame,
): Presented<M> {
  const plain = (
    state: PresentedState,
    role: TextRole,
    said: string,
    problems: readonly Problem[],
  ): Presented<M> => ({
    state,
    scene: { widget: widget.name, state, sentence: '', visual: [], blocks: lines(role, [said]) },
    problems,
    models: [],
  });
  const fail = (state: Problem['state'], message: string): never => {
    throw new ProblemError({ state, message });
  };
  const notices: string[] = [];
  let request: Request = { attributes, report: null, broken: [] };
  try {
    if (asksReport(widget, attributes)) {
      if (status === 'loading') return plain(status, 'note', words.loading, []);
      if (status === 'none') fail('failed', words.noReport(widget.alone));
      if (status === 'failed') fail(status, words.failed(failure as LoadFailure, url));
      const { report, problems: broken } = readReport(
        words.localize ? words.localize(loaded?.raw) : loaded?.raw,
        widget.reads,
      );
      const invalid = broken[0] && words.invalid(broken[0], broken.length);
      if (invalid && !report) fail('invalid', invalid);
      if (own && invalid) notices.push(invalid);
      if (status === 'stale') notices.push(words.stale(loaded?.read));
      request = { attributes, report, broken, quote };
    }
    const ids = attributes.of?.trim().split(/\s+/) || [];
    const requests =
      widget.repeats && ids[1]
        ? ids.map((of) => ({ ...request, attributes: { ...attributes, of } }))
        : [request];
    const models = requests.map((each) => widget.model(each, words));
    const scenes = models.map((model) => widget.scene(model, frame));
    const [scene] = scenes as [Scene];
    const whole = scenes.length > 1 ? { ...scene, ...sideBySide(scenes, words) } : scene;
    notices.push(...models.flatMap((model) => model.notices));
    const shown = models.flatMap((model) => model.ids ?? ids);
    const said = doubts
      .filter((doubt) => doubt.ids.some((id) => shown.includes(id)))
      .map(({ message }) => message);
    return {
      state: status === 'stale' && request.report ? status : 'ready',
      scene: {
        ...whole,
        blocks: [...whole.blocks, ...lines('doubt', said), ...lines('note', notices.map(words.note))],
      },
      problems: [...said, ...notices].map((message) => ({ state: 'ready', message })),
      models,
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return plain(problem.state, 'problem', words.about(tagOf(widget), problem.message), [problem]);
  }
}
