/**
 * What a page asks for beyond the drawing (another language, refreshing, the ladder, the menu, the doctor)
 * lies in files of its own beside the script, and is fetched only when something asks for it. The script
 * knows one of them, `xx-more.js`, with its hash; that one knows the others (src/embed/more.ts).
 */
import { pageNamespace, repaint } from './report-store.ts';

/** The SRI value of dist/xx-more.js; the build writes it in, the library's modules have none. */
declare const XX_MORE_SRI: string;

/** Where this script lies; of a classic one the build makes it what is known only while it starts. */
const here = import.meta.url;

/**
 * Fetches `xx-more.js`, once for the page, whichever script asks, and tells it what is wanted: a provider that is
 * to be kept fresh, or the name of a part (src/build/parts.mjs). Where the file does not lie, the console says so.
 */
export function askForMore(wish: Element | string): void {
  const page = pageNamespace();
  if (page.more) {
    page.more.push(wish);
    return;
  }
  page.more = [wish];
  document.head.append(
    Object.assign(document.createElement('script'), {
      src: here.replace(/(widgets\/)?[^/]*$/, 'xx-more.js'),
      integrity: typeof XX_MORE_SRI === 'undefined' ? '' : XX_MORE_SRI,
      // Without it a script from another host is not checked against its hash, and so not run.
      crossOrigin: '',
      // Whoever waits for words goes on in Chinese.
      onerror() {
        page.english = null;
        repaint(page.seekers);
      },
    }),
  );
}
