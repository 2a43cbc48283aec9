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
  // Of each further version once: it has left the tags that are there alone, and brings only those that are not.
  if (versions[0] && !versions.includes(VERSION))
    console.warn(`xx-widgets 在本页有两个版本：由先到的 ${versions[0]} 负责，${VERSION} 让开，请只留一个`);
  if (/[?&]xx-doctor\b/.test(location.search)) askForMore('doctor');
  const look = () => {
    if (document.querySelector(RUNGS)) askForMore('');
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
  else look();
}
