/**
 * The reports of a page. They live in the page's one namespace, so that one URL is fetched once
 * however many widgets ask, also when several self-contained modules of ours are on the page.
 */
import { fetchReport, type LoadedReport, parseReport } from '../report/load.ts';
import type { Report } from '../report/schema.ts';
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
  /** Fetches (again) and asks the widgets to paint; while it does, and when it fails, the last good copy stays. */
  load(): Promise<void>;
}

export interface PageNamespace {
  /** Of the scripts with all widgets, as they came; the first is in charge. */
  versions?: string[];
  /** What is asked of `xx-more.js` (more.ts), as it comes; that file then puts a list of its own here. */
  more?: { push(wish: Element | string): unknown };
  /** The words of an English page, which `xx-more.js` fetches; null when they cannot be had. */
  english?: Words | null;
  reports: Map<string, ReportEntry>;
  /** Who looks for a report again when an `<xx-report>` comes, goes or changes its address. */
  seekers: Set<Watcher>;
  /** Checks the report of some widgets before they are painted (page-tools.ts). */
  check?: (watchers: Iterable<Watcher>) => Promise<void>;
  /** Repaints after a report was read, and may check it before and say what is new. */
  repaint?: (watchers: Iterable<Watcher>) => unknown;
  /** What a script that has the room brings to every widget of the page (page-tools.ts). */
  tools?: (raw: unknown, words: Words, entry?: ReportEntry) => Pick<ReportState, 'doubts' | 'quote'>;
}

const KEY = Symbol.for('xx-widgets');

/** The page's one namespace, `globalThis[Symbol.for('xx-widgets')]`. */
export function pageNamespace(): PageNamespace {
  const space = globalThis as { [KEY]?: Partial<PageNamespace> };
  // A script of another version may have made it, with fewer fields.
  space[KEY] ||= {};
  const page = space[KEY];
  page.reports ||= new Map();
  if (!page.seekers) {
    const seekers = new Set<Watcher>();
    page.seekers = seekers;
    // A portal's language switch changes `lang` of the page or of a part of it.
    globalThis.document &&
      new MutationObserver(() => repaint(seekers)).observe(document, {
        subtree: true,
        attributeFilter: ['lang'],
      });
  }
  return page as PageNamespace;
}

export function repaint(watchers: Iterable<Watcher>): void {
  for (const watcher of watchers) watcher.requestUpdate();
}

async function settle(entry: ReportEntry, url: string, fresh: LoadedReport): Promise<void> {
  const { failure } = fresh;
  const before = entry.state;
  const loaded = (failure && before.loaded) || fresh;
  const status = !failure ? 'ready' : loaded.raw ? 'stale' : 'failed';
  entry.state = { status, url, loaded, failure };
  // Where nothing is new nothing is painted.
  if (status !== before.status || loaded.text !== before.loaded?.text)
    await (pageNamespace().repaint || repaint)(entry.watchers);
}

function entryFor(
  key: string,
  read: (cache?: RequestCache) => LoadedReport | Promise<LoadedReport>,
): ReportEntry {
  const { reports } = pageNamespace();
  const known = reports.get(key);
  if (known?.watchers) return known;
  let pending: Promise<void> | undefined;
  const entry: ReportEntry = {
    state: { status: 'loading', url: key },
    watchers: new Set(),
    load() {
      pending ??= Promise.resolve(read(entry.state.loaded && 'no-cache')).then((loaded) => {
        pending = undefined;
        return settle(entry, key, loaded);
      });
      return pending;
    },
  };
  reports.set(key, entry);
  void entry.load();
  return entry;
}

/** Fetches a report. The last good copy is kept with its date, and serves when the network does not. */
async function fetchOrKept(url: string, cache?: RequestCache): Promise<LoadedReport> {
  const key = `xx-widgets ${url}`;
  const fresh = await fetchReport(url, cache);
  // The form of Sweden is that of ISO 8601; the hour is the reader's own.
  let read = new Date().toLocaleString('sv').slice(0, 16);
  try {
    // An answer that is no report, as a gateway's may be, does not take the place of the last good copy.
    if ((fresh.raw as Report | undefined)?.indicators) localStorage[key] = read + fresh.text;
    else {
      const kept = localStorage[key];
      read = kept.slice(0, 16);
      const { failure = { cause: 'json' } } = fresh;
      return { ...parseReport(kept.slice(16)), failure, read };
    }
  } catch {
    // No storage, none left, or no copy: as without it.
  }
  return { ...fresh, read };
}

/** The report at a URL, or in an inline `<script type="application/json">` named by `#id`. */
export function reportEntry(address: string): ReportEntry {
  if (address.startsWith('#'))
    return entryFor(address, () => parseReport(document.getElementById(address.slice(1))?.textContent || ''));
  // An anchor knows the page's base, and gives back what is no address as it stands; the fetch then says so.
  const { href } = Object.assign(document.createElement('a'), { href: address });
  return entryFor(href, (cache) => fetchOrKept(href, cache));
}
