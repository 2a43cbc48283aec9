/**
 * From a tag and the state of its report to a scene: the one way in for the live element and for
 * every static output. Whatever is wrong becomes a sentence in the widget's own place.
 */
import type { LoadedReport, LoadFailure } from '../report/load.ts';
import { type Problem, ProblemError } from '../report/problem.ts';
import type { Report } from '../report/schema.ts';
import { type Block, type Frame, row, type Scene, stack, text } from '../scene/scene.ts';
import type { Words } from '../text/zh-CN.ts';
import { type Attributes, type Model, type Request, tagOf, type Widget } from './widget.ts';

export type ReportStatus = 'none' | 'loading' | 'ready' | 'failed' | 'stale';

/** Where the report stands. */
export interface ReportState {
  readonly status: ReportStatus;
  /** The address, for messages. */
  readonly url?: string;
  readonly loaded?: LoadedReport;
  /** Why the last attempt failed, in `failed` and `stale`. */
  readonly failure?: LoadFailure;
  /** True when this tag asked for the report itself and so speaks for it. */
  readonly own?: boolean;
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

const STATE_OF: Record<Problem['code'], PresentedState> = {
  attribute: 'invalid',
  'not-found': 'not-found',
  invalid: 'invalid',
  failed: 'failed',
  'no-report': 'failed',
  'not-drawable': 'invalid',
  empty: 'empty',
  notice: 'ready',
};

function problemScene(widget: Pick<Widget, 'name'>, problem: Problem): Scene {
  const said = problem.code === 'empty' ? problem.message : `${tagOf(widget)}：${problem.message}`;
  return {
    widget: widget.name,
    state: STATE_OF[problem.code],
    sentence: '',
    visual: [],
    blocks: [text('problem', 'problem', said)],
  };
}

/** Several scenes of one widget as one. */
function sideBySide(scenes: readonly Scene[]): Scene {
  const [first] = scenes as [Scene];
  if (scenes.length === 1) return first;
  return {
    ...first,
    sentence: scenes.map((scene) => scene.sentence).join('。'),
    visual: [
      row(
        'many',
        'many',
        scenes.map((scene, index) => stack(`one-${index}`, 'one', scene.visual)),
      ),
    ],
    blocks: scenes.flatMap((scene, index) =>
      scene.blocks.map((block): Block => ({ ...block, key: `${index}-${block.key}` })),
    ),
  };
}

/** The notices of a report as a whole, said by whoever asked for it. */
export function reportNotices(loaded: LoadedReport | undefined, words: Words): string[] {
  const notices: string[] = [];
  const [first] = loaded?.problems ?? [];
  if (loaded?.guessedEncoding) notices.push(words.notice.encoding);
  if (loaded?.report && first) notices.push(words.notice.rows(first, loaded.problems.length));
  return notices;
}

/** What is wrong with the report itself, or null when it can be asked. */
export function reportProblem(
  { status, loaded, failure, url = '' }: ReportState,
  words: Words,
): Problem | null {
  if (status === 'failed' && failure) return { code: 'failed', message: words.state.failed(failure, url) };
  const [first] = loaded?.problems ?? [];
  if (loaded && !loaded.report && first) {
    return {
      code: 'invalid',
      field: first.field,
      message: words.state.invalidReport(first, loaded.problems.length),
    };
  }
  return null;
}

export function present<M extends Model>(
  widget: Widget<M>,
  attributes: Attributes,
  source: ReportState,
  words: Words,
  frame: Frame,
): Presented<M> {
  const fail = (problem: Problem): Presented<M> => ({
    state: STATE_OF[problem.code],
    scene: problemScene(widget, problem),
    problems: [problem],
    models: [],
  });
  const alone = attributes.of === undefined && widget.alone.some((name) => attributes[name] !== undefined);
  let report: Report | null = null;
  if (!alone) {
    if (source.status === 'none') {
      return fail({ code: 'no-report', message: words.state.noReport(widget.alone.join('、')) });
    }
    if (source.status === 'loading') {
      const scene = {
        widget: widget.name,
        state: 'loading',
        sentence: '',
        visual: [],
        blocks: [text('loading', 'note', words.state.loading)],
      };
      return { state: 'loading', scene, problems: [], models: [] };
    }
    const problem = reportProblem(source, words);
    if (problem) return fail(problem);
    report = source.loaded?.report ?? null;
  }
  const ids = attributes.of?.split(/\s+/).filter(Boolean) ?? [];
  const requests: Request[] = (widget.repeats && ids.length > 1 ? ids : [attributes.of]).map((of) => ({
    attributes: { ...attributes, of },
    report,
    broken: source.loaded?.problems ?? [],
  }));
  try {
    const models = requests.map((request) => widget.model(request, words));
    const scene = sideBySide(models.map((model) => widget.scene(model, frame)));
    const notices = models.flatMap((model) => model.notices);
    if (!alone && source.own) notices.push(...reportNotices(source.loaded, words));
    if (!alone && source.status === 'stale') notices.push(words.state.stale);
    const said = notices.map((message, index) => text(`notice-${index}`, 'note', words.note(message)));
    return {
      state: !alone && source.status === 'stale' ? 'stale' : 'ready',
      scene: said.length ? { ...scene, blocks: [...scene.blocks, ...said] } : scene,
      problems: notices.map((message) => ({ code: 'notice', message })),
      models,
    };
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}
