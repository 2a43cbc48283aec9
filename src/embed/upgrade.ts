/**
 * The snippet ladder: whichever way of writing a figure the page's editor has left, becomes the widget. What
 * stood there stays inside the tag, so that it is shown again where the widget has nothing to show.
 */
import { nearest } from '../report/find.ts';
import { RUNGS, type Rung, readCells, readData, readFragment } from './rung.ts';

declare const WIDGET_NAMES: readonly string[];

/** Where a rung is meant as it stands: in navigation, in source text, in an editor, where the page says so. */
const LEFT_ALONE = 'nav,pre,code,textarea,[contenteditable],[data-xx=off]';

/** What goes inside the tag as a whole; any other element with `data-xx` keeps its place around the tag. */
const WRAPPED = /^(a|table|dl|ul|ol|p)$/;

const INLINE = /^(span|strong|b|em|i|u|font|small|big|mark|ins)$/;
const APART =
  /^(br|hr|p|div|table|ul|ol|dl|h[1-6]|section|article|aside|figure|blockquote|pre|form|script|style|link|template|iframe|xx-.+)$/;

/** What the page's style sheet reads of a tag, which the tag itself does not observe. */
const LOOKS = /^(mode|data-xx-theme)$/;

const done = new WeakSet<Element>();

const fragmentOf = (element: Element): Rung | null =>
  element.localName === 'a' ? readFragment(element.getAttribute('href') || '') : null;

const isBlank = ({ nodeType, textContent }: Node): boolean =>
  nodeType === Node.COMMENT_NODE ||
  (nodeType === Node.TEXT_NODE && !/[^\s\u200b\ufeff]/.test(textContent || ''));

const isApart = (node: Node): boolean =>
  node instanceof Element && (APART.test(node.localName) || fragmentOf(node) !== null);

/** A link inside a sentence is part of the sentence; one on a line of its own is the figure. */
function standsAlone(link: Element): boolean {
  for (let node: Element | null = link; node; node = node.parentElement) {
    for (const side of ['previousSibling', 'nextSibling'] as const) {
      let beside = node[side];
      while (beside && isBlank(beside)) beside = beside[side];
      if (beside && !isApart(beside)) return false;
    }
    if (!node.parentElement || !INLINE.test(node.parentElement.localName)) return true;
  }
  return true;
}

const insideOfOurs = (element: Element): boolean => {
  for (let node: Element | null = element; node; node = node.parentElement)
    if (/^xx-(?!report$)/.test(node.localName)) return true;
  return false;
};

/** The figures of the cells, as the attributes of one figure or as the list of several. */
function fromCells(table: Element): Readonly<Record<string, string>> | null {
  const [figure, ...others] = readCells(table);
  if (!figure) return null;
  if (!others.length) return figure;
  const items = [figure, ...others].map((each) => {
    const { 'target-label': targetLabel, 'as-of': asOf, ...rest } = each;
    return { ...rest, targetLabel, asOf };
  });
  return { items: JSON.stringify(items) };
}

/** A report of another host would let whoever writes a link put their figures into this page, and be asked. */
const isOwn = (address: string): boolean => {
  try {
    return address[0] === '#' || new URL(address, document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
};

function upgrade(found: Element): void {
  const rung = readData(found) || fragmentOf(found);
  if (!rung || done.has(found) || insideOfOurs(found) || found.closest(LEFT_ALONE)) return;
  // A caption's link is what a table keeps where its data attributes are taken from it.
  const table = found.localName === 'a' ? found.closest('caption') && found.closest('table') : null;
  const target = table || found;
  if ((target as HTMLElement).isContentEditable || target.querySelector(rung.tag)) return;
  if (!table && found.localName === 'a' && !standsAlone(found)) return;
  done.add(found);

  const { tag } = rung;
  const made = customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined;
  if (!made) {
    const near = nearest(tag.slice(3), WIDGET_NAMES);
    console.warn(`没有名为 <${tag}> 的组件${near ? `，最接近的是 <xx-${near}>` : ''}`, found);
    return;
  }
  const named = Object.keys(rung.attributes).some((name) => /^(of|label|items)$/.test(name));
  const cells = !named && /^(table|dl)$/.test(target.localName) ? fromCells(target) : null;
  const live = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...cells, ...rung.attributes })) {
    // A tag takes what it knows, and its looks; nothing else can be said by a link: no style, no handler.
    if (!made.observedAttributes?.includes(name) && !LOOKS.test(name)) continue;
    if (name !== 'report' || isOwn(value)) live.setAttribute(name, value);
    else console.warn(`<${tag}> 没有采用别处的报告 ${value}：链接和表格只能用本站的报告`, found);
  }
  if (WRAPPED.test(target.localName)) {
    target.parentNode?.insertBefore(live, target);
    live.appendChild(target);
  } else {
    while (target.firstChild) live.appendChild(target.firstChild);
    target.appendChild(live);
  }
}

/** Every rung in a part of the page. */
function upgradeWithin(part: Element | Document): void {
  if (part instanceof Element && part.matches(RUNGS)) upgrade(part);
  for (const found of Array.from(part.querySelectorAll(RUNGS))) upgrade(found);
}

/** Upgrades what is there, and what is put into the page later. */
export function climb(): void {
  upgradeWithin(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of Array.from(addedNodes))
        if (node instanceof Element && node.isConnected) upgradeWithin(node);
  }).observe(document, { childList: true, subtree: true });
}
