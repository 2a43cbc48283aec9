import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import {
  REPORT_ATTRIBUTES,
  ReportElement,
  stylesOf,
  type XxSelectDetail,
} from '../../src/element/report-element.ts';
import { blockTemplate } from '../../src/paint/to-lit.ts';
import type {
  Block,
  DisclosureBlock,
  ItemBlock,
  ListBlock,
  Run,
  Scene,
  StackBlock,
} from '../../src/scene/scene.ts';
import type { PlanModel, PlanNode } from './plan.model.ts';
import { plan } from './plan.scene.ts';

/** A hash of the page that names an item: `#xx-plan/eight-cards`. */
const HASH = /^#xx-plan\/(.+)$/;
/** Fewer items than these are seen at a glance; there is nothing to look for. */
const SEARCHED = 12;
/** Letters typed within this time belong together, in milliseconds. */
const PAUSE = 800;

/** What is said of an item itself, and its parts. */
function partsOf({ blocks: [own, group] }: ItemBlock): {
  own: readonly Block[];
  group: readonly ItemBlock[];
} {
  return { own: (own as StackBlock).blocks, group: (group as ListBlock | undefined)?.items || [] };
}

/** A number of a source is no part of the text. */
const isText = ({ role }: Run) => role !== 'note';

const runsOf = (block: Block): readonly Run[] =>
  'runs' in block ? block.runs : 'blocks' in block ? block.blocks.flatMap(runsOf) : [];

/** The run in pieces, with every place that says `query` marked. */
function splitRun(run: Run, query: string): Run[] {
  const { text, role } = run;
  const pieces: Run[] = [];
  const lower = text.toLowerCase();
  let from = 0;
  for (let at = lower.indexOf(query); isText(run) && at >= 0; at = lower.indexOf(query, from)) {
    const to = at + query.length;
    pieces.push({ text: text.slice(from, at), role }, { text: text.slice(at, to), role: 'mark' });
    from = to;
  }
  return [...pieces, { text: text.slice(from), role }].filter((piece) => piece.text);
}

function markBlock(block: Block, query: string): Block {
  if ('runs' in block) return { ...block, runs: block.runs.flatMap((run) => splitRun(run, query)) };
  if ('blocks' in block)
    return { ...block, blocks: block.blocks.map((child) => markBlock(child, query)) } as Block;
  return block;
}

/**
 * `<xx-plan>`: the plan as a tree. The keys are those of the ARIA practices for a tree; a closed part stays
 * within reach of the browser's own search and of print. The sources of the chosen item stand below the
 * tree, one Tab away, so that nothing inside an item needs a tab stop of its own.
 */
export class XxPlan extends ReportElement<PlanModel> {
  static override readonly reflected = [...REPORT_ATTRIBUTES, ...'label items theme depth open'.split(' ')];
  static override readonly styles = stylesOf(plan);

  /** The title; 2022年工作计划 without one. */
  declare label: string | undefined;
  /** Items as JSON, when the tag stands without a report. */
  declare items: string | undefined;
  /** Shows one theme: its id in the report. */
  declare theme: string | undefined;
  /** The number of levels listed. */
  declare depth: string | number | undefined;
  /** What lies open at rest: `top` (the first two levels, the default), `all` or `none`. */
  declare open: 'top' | 'all' | 'none' | undefined;

