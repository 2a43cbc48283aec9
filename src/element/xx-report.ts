/**
 * `<xx-report src="reports/xianxia-2021.json">` gives its report to the widgets inside it, and the
 * first one of the page to all that have none. What stands inside it stays as it is. With
 * `refresh="300"` it is fetched again every 300 seconds (refresh.ts, which the page then asks for).
 */
import { PageElement } from './live-element.ts';
import { askForMore } from './more.ts';
import { pageNamespace, repaint, reportEntry } from './report-store.ts';

/** `<xx-report>`: gives its report to the widgets inside it, and the page's first one to all that have none. */
export class XxReport extends PageElement {
  static readonly observedAttributes = ['src', 'refresh'];

  /** Address of the report file, or `#id` of an inline `<script type="application/json">`. */
  get src(): string {
    return this.getAttribute('src') || '';
  }
  set src(address: string) {
    this.setAttribute('src', address);
  }

  /** Seconds after which the report is fetched again, 30 to 86400; without it the report is read once. */
  get refresh(): string {
    return this.getAttribute('refresh') || '';
  }
  set refresh(seconds: string | number) {
    this.setAttribute('refresh', String(seconds));
  }

  connectedCallback(): void {
    this.announce();
  }

  disconnectedCallback(): void {
    this.announce();
  }

  attributeChangedCallback(): void {
    this.announce();
  }

  private announce(): void {
    if (this.hasAttribute('refresh')) askForMore(this);
    repaint(pageNamespace().seekers);
  }

  /** Fetches the report again; until it is there the last good copy stays. */
  reload(): Promise<void> {
    return reportEntry(this.src).load();
  }
}
