/**
 * What a page asks for beyond the drawing (another language, refreshing, the ladder, the menu, the doctor)
 * lies in files of its own beside the script, and is fetched only when something asks for it. The script
 * knows one of them, `xx-more.js`, with its hash; that one knows the others (src/embed/more.ts).
 */
import { pageNamespace, repaint } from './report-store.ts';

/** The SRI value of dist/xx-more.js; the build writes it in, the library's modules have none. */
declare const XX_MORE_SRI: string;

/** Where this script lies; a classic script knows it only while it starts. */
const here = (globalThis.document?.currentScript as HTMLScriptElement | null)?.src || import.meta.url;

/**
 * Fetches `xx-more.js`, once for the page, whichever script asks, and by it a part (src/build/parts.mjs).
 * Where it does not lie, the console says so.
 */
export function askForMore(part = ''): void {
  const page = pageNamespace();
  page.parts.push(part);
  if (page.more) return;
  page.more = true;
  const script = document.createElement('script');
  script.src = here.replace(/(widgets\/)?[^/]*$/, 'xx-more.js');
  if (typeof XX_MORE_SRI !== 'undefined') script.integrity = XX_MORE_SRI;
  // Without it a script from another host is not checked against its hash, and so not run.
  script.crossOrigin = 'anonymous';
  // Whoever waits for words goes on in Chinese.
  script.onerror = () => {
    page.english = null;
    repaint(page.seekers);
  };
  document.head.appendChild(script);
}
