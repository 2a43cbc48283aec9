/**
 * `dist/xx-menu.js`: what a reader may take along of a figure. It is fetched when somebody opens a 出处, and
 * puts its row there, after the citations; so nothing moves that the reader has not set in motion.
 */
import { applyStyles } from '../../element/apply-styles.ts';
import { around } from '../../element/around.ts';
import type { ReportElement } from '../../element/report-element.ts';
import { pageNamespace } from '../../element/report-store.ts';
import { makeRow, ROW, rowStyles } from './row.ts';

/** The page's first provider speaks for the tags that stand outside of all. */
const switchedOff = (element: Element): boolean =>
  Boolean(around(element, '[data-xx-menu=off],[menu=off]')) ||
  (!around(element, 'xx-report[src]') &&
    document.querySelector('xx-report[src]')?.getAttribute('menu') === 'off');

const styled = new WeakSet<ShadowRoot>();

/** Puts the row at the end of an opened source, and keeps it there while the citations are painted anew. */
function fill(element: ReportElement, details: HTMLDetailsElement): void {
  const { language } = element.words;
  const before = details.querySelector<HTMLElement>(`:scope > .${ROW}`);
  if (before?.lang === language) return;
  before?.remove();
  const row = makeRow(element);
  row.lang = language;
  if (!styled.has(element.renderRoot)) applyStyles(element.renderRoot, rowStyles);
  styled.add(element.renderRoot);
  details.append(row);
  new MutationObserver((_, observer) => {
    if (details.querySelector(`:scope > .${ROW}:not([lang="${language}"])`)) observer.disconnect();
    else if (details.lastElementChild !== row) details.append(row);
  }).observe(details, { childList: true });
}

function fillAll(element: Element): void {
  const { renderRoot } = element as ReportElement;
  if (!renderRoot || !('presentFor' in element) || switchedOff(element)) return;
  for (const details of renderRoot.querySelectorAll<HTMLDetailsElement>('details.source[open]'))
    fill(element as ReportElement, details);
}

document.addEventListener('xx-source', (event) => {
  const [target] = event.composedPath();
  if (event.detail.open && target instanceof Element) fillAll(target);
});
// Those that were opened while this file was on its way.
for (const seeker of pageNamespace().seekers) if (seeker instanceof Element) fillAll(seeker);
