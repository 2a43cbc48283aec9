/**
 * The one base class of the widgets: a thin page-keeper. Attributes in, model → scene → `toLit`,
 * events out. Everything that matters is in `render()`; nothing is added afterwards.
 */
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import { toLit } from '../paint/to-lit.ts';
import type { Problem } from '../report/problem.ts';
import { measure } from '../scene/measure.ts';
import type { Scene } from '../scene/scene.ts';
import { zhCN } from '../text/zh-CN.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { hostPlace, type Placed } from '../theme/page-stylesheet.ts';
import { type Presented, type PresentedState, present } from '../widget/present.ts';
import type { Attributes, Model, Widget } from '../widget/widget.ts';
import { ReportController } from './report-controller.ts';

/** `xx-error`: what is wrong, one entry a sentence; `notice` means that the figure is shown all the same. */
export interface XxErrorDetail {
  readonly problems: readonly Problem[];
}
/** `xx-ready`: the figures drawn. */
export interface XxReadyDetail {
  readonly models: readonly Model[];
}
/** `xx-source`: a reader opened or closed the source of a figure. */
export interface XxSourceDetail {
  readonly open: boolean;
}
/** `xx-select`: a reader chose an item. */
export interface XxSelectDetail {
  readonly id: string;
}

const words = zhCN;

/** The style sheets of a widget: its place, the base, its own. */
export const stylesOf = (widget: Placed & { readonly styles: string }): CSSResultGroup =>
  unsafeCSS(baseStyles + hostPlace(widget) + widget.styles);

export abstract class ReportElement<M extends Model = Model> extends LitElement {
  static override properties: PropertyDeclarations = {
    of: { type: String },
    report: { type: String },
    reportData: { attribute: false },
  };

  /** Ids in the report, separated by spaces. */
  declare of: string | undefined;
  /** Address of a report for this tag alone: a URL, or `#id` of an inline JSON script. */
  declare report: string | undefined;
  /** A report as data instead of an address. */
  declare reportData: unknown;

  protected abstract readonly widget: Widget<M>;
  protected readonly words = words;
  private readonly source = new ReportController(this);
  private presented: Presented<M> | null = null;
  private told = '';

  /** Where the widget stands: loading, ready, empty, not-found, invalid, failed or stale. */
  get state(): PresentedState {
    return this.presented?.state ?? 'loading';
  }

  /** The width that the scene may use, in CSS pixels; 0 for widgets whose scene does not depend on it. */
  protected get widthPx(): number {
    return 0;
  }

  protected get attributesForModel(): Attributes {
    const { elementProperties } = this.constructor as typeof LitElement;
    const attributes: Record<string, string | undefined> = {};
    for (const [name, options] of elementProperties) {
      const value = (this as Record<PropertyKey, unknown>)[name];
      if (options.attribute !== false && value !== undefined && value !== null)
        attributes[name as string] = String(value);
    }
    return attributes;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('report')) this.source.find();
    this.presented = present(this.widget, this.attributesForModel, this.source.state, words, {
      widthPx: this.widthPx,
      measure,
    });
  }

  /** The scene with what a reader can do around it; widgets with interaction override it. */
  protected paint(scene: Scene, _models: readonly M[]): TemplateResult {
    return toLit(scene);
  }

  protected override render(): unknown {
    const { presented } = this;
    if (!presented) return nothing;
    const { state, scene, models } = presented;
    if (models.length) return this.paint(scene, models);
    // Until there is a figure, the text that the page itself carries inside the tag stands.
    if (state === 'loading') return html`<slot>${toLit(scene)}</slot>`;
    const retry = state === 'failed' && this.source.state.url;
    return html`<slot></slot>${toLit(scene)}${
      retry
        ? html`<button type="button" @click=${() => this.source.retry()}>${words.retry}</button>`
        : nothing
    }`;
  }

  protected override firstUpdated(): void {
    // `toggle` does not bubble, so it is caught on its way down.
    this.renderRoot.addEventListener(
      'toggle',
      (event) => this.tell<XxSourceDetail>('xx-source', { open: (event.target as HTMLDetailsElement).open }),
      true,
    );
  }

  protected override updated(): void {
    const { presented } = this;
    if (!presented || presented.state === 'loading') return;
    const { problems, models, state } = presented;
    const news = `${state}|${problems.map((problem) => problem.message).join('|')}`;
    if (news === this.told) return;
    this.told = news;
    if (problems.length) {
      for (const problem of problems) console.warn(`<${this.localName}> ${problem.message}`);
      this.tell<XxErrorDetail>('xx-error', { problems });
    }
    if (models.length) this.tell<XxReadyDetail>('xx-ready', { models });
  }

  protected tell<D>(type: string, detail: D): void {
    this.dispatchEvent(new CustomEvent<D>(type, { detail, bubbles: true, composed: true }));
  }
}
