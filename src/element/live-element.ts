/**
 * The least a live element needs around lit's templates. Properties reflect attributes, as HTML's own
 * do, so there is one truth and nothing to keep in step; changes of one moment are painted together.
 * LitElement would do the same and more for 2 kB gzip more in every self-contained module
 * (docs/decisions.md).
 */
import { html, render } from 'lit/html.js';
import { farStyles } from '../theme/base.styles.ts';
import { attributeName } from '../widget/widget.ts';
import { applyStyles } from './apply-styles.ts';

/** Node has no HTMLElement; there the classes are only names. */
export const PageElement = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** A task of more than 50 ms is felt as a pause (W3C Long Tasks); layout and paint come on top of this. */
const SLICE_MS = 16;
/** What the elements that wait have to do, in the order in which they came: each prepares its drawing, then draws. */
const waiting: (() => unknown)[] = [];

/** Elements that have come into the page and are not yet known to be near or far. */
let arrived: LiveElement[] = [];

const paintAll = () => {
  while (waiting.length) waiting.shift()?.();
};

/** Paints what waits in slices, between which the browser shows what is done and answers the reader. */
async function paintWaiting(): Promise<void> {
  addEventListener('beforeprint', paintAll);
  await null; // all that changes in this moment is painted together
  let end = 0;
  while (waiting.length) {
    if (performance.now() > end) {
      // The timers of a page that nobody sees run once a second.
      if (end && !document.hidden) await new Promise((resolve) => setTimeout(resolve));
      // All are asked before anything is written, so that the page is laid out once, and without their text.
      const far = arrived.filter((element) => element.getBoundingClientRect().top > innerHeight);
      // Until its turn has come the text that the page carries inside a tag stands; one that came within a step
      // may have had its turn.
      for (const element of arrived) if (!element.drawing) element.show(html`<slot></slot>`);
      for (const { renderRoot } of far) applyStyles(renderRoot, farStyles);
      arrived = [];
      end = performance.now() + SLICE_MS;
    }
    waiting.shift()?.();
  }
}

export abstract class LiveElement extends PageElement {
  /** Properties that reflect an attribute of the same name. */
  static readonly reflected: readonly string[] = [];
  static readonly styles: string = '';

  /** Settles when what was asked for is painted. */
  updateComplete: Promise<void> = Promise.resolve();
  private pending: boolean | undefined;
  /** What it draws, or has drawn last; nothing while it prepares, and where that failed. */
  drawing: unknown;
  private root: ShadowRoot | undefined;
  /** What a prerendered page has drawn (a declarative shadow root); it stands until there is something to draw. */
  protected drawn = this.shadowRoot;

  static get observedAttributes(): string[] {
    for (const property of this.reflected) {
      const attribute = attributeName(property);
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        get(this: LiveElement) {
          return this.getAttribute(attribute) ?? undefined;
        },
        set(this: LiveElement, value: unknown) {
          if (value === undefined || value === null || value === false) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value === true ? '' : String(value));
        },
      });
    }
    return this.reflected.map(attributeName);
  }

  /** The shadow root, made when the element first comes into a page. */
  get renderRoot(): ShadowRoot {
    this.root ??= this.drawn || this.attachShadow({ mode: 'open' });
    return this.root;
  }

  connectedCallback(): void {
    const { reflected, styles } = this.constructor as typeof LiveElement;
    if (!this.root) {
      applyStyles(this.renderRoot, styles);
      // What has been prerendered has been laid out, and stands.
      if (!this.drawn) arrived.push(this);
      // What a framework set before the class was known would hide the reflecting property.
      for (const property of Object.keys(this) as (keyof this & string)[]) {
        if (property !== 'reportData' && !reflected.includes(property)) continue;
        const value = this[property];
        delete this[property];
        this[property] = value;
      }
    }
    this.requestUpdate();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  /** Paints soon, once for all that changes in this moment. */
  requestUpdate(): void {
    if (this.pending || !this.isConnected) return;
    this.pending = true;
    this.updateComplete = new Promise((resolve) => {
      const waits = waiting.push(
        () => this.prepare(),
        () => resolve(this.commit()),
      );
      if (waits === 2) void paintWaiting();
    });
  }

  /**
   * What is to be drawn; without anything, what stands there stays. A mistake in it is told by the browser, and
   * stops neither the other elements nor what stood here.
   */
  private async prepare(): Promise<void> {
    this.pending = this.drawing = undefined;
    if (this.isConnected) this.drawing = this.render();
  }

  private async commit(): Promise<void> {
    if (!this.drawing) return;
    if (this.drawn) {
      this.drawn.textContent = '';
      this.drawn = null;
    }
    this.show(this.drawing);
    this.updated();
  }

  /** Draws at once; for the elements of this file. */
  show(drawing: unknown): void {
    render(drawing, this.renderRoot, { host: this });
  }

  protected abstract render(): unknown;
  protected updated(): void {}

  protected tell<D>(type: string, detail: D): void {
    this.dispatchEvent(new CustomEvent<D>(type, { detail, bubbles: true, composed: true }));
  }
}