  protected readonly widget = plan;
  /** What the reader has opened (true) or closed, by id. */
  private turned = new Map<string, boolean>();
  /** The same as it was before the search. */
  private rest: Map<string, boolean> | null = null;
  private query = '';
  /** The items that say what is looked for, in order, and those above them. */
  private hits: string[] = [];
  private readonly paths = new Set<string>();
  /** The hit that the reader looks at, from 1. */
  private at = 0;
  private selected = '';
  private nodes = new Map<string, PlanNode>();
  private sources: DisclosureBlock | undefined;
  private typed = '';
  private typedAt = 0;
  private readonly followHash = () => this.goTo(HASH.exec(location.hash)?.[1]);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.followHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.followHash);
  }

  override attributeChangedCallback(name?: string): void {
    // The page says anew how much lies open.
    if (name === 'open') this.turned.clear();
    super.attributeChangedCallback();
  }

  private get listed(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.own')];
  }

  private itemOf(id: string): HTMLElement | undefined {
    return this.listed.find((item) => item.dataset.key === id);
  }

  private static above(item: HTMLElement): HTMLElement | null {
    return (item.closest('ul')?.previousElementSibling as HTMLElement | null) ?? null;
  }

  private isOpen({ id, open }: PlanNode): boolean {
    return this.turned.get(id) ?? (this.query ? this.paths.has(id) : open);
  }

  private toggle(item: HTMLElement, open = item.getAttribute('aria-expanded') === 'false'): void {
    if (!item.hasAttribute('aria-expanded')) return;
    this.turned.set(item.dataset.key || '', open);
    this.requestUpdate();
  }

  private toggleAll(open: boolean): void {
    for (const item of this.listed) this.toggle(item, open);
  }

  /** Opens what lies above an item, chooses it and brings it into view. */
  private async reveal(id: string): Promise<HTMLElement | undefined> {
    const item = this.itemOf(id);
    if (!item) return undefined;
    for (let above = XxPlan.above(item); above; above = XxPlan.above(above)) this.toggle(above, true);
    await this.updateComplete;
    this.select(item);
    item.scrollIntoView({ block: 'nearest' });
    return item;
  }

  /** Leads to an item and gives it the focus. */
  async goTo(id: string | undefined): Promise<void> {
    (id ? await this.reveal(id) : undefined)?.focus({ preventScroll: true });
  }

  /** Chooses an item: it is the one tab stop of the tree, and its sources stand below. */
  private select(item: HTMLElement): void {
    const id = item.dataset.key || '';
    const news = id !== this.selected;
    this.selected = id;
    this.rove();
    if (news) this.tell<XxSelectDetail>('xx-select', { id });
  }

  private rove(): void {
    const items = this.listed;
    const chosen = items.find((item) => item.dataset.key === this.selected);
    let stop = chosen ?? items[0];
    // In a closed part there is nothing to focus; what closes it is.
    for (let shut = stop?.closest('[hidden]'); shut; shut = stop?.closest('[hidden]'))
      stop = shut.previousElementSibling as HTMLElement;
    for (const item of items) {
      item.tabIndex = item === stop ? 0 : -1;
      if (item === chosen) item.setAttribute('aria-selected', 'true');
      else item.removeAttribute('aria-selected');
    }
    const foot = this.renderRoot.querySelector<HTMLElement>('.foot');
    if (foot) render(this.foot(), foot);
  }

  /** The sources of the chosen item, as a footnote. */
  private foot(): TemplateResult | typeof nothing {
    const node = this.nodes.get(this.selected);
    const quotes = node?.numbers.map((number) => this.sources?.blocks[number - 1] as Block);
    if (!node || !quotes?.length) return nothing;
    return html`<p class="label">${node.title}</p><details class="source" open><summary>${this.words.source}</summary>${quotes.map(blockTemplate)}</details>`;
  }

  private move(item: HTMLElement | null | undefined): void {
    if (!item) return;
    this.select(item);
    item.focus({ preventScroll: true });
    // Clear of the footnote, by its scroll margin.
    item.scrollIntoView({ block: 'nearest' });
  }

  /** The next visible item whose title starts with what was typed, else one that has it somewhere. */
  private typeAhead(letter: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    const now = performance.now();
    this.typed = (now - this.typedAt < PAUSE ? this.typed : '') + letter.toLowerCase();
    this.typedAt = now;
    const from = at + (this.typed.length > 1 ? 0 : 1);
    const title = (item: HTMLElement) => this.nodes.get(item.dataset.key || '')?.title.toLowerCase() || '';
    const order = [...items.slice(from), ...items.slice(0, from)];
    return (
      order.find((item) =>
        title(item)
          .replace(/^[\p{P}\s]+/u, '')
          .startsWith(this.typed),
      ) ?? order.find((item) => title(item).includes(this.typed))
    );
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const item = event.target as HTMLElement;
    const { key } = event;
    if (!item.matches('.own') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const items = this.listed.filter((other) => !other.closest('[hidden]'));
    const at = items.indexOf(item);
    const expanded = item.getAttribute('aria-expanded');
    switch (key) {
      case 'ArrowDown':
        this.move(items[at + 1]);
        break;
      case 'ArrowUp':
        this.move(items[at - 1]);
        break;
      case 'ArrowRight':
        if (expanded === 'true') this.move(items[at + 1]);
        else this.toggle(item, true);
        break;
      case 'ArrowLeft':
        if (expanded === 'true') this.toggle(item, false);
        else this.move(XxPlan.above(item));
        break;
      case 'Home':
        this.move(items[0]);
        break;
      case 'End':
        this.move(items[items.length - 1]);
        break;
      case 'Enter':
      case ' ':
        this.select(item);
        this.toggle(item);
        break;
      case '*':
        for (const sibling of item.closest('ul')?.children || [])
          this.toggle(sibling.firstElementChild as HTMLElement, true);
        break;
      default:
        if (Array.from(key).length !== 1) return;
        this.move(this.typeAhead(key, items, at));
    }
    event.preventDefault();
  };

  private readonly onClick = (event: Event): void => {
    const target = event.target as Element;
    const item = target.closest<HTMLElement>('.own');
    // Who marks a text to copy it does not mean to close it.
    if (!item || getSelection()?.type === 'Range') return;
    this.move(item);
    if (target.closest('.line')) this.toggle(item);
  };

  /** The browser's own search has found something in a closed part. */
  private readonly onFound = (event: Event): void => {
    const item = (event.target as Element).previousElementSibling;
    if (item) this.toggle(item as HTMLElement, true);
  };

  private search(typed: string): void {
    const query = typed.trim().toLowerCase();
    if (query === this.query) return;
    if (query) {
      this.rest ??= this.turned;
      this.turned = new Map();
    } else {
      this.turned = this.rest ?? this.turned;
      this.rest = null;
    }
    this.query = query;
    this.at = 0;
    this.requestUpdate();
    // What the reader has found stays in view.
    if (!query && this.selected) void this.updateComplete.then(() => this.reveal(this.selected));
  }

  private readonly onInput = (event: Event): void => {
    // The letters of a word that is still being composed are not what is looked for.
    if (!(event as InputEvent).isComposing) this.search((event.target as HTMLInputElement).value);
  };

  private readonly onSearchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { length } = this.hits;
    if (event.key === 'Escape') {
      (event.target as HTMLInputElement).value = '';
      this.search('');
    } else if (event.key === 'Enter' && length) {
      this.at = event.shiftKey ? (this.at > 1 ? this.at - 1 : length) : (this.at % length) + 1;
      this.requestUpdate();
      void this.reveal(this.hits[this.at - 1] as string);
    } else return;
    event.preventDefault();
  };

  /** Notes what says the query, and what lies above it. */
  private seek(items: readonly ItemBlock[]): boolean {
    let any = false;
    for (const item of items) {
      const { own, group } = partsOf(item);
      const hit = own
        .flatMap(runsOf)
        .some((run) => isText(run) && run.text.toLowerCase().includes(this.query));
      if (hit) this.hits.push(item.key);
      const below = this.seek(group);
      if (below) this.paths.add(item.key);
      any = any || hit || below;
    }
    return any;
  }

  /**
   * The parts of an item stand beside it, not in it (as in the navigation tree of the ARIA practices), so that
   * its name is what is said of itself; level and place are then no longer told by the nesting.
   */
  private branches(items: readonly ItemBlock[], nodes: readonly PlanNode[], level: number): TemplateResult[] {
    const { query } = this;
    return items.map((item, index) => {
      const { own, group } = partsOf(item);
      const node = nodes[index] as PlanNode;
      const isOpen = this.isOpen(node);
      const shown = query ? own.map((block) => markBlock(block, query)) : own;
      this.nodes.set(node.id, node);
      return html`<li class=${item.role ?? nothing} role="none"><div class="own" role="treeitem" data-key=${item.key} aria-level=${level} aria-posinset=${index + 1} aria-setsize=${items.length} aria-expanded=${
        group.length ? String(isOpen) : nothing
      }>${shown.map(blockTemplate)}</div>${
        group.length
          ? html`<ul class="group" role="group" hidden=${isOpen ? nothing : 'until-found'}>${this.branches(group, node.children, level + 1)}</ul>`
          : nothing
      }</li>`;
    });
  }

  private controls({ total, nodes, words }: PlanModel): TemplateResult | typeof nothing {
    const { hits, query, at } = this;
    const searched = total >= SEARCHED;
    if (!searched && !nodes.some(({ children }) => children.length)) return nothing;
    const title = this.nodes.get(hits[at - 1] || '')?.title;
    const status = !query
      ? ''
      : !hits.length
        ? words.nothingFound(query)
        : title === undefined
          ? words.found(hits.length)
          : words.foundAt(at, hits.length, title);
    return html`<div class="controls">${
      searched
        ? html`<label>${words.search}<input type="search" autocomplete="off" @input=${this.onInput} @compositionend=${(
            event: Event,
          ) => this.search((event.target as HTMLInputElement).value)} @keydown=${this.onSearchKey}></label>`
        : nothing
    }<button type="button" @click=${() => this.toggleAll(true)}>${words.expand}</button><button type="button" @click=${() =>
      this.toggleAll(false)}>${words.collapse}</button><p class="count" role="status">${status}</p></div>`;
  }

  protected override paint(scene: Scene, [model]: readonly PlanModel[]): TemplateResult {
    if (!model) return html``;
    const at = scene.blocks.findIndex((block) => block.key === 'tree');
    const { items } = scene.blocks[at] as ListBlock;
    this.sources = scene.blocks.find((block): block is DisclosureBlock => block.block === 'disclosure');
    this.hits = [];
    this.paths.clear();
    if (this.query) this.seek(items);
    this.nodes = new Map();
    const branches = this.branches(items, model.nodes, 1);
    return html`<div class="xx-plan paper" data-state=${scene.state}>${scene.blocks.slice(0, at).map(blockTemplate)}${this.controls(model)}<ul class="tree" role="tree" aria-label=${model.title} @keydown=${this.onKey} @click=${this.onClick} @beforematch=${this.onFound}>${branches}</ul><div class="foot controls"></div>${scene.blocks.slice(at + 1).map(blockTemplate)}</div>`;
  }

  protected override updated(): void {
    super.updated();
    this.rove();
    if (!this.selected && this.nodes.size && HASH.test(location.hash)) this.followHash();
  }
}
