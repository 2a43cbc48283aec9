/** What the one script does when it comes into a page, besides defining the tags. */
import { askForMore } from '../element/more.ts';
import { pageNamespace } from '../element/report-store.ts';
import { VERSION } from '../version.ts';
import { RUNGS } from './rung.ts';

/**
 * Says when another version came first, which then stays in charge; and once the page is parsed, fetches the
 * rest where its address has `?xx-doctor` or a figure is written into it in another way than by its tag.
 */
export function arrive(): void {
  const page = pageNamespace();
  const { versions = [] } = page;
  page.versions = [...versions, VERSION];
  if (versions[0] && versions[0] !== VERSION)
    console.warn(`xx-widgets 有两个版本：${page.versions}，先到的负责`);
  const look = () => {
    if (/[?&]xx-doctor\b/.test(location.search) || document.querySelector(RUNGS)) askForMore();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
  else look();
}
