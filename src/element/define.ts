/**
 * Defines a tag once; a second copy of the script leaves the first in charge. A script that brings the
 * arithmetic gives it to every widget of the page, also to those that were there before.
 */
import { type PageNamespace, pageNamespace } from './report-store.ts';
import { XxReport } from './xx-report.ts';

export function define(tag: string, element: CustomElementConstructor, check?: PageNamespace['check']): void {
  const page = pageNamespace();
  if (check && !page.check) {
    page.check = check;
    for (const seeker of page.seekers) seeker.requestUpdate();
  }
  for (const [name, ctor] of [
    ['xx-report', XxReport],
    [tag, element],
  ] as const) {
    if (!customElements.get(name)) customElements.define(name, ctor);
  }
}
