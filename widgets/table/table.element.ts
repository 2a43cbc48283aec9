import { html, nothing, type TemplateResult } from 'lit/html.js';
import { MeasuredElement } from '../../src/element/measured-element.ts';
import { REPORT_ATTRIBUTES, stylesOf } from '../../src/element/report-element.ts';
import { tableTemplate } from '../../src/paint/table-to-lit.ts';
import { blockTemplate } from '../../src/paint/to-lit.ts';
import type { Block, ColumnBlock, Scene } from '../../src/scene/scene.ts';
import { type Option, PAGE, type SortKey, type TableModel, tableCells, tableCsv } from './table.model.ts';
import { table } from './table.scene.ts';

/** Fewer rows than these are seen at a glance, without filters. */
const MANY = 12;

type Filter = 'theme' | 'period' | 'kind';

/**
 * `<xx-table>`: all figures of a report. The heads sort, the filters and the field above narrow it down,
 * a CSV file and the clipboard take it along.
 */
export class XxTable extends MeasuredElement<TableModel> {
  static override readonly reflected = [
    ...REPORT_ATTRIBUTES,
    ...'label items theme period kind find sort columns limit'.split(' '),
  ];
  static override readonly styles = stylesOf(table);

  /** The title; 指标一览 without one. */
  declare label: string | undefined;
  /** Rows as JSON, when the tag stands without a report. */
  declare items: string | undefined;
  /** Shows one theme: its id in the report. */
  declare theme: string | undefined;
  /** Shows one period: as the report file writes it, `2021`. */
  declare period: string | undefined;
  /** Shows one kind of values: number, rate, rank, class, none, absent. */
  declare kind: string | undefined;
  /** Shows the rows in which all these words stand. */
  declare find: string | undefined;
  /** The column that orders the rows, `-` in front for descending: `-value`. */
  declare sort: string | undefined;
  /** The columns to show, in this order. */
  declare columns: string | undefined;
  /** The most rows listed at once. */
  declare limit: string | number | undefined;

  protected readonly widget = table;
  private model: TableModel | undefined;
  private copied = '';
  /** The rows as they last stood, and the one among them that the tab key leads to. */
  private order = '';
  private current = '';

  /** The rows that are shown or would be with a higher limit, as the text of a CSV file; '' while there are none. */
  csv(): string {
    return this.model ? tableCsv(this.model) : '';
  }

