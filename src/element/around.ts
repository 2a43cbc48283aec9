/** The nearest element of a kind around, also from inside a portal's own components. */
export function around(from: Element, selector: string): Element | undefined {
  for (let node: Element | null = from; node; node = (node.getRootNode() as ShadowRoot).host ?? null) {
    const found = node.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** The nearest provider; else the page's first. */
export const provider = (from: Element): Element | null =>
  around(from, 'xx-report[src]') || document.querySelector('xx-report[src]');
