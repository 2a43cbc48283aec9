/** What the one script does when it comes into a page, besides defining the tags. */
import { askForMore } from '../element/more.ts';
import { pageNamespace } from '../element/report-store.ts';
import { VERSION } from '../version.ts';

/**
 * Says when another version came first, which then stays in charge; and where the address of the page has
 * `?xx-doctor`, fetches what examines the page.
 */
export function arrive(): void {
  const page = pageNamespace();
  const { versions = [] } = page;
  page.versions = [...versions, VERSION];
  // Of each further version once: it has left the tags that are there alone, and brings only those that are not.
  if (versions[0] && !versions.includes(VERSION))
    console.warn(`xx-widgets 在本页有两个版本：由先到的 ${versions[0]} 负责，${VERSION} 让开，请只留一个`);
  if (/[?&]xx-doctor\b/.test(location.search)) askForMore('doctor');
}
