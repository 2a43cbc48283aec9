/** An article as a tree, in a browser and in Node alike: parse5's, and what the rules ask of it. */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
type Text = DefaultTreeAdapterTypes.TextNode;

export const parsed = (html: string): DefaultTreeAdapterTypes.DocumentFragment =>
  parseFragment(html, { sourceCodeLocationInfo: true });
/** How many characters of the source an element takes, tags included. */
export const lengthOf = ({ sourceCodeLocation: at }: Element): number =>
  at ? at.endOffset - at.startOffset : 0;
export const written = (parent: Parent): string => serialize(parent);

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;
export const isText = (node: Node): node is Text => node.nodeName === '#text';
export const inSvg = ({ namespaceURI }: Element): boolean => namespaceURI.endsWith('svg');

export const elementsIn = (parent: Parent): Element[] => parent.childNodes.filter(isElement);
/** All elements below, in their order. */
export const everyElement = (parent: Parent): Element[] =>
  elementsIn(parent).flatMap((element) => [element, ...everyElement(element)]);

/** What is read in it; the words of a drawing are part of the picture and are not. */
export const wordsIn = (node: Node | Parent): string => {
  if (!('childNodes' in node)) return isText(node) ? node.value : '';
  if (isElement(node) && node.tagName === 'svg') return '';
  return node.childNodes.map(wordsIn).join('');
};

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** Property and value of each declaration, as they are written. */
export type Declaration = readonly [property: string, value: string];

export const declarations = (style = ''): Declaration[] =>
  style.split(';').flatMap((rule): Declaration[] => {
    const at = rule.indexOf(':');
    if (at < 0) return rule.trim() ? [[rule.trim(), '']] : [];
    return [[rule.slice(0, at).trim().toLowerCase(), rule.slice(at + 1).trim()]];
  });

/** The inline style of an element. */
export const styleOf = (element: Element): Declaration[] => declarations(attribute(element, STYLE));
export const styled = (element: Element, property: string): string | undefined =>
  styleOf(element).find(([name]) => name === property)?.[1];

export const STYLE = 'style';

export function setStyle(element: Element, rules: readonly Declaration[]): void {
  const others = element.attrs.filter(({ name }) => name !== STYLE);
  const value = rules.map(([property, each]) => `${property}:${each}`).join(';');
  element.attrs = value ? [...others, { name: STYLE, value }] : others;
}

/** How a finding names an element: `section > p`, the last three of its way. */
export function nameOf(element: Element): string {
  const way: string[] = [];
  for (let at: Parent | null = element; at && isElement(at) && way.length < 3; at = at.parentNode)
    way.unshift(at.tagName);
  return way.join(' > ');
}
