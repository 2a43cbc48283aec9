/** Defines a tag once; a second copy of the script leaves the first in charge. */
import { XxReport } from './xx-report.ts';

export function define(tag: string, element: CustomElementConstructor): void {
  for (const [name, ctor] of [
    ['xx-report', XxReport],
    [tag, element],
  ] as const) {
    if (!customElements.get(name)) customElements.define(name, ctor);
  }
}
