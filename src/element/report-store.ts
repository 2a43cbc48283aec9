/**
 * The reports of a page. They live in the page's one namespace, so that one URL is fetched once
 * however many widgets ask, also when several self-contained modules of ours are on the page.
 */
import { fetchReport, type LoadedReport, parseReport } from '../report/load.ts';
import type { Words } from '../text/zh-CN.ts';
import type { ReportState } from '../widget/present.ts';

/** An element that paints itself again when its report has changed. */
export interface Watcher {
  readonly localName: string;
  requestUpdate(): void;
}

/** One report of the page and those who watch it, in the order in which they came. */
export interface ReportEntry {
  state: ReportState;
  readonly watchers: Set<Watcher>;
  /** Fetches (again); while it does, and when it fails, the last good copy stays. */
  load(): Promise<void>;
}

export interface PageNamespace {
  /** Of the scripts with all widgets, as they came; the first is in charge. */
  versions?: string[];
  /** The words of an English page, which `xx-more.js` fetches; null when they cannot be had. */
  english?: Words | null;
  /** True once `xx-more.js` has been asked for (more.ts). */
  more?: boolean;
  /** Where a part is asked for: a list until `xx-more.js` is there, which then takes each at once. */
  parts: { push(name: string): unknown };
  readonly reports: Map<string, ReportEntry>;
  /** Who looks for a report again when an `<xx-report>` comes, goes or changes its address. */
  readonly seekers: Set<Watcher>;
  /** What a script that has the room brings to every widget of the page (page-tools.ts). */
  tools?: (raw: unknown, words: Words, entry?: ReportEntry) => Pick<ReportState, 'doubts' | 'quote'>;
}

const KEY = Symbol.for('xx-widgets');

/** The page's one namespace, `globalThis[Symbol.for('xx-widgets')]`. */
export function pageNamespace(): PageNamespace {
  const page = globalThis as { [KEY]?: PageNamespace };
  if (!page[KEY]) {
    const seekers = new Set<Watcher>();
    page[KEY] = { reports: new Map(), seekers, parts: [] };
    // A portal's language switch changes `lang` of the page or of a part of it.
    globalThis.document &&
      new MutationObserver(() => repaint(seekers)).observe(document, {
        subtree: true,
        attributeFilter: ['lang'],
      });
  }
  return page[KEY];
}

export function repaint(watchers: Iterable<Watcher>): void {
  for (const watcher of watchers) watcher.requestUpdate();
}

function settle(entry: ReportEntry, url: string, loaded: LoadedReport): void {
  const { failure } = loaded;
  const before = entry.state.loaded;
  if (!failure) entry.state = { status: 'ready', url, loaded };
  else if (before) entry.state = { status: 'stale', url, loaded: before, failure };
  else entry.state = { status: 'failed', url, failure };
  repaint(entry.watchers);
}

function entryFor(key: string, read: () => LoadedReport | Promise<LoadedReport>): ReportEntry {
  const { reports } = pageNamespace();
  const known = reports.get(key);
  if (known) return known;
  let pending: Promise<void> | undefined;
  const entry: ReportEntry = {
    state: { status: 'loading', url: key },
    watchers: new Set(),
    load() {
      pending ??= Promise.resolve(read()).then((loaded) => {
        pending = undefined;
        settle(entry, key, loaded);
      });
      return pending;
    },
  };
  reports.set(key, entry);
  void entry.load();
  return entry;
}

/** The report at a URL, or in an inline `<script type="application/json">` named by `#id`. */
export function reportEntry(address: string): ReportEntry {
  if (address.startsWith('#'))
    return entryFor(address, () => parseReport(document.getElementById(address.slice(1))?.textContent || ''));
  // An anchor knows the page's base, and gives back what is no address as it stands; the fetch then says so.
  const { href } = Object.assign(document.createElement('a'), { href: address });
  return entryFor(href, () => fetchReport(href));
}
