/**
 * A report has been read again: its widgets paint themselves in slices, so that a page of a thousand stays
 * quick to the touch, and what is new moves once and is said once, to those who listen.
 */
import type { RefreshWords } from '../text/refresh.ts';
import { applyStyles } from './apply-styles.ts';
import type { Clock } from './clock.ts';
import type { Watcher } from './report-store.ts';

/** Painting longer than this without a pause is felt; a long task is one of 50 ms. */
const SLICE_MS = 12;
/** So many sentences are read out; of the others their number. */
const SAID = 3;
/** A region for everybody must not be laid out, seen, or reached by the page's own style sheet. */
const UNSEEN =
  ':host{all:initial!important;position:fixed!important;top:0!important;left:0!important;width:1px!important;height:1px!important;overflow:hidden!important;clip:rect(0 0 0 0)!important;white-space:nowrap!important}';

/** A watcher that is a widget; one of another script may have less. */
type Painted = Watcher & Partial<HTMLElement & { readonly updateComplete: Promise<void> }>;

/** The parts of a widget that say one thing each: its sentence, or the rows of its list. */
function parts({ shadowRoot }: Painted): Element[] {
  const sentence = shadowRoot?.querySelector('.sentence');
  if (sentence) return [sentence];
  const rows = [...(shadowRoot?.querySelectorAll('li, tr') || [])];
  return rows.filter((row) => !row.querySelector('li'));
}

const textOf = ({ textContent }: Element): string => textContent || '';

/** What a part says, without its source and its notes. */
function sentenceOf(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll('details, button, .note')) aside.remove();
  const lines = [...copy.querySelectorAll('p, th, td')].map(textOf);
  return (lines.length ? lines.join(' ') : textOf(copy)).replace(/\s+/g, ' ').trim();
}

/** What is seen of a part: the drawing beside a sentence, or the row itself. */
const seenOf = (part: Element): Element | null =>
  part.className === 'sentence' ? (part.parentElement?.querySelector('.visual') ?? null) : part;

/**
 * Once, and only where somebody sees it and has not asked for less motion (WCAG 2.3.3). Of a slice together:
 * asking for a place after each change would lay out the whole page each time.
 */
function move(elements: readonly Element[]): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const seen = elements.filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom >= 0 && top <= innerHeight;
  });
  for (const element of seen)
    element.animate?.(
      [
        { opacity: 0.15, transform: 'translateY(.25rem)' },
        { opacity: 1, transform: 'none' },
      ],
      { duration: 700, easing: 'ease-out' },
    );
}

/** The page's one region for news; it must be there before the news is. */
export function newsRegion({ language }: RefreshWords): Element {
  const id = 'xx-news';
  const known = document.getElementById(id)?.shadowRoot?.querySelector('[role=status]');
  if (known) return known;
  const host = document.createElement('div');
  host.id = id;
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  applyStyles(root, UNSEEN);
  const region = document.createElement('p');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  root.append(region);
  document.body.append(host);
  return region;
}

/** Paints widgets in slices; resolves when all are painted and what is new has been said. */
export async function paintNews(
  watchers: Iterable<Watcher>,
  words: RefreshWords,
  clock: Clock,
): Promise<void> {
  const said = new Set<string>();
  let moving: Element[] = [];
  let started = clock.now();
  for (const watcher of [...watchers] as Painted[]) {
    const before = new Set(parts(watcher).map(textOf));
    watcher.requestUpdate();
    // A widget that cannot be painted must not keep the others from it.
    await Promise.resolve(watcher.updateComplete).catch((error: unknown) => console.warn(error));
    const after = before.size ? parts(watcher).filter((part) => !before.has(textOf(part))) : [];
    for (const part of after) {
      said.add(sentenceOf(part));
      const seen = seenOf(part);
      if (seen) moving.push(seen);
    }
    if (clock.now() - started < SLICE_MS) continue;
    move(moving);
    moving = [];
    await new Promise<void>((resolve) => clock.after(0, resolve));
    started = clock.now();
  }
  move(moving);
  said.delete('');
  if (said.size)
    newsRegion(words).textContent = words.updated([...said].slice(0, SAID), Math.max(0, said.size - SAID));
}
