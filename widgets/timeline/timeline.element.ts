import { html, nothing, type TemplateResult } from 'lit/html.js';
import { MeasuredElement } from '../../src/element/measured-element.ts';
import { REPORT_ATTRIBUTES, stylesOf, type XxSelectDetail } from '../../src/element/report-element.ts';
import { blockTemplate } from '../../src/paint/to-lit.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { type Option, PAGE, type TimelineModel } from './timeline.model.ts';
import { timeline } from './timeline.scene.ts';

/** A hash of the page that names an item: `#xx-timeline/tianshan5-start`. */
const HASH = /^#xx-timeline\/(.+)$/;

/**
 * `<xx-timeline>`: the year's achievements. Arrows, Home and End walk through the items, Enter opens
 * the source of one; the hash `#xx-timeline/<id>` leads to an item.
 */
export class XxTimeline extends MeasuredElement<TimelineModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label items theme kind size limit expanded'.split(' '),
  ];
  static override readonly styles = stylesOf(timeline);

  /** The title; 大事与成绩 without one. */
  declare label: string | undefined;
  /** Items as JSON, when the tag stands without a report. */
  declare items: string | undefined;
  /** Shows one theme: its id in the report. */
  declare theme: string | undefined;
  /** Shows one kind: deed, honour, event, thread, first; shortcoming only when asked for. */
  declare kind: string | undefined;
  /** Its height on the page: `s`, `m`, `l`, or `full` for as high as it is (the default). */
  declare size: 's' | 'm' | 'l' | 'full' | undefined;
  /** The most items listed at once. */
  declare limit: string | number | undefined;
  /** A reader has opened it to its full height. */
  declare expanded: boolean | string | undefined;

  protected readonly widget = timeline;
  private selected = '';
  private readonly followHash = () => this.goTo(HASH.exec(location.hash)?.[1]);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.followHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.followHash);
  }

  private get listed(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li[data-key]')];
  }

  /** Chooses an item, brings it into view and gives it the focus. */
  goTo(id: string | undefined): void {
    const item = id && this.listed.find((candidate) => candidate.dataset.key === id);
    if (!item) return;
    this.select(item);
    item.focus();
  }

  /** One tab stop for the list, and the source of its item; the arrows do the rest (ARIA practices: roving tabindex). */
  private rove(current: HTMLElement | undefined): void {
    for (const item of this.listed) {
      const stop = item === current ? 0 : -1;
      item.tabIndex = stop;
      const summary = item.querySelector('summary');
      if (summary) summary.tabIndex = stop;
    }
  }

  private select(item: HTMLElement): void {
    this.rove(item);
    for (const other of this.listed) {
      other.toggleAttribute('data-selected', other === item);
    }
    const id = item.dataset.key || '';
    if (id === this.selected) return;
    this.selected = id;
    this.tell<XxSelectDetail>('xx-select', { id });
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.localName !== 'li') return;
    const items = this.listed;
    const at = items.indexOf(target);
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = items[places[event.key] ?? -1];
    if (event.key === 'Enter' || event.key === ' ') {
      const source = target.querySelector('details');
      if (source) source.open = !source.open;
      event.preventDefault();
    } else if (event.key in places) {
      event.preventDefault();
      if (!next) return;
      this.select(next);
      next.focus();
    }
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const dot = target.closest<SVGElement>('g.item');
    if (dot) this.goTo(dot.dataset.key);
    const item = target.closest<HTMLElement>('li[data-key]');
    if (item && !target.closest('details')) this.select(item);
  }

  private filter(field: 'theme' | 'kind', name: string, options: readonly Option[]): TemplateResult {
    const chosen = this[field] || '';
    const onChange = (event: Event) => {
      this[field] = (event.target as HTMLSelectElement).value || undefined;
    };
    return html`<label>${name}<select @change=${onChange}>${options.map(
      (option) =>
        html`<option value=${option.value} .selected=${option.value === chosen}>${option.label + this.words.brackets(String(option.count))}</option>`,
    )}</select></label>`;
  }

  protected override paint(scene: Scene, [model]: readonly TimelineModel[]): TemplateResult {
    if (!model) return html``;
    const { themes, kinds, words, total, rest } = model;
    const [title, ...after] = scene.blocks;
    const summary = after.shift();
    // With a handful of items there is nothing to filter.
    const choose = (themes[0]?.count ?? 0) >= 12 || this.theme !== undefined || this.kind !== undefined;
    const isOpen = this.expanded !== undefined;
    const windowed = this.size && this.size !== 'full' && total > 0;
    return html`<div class="xx-timeline paper" data-state=${scene.state} @keydown=${this.onKey} @click=${this.onClick}>
      ${title ? blockTemplate(title) : nothing}<div role="status">${summary ? blockTemplate(summary) : nothing}</div>
      ${choose ? html`<div class="controls">${this.filter('theme', words.theme, themes)}${this.filter('kind', words.kind, kinds)}</div>` : nothing}
      ${after.map(blockTemplate)}
      ${
        rest
          ? html`<p class="foot controls"><button type="button" @click=${() => {
              this.limit = (Number(this.limit) || PAGE) + PAGE;
            }}>${words.more(Math.min(rest, PAGE))}</button></p>`
          : nothing
      }
      ${
        windowed
          ? html`<p class="foot controls"><button type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => {
              this.expanded = !isOpen;
            }}>${isOpen ? words.collapse : words.expand(total)}</button></p>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const items = this.listed;
    this.rove(items.find((item) => item.dataset.key === this.selected) ?? items[0]);
    if (!this.selected && items.length && HASH.test(location.hash)) this.followHash();
  }
}
