const written = (text: string, quote: RegExp): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(quote, (found) => `&#${found.charCodeAt(0)};`);

/** A tag as it is written into a page; JSON goes between single quotes, so that it stays readable. */
export function tagText(name: string, attributes: Readonly<Record<string, string>>, inside = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value.includes('"') ? ` ${key}='${written(value, /'/g)}'` : ` ${key}="${written(value, /"/g)}"`,
  );
  return `<${name}${pairs.join('')}>${written(inside, />/g)}</${name}>`;
}
