/**
 * The reports of a page. They live in the page's one namespace, so that one URL is fetched once
 * however many widgets ask, also when several self-contained modules of ours are on the page.
 */
import { fetchReport, type LoadedReport, parseReport } from '../report/load.ts';
import type { ReportState } from '../widget/present.ts';

/** One report of the page and those who watch it. */
export interface ReportEntry {
  state: ReportState;
  readonly watchers: Set<() => void>;
  /** Fetches (again); while it does, and when it fails, the last good copy stays. */
  load(): Promise<void>;
}

interface PageNamespace {
  readonly reports: Map<string, ReportEntry>;
  /** Called when an `<xx-report>` comes, goes or changes its address. */
  readonly seekers: Set<() => void>;
}

const KEY = Symbol.for('xx-widgets');

/** The page's one namespace, `globalThis[Symbol.for('xx-widgets')]`. */
export function pageNamespace(): PageNamespace {
  const page = globalThis as { [KEY]?: PageNamespace };
  page[KEY] ??= { reports: new Map(), seekers: new Set() };
  return page[KEY];
}

function settle(entry: ReportEntry, url: string, loaded: LoadedReport): void {
  const { failure } = loaded;
  const before = entry.state.loaded;
  if (!failure) entry.state = { status: 'ready', url, loaded };
  else if (before) entry.state = { status: 'stale', url, loaded: before, failure };
  else entry.state = { status: 'failed', url, failure };
  for (const watcher of [...entry.watchers]) watcher();
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
      pending ??= Promise.resolve(read())
        .then((loaded) => settle(entry, key, loaded))
        .then(() => {
          pending = undefined;
        });
      return pending;
    },
  };
  reports.set(key, entry);
  void entry.load();
  return entry;
}

/** The whole address; what is none stays as it is, and the fetch says that it leads nowhere. */
function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/** The report at a URL, or in an inline `<script type="application/json">` named by `#id`. */
export function reportEntry(address: string): ReportEntry {
  if (address.startsWith('#'))
    return entryFor(address, () => parseReport(document.getElementById(address.slice(1))?.textContent ?? ''));
  const url = absolute(address);
  return entryFor(url, () => fetchReport(url));
}
