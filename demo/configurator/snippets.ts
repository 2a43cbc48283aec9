/** What is copied: the lines for a site's template, and the piece for the place where the figure is to stand. */
import { tagText } from '../tag.ts';

/** The ways into a page, from the best to the one that every editor lets through. */
export const FORMS = ['tag', 'link', 'table', 'iframe', 'prerendered'] as const;
export type Form = (typeof FORMS)[number];

export interface Choice {
  readonly form: Form;
  /** `xx-progress` */
  readonly tag: string;
  /** Of the widget: `of`, `variant`, `size`, `mode`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** `gov-blue`; '' for the default. */
  readonly theme: string;
  /** Where the files lie, with the version in it: `/xx-widgets/0.1.0/`. */
  readonly home: string;
  /** The figure in one sentence, or the widget's name. */
  readonly sentence: string;
  readonly label: string;
  /** Name and figure of each row of the table. */
  readonly rows: readonly (readonly [name: string, figure: string])[];
  /** What the tag holds without a script: HTML. */
  readonly plain: string;
  /** A declarative shadow root: HTML. */
  readonly shadow: string;
  /** The frame's height in CSS pixels. */
  readonly heightPx: number;
}

export interface Snippet {
  /** For the site's template, once; '' where nothing is needed. */
  readonly once: string;
  /** For the place of the figure. */
  readonly here: string;
}

const close = (name: string) => new RegExp(`</${name}>$`);

/** A file of ours with its version in the path and its hash, so that nobody can put another in its place. */
function file(name: string, attributes: Record<string, string>, integrity: Readonly<Record<string, string>>) {
  return { ...attributes, integrity: integrity[name] || '', crossorigin: 'anonymous' };
}

export function once(home: string, integrity: Readonly<Record<string, string>>): string {
  const style = file('xx-widgets.css', { rel: 'stylesheet', href: `${home}xx-widgets.css` }, integrity);
  const script = file('xx-widgets.js', { src: `${home}xx-widgets.js` }, integrity);
  return [
    '<meta name="renderer" content="webkit">',
    tagText('link', style).replace(close('link'), ''),
    tagText('script', script).replace('></script>', ' defer></script>'),
    tagText('xx-report', { src: `${home}reports/xianxia-2021.json` }),
  ].join('\n');
}

/** `xx-progress/lift-2021-start?variant=bar`, which a link and a frame's address end with. */
function fragment(tag: string, { of = '', ...others }: Readonly<Record<string, string>>): string {
  const path = of && `/${of.split(' ').map(encodeURIComponent).join('+')}`;
  const query = new URLSearchParams(others).toString();
  return tag + path + (query && `?${query}`);
}

export function snippet(choice: Choice, integrity: Readonly<Record<string, string>>): Snippet {
  const { form, tag, attributes, theme, home, sentence, label, rows, plain, shadow, heightPx } = choice;
  const head = once(home, integrity);
  const themed: Record<string, string> = theme
    ? { ...attributes, 'data-xx-theme': theme }
    : { ...attributes };
  switch (form) {
    case 'tag':
      return { once: head, here: tagText(tag, themed, sentence) };
    case 'prerendered':
      return { once: head, here: tagText(tag, themed).replace('><', () => `>${shadow}${plain}<`) };
    case 'link':
      return { once: head, here: tagText('a', { href: `#${fragment(tag, themed)}` }, sentence) };
    case 'table': {
      const data = Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [`data-xx-${key}`, value]),
      );
      const caption = tagText('a', { href: `#${fragment(tag, attributes)}` }, label);
      const body = rows.map(
        ([name, figure]) => `<tr>${tagText('th', {}, name)}${tagText('td', {}, figure)}</tr>`,
      );
      const table = tagText('table', { 'data-xx': tag.slice(3), ...data }).replace(
        '><',
        () => `>\n<caption>${caption}</caption>\n${body.join('\n')}\n<`,
      );
      return {
        once: head,
        here: theme
          ? tagText('div', { 'data-xx-theme': theme }).replace('><', () => `>\n${table}\n<`)
          : table,
      };
    }
    case 'iframe': {
      const query = theme ? `?theme=${theme}` : '';
      const src = `${home}embed.html${query}#${fragment(tag, attributes)}`;
      const script = file('xx-frame.js', { src: `${home}xx-frame.js` }, integrity);
      return {
        once: tagText('script', script).replace('></script>', ' defer></script>'),
        here: tagText('iframe', {
          src,
          title: sentence,
          width: '100%',
          height: String(heightPx),
          loading: 'lazy',
          frameborder: '0',
        }),
      };
    }
  }
}
