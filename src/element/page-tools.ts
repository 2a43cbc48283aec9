/**
 * What a script with room for it brings to every widget of the page, also to those of other scripts: the
 * arithmetic (待核), and the official text, so that a quotation opens in its sentence. The ring alone is
 * too small to carry them.
 */
import { checkReport } from '../report/check-report.ts';
import { findingsOf } from '../report/findings.ts';
import { fetchText } from '../report/load.ts';
import type { Report } from '../report/schema.ts';
import { doubtsOf } from '../widget/doubt.ts';
import { quoteIn } from '../widget/quote.ts';
import { define } from './define.ts';
import { pageNamespace, type ReportEntry, repaint, type Watcher } from './report-store.ts';

/** The official text of each report that somebody has opened a source of; null until it is there. */
const texts = new WeakMap<ReportEntry, string | null>();

async function readText(entry: ReportEntry, textUrl: string): Promise<void> {
  texts.set(entry, null);
  // An address in a report is relative to the report.
  const { href } = new URL(textUrl, new URL(entry.state.url || '', document.baseURI));
  const read = await fetchText(href);
  if ('failure' in read) return;
  texts.set(entry, read.text);
  repaint(entry.watchers);
}

/** A source is opened: its sentences are fetched, once for all widgets of the report. */
function opened(event: Event): void {
  const [target] = event.composedPath();
  for (const entry of pageNamespace().reports.values()) {
    const { textUrl } = (entry.state.loaded?.raw as Report | undefined)?.origin ?? {};
    if (textUrl && !texts.has(entry) && entry.watchers.has(target as EventTarget & Watcher))
      void readText(entry, textUrl);
  }
}

/** A task ends here; the timers of a page that nobody sees run once a second, and nobody waits there. */
const pause = () => document.hidden || new Promise((resolve) => setTimeout(resolve));

/** A report of so many characters (some fifty rows) is checked in no time. */
const SMALL = 20_000;

/** The check of a large report and its arithmetic each take as long as a task may, so each has one of its own. */
async function checkLarge(watchers: Iterable<Watcher>): Promise<void> {
  for (const { state, watchers: own } of pageNamespace().reports.values()) {
    const { raw, text = '' } = state.loaded || {};
    if (own !== watchers || text.length < SMALL) continue;
    for (const check of [checkReport, findingsOf]) {
      await pause();
      check(raw);
    }
    await pause();
  }
}

/** Defines a tag as `define` does, and brings the tools. */
export function defineWithTools(tag: string, element: CustomElementConstructor): void {
  define(tag, element);
  const page = pageNamespace();
  if (page.tools) return;
  page.tools = (raw, words, entry) => {
    const text = entry && texts.get(entry);
    return { doubts: doubtsOf(raw, words), quote: text ? quoteIn(text) : undefined };
  };
  page.check = checkLarge;
  page.repaint ||= async (watchers) => {
    await checkLarge(watchers);
    repaint(watchers);
  };
  document.addEventListener('xx-source', opened);
  repaint(page.seekers);
}
