/**
 * `dist/xx-more.js`: what a page asks for beyond the drawing. It decides by what is on the page, and
 * fetches the larger parts, each a file beside it with a hash of its own, only when they are needed.
 */

import { keepFresh } from '../element/refresh.ts';
import { pageNamespace, repaint } from '../element/report-store.ts';
import { followHeights } from './frame.ts';
import { climb } from './upgrade.ts';

/** The SRI values of the parts, by name; the build writes them in. */
declare const XX_PARTS: Readonly<Record<string, string>>;

const { src } = document.currentScript as HTMLScriptElement;
const asked = new Map<string, Promise<boolean>>();

/** Fetches `xx-<name>.js`, once; false where it does not lie beside this file, which the console says. */
export function part(name: string): Promise<boolean> {
  const known = asked.get(name);
  if (known) return known;
  const pending = new Promise<boolean>((resolve) => {
    const script = document.createElement('script');
    script.src = src.replace(/[^/]*$/, `xx-${name}.js`);
    script.integrity = XX_PARTS[name] || '';
    script.crossOrigin = 'anonymous';
    script.onload = () => resolve(true);
    script.onerror = () => {
      console.warn(`xx-widgets 没有取到 ${script.src}，请把它放在 xx-widgets.js 旁边`);
      resolve(false);
    };
    document.head.appendChild(script);
  });
  asked.set(name, pending);
  return pending;
}

const page = pageNamespace();
const takeProvider = keepFresh();

async function fulfil(wish: Element | string): Promise<void> {
  if (typeof wish !== 'string') return takeProvider(wish);
  // What this file does by itself has no name.
  if (!wish) return;
  const there = await part(wish);
  if (there || wish !== 'en') return;
  // Whoever waits for English words goes on in Chinese.
  page.english = null;
  repaint(page.seekers);
}

// What was asked for before this file came, and from now on at once.
const before = Array.isArray(page.more) ? page.more : [];
page.more = { push: (wish) => void fulfil(wish) };
for (const wish of before) void fulfil(wish);

climb();
followHeights();
