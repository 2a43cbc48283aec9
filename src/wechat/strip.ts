/**
 * What the editor of a public account leaves of an article: it takes whole elements away, opens others,
 * removes ids and handlers, and deletes what is empty. What is stripped once stays the same when it is
 * stripped again.
 */
import { KEEPS, LOSES } from './rules.ts';
import {
  attribute,
  type Element,
  elementsIn,
  everyElement,
  inSvg,
  isElement,
  type Node,
  type Parent,
  parsed,
  setStyle,
  styleOf,
  wordsIn,
  written,
} from './tree.ts';

export interface StripOptions {
  /** Also takes every animation away, as some ways into the editor do. */
  readonly withoutAnimation?: boolean;
}

/** The addresses at which WeChat keeps pictures. */
export const IMAGE_HOST = /^https?:\/\/(mmbiz|mmecoa)\.(qpic|qlogo)\.cn\//;
export const ARTICLE_HOST = /^https?:\/\/mp\.weixin\.qq\.com\//;
export const ANIMATIONS: readonly string[] = ['animate', 'animateTransform', 'set'];

const has = (list: readonly string[], name: string) => list.includes(name);

type Fate = 'kept' | 'opened' | 'gone';

function fateOf(element: Element, { withoutAnimation }: StripOptions): Fate {
  const { tagName } = element;
  if (inSvg(element)) {
    if (has(LOSES.svg, tagName) || !has(KEEPS.svg, tagName)) return 'gone';
    if (!has(ANIMATIONS, tagName)) return 'kept';
    return withoutAnimation || !/^$|^[\d.]+m?s$|click/.test(attribute(element, 'begin') ?? '')
      ? 'gone'
      : 'kept';
  }
  if (has(LOSES.tags, tagName) || tagName.includes('-')) return 'gone';
  if (has(LOSES.unwrapped, tagName)) return 'opened';
  if (tagName === 'a') return ARTICLE_HOST.test(attribute(element, 'href') ?? '') ? 'kept' : 'opened';
  // A place without an address waits for its picture.
  const src = attribute(element, 'src');
  if (tagName === 'img') return src === undefined || IMAGE_HOST.test(src) ? 'kept' : 'gone';
  return 'kept';
}

/** What needs an id goes with the ids; a colour begins with the same sign and stays. */
const keepsAttribute = (name: string, value: string) =>
  !has(LOSES.attributes, name) &&
  !/^on/i.test(name) &&
  !/url\(\s*['"]?#/.test(value) &&
  !(/href$/.test(name) && value.startsWith('#'));

/** Nothing to read in it and nothing to see. */
function isEmpty(element: Element): boolean {
  if (inSvg(element) || has(['br', 'img', 'td', 'th', 'tr', 'tbody', 'table'], element.tagName)) return false;
  const media = everyElement(element).some(({ tagName }) => has(['br', 'img', 'svg'], tagName));
  // A no-break space is no white space here: it keeps its element.
  return !media && /^[ \t\r\n]*$/.test(wordsIn(element));
}

export function strip(html: string, options: StripOptions = {}): string {
  const tree = parsed(html);
  clean(tree, options);
  for (const outer of elementsIn(tree))
    if (!inSvg(outer))
      setStyle(
        outer,
        styleOf(outer).filter(([property]) => !/^(padding|background)/.test(property)),
      );
  return written(tree);
}

function clean(parent: Parent, options: StripOptions): void {
  const left: Node[] = [];
  const take = (node: Node) => {
    if (!isElement(node)) {
      if (node.nodeName !== '#comment') left.push(node);
      return;
    }
    const fate = fateOf(node, options);
    if (fate === 'gone') return;
    if (fate === 'opened') {
      node.childNodes.forEach(take);
      return;
    }
    node.attrs = node.attrs.filter(({ name, value }) => keepsAttribute(name, value));
    if (!inSvg(node))
      setStyle(
        node,
        styleOf(node).filter(([property]) => !LOSES.css.test(property) || property.startsWith('--')),
      );
    clean(node, options);
    if (!isEmpty(node)) left.push(node);
  };
  parent.childNodes.forEach(take);
  for (const node of left) node.parentNode = parent;
  parent.childNodes = left;
}
