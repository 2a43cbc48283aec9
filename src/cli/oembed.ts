/**
 * The oEmbed answer (oembed.com, version 1.0, type rich) for one figure: what a CMS asks for that turns an
 * address into a frame. It is a file beside `embed.html`; no server of ours answers.
 */
import { CHOICES } from '../embed/choices.ts';
import { escapeHtml } from '../paint/to-html.ts';
import type { Presented } from '../widget/present.ts';

export interface EmbedPlace {
  /** Where `embed.html` lies: `https://www.example.gov.cn/xx-widgets/`. */
  readonly base: string;
  /** In CSS pixels. */
  readonly width?: string;
  readonly height?: string;
}

/** Before the frame has told its height. */
const SIZE = { width: 640, height: 360 };

/** The address of the frame. It is a query and no fragment, because a CMS may keep the address without its fragment. */
function frameAddress(
  base: string,
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  const home = new URL(base.replace(/\/*$/, '/'));
  if (!/^https?:$/.test(home.protocol)) throw new RangeError(`--base 应为 https:// 开头的网址，现为 ${base}`);
  const choices = new URLSearchParams();
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && key !== 'of' && CHOICES.test(key)) choices.set(key, value);
  const ids = attributes.of?.trim().split(/\s+/).join('+') || '';
  // In a path an item of a timeline is a place to go to (src/embed/rung.ts).
  const inPath = ids && name !== 'timeline';
  if (ids && !inPath) choices.set('of', ids.replace(/\+/g, ' '));
  const path = `xx-${name}${inPath ? `/${ids}` : ''}`;
  return `${new URL('embed.html', home)}?xx=${encodeURIComponent(`${path}${choices.size ? `?${choices}` : ''}`)}`;
}

/** The answer as JSON. Throws a RangeError for a base that is no address. */
export function oembed(
  { scene, models }: Presented,
  { base, width, height }: EmbedPlace,
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  if (!URL.canParse(base)) throw new RangeError(`--base 应为 https:// 开头的网址，现为 ${base}`);
  const address = frameAddress(base, scene.widget, attributes);
  const [label] = models.map((model) => (model as { label?: unknown }).label);
  const title = scene.sentence || (typeof label === 'string' ? label : '') || `xx-${scene.widget}`;
  const size = { width: Number(width ?? SIZE.width), height: Number(height ?? SIZE.height) };
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: '仙霞数说',
      provider_url: new URL(base).origin,
      ...size,
      html: `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${size.width}" height="${size.height}" frameborder="0" loading="lazy"></iframe>`,
    },
    null,
    2,
  );
}
