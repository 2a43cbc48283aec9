import { html, nothing, type TemplateResult } from 'lit/html.js';
import { MeasuredElement } from '../../src/element/measured-element.ts';
import { REPORT_ATTRIBUTES, stylesOf, type XxSelectDetail } from '../../src/element/report-element.ts';
import { blockTemplate } from '../../src/paint/to-lit.ts';
import type { Block, ItemBlock, Scene } from '../../src/scene/scene.ts';
import type { MapModel } from './map.model.ts';
import { map } from './map.scene.ts';

/**
 * `<xx-map>`: a schematic of axes, quarters and streets. Every place is a button of the outline: Tab or
 * the arrows reach it, Enter chooses it; hover and focus show it in the drawing, and the other way round.
 */
export class XxMap extends MeasuredElement<MapModel> {
  static override readonly reflected = [...REPORT_ATTRIBUTES, 'label', 'items'];
  static override readonly styles = stylesOf(map);

  /** The title; 两轴四圈四街, as counted, without one. */
  declare label: string | undefined;
  /** Places as JSON, when the tag stands without a report. */
  declare items: string | undefined;

  protected readonly widget = map;
  private selected = '';
  /** The place under the pointer or the focus. */
  private pointed = '';

  /** Chooses a place, or with '' none. */
  select(id: string): void {
    if (id === this.selected) return;
    this.selected = id;
    this.requestUpdate();
    this.tell<XxSelectDetail>('xx-select', { id });
  }

  /** Shows in the drawing and in the outline which place is meant. */
  private light(): void {
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('[data-key]')) {
      const { key } = part.dataset;
      part.toggleAttribute('data-on', key === this.pointed || key === this.selected);
    }
  }

  private point(event: Event): void {
    const place = event.type === 'pointerleave' ? null : (event.target as Element).closest('[data-key]');
    this.pointed = (place as HTMLElement | null)?.dataset.key || '';
    this.light();
  }

  private onClick(event: Event): void {
    const place = (event.target as Element).closest<SVGElement>('button, .place');
    const id = (place?.closest('[data-key]') as SVGElement | null)?.dataset.key;
    if (id) this.select(id === this.selected ? '' : id);
  }

  private onKey(event: KeyboardEvent): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.name')];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (event.key === 'Escape') this.select('');
    if (at < 0) return;
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    if (!(event.key in places)) return;
    event.preventDefault();
    buttons[places[event.key] ?? -1]?.focus();
  }

  /** A block of the outline, with the names of its places as buttons. */
  private interactive(block: Block): TemplateResult {
    switch (block.block) {
      case 'stack':
        return html`<div class=${block.role ?? nothing}>${block.blocks.map((part) => this.interactive(part))}</div>`;
      case 'list':
        return html`<ul class=${block.role ?? nothing}>${block.items.map((item) => this.interactive(item))}</ul>`;
      case 'item': {
        const [name, ...rest] = block.blocks;
        return html`<li data-key=${block.key}><button type="button" class="name label" aria-pressed=${block.key === this.selected ? 'true' : 'false'}>${
          name?.block === 'text'
            ? name.runs.map(({ text, role }) => (role ? html`<span class=${role}>${text}</span>` : text))
            : nothing
        }</button>${rest.map((part) => this.interactive(part))}</li>`;
      }
      default:
        return blockTemplate(block);
    }
  }

  /** What is said of the chosen place, all of it, where the drawing is in view. */
  private chosen(blocks: readonly Block[]): TemplateResult | typeof nothing {
    const item = this.selected && find(blocks, this.selected);
    if (!item) return nothing;
    const parts = item.blocks.flatMap((part) =>
      part.block === 'list' ? [] : part.block === 'disclosure' ? part.blocks : [part],
    );
    return html`<div>${parts.map(blockTemplate)}</div>`;
  }

  protected override paint(scene: Scene, _models: readonly MapModel[]): TemplateResult {
    const [title, summary, board, ...rest] = scene.blocks;
    const parts = board?.block === 'stack' ? board.blocks : [];
    const outline = parts[parts.length - 1];
    const drawing = parts.length > 1 && parts[0]?.block === 'stack' ? parts[0] : null;
    const status = html`<div class="chosen controls" role="status">${this.chosen(parts)}</div>`;
    return html`<div class="xx-map paper" data-state=${scene.state} @click=${this.onClick} @keydown=${this.onKey}
      @pointerover=${this.point} @pointerleave=${this.point} @focusin=${this.point}>
      ${[title, summary].map((part) => part && blockTemplate(part))}
      <div class=${(board as { role?: string }).role ?? nothing}>${
        drawing
          ? html`<div class=${drawing.role ?? nothing}>${drawing.blocks.map(blockTemplate)}${status}</div>`
          : status
      }${outline && this.interactive(outline)}</div>
      ${rest.map(blockTemplate)}
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    this.light();
  }
}

/** The item of a place in the outline. */
function find(blocks: readonly Block[], id: string): ItemBlock | undefined {
  for (const block of blocks) {
    if (block.block === 'item' && block.key === id) return block;
    const inside =
      block.block === 'list'
        ? block.items
        : block.block === 'stack' || block.block === 'item'
          ? block.blocks
          : [];
    const found = find(inside, id);
    if (found) return found;
  }
  return undefined;
}
