/** Tags as source text: how a page has them, and how a webmaster should paste them. */

/** `<xx-progress of="a">`, as a page has it. */
export function openTag(element: Element, changes: Readonly<Record<string, string>> = {}): string {
  const written = [...element.attributes].map(({ name, value }) => {
    const text = name in changes ? changes[name] : value;
    return ` ${name}="${(text || '').replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
  return `<${element.localName}${written.join('')}>`;
}

/** The whole tag with its words, some attributes changed; of one that holds more than words, its beginning. */
export function wholeTag(element: Element, changes: Readonly<Record<string, string>> = {}): string {
  const open = openTag(element, changes);
  return element.children.length ? open : `${open}${wordsOf(element)}</${element.localName}>`;
}

/** A tag for a sentence: no longer than a line. */
export const named = (element: Element): string => {
  const open = openTag(element);
  return open.length > 80 ? `${open.slice(0, 80)}…` : open;
};

/** The words inside a tag, on one line. */
export const wordsOf = ({ textContent }: Element): string => (textContent || '').replace(/\s+/g, ' ').trim();

/** As an example, where the page does not say what it wants. */
export const EXAMPLE_LINK =
  '<a href="#xx-progress/lift-2021-start">加装电梯新开工 74 台，区目标 63 台，完成 117.46%（算得）</a>';

/** The rung that every editor leaves: a plain link, which the script makes into the widget. */
export function link({ tag, attributes: { of = '', ...others }, words }: TagText): string {
  const ids = of.trim().split(/\s+/).join('+');
  const query = Object.keys(others)
    .map((name) => `${name}=${encodeURIComponent(others[name] || '')}`)
    .join('&amp;');
  // With an id it would lead to an item of a timeline that stands elsewhere.
  const path = ids && tag !== 'xx-timeline' ? `/${ids}` : '';
  return `<a href="#${tag}${path}${query && `?${query}`}">${words || '见报告'}</a>`;
}

/** A tag that stands somewhere as text. */
export interface TagText {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly words: string;
}

/** Reads the first tag in a text. */
export function readTag(source: string): TagText | null {
  const [, tag, written = '', inside = ''] = /<(xx-[a-z-]+)((?:[^>"]|"[^"]*")*)>([^<]*)/.exec(source) || [];
  if (!tag) return null;
  const attributes: Record<string, string> = {};
  for (const pair of written.match(/[^\s="]+="[^"]*"/g) || []) {
    const [name = '', value = ''] = pair.split(/="|"$/);
    attributes[name] = value;
  }
  return { tag, attributes, words: inside.replace(/\s+/g, ' ').trim() };
}

/** And writes it again, whole. */
export const writeTag = ({ tag, attributes, words }: TagText): string =>
  `<${tag}${Object.keys(attributes)
    .map((name) => ` ${name}="${attributes[name]}"`)
    .join('')}>${words}</${tag}>`;
