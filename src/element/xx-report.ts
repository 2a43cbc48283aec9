/**
 * `<xx-report src="reports/xianxia-2021.json">` gives its report to the widgets inside it, and the
 * first one of the page to all that have none. What is inside it stays as it is.
 */
import { html, LitElement, nothing, type PropertyValues, unsafeCSS } from 'lit';
import type { Problem } from '../report/problem.ts';
import { zhCN } from '../text/zh-CN.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { reportNotices, reportProblem } from '../widget/present.ts';
import type { XxErrorDetail } from './report-element.ts';
import { pageNamespace, type ReportEntry, reportEntry } from './report-store.ts';

const words = zhCN;

export class XxReport extends LitElement {
  static override properties = { src: { type: String, reflect: true } };
  static override styles = unsafeCSS(`${baseStyles}:host{display:contents}`);

  /** Address of the report file, or `#id` of an inline `<script type="application/json">`. */
  declare src: string | undefined;

  private entry: ReportEntry | null = null;
  private told = '';
  private readonly update_ = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    pageNamespace().providers.add(this);
    this.announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    pageNamespace().providers.delete(this);
    this.watch(null);
    this.announce();
  }

  private announce(): void {
    for (const seek of [...pageNamespace().seekers]) seek();
  }

  private watch(entry: ReportEntry | null): void {
    this.entry?.watchers.delete(this.update_);
    entry?.watchers.add(this.update_);
    this.entry = entry;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('src')) return;
    this.watch(this.src ? reportEntry(this.src) : null);
    // Reflected attributes are written after this; those who seek read them then.
    void this.updateComplete.then(() => this.announce());
  }

  /** Fetches the report again; until it is there the last good copy stays. */
  reload(): void {
    void this.entry?.load();
  }

  private get problems(): Problem[] {
    if (!this.entry) return [];
    const problem = reportProblem(this.entry.state, words);
    if (problem) return [problem];
    return reportNotices(this.entry.state.loaded, words).map((message) => ({ code: 'notice', message }));
  }

  protected override render(): unknown {
    // What keeps a report from being read is said by each widget in its own place; notices about it are said here.
    const notices = this.problems.filter((problem) => problem.code === 'notice');
    return html`<slot></slot>${notices.length ? notices.map(({ message }) => html`<p class="note">${words.note(message)}</p>`) : nothing}`;
  }

  protected override updated(): void {
    const { problems } = this;
    const news = problems.map((problem) => problem.message).join('|');
    if (news === this.told) return;
    this.told = news;
    if (!problems.length) return;
    for (const problem of problems) console.warn(`<xx-report> ${problem.message}`);
    const detail: XxErrorDetail = { problems };
    this.dispatchEvent(new CustomEvent('xx-error', { detail, bubbles: true, composed: true }));
  }
}
