/**
 * `<xx-report view="summary">` shows a widget in its own place, before what stands inside it. The
 * widget brings this with it and not the provider, which is in every bundle.
 */
import { pageNamespace } from './report-store.ts';

/** Puts the widget where it is wanted and takes it away where it is not; what stands inside stays as it is. */
function show(report: Element, tag: string, wanted: boolean): void {
  const shown = report.shadowRoot?.querySelector(tag);
  if (wanted === Boolean(shown)) return;
  if (shown) {
    shown.remove();
    return;
  }
  let root = report.shadowRoot;
  if (!root) {
    root = report.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
  }
  root.prepend(document.createElement(tag));
}

/** Every `<xx-report view="…">` of the page shows the tag, also one that comes, or is told to, later. */
export function showView(view: string, tag: string): void {
  const paint = () => {
    for (const report of document.querySelectorAll('xx-report'))
      show(report, tag, report.getAttribute('view') === view);
  };
  // A provider tells those who seek a report that it has come, whichever script has defined it.
  pageNamespace().seekers.add({ localName: tag, requestUpdate: paint });
  new MutationObserver(paint).observe(document, { subtree: true, attributeFilter: ['view'] });
  paint();
}
