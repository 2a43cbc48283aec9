/**
 * `<xx-report src="…" refresh="300">`: the report is fetched again every 300 seconds, politely. The browser
 * asks the server only whether its own copy still holds; a page that nobody looks at asks nothing; pages that
 * were opened together do not ask together; a server that fails is asked less and less.
 */
import { type RefreshWords, refreshEn, refreshZhCN } from '../text/refresh.ts';
import { type Clock, pageClock } from './clock.ts';
import { newsRegion, paintNews } from './news.ts';
import type { XxErrorDetail } from './report-element.ts';
import { pageNamespace } from './report-store.ts';

/** Seconds that `refresh` may say: a server is no meter, and a timer of more than a day is a page reloaded. */
const LEAST = 30;
const MOST = 86_400;
/** However often it fails, it is asked once an hour, or as often as it was to be. */
const BACKOFF_MS = 3_600_000;
/** Up to this part of the interval is added, by chance. */
const JITTER = 0.1;
/** When the network is back all pages of an office notice at once: they ask within so many milliseconds. */
const BACK_MS = 5_000;

/** One report that is kept fresh. Times in milliseconds. */
interface Due {
  readonly every: number;
  /** When it is asked for next; never, while it is on its way. */
  at: number;
  /** How often it has failed in a row. */
  failures: number;
}

/** The seconds that an attribute says, null when none, and whether it says them as it should. */
export function secondsOf(written: string): { readonly seconds: number | null; readonly right: boolean } {
  const typed = written.trim();
  if (!/^\d+(\.\d+)?$/.test(typed)) return { seconds: null, right: false };
  const number = Number(typed);
  const seconds = Math.min(MOST, Math.max(LEAST, Math.round(number)));
  return { seconds, right: seconds === number };
}

export class Refresher {
  /** Elements with `refresh`, as they came. */
  private readonly providers = new Set<Element>();
  /** By address: two providers of one report fetch it once, as often as the more eager one wants it. */
  private readonly dues = new Map<string, Due>();
  /** What has been said of each provider's attribute, so that it is said once. */
  private readonly told = new WeakMap<Element, string>();
  private callOff = (): void => {};

  private readonly words: RefreshWords;
  private readonly clock: Clock;

  constructor(words: RefreshWords, clock: Clock) {
    this.words = words;
    this.clock = clock;
  }

  take(provider: Element): void {
    this.providers.add(provider);
    this.look();
  }

  /** Something about the providers has changed: what they want now. */
  look(): void {
    const wanted = new Map<string, number>();
    for (const provider of this.providers) {
      const written = provider.getAttribute('refresh');
      if (written === null || !provider.isConnected) {
        // It says so when it comes again.
        this.providers.delete(provider);
        continue;
      }
      const src = provider.getAttribute('src') || '';
      const seconds = this.seconds(provider, written);
      // A report inside the page does not change by itself.
      if (!seconds || !src || src.startsWith('#')) continue;
      const { href } = Object.assign(document.createElement('a'), { href: src });
      wanted.set(href, Math.min(seconds * 1000, wanted.get(href) || Number.POSITIVE_INFINITY));
    }
    for (const url of [...this.dues.keys()]) if (!wanted.has(url)) this.dues.delete(url);
    for (const [url, every] of wanted) {
      if (this.dues.get(url)?.every === every) continue;
      this.dues.set(url, { every, failures: 0, at: this.clock.now() + this.spread(every) });
    }
    this.plan();
  }

  /** Waits for the next report that is due; on a hidden page for nothing. */
  plan(): void {
    this.callOff();
    this.callOff = () => {};
    const next = Math.min(...[...this.dues.values()].map(({ at }) => at));
    if (document.hidden || next === Number.POSITIVE_INFINITY) return;
    this.callOff = this.clock.after(Math.max(0, next - this.clock.now()), () => this.run());
  }

  /** The network is there again: what has failed is asked for soon. */
  back(): void {
    for (const due of this.dues.values())
      if (due.failures && due.at < Number.POSITIVE_INFINITY)
        due.at = Math.min(due.at, this.clock.now() + this.clock.chance() * BACK_MS);
    this.plan();
  }

  private run(): void {
    const now = this.clock.now();
    for (const [url, due] of this.dues) if (due.at <= now) void this.fetch(url, due);
    this.plan();
  }

  private async fetch(url: string, due: Due): Promise<void> {
    due.at = Number.POSITIVE_INFINITY;
    const entry = pageNamespace().reports.get(url);
    // A report that no widget shows is not asked for.
    if (entry?.watchers?.size) {
      await entry.load();
      due.failures = entry.state.status === 'ready' ? 0 : due.failures + 1;
    }
    const wait = Math.min(due.every * 2 ** due.failures, Math.max(due.every, BACKOFF_MS));
    due.at = this.clock.now() + this.spread(wait);
    this.plan();
  }

  /** Later by chance, never sooner. */
  private spread(milliseconds: number): number {
    return milliseconds * (1 + JITTER * this.clock.chance());
  }

  private seconds(provider: Element, written: string): number | null {
    const { seconds, right } = secondsOf(written);
    if (right || this.told.get(provider) === written) return seconds;
    this.told.set(provider, written);
    const message = this.words.interval(LEAST, MOST, written, seconds);
    console.warn(message);
    provider.dispatchEvent(
      new CustomEvent<XxErrorDetail>('xx-error', {
        detail: { problems: [{ state: 'ready', message }] },
        bubbles: true,
        composed: true,
      }),
    );
    return seconds;
  }
}

/** Keeps reports of the page fresh; what it gives back takes the providers that ask for it. */
export function keepFresh(clock: Clock = pageClock): (provider: Element) => void {
  const page = pageNamespace();
  const words = /^en\b/i.test(document.documentElement.lang) ? refreshEn : refreshZhCN;
  const refresher = new Refresher(words, clock);
  page.repaint = async (watchers) => {
    await page.check?.(watchers);
    void paintNews(watchers, words, clock);
  };
  // Told when a provider comes, goes or changes; together, because one that is moved goes and comes.
  let looking = false;
  page.seekers.add({
    localName: 'xx-report',
    requestUpdate() {
      if (looking) return;
      looking = true;
      void Promise.resolve().then(() => {
        looking = false;
        refresher.look();
      });
    },
  });
  document.addEventListener('visibilitychange', () => refresher.plan());
  addEventListener('online', () => refresher.back());
  return (provider) => {
    newsRegion(words);
    refresher.take(provider);
  };
}
