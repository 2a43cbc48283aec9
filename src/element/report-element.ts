/**
 * The one base class of the widgets: a thin page-keeper. Attributes in, model → scene → `toLit`,
 * events out. Everything that matters is in `render()`; nothing is added afterwards.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { toLit } from '../paint/to-lit.ts';
import type { Problem } from '../report/problem.ts';
import { measure } from '../scene/measure.ts';
import type { Scene } from '../scene/scene.ts';
import { type Words, zhCN } from '../text/zh-CN.ts';
import {
  asksReport,
  NO_REPORT,
  type Presented,
  type PresentedState,
  present,
  type ReportState,
} from '../widget/present.ts';
import type { Attributes, Model, Widget } from '../widget/widget.ts';
import { around, provider } from './around.ts';
import { LiveElement } from './live-element.ts';
import { askForMore } from './more.ts';
import { pageNamespace, type ReportEntry, reportEntry } from './report-store.ts';
import type { XxReport } from './xx-report.ts';

/** `xx-error`: what is wrong, one entry a sentence; state `ready` means that the figure is shown all the same. */
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

export { stylesOf } from '../theme/place.ts';

export abstract class ReportElement<M extends Model = Model> extends LiveElement {
  /** Ids in the report, separated by spaces. */
  declare of: string | undefined;
  /** Address of a report for this tag alone: a URL, or `#id` of an inline JSON script. */
  declare report: string | undefined;

  protected abstract readonly widget: Widget<M>;
  /** The words that it was last painted with. */
  words: Words = zhCN;
  /** What it shows, and what it will show when it has drawn it. */
  private presented: Presented<M> | undefined;
  private next: Presented<M> | undefined;
  private entry: ReportEntry | undefined;
  private given: unknown;
  private told = '';
  private readonly toggled = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    // What a reader may take along (src/embed/menu) is fetched for the first who may want it.
    if (open && !around(this, '[data-xx-menu=off],[menu=off]')) askForMore('menu');
    this.tell<XxSourceDetail>('xx-source', { open });
  };

  /** A report as data instead of an address; it is checked like any other. */
  get reportData(): unknown {
    return this.given;
  }
  set reportData(data: unknown) {
    this.given = data;
    this.requestUpdate();
  }

  /** Where the widget stands: loading, ready, empty, not-found, invalid, failed or stale. */
  get state(): PresentedState {
    return this.presented?.state ?? 'loading';
  }

  /** The width that the scene may use, in CSS pixels; 0 for widgets whose scene does not depend on it. */
  protected get widthPx(): number {
    return 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    pageNamespace().seekers.add(this);
    // A provider further down the page is only known once the page has been read.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.requestUpdate());
    // `toggle` does not bubble, so it is caught on its way down.
    this.renderRoot.addEventListener('toggle', this.toggled, true);
  }

  disconnectedCallback(): void {
    pageNamespace().seekers.delete(this);
    this.watch();
  }

  private watch(entry?: ReportEntry): void {
    if (entry === this.entry) return;
    this.entry?.watchers.delete(this);
    entry?.watchers.add(this);
    this.entry = entry;
  }

  /** Where this tag's report stands: own data → own `report` → nearest `<xx-report>` → the page's first. */
  private sourceFor(attributes: Attributes): ReportState {
    const { given, report, words } = this;
    // A tag that says all itself looks for no report.
    const address =
      asksReport(this.widget, attributes) &&
      given === undefined &&
      (report || provider(this)?.getAttribute('src'));
    this.watch(address ? reportEntry(address) : undefined);
    const { tools } = pageNamespace();
    if (given !== undefined)
      return { status: 'ready', own: true, loaded: { raw: given }, ...tools?.(given, words) };
    const { entry, localName } = this;
    if (!entry) return document.readyState === 'loading' ? { status: 'loading' } : NO_REPORT;
    const { state, watchers } = entry;
    return {
      ...state,
      ...tools?.(state.loaded?.raw, words, entry),
      // What is wrong with a report is said once by each kind of tag: each reads other lists of it.
      own: [...watchers].find((one) => one.localName === localName) === this,
    };
  }

  protected get attributesForModel(): Attributes {
    const { reflected } = this.constructor as typeof LiveElement;
    return Object.fromEntries(reflected.map((name) => [name, (this as unknown as Attributes)[name]]));
  }

  /** The scene with what a reader can do around it; widgets with interaction override it. */
  protected paint(scene: Scene, _models: readonly M[]): TemplateResult {
    return toLit(scene);
  }

  /** What it shows, laid out for a width; 0 when nobody knows it. */
  presentFor(widthPx: number): Presented<M> {
    const attributes = this.attributesForModel;
    return present(this.widget, attributes, this.sourceFor(attributes), this.words, { widthPx, measure });
  }

  protected override render(): unknown {
    const language = (around(this, '[lang]') as HTMLElement | undefined)?.lang;
    const english = /^en/i.test(language || '') ? pageNamespace().english : null;
    if (english === undefined) {
      askForMore('en');
      // Until its words are there, the text that the page itself carries stands, or what was painted before.
      if (!this.next) return undefined;
    }
    const words = english || zhCN;
    this.words = words;
    this.next = this.presentFor(this.widthPx);
    const { state, scene, models } = this.next;
    if (models.length) return this.paint(scene, models);
    // Until there is a figure, the text of the page stands, and what has been prerendered.
    if (state === 'loading') return this.drawn ? undefined : html`<slot>${toLit(scene)}</slot>`;
    const retry = state === 'failed' && this.entry;
    return html`<slot></slot>${toLit(scene)}${
      retry ? html`<button type="button" @click=${() => retry.load()}>${words.retry}</button>` : nothing
    }`;
  }

  protected override updated(): void {
    this.presented = this.next;
    if (!this.presented) return;
    const { problems, models, state } = this.presented;
    const news = state + problems.map(({ message }) => message).join();
    if (state === 'loading' || news === this.told) return;
    this.told = news;
    for (const { message } of problems) console.warn(`<${this.localName}> ${message}`);
    if (problems.length) this.tell<XxErrorDetail>('xx-error', { problems });
    if (models.length) this.tell<XxReadyDetail>('xx-ready', { models });
  }
}

/** The attributes that every widget has. */
export const REPORT_ATTRIBUTES = ['of', 'report'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'xx-report': XxReport;
  }
  interface GlobalEventHandlersEventMap {
    'xx-ready': CustomEvent<XxReadyDetail>;
    'xx-error': CustomEvent<XxErrorDetail>;
    'xx-source': CustomEvent<XxSourceDetail>;
    'xx-select': CustomEvent<XxSelectDetail>;
  }
}
