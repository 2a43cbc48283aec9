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
  if (versions[0] && versions[0] !== VERSION)
    console.warn(`xx-widgets 有两个版本：${page.versions}，先到的负责`);
  if (/[?&]xx-doctor\b/.test(location.search)) askForMore();
}