  private save(): void {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([this.csv()], { type: 'text/csv;charset=utf-8' }));
    anchor.download = this.model?.fileName || '';
    anchor.click();
    // The browser reads it a moment later.
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
  }

  /** The table as texts separated by tabs, and as a table of HTML with nothing of ours on it. */
  private async copy(model: TableModel): Promise<void> {
    const cells = tableCells(model);
    const plain = cells.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\r\n');
    const copy = document.createElement('table');
    // Word and the portals' editors draw no lines without it.
    copy.border = '1';
    copy.createCaption().textContent = model.caption;
    cells.forEach((row, line) => {
      const tr = (line ? (copy.tBodies[0] ?? copy.createTBody()) : copy.createTHead()).insertRow();
      row.forEach((cell, column) => {
        const part = document.createElement(line && column ? 'td' : 'th');
        if (!line || !column) part.setAttribute('scope', line ? 'row' : 'col');
        part.textContent = cell;
        tr.append(part);
      });
    });
    const forms = { 'text/html': copy.outerHTML, 'text/plain': plain };
    let done: boolean;
    try {
      const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      done = true;
    } catch {
      // Without https, in a frame that may not, or in a browser before ClipboardItem.
      const listen = (event: ClipboardEvent) => {
        for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', listen, true);
      done = document.execCommand('copy');
      window.removeEventListener('copy', listen, true);
    }
    this.copied = done ? model.words.copied(model.total) : model.words.copyFailed;
    this.requestUpdate();
  }

  private filter(field: Filter, name: string, options: readonly Option[]): unknown {
    const chosen = this[field] || '';
    const onChange = (event: Event) => {
      this[field] = (event.target as HTMLSelectElement).value || undefined;
    };
    // One choice is none.
    if (options.length < 3 && !chosen) return nothing;
    return html`<label>${name}<select @change=${onChange}>${options.map(
      (option) =>
        html`<option value=${option.value} .selected=${option.value === chosen}>${option.label + this.words.brackets(String(option.count))}</option>`,
    )}</select></label>`;
  }

  private readonly onFind = (event: Event) => {
    // Half a word of an input method is no word yet.
    if ((event as InputEvent).isComposing) return;
    this.find = (event.target as HTMLInputElement).value || undefined;
  };

  private readonly onFindKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) this.find = undefined;
  };

  private reset(): void {
    for (const field of ['theme', 'period', 'kind', 'find', 'sort'] as const) this[field] = undefined;
    this.renderRoot.querySelector('input')?.focus();
  }

  private filters({ themes, periods, kinds, words }: TableModel): TemplateResult {
    return html`<div class="controls filters">
      <label>${words.find}<input type="search" placeholder=${words.findHint} .value=${this.find || ''} @input=${this.onFind} @compositionend=${this.onFind} @keydown=${this.onFindKey}></label>
      ${this.filter('theme', words.columns.theme, themes)}${this.filter('period', words.columns.period, periods)}${this.filter('kind', words.kind, kinds)}
      <button type="button" @click=${this.reset}>${words.reset}</button>
    </div>`;
  }

  private head({ key, order }: ColumnBlock, said: unknown): unknown {
    if (key === 'source') return said;
    const onClick = () => {
      this.sort = order ? (order === 'ascending' ? `-${key}` : undefined) : (key as SortKey);
    };
    return html`<button type="button" @click=${onClick}>${said}</button>`;
  }

  /** Opens and closes the rest of a card, as a disclosure does; only what is wide has no use for it. */
  private unfold(): TemplateResult {
    const onClick = ({ currentTarget }: Event) => {
      const row = (currentTarget as Element).closest('tr') as Element;
      const isOpen = row.toggleAttribute('data-open');
      (currentTarget as Element).setAttribute('aria-expanded', String(isOpen));
    };
    return html`<td class="controls unfold" role="cell"><button type="button" aria-expanded="false" @click=${onClick}>${this.model?.words.unfold}</button></td>`;
  }

  private get listed(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('tr[data-key]')];
  }

  /** One tab stop for the controls of all rows; the arrows do the rest, as in the timeline's list. */
  private rove(current: HTMLElement | undefined): void {
    for (const row of this.listed)
      for (const control of row.querySelectorAll<HTMLElement>('summary, button'))
        control.tabIndex = row === current ? 0 : -1;
    this.current = current?.dataset.key || '';
  }

  private onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('tr[data-key]');
    if (!row || !target.matches('summary, button')) return;
    const rows = this.listed;
    const at = rows.indexOf(row);
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    if (!(event.key in places)) return;
    event.preventDefault();
    const next = rows[places[event.key] as number];
    const control = next?.querySelector<HTMLElement>(target.localName);
    if (!control) return;
    this.rove(next);
    control.focus();
  }

  protected override paint(scene: Scene, [model]: readonly TableModel[]): TemplateResult {
    if (!model) return html``;
    if (model.caption !== this.model?.caption || model.total !== this.model.total) this.copied = '';
    this.model = model;
    const { words, total, rest, made } = model;
    const narrow =
      0 < this.widthPx && scene.blocks.some((block) => block.block === 'table' && block.role === 'cards');
    const paint = (block: Block) =>
      block.block === 'table'
        ? tableTemplate(block, {
            head: (column, said) => this.head(column, said),
            end: narrow ? () => this.unfold() : undefined,
          })
        : blockTemplate(block);
    const [title, summary, ...after] = scene.blocks.map(paint);
    const { attributes } = made.request;
    const chosen = ['theme', 'period', 'kind', 'find'].some((field) => attributes[field] !== undefined);
    return html`<div class="xx-table paper" data-state=${scene.state} @keydown=${this.onKey}>
      ${title}<div role="status">${summary}</div>
      ${chosen || (model.themes[0]?.count ?? 0) >= MANY ? this.filters(model) : nothing}
      ${after}
      ${
        rest
          ? html`<p class="controls"><button type="button" @click=${() => {
              this.limit = (Number(this.limit) || PAGE) + PAGE;
            }}>${words.more(Math.min(rest, PAGE))}</button></p>`
          : nothing
      }
      ${
        total
          ? html`<div class="controls taking"><button type="button" @click=${this.save}>${words.download}</button><button type="button" @click=${() => this.copy(model)}>${words.copy}</button><span role="status">${this.copied}</span></div>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const rows = this.listed;
    const order = rows.map((row) => row.dataset.key).join();
    // A place of the page now shows another row: what was open there was of the row before.
    if (order !== this.order) {
      for (const details of this.renderRoot.querySelectorAll('details')) details.open = false;
      for (const row of rows) row.removeAttribute('data-open');
      for (const button of this.renderRoot.querySelectorAll('.unfold button'))
        button.setAttribute('aria-expanded', 'false');
    }
    this.order = order;
    this.rove(rows.find((row) => row.dataset.key === this.current) ?? rows[0]);
  }
}
