/** Finds the report of a tag and keeps it up to date: own `report` → nearest `<xx-report>` → the page's first. */
import type { ReactiveController } from 'lit';
import { checkReport } from '../report/check.ts';
import { NO_REPORT, type ReportState } from '../widget/present.ts';
import { pageNamespace, type ReportEntry, reportEntry } from './report-store.ts';

/** What the controller needs of the element that it serves. */
export interface ReportHost extends HTMLElement {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  /** Address of the tag's own report. */
  report?: string;
  /** A report given as data, by a framework. */
  reportData?: unknown;
}

/** `closest` that goes on through shadow roots, so that a widget inside a portal's own component finds its provider. */
function nearestProvider(from: Element): Element | null {
  for (let node: Element | null = from; node; ) {
    const found = node.closest('xx-report[src]');
    if (found) return found;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

function firstProvider(): Element | null {
  const [first] = [...pageNamespace().providers].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return first ?? null;
}

export class ReportController implements ReactiveController {
  private entry: ReportEntry | null = null;
  private own = false;
  private data: { from: unknown; state: ReportState } | null = null;
  private readonly update = () => this.host.requestUpdate();
  private readonly seek = () => {
    this.find();
    this.update();
  };

  private readonly host: ReportHost;

  constructor(host: ReportHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    pageNamespace().seekers.add(this.seek);
    this.find();
    // A provider further down the page is only known once the page has been read.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this.seek, { once: true });
  }

  hostDisconnected(): void {
    pageNamespace().seekers.delete(this.seek);
    document.removeEventListener('DOMContentLoaded', this.seek);
    this.watch(null);
  }

  /** Looks for the report again, after the host's `report` has changed. */
  find(): void {
    const { report } = this.host;
    this.own = Boolean(report);
    const address = report || (nearestProvider(this.host) ?? firstProvider())?.getAttribute('src');
    this.watch(address ? reportEntry(address) : null);
  }

  private watch(entry: ReportEntry | null): void {
    if (entry === this.entry) return;
    this.entry?.watchers.delete(this.update);
    entry?.watchers.add(this.update);
    this.entry = entry;
  }

  /** Tries the fetch again. */
  retry(): void {
    void this.entry?.load();
  }

  get state(): ReportState {
    const { reportData } = this.host;
    if (reportData !== undefined && reportData !== null) {
      if (this.data?.from !== reportData) {
        this.data = {
          from: reportData,
          state: { status: 'ready', own: true, loaded: checkReport(reportData) },
        };
      }
      return this.data.state;
    }
    if (this.entry) return this.own ? { ...this.entry.state, own: true } : this.entry.state;
    return document.readyState === 'loading' ? { status: 'loading' } : NO_REPORT;
  }
}
