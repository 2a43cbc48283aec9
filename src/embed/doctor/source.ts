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

const EXAMPLE = [
  'xx-progress',
  'lift-2021-start',
  '加装电梯新开工 74 台，区目标 63 台，完成 117.46%（算得）',
];

/** The rung that every editor leaves: a plain link, which the script makes into the widget. */
export function link(tag?: string, of?: string, words?: string): string {
  const [name, id, text] = tag && of ? [tag, of.split(/\s+/)[0], words || '见报告'] : EXAMPLE;
  return `<a href="#${name}/${id}">${text}</a>`;
}

/** A tag that stands somewhere as text, put together again. */
export function readTag(source: string): { tag: string; of: string; words: string; whole: string } | null {
  const found = /<(xx-[a-z-]+)((?:[^>"]|"[^"]*")*)>([^<]*)/.exec(source);
  if (!found) return null;
  const [, tag = '', attributes = '', inside = ''] = found;
  const of = /\sof="([^"]*)"/.exec(attributes)?.[1] || '';
  const words = inside.replace(/\s+/g, ' ').trim();
  return { tag, of, words, whole: `<${tag}${attributes.replace(/\s*\/$/, '')}>${words}</${tag}>` };
}
